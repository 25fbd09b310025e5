using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Scoring;

/// <summary>最高可得分: what an execution rate leaves of a hundred points.</summary>
public static class Ceiling
{
    /// <summary>What the rate leaves a part of a kind by a pack; a hundred where its framework has no 预算执行率.</summary>
    /// <param name="executionRate">In percent.</param>
    public static decimal Of(decimal executionRate, DocumentKind kind, PolicyPack pack) =>
        Of(executionRate, pack.ExecutionPointsOf(kind)?.Value ?? 0m, pack);

    /// <summary>
    /// 100 − W × (1 − min(B ÷ A, 1)) with the printed execution score, and not above the cap that the rate meets.
    /// </summary>
    /// <param name="executionRate">In percent.</param>
    /// <param name="executionPoints">W: 预算执行率的分值 after re-scaling.</param>
    /// <param name="pack">Its caps.</param>
    public static decimal Of(decimal executionRate, decimal executionPoints, PolicyPack pack)
    {
        var left = 100m - executionPoints + ExecutionScore.Of(executionPoints, executionRate);
        return pack.CapAt(executionRate) is { } cap ? Math.Min(left, cap.AtMost.Value) : left;
    }
}

/// <summary>预算执行率得分.</summary>
public static class ExecutionScore
{
    /// <summary>W × min(B ÷ A, 1), not below zero, half up to two decimals.</summary>
    public static decimal Of(decimal points, decimal executionRate) =>
        Rounding.HalfUp(points * Math.Clamp(executionRate, 0m, 100m) / 100m, 2);
}
