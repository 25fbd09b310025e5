using System.Collections.Immutable;
using MedInsPerf.Domain.Quantities;

namespace MedInsPerf.Domain.Scoring;

/// <summary>分值折算: points of what does not apply go to the others, so that all come to 100 again.</summary>
public static class Rescaling
{
    /// <summary>
    /// Points × 100 ÷ Σ, cut to two decimals; what the cuts leave goes by 0.01 to the largest remainders (最大余数法), ties
    /// in form order. Nothing changes where there is nothing to share.
    /// </summary>
    public static ImmutableArray<decimal> ToHundred(ImmutableArray<decimal> points) => To(100m, points);

    /// <summary>The same for another whole: the points of a class under other weights.</summary>
    /// <param name="whole">At most two decimals, not below zero.</param>
    public static ImmutableArray<decimal> To(decimal whole, ImmutableArray<decimal> points)
    {
        var sum = points.Sum();
        if (sum <= 0m || sum == whole)
            return points;
        var exact = points.Select(point => point * whole / sum).ToList();
        var cut = exact.Select(value => Rounding.Down(value, 2)).ToArray();
        var missing = decimal.ToInt32(Rounding.HalfUp((whole - cut.Sum()) * 100m, 0));
        foreach (
            var index in Enumerable
                .Range(0, cut.Length)
                .OrderByDescending(index => exact[index] - cut[index])
                .Take(missing)
        )
            cut[index] += 0.01m;
        return [.. cut];
    }
}
