namespace MedInsPerf.Domain.Reports;

/// <summary>序数: 一, 十, 十一, 二十, 一百零五, as headings are numbered.</summary>
internal static class ChineseOrdinal
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>From 1 to 999; beyond that nobody numbers headings in words.</summary>
    public static string Of(int number) =>
        number switch
        {
            < 10 => Digits[number].ToString(),
            < 20 => "十" + Unit(number % 10),
            < 100 => Digits[number / 10] + "十" + Unit(number % 10),
            < 1000 => Digits[number / 100]
                + "百"
                + (number % 100) switch
                {
                    0 => "",
                    < 10 and var rest => "零" + Digits[rest],
                    < 20 and var rest => "一" + Of(rest),
                    var rest => Of(rest),
                },
            _ => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };

    private static string Unit(int digit) => digit == 0 ? "" : Digits[digit].ToString();
}
