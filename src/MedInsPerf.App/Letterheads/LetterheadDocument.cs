using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.App.Letterheads;

/// <summary>版头 of a bureau as it stands. Each version stands beside it as a blob that never changes.</summary>
public sealed record LetterheadDocument() : WorkDocument(LetterheadDocument.DocumentId, LetterheadDocument.DocumentId)
{
    public const string DocumentId = "letterhead";

    public required LetterheadWords Words { get; init; }

    /// <summary>SHA-256 of the logo, its name among the bureau's blobs; null for none.</summary>
    public string? Logo { get; init; }

    /// <summary>Whether new documents bear it.</summary>
    public required bool InUse { get; init; }

    /// <summary>第几版, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>SHA-256 of this version: what a document made with it remembers.</summary>
    public required string Kept { get; init; }

    /// <summary>Who changed it last.</summary>
    public required Signature EditedBy { get; init; }
}

/// <summary>One version of a letterhead, under its own SHA-256.</summary>
/// <param name="Logo">SHA-256 of the logo; null for none.</param>
internal sealed record KeptLetterhead(LetterheadWords Words, string? Logo);
