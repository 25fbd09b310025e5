using System.Collections.Immutable;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Documents;

/// <summary>What became of a RECORD.json.</summary>
public abstract record RecordOutcome
{
    private RecordOutcome() { }

    /// <summary>It was read.</summary>
    public sealed record Accepted(ImmutableArray<DocumentRecord> Documents) : RecordOutcome;

    /// <summary>It is no RECORD.json.</summary>
    /// <param name="Sentence">What is wrong with it, in Chinese.</param>
    public sealed record Malformed(string Sentence) : RecordOutcome;
}
