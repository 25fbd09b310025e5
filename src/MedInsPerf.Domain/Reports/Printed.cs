using System.Globalization;
using MedInsPerf.Domain.Quantities;

namespace MedInsPerf.Domain.Reports;

/// <summary>How official documents print quantities: thousands by comma, minus as U+2212, “—” where nothing applies.</summary>
public static class Printed
{
    /// <summary>What does not apply, such as 0 ÷ 0.</summary>
    public const string NotApplicable = "—";

    /// <summary>元 with thousands and two decimals: 1,234,567.80; 未填 where it is not stated.</summary>
    public static string Amount(Money? amount) =>
        amount is { } known ? Signed(Rounding.HalfUp(known.Yuan, 2), "#,##0.00") : ReportText.Of("Unstated");

    /// <summary>万元 with thousands and two decimals.</summary>
    public static string TenThousands(Money amount) => Signed(Rounding.HalfUp(amount.Yuan / 10_000m, 2), "#,##0.00");

    /// <summary>A number with the decimals that it has, and thousands.</summary>
    public static string Exact(decimal value) =>
        Signed(value, "#,##0" + (value.Scale == 0 ? "" : "." + new string('0', value.Scale)));

    /// <summary>A number rounded to the two decimals that official documents print, and with both of them.</summary>
    public static decimal TwoDecimals(decimal value) => Rounding.HalfUp(value, 2) + 0.00m;

    /// <summary>A rate in percent with two decimals, without the sign: 95.51; “—” where there is none.</summary>
    public static string Rate(decimal? percent) =>
        percent is { } known ? Signed(Rounding.HalfUp(known, 2), "0.00") : NotApplicable;

    /// <summary>A score as written, two decimals at most; 未填 where it is not stated.</summary>
    public static string Score(decimal? score) =>
        score is { } known ? Signed(Rounding.HalfUp(known, 2), "0.##") : ReportText.Of("Unstated");

    /// <summary>2023年1月30日.</summary>
    public static string Date(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    private static string Signed(decimal value, string format) =>
        (value < 0m ? "−" : "") + decimal.Abs(value).ToString(format, CultureInfo.InvariantCulture);
}
