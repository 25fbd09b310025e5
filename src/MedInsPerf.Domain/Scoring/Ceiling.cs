using MedInsPerf.Domain.Quantities;

namespace MedInsPerf.Domain.Scoring;

/// <summary>最高可得分: what an execution rate leaves of a hundred points.</summary>
public static class Ceiling
{
    /// <summary>预算执行率的分值, 经验规则 until a policy pack says otherwise.</summary>
    private const decimal ExecutionPoints = 10m;

    /// <summary>100 − 10 × (1 − min(B ÷ A, 1)), rounded to two decimals.</summary>
    /// <param name="executionRate">In percent.</param>
    public static decimal Of(decimal executionRate) =>
        Rounding.HalfUp(100m - ExecutionPoints * (1m - Math.Min(executionRate / 100m, 1m)), 2);
}
