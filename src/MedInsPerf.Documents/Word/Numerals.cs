using System.Globalization;

namespace MedInsPerf.Documents.Word;

/// <summary>How Word writes a counted number.</summary>
internal static class Numerals
{
    private const string Digits = "〇一二三四五六七八九";
    private static readonly string[] Places = ["", "十", "百", "千"];
    private static readonly (int Value, string Sign)[] RomanSigns =
    [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];

    /// <param name="format">A <c>numFmt</c> of WordprocessingML; what is not known is written in digits.</param>
    public static string Write(int number, string format) =>
        format switch
        {
            "chineseCounting"
            or "chineseCountingThousand"
            or "japaneseCounting"
            or "taiwaneseCountingThousand" when number is > 0 and < 10_000 => Chinese(number),
            "ideographDigital"
            or "chineseLegalSimplified"
            or "taiwaneseDigital"
            or "japaneseDigitalTenThousand" when number >= 0 => string.Concat(
                Plain(number).Select(digit => Digits[digit - '0'])
            ),
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is > 0 and <= 20 => (
                (char)('①' + number - 1)
            ).ToString(),
            "decimalEnclosedParen" when number is > 0 and <= 20 => ((char)('⑴' + number - 1)).ToString(),
            "ideographEnclosedCircle" or "chineseEnclosedParen" when number is > 0 and <= 10 => (
                (char)('㈠' + number - 1)
            ).ToString(),
            "decimalFullWidth" or "decimalFullWidth2" when number >= 0 => string.Concat(
                Plain(number).Select(digit => (char)(digit - '0' + '０'))
            ),
            "decimalZero" when number is >= 0 and < 10 => "0" + Plain(number),
            "upperLetter" when number > 0 => Letter(number, 'A'),
            "lowerLetter" when number > 0 => Letter(number, 'a'),
            "upperRoman" when number is > 0 and < 4000 => Roman(number),
            "lowerRoman" when number is > 0 and < 4000 => Roman(number).ToLowerInvariant(),
            "ideographTraditional" when number is > 0 and <= 10 => "甲乙丙丁戊己庚辛壬癸"[number - 1].ToString(),
            "ideographZodiac" when number is > 0 and <= 12 => "子丑寅卯辰巳午未申酉戌亥"[number - 1].ToString(),
            _ => Plain(number),
        };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Chinese(int number)
    {
        var digits = Plain(number);
        var text = "";
        for (var at = 0; at < digits.Length; at++)
        {
            var place = digits.Length - 1 - at;
            if (digits[at] != '0')
                text += Digits[digits[at] - '0'] + Places[place];
            else if (at + 1 < digits.Length && digits[at + 1] != '0')
                text += '零';
        }

        return text.StartsWith("一十", StringComparison.Ordinal) ? text[1..] : text;
    }

    /// <summary>A … Z, AA, BB … as Word counts.</summary>
    private static string Letter(int number, char first) =>
        new((char)(first + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, 30));

    private static string Roman(int number)
    {
        var text = "";
        foreach (var (value, sign) in RomanSigns)
        {
            while (number >= value)
            {
                text += sign;
                number -= value;
            }
        }

        return text;
    }
}
