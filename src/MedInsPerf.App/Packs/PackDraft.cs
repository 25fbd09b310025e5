using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Packs;

/// <summary>政策包草稿 of a province, until it is published.</summary>
/// <param name="PackId">p and twelve hexadecimal digits.</param>
public sealed record PackDraft(string PackId) : WorkDocument(DocumentId(PackId), PackDraft.TypeName)
{
    public const string TypeName = "pack-draft";

    /// <summary>The pack as its JSON.</summary>
    public required string Json { get; init; }

    /// <summary>What it was copied from.</summary>
    public required PackRef CopiedFrom { get; init; }

    /// <summary>Who changed it last.</summary>
    public required Signature EditedBy { get; init; }

    /// <summary>Who published it; null while it is a draft.</summary>
    public Signature? PublishedBy { get; init; }

    internal static string DocumentId(string packId) => $"pack-draft:{packId}";
}
