using System.Collections.Immutable;
using MedInsPerf.Domain.Filings;
using MedInsPerf.Domain.Quantities;

namespace MedInsPerf.Domain.RollUps;

/// <summary>一县的汇总数据: what one county brings to its province for one fiscal year.</summary>
/// <param name="County">The county's code by GB/T 2260.</param>
/// <param name="SourceVersion">Counts up with every change of the county-year: an older contribution never replaces a newer.</param>
/// <param name="Unfiled">Materials that are begun and not filed.</param>
/// <param name="Parts">What is filed or returned.</param>
/// <param name="Late">Whether anything was filed after it was due.</param>
public sealed record Contribution(
    string County,
    long SourceVersion,
    int Unfiled,
    ImmutableArray<ContributedPart> Parts,
    bool Late
)
{
    /// <summary>When it was last filed; null before the first.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Who filed it last.</summary>
    public string? SubmittedBy { get; init; }

    /// <summary>退回意见 from above that stand on its materials, as far as the province prints them.</summary>
    public ImmutableArray<FiledReturn> Returns { get; init; } = [];

    /// <summary>Where the county stands.</summary>
    public CountyStanding Standing =>
        Parts.Any(part => part.State == PartState.Returned) ? CountyStanding.Returned
        : Parts.IsEmpty ? CountyStanding.None
        : Unfiled > 0 ? CountyStanding.Incomplete
        : Parts.All(part => part.State is PartState.Accepted or PartState.Published) ? CountyStanding.Accepted
        : CountyStanding.Submitted;

    /// <summary>Whether the county is in the totals: everything it began is filed and nothing is returned.</summary>
    public bool Counts => Standing is CountyStanding.Submitted or CountyStanding.Accepted;
}

/// <summary>How far a county is.</summary>
public enum CountyStanding
{
    /// <summary>未报.</summary>
    None,

    /// <summary>未报满.</summary>
    Incomplete,

    /// <summary>被退回.</summary>
    Returned,

    /// <summary>已报送.</summary>
    Submitted,

    /// <summary>已通过.</summary>
    Accepted,
}

/// <summary>One material of a <see cref="Contribution"/>.</summary>
/// <param name="IsProject">Whether it evaluates a project: only projects are added up.</param>
/// <param name="AnnualBudget">全年预算数（A）; null where unstated.</param>
/// <param name="Executed">全年执行数（B）; null where unstated.</param>
/// <param name="StatedRate">执行率 as stated, percent.</param>
/// <param name="Findings">How often each rule does not hold, errors and warnings.</param>
public sealed record ContributedPart(
    string Title,
    PartState State,
    bool IsProject,
    Money? AnnualBudget,
    Money? Executed,
    decimal? StatedRate,
    bool PassThrough,
    decimal? ClaimedScore,
    ImmutableArray<RuleCount> Findings
)
{
    /// <summary>存在问题 and 改进建议, as far as the province prints them.</summary>
    public ImmutableArray<FiledPoint> Points { get; init; } = [];

    /// <summary>What is added up as executed: pass-through money whose use is stated as 100 % without an amount is its budget.</summary>
    public Money CountedExecuted =>
        Executed ?? (PassThrough && StatedRate == 100m && AnnualBudget is { } budget ? budget : Money.Zero);
}

/// <summary>存在问题 or 改进建议, in the county's own words.</summary>
public sealed record FiledPoint(bool IsProblem, string Text);

/// <summary>退回意见 on a material.</summary>
/// <param name="Part">Its title.</param>
/// <param name="Answer">答复; null until the material is filed again: before that it is the county's own.</param>
public sealed record FiledReturn(string Part, string Text, DateTimeOffset At, string? Answer);

/// <summary>How often a rule does not hold.</summary>
public sealed record RuleCount(string Rule, bool IsError, int Count);
