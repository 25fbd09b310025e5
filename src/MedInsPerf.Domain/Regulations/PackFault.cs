using System.Collections.Immutable;

namespace MedInsPerf.Domain.Regulations;

/// <summary>What reading a policy pack gave.</summary>
public abstract record PackOutcome
{
    private PackOutcome() { }

    /// <summary>A sound pack.</summary>
    public sealed record Accepted(PolicyPack Pack) : PackOutcome;

    /// <summary>Not a pack, or one with faults: all of them.</summary>
    public sealed record Refused(ImmutableArray<PackFault> Faults) : PackOutcome;
}

/// <summary>政策包里的一处错误.</summary>
/// <param name="At">Where: grades[1].from.value.</param>
/// <param name="Sentence">What is wrong, for people.</param>
public sealed record PackFault(string At, string Sentence);
