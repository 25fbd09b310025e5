namespace MedInsPerf.Domain.Rules;

/// <summary>判断界限（经验规则）: where figures begin to need a word of explanation.</summary>
/// <param name="LowRate">执行率 below this percent needs a reason.</param>
/// <param name="DeepCut">A cut of this percent of the initial budget needs a word on how the goals were still met.</param>
internal sealed record Thresholds(decimal LowRate, decimal DeepCut)
{
    /// <summary>Without a policy pack.</summary>
    public static readonly Thresholds Usual = new(LowRate: 80m, DeepCut: 50m);
}
