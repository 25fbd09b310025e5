using System.Collections.Immutable;

namespace MedInsPerf.Domain.Regulations;

/// <summary>What a 定量指标 gets that misses its target.</summary>
public enum QuantitativeScoring
{
    /// <summary>按完成比例计分.</summary>
    Proportional,

    /// <summary>未完成不得分.</summary>
    AllOrNothing,
}

/// <summary>定性等次: a level of achievement, worth a share of the points from this bound (percent) up to the next better one.</summary>
public sealed record QualitativeLevel(string Name, Provision<decimal> From)
{
    /// <summary>What forms write for it: 达成 for 达成年度指标.</summary>
    public ImmutableArray<string> AlsoCalled { get; init; } = [];
}

/// <summary>偏离度: |实际 ÷ 目标 − 1| in percent.</summary>
/// <param name="ExplainBeyond">Beyond it the form must give a reason.</param>
/// <param name="Deduction">What exceeding the target by more costs; null where it costs nothing.</param>
public sealed record DeviationRule(Provision<decimal> ExplainBeyond, DeviationDeduction? Deduction);

/// <summary>超额完成扣分: for each percent beyond the limit, this many percent of the points; never more than the greatest.</summary>
public sealed record DeviationDeduction(Provision<decimal> PerPercent, Provision<decimal> AtMost);

/// <summary>执行率封顶: below this rate (percent) the total is at most so many points.</summary>
public sealed record ExecutionCap(Provision<decimal> Below, Provision<decimal> AtMost);

/// <summary>等级 from a score on.</summary>
/// <param name="Name">As printed: 优, 一等 ….</param>
public sealed record GradeBand(Grade Grade, string Name, Provision<decimal> From);

/// <summary>等级优良中差.</summary>
public enum Grade
{
    /// <summary>优.</summary>
    Excellent,

    /// <summary>良.</summary>
    Good,

    /// <summary>中.</summary>
    Fair,

    /// <summary>差.</summary>
    Poor,
}
