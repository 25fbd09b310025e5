using System.Globalization;
using System.Text;
using MedInsPerf.Domain.Quantities;

namespace MedInsPerf.Documents.Workbooks;

/// <summary>Sets a number into the digit places of a format section.</summary>
internal static class FormatDigits
{
    private const decimal Largest = 1e24m;

    public static string Show(FormatSection section, decimal number)
    {
        var tokens = section.Tokens;
        if (number >= Largest)
            return NumberFormat.Plain(number);
        var percents = tokens.Count(token => token.Kind == FormatKind.Percent);
        if (!tokens.Any(token => token.Kind == FormatKind.Digit))
            return string.Concat(
                tokens.Select(token => token.Kind == FormatKind.General ? NumberFormat.Plain(number) : token.Text)
            );
        var exponent = Index(tokens, FormatKind.Exponent);
        if (exponent >= 0)
            return Scientific(tokens, exponent, number);

        var point = Index(tokens, FormatKind.Point);
        var whole = tokens.Take(point < 0 ? tokens.Count : point).ToList();
        var fraction = point < 0 ? [] : tokens.Skip(point + 1).ToList();
        for (var times = 0; times < Math.Min(percents, 2); times++)
            number *= 100m;
        for (var times = 0; times < ScaleCommas(whole, fraction); times++)
            number /= 1000m;

        var decimals = Math.Min(fraction.Count(token => token.Kind == FormatKind.Digit), 20);
        var digits = Rounding
            .HalfUp(number, decimals)
            .ToString("F" + decimals, CultureInfo.InvariantCulture)
            .Split('.');
        return Whole(whole, digits[0]) + (point < 0 ? "" : Fraction(fraction, digits.ElementAtOrDefault(1) ?? ""));
    }

    /// <summary>Commas behind the last digit place divide by a thousand each.</summary>
    private static int ScaleCommas(List<FormatToken> whole, List<FormatToken> fraction)
    {
        var ahead = fraction.Exists(token => token.Kind == FormatKind.Digit) ? fraction : whole;
        var last = ahead.FindLastIndex(token => token.Kind == FormatKind.Digit);
        var afterWhole = whole.FindLastIndex(token => token.Kind == FormatKind.Digit);
        var commas = ahead.Skip(last + 1).TakeWhile(token => token.Kind == FormatKind.Comma).Count();
        if (ahead != whole)
            commas += whole.Skip(afterWhole + 1).TakeWhile(token => token.Kind == FormatKind.Comma).Count();
        return Math.Min(commas, 4);
    }

    private static string Whole(List<FormatToken> tokens, string digits)
    {
        var places = tokens.Count(token => token.Kind == FormatKind.Digit);
        var firstDigit = tokens.FindIndex(token => token.Kind == FormatKind.Digit);
        var lastDigit = tokens.FindLastIndex(token => token.Kind == FormatKind.Digit);
        var grouped = tokens.Skip(firstDigit).Take(lastDigit - firstDigit).Any(token => token.Kind == FormatKind.Comma);
        var least = tokens.SkipWhile(token => token.Text != "0").Count(token => token.Kind == FormatKind.Digit);
        digits = digits.TrimStart('0').PadLeft(least, '0');

        var text = new StringBuilder();
        var done = 0;
        var place = 0;
        foreach (var token in tokens)
        {
            switch (token.Kind)
            {
                case FormatKind.Digit:
                    place++;
                    var until = Math.Max(0, digits.Length - (places - place));
                    for (; done < until; done++)
                    {
                        text.Append(digits[done]);
                        var left = digits.Length - done - 1;
                        if (grouped && left > 0 && left % 3 == 0)
                            text.Append(',');
                    }

                    break;
                case FormatKind.Comma:
                    break;
                default:
                    text.Append(token.Text);
                    break;
            }
        }

        return text.ToString();
    }

    private static string Fraction(List<FormatToken> tokens, string digits)
    {
        var text = new StringBuilder();
        var place = 0;
        var lastShown = digits.TrimEnd('0').Length;
        foreach (var token in tokens)
        {
            switch (token.Kind)
            {
                case FormatKind.Digit:
                    if (place < digits.Length && (token.Text == "0" || place < lastShown))
                        text.Append(digits[place]);
                    place++;
                    break;
                case FormatKind.Comma:
                    break;
                default:
                    text.Append(token.Text);
                    break;
            }
        }

        return text.Length > 0 && char.IsAsciiDigit(text[0]) ? "." + text : text.ToString();
    }

    /// <summary>1.23E+05, with as many decimals as the section has places.</summary>
    private static string Scientific(IReadOnlyList<FormatToken> tokens, int exponent, decimal number)
    {
        var power = 0;
        for (; number >= 10m; number /= 10m)
            power++;
        for (; number is > 0m and < 1m && power > -28; number *= 10m)
            power--;
        var decimals = tokens
            .Take(exponent)
            .SkipWhile(token => token.Kind != FormatKind.Point)
            .Count(token => token.Kind == FormatKind.Digit);
        var width = tokens.Skip(exponent).Count(token => token.Kind == FormatKind.Digit);
        var sign =
            power < 0 ? "-"
            : tokens[exponent].Text == "+" ? "+"
            : "";
        return Rounding
                .HalfUp(number, Math.Min(decimals, 20))
                .ToString("F" + Math.Min(decimals, 20), CultureInfo.InvariantCulture)
            + "E"
            + sign
            + Math.Abs(power).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
    }

    private static int Index(IReadOnlyList<FormatToken> tokens, FormatKind kind)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind == kind)
                return at;
        }

        return -1;
    }
}
