using System.Globalization;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>Prints values the way a figure of the text is printed.</summary>
internal static class Printing
{
    /// <summary>The value at the figure's own precision, in the smallest unit.</summary>
    public static decimal Rounded(Figure like, decimal value) =>
        Rounding.HalfUp(value / like.Scale, like.Decimals) * like.Scale;

    /// <summary>The value with the figure's unit and decimals; thousands apart where the figure has them.</summary>
    public static string Like(Figure like, decimal value)
    {
        var number = Rounding.HalfUp(value / like.Scale, like.Decimals);
        var grouped = like.Place.Quote.Contains(',', StringComparison.Ordinal);
        var format = (grouped ? "#,0" : "0") + (like.Decimals > 0 ? "." + new string('0', like.Decimals) : "");
        return number.ToString(format, CultureInfo.InvariantCulture) + like.Unit;
    }

    /// <summary>The exact amount in 元.</summary>
    public static string InYuan(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture) + "元";

    /// <summary>The value with two digits more than the figure has, as far as they say something.</summary>
    public static string Precise(Figure like, decimal value)
    {
        var number = Rounding.HalfUp(value / like.Scale, Math.Min(like.Decimals + 2, 28));
        return number.ToString("0." + new string('#', Math.Min(like.Decimals + 2, 28)), CultureInfo.InvariantCulture)
            + like.Unit;
    }
}
