namespace MedInsPerf.Domain.Forms;

/// <summary>年度指标值: what an indicator aims at.</summary>
/// <param name="Comparison">≥ ≤ = 区间 定性.</param>
/// <param name="Low">The bound, or the lower of a range; null for <see cref="TargetComparison.Qualitative"/>.</param>
/// <param name="High">The upper bound of a range; null otherwise.</param>
/// <param name="Unit">As printed: %, 人, 元/人 …; empty for none.</param>
public sealed record TargetValue(TargetComparison Comparison, decimal? Low, decimal? High, string Unit)
{
    /// <summary>定性: words, no number.</summary>
    public static readonly TargetValue Words = new(TargetComparison.Qualitative, null, null, "");

    /// <summary>定量指标.</summary>
    public bool IsQuantitative => Comparison != TargetComparison.Qualitative;

    /// <summary>Whether a number in its unit reaches it: more is met too, but for ≤; a range is met between its bounds.</summary>
    public bool IsMetBy(decimal actual) =>
        Comparison switch
        {
            TargetComparison.AtMost => actual <= Low,
            TargetComparison.Between => actual >= Low && actual <= High,
            _ => actual >= Low,
        };

    /// <summary>For people: 不低于 95 %.</summary>
    public string InWords =>
        Comparison switch
        {
            TargetComparison.AtLeast => $"不低于 {Low:0.############}{Spaced}",
            TargetComparison.AtMost => $"不高于 {Low:0.############}{Spaced}",
            TargetComparison.Between => $"{Low:0.############}–{High:0.############}{Spaced}",
            TargetComparison.Exactly => $"{Low:0.############}{Spaced}",
            _ => "定性",
        };

    private string Spaced => Unit.Length == 0 ? "" : $" {Unit}";
}

/// <summary>How an actual value is held against its target.</summary>
public enum TargetComparison
{
    /// <summary>≥: more is better.</summary>
    AtLeast,

    /// <summary>≤: less is better.</summary>
    AtMost,

    /// <summary>=.</summary>
    Exactly,

    /// <summary>区间: between two bounds.</summary>
    Between,

    /// <summary>定性.</summary>
    Qualitative,
}

/// <summary>How comparisons are printed.</summary>
public static class TargetSigns
{
    /// <summary>≥, ≤ or =; empty for a range and for 定性.</summary>
    public static string Sign(this TargetComparison comparison) =>
        comparison switch
        {
            TargetComparison.AtLeast => "≥",
            TargetComparison.AtMost => "≤",
            TargetComparison.Exactly => "=",
            _ => "",
        };
}

/// <summary>What is wrong with the cell of a target.</summary>
public enum TargetFault
{
    /// <summary>≥ with words behind it.</summary>
    NoNumber,

    /// <summary>≥ or ≤ in front of a range.</summary>
    BoundOnRange,

    /// <summary>A range whose lower bound is above its upper.</summary>
    RangeReversed,
}

/// <summary>实际完成值: what was reached.</summary>
/// <param name="Number">Null where only words are written.</param>
/// <param name="Unit">As printed; empty for none.</param>
/// <param name="Words">As printed.</param>
public sealed record ActualValue(decimal? Number, string Unit, string Words);
