using System.Globalization;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>
/// 笔误: two digits that changed places. Where that alone parts a list from its total, the list was meant to be whole.
/// </summary>
internal static class Slips
{
    private const int FewestDigits = 4;

    /// <summary>Whether a total and the sum of its parts differ by a swap of two neighbouring digits in one of them.</summary>
    public static bool Part(Fact total, IReadOnlyCollection<Fact> parts)
    {
        if (parts.Count < 2)
            return false;
        var sum = parts.Sum(part => part.Figure.Amount);
        if (sum == total.Figure.Amount)
            return false;
        return Swapped(total.Figure).Any(meant => meant == sum)
            || parts.Any(part =>
                Swapped(part.Figure).Any(meant => sum - part.Figure.Amount + meant == total.Figure.Amount)
            );
    }

    /// <summary>
    /// Whether two figures may be one that was written wrongly once: they lie near each other, differ in two digits at
    /// most, or by the unit. 312 and 9,807 under one word are of two things.
    /// </summary>
    public static bool MayBeOne(Figure one, Figure other)
    {
        var (less, more) = (Math.Min(one.Amount, other.Amount), Math.Max(one.Amount, other.Amount));
        if (less <= 0m)
            return less == more;
        if (more <= less * Near || UnitSlips.Contains(more / less))
            return true;
        var (digits, others) = (Digits(one), Digits(other));
        return digits.Length == others.Length && digits.Zip(others).Count(pair => pair.First != pair.Second) <= 2;
    }

    private const decimal Near = 1.25m;

    private static readonly decimal[] UnitSlips = [10m, 100m, 1_000m, 10_000m, 100_000_000m];

    private static string Digits(Figure figure) =>
        figure.Value.ToString("F" + figure.Decimals, CultureInfo.InvariantCulture);

    /// <summary>The amounts that a figure becomes when two of its neighbouring digits change places.</summary>
    private static IEnumerable<decimal> Swapped(Figure figure)
    {
        var digits = figure.Value.ToString("F" + figure.Decimals, CultureInfo.InvariantCulture).ToCharArray();
        if (digits.Count(char.IsAsciiDigit) < FewestDigits)
            yield break;
        for (var at = 0; at + 1 < digits.Length; at++)
        {
            var next = digits[at + 1] == '.' ? at + 2 : at + 1;
            if (next >= digits.Length || digits[at] == digits[next] || digits[at] == '.')
                continue;
            (digits[at], digits[next]) = (digits[next], digits[at]);
            yield return decimal.Parse(digits, CultureInfo.InvariantCulture) * figure.Scale;
            (digits[at], digits[next]) = (digits[next], digits[at]);
        }
    }
}
