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
