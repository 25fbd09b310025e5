using System.Collections.Immutable;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Regulations;

/// <summary>
/// 政策包: what one province sets for the self-evaluations of some years, each value with its source. It is data: no
/// formula holds a number of its own. A published version never changes; a change is a new version.
/// </summary>
/// <param name="Id">national-2020 …; the same over all versions.</param>
/// <param name="Version">Counts up from 1.</param>
/// <param name="Name">For people.</param>
/// <param name="Province">Two digits of GB/T 2260; null for the whole country.</param>
/// <param name="InForce">施行年度.</param>
public sealed record PolicyPack(string Id, int Version, string Name, string? Province, InForce InForce)
{
    /// <summary>指标体系, one a kind of document.</summary>
    public ImmutableArray<Framework> Frameworks { get; init; } = [];

    /// <summary>定量指标 short of its target.</summary>
    public required Provision<QuantitativeScoring> Quantitative { get; init; }

    /// <summary>定性指标: what each level of achievement is worth, the best first.</summary>
    public ImmutableArray<QualitativeLevel> QualitativeLevels { get; init; } = [];

    /// <summary>偏离度.</summary>
    public required DeviationRule Deviation { get; init; }

    /// <summary>不适用指标 leave their points to the others, so that they come to 100 again.</summary>
    public required Provision<bool> RescalesInapplicable { get; init; }

    /// <summary>执行率封顶: what a low execution rate leaves of the total, the strictest first.</summary>
    public ImmutableArray<ExecutionCap> Caps { get; init; } = [];

    /// <summary>等级, the best first. Bands are half open: a grade reaches from its bound up to the next better one.</summary>
    public ImmutableArray<GradeBand> Grades { get; init; } = [];

    /// <summary>A rate below it, in percent, needs a reason.</summary>
    public required Provision<decimal> LowExecution { get; init; }

    /// <summary>A cut of the budget by more than this, in percent, needs a reason.</summary>
    public required Provision<decimal> LargeCut { get; init; }

    /// <summary>A rate from here on, in percent, is no shortfall beside full marks; null leaves it to 全国通用.</summary>
    public Provision<decimal>? FullMarksExecution { get; init; }

    /// <summary>字数限制.</summary>
    public ImmutableArray<WordLimit> WordLimits { get; init; } = [];

    /// <summary>必备内容: what a document of a kind must hold.</summary>
    public ImmutableArray<Requirement> Requirements { get; init; } = [];

    /// <summary>补助标准 per head, and who bears it.</summary>
    public ImmutableArray<SubsidyStandard> Standards { get; init; } = [];

    /// <summary>The framework for a kind; null where the pack has none.</summary>
    public Framework? FrameworkOf(DocumentKind kind) =>
        Frameworks.FirstOrDefault(framework => framework.Kinds.Contains(kind));

    /// <summary>预算执行率的分值 of a kind; null where its framework has no such item.</summary>
    public Provision<decimal>? ExecutionPointsOf(DocumentKind kind) =>
        FrameworkOf(kind)
            ?.Items.SelectMany(item => item.WithAllBelow())
            .FirstOrDefault(item => item.Measure == Measure.ExecutionRate)
            ?.Points;

    /// <summary>The grade of a score; null where the pack has no grades.</summary>
    public GradeBand? GradeOf(decimal score) => Grades.FirstOrDefault(band => score >= band.From.Value);

    /// <summary>The cap that an execution rate (percent) meets; null where it meets none.</summary>
    public ExecutionCap? CapAt(decimal executionRate) =>
        Caps.Where(cap => executionRate < cap.Below.Value).MinBy(cap => cap.AtMost.Value);
}
