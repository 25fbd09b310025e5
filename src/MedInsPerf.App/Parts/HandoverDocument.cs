using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Filings;

namespace MedInsPerf.App.Parts;

/// <summary>转交 as it is stored: one for each finding, the latest.</summary>
public sealed record HandoverDocument(string PartId, string FindingKey)
    : WorkDocument(DocumentId(PartId, FindingKey), HandoverDocument.TypeName)
{
    public const string TypeName = "handover";

    public required HandoverState State { get; init; }

    /// <summary>error, warning or info, as it was handed over.</summary>
    public required string Severity { get; init; }

    /// <summary>The finding as a line, for when it no longer stands.</summary>
    public required string Sentence { get; init; }

    public required Signature GivenBy { get; init; }

    /// <summary>Who is asked, by object id in the same directory.</summary>
    public required string Receiver { get; init; }

    public required string ReceiverName { get; init; }

    /// <summary>What the giver wants to know; may be empty.</summary>
    public required string Note { get; init; }

    /// <summary>答复; null while there is none.</summary>
    public HandoverAnswer? Answer { get; init; }

    /// <summary>How it stands, without the words.</summary>
    internal Handover Standing => new(State, GivenBy.ObjectId, Receiver);

    internal static string DocumentId(string partId, string findingKey) => $"handover:{partId}:{findingKey}";
}

/// <summary>答复.</summary>
public sealed record HandoverAnswer(string Text, DateTimeOffset At);
