using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Forms;

/// <summary>Reads the cells of forms as people and Excel write them. What it cannot read stays words, never a guess.</summary>
public static partial class CellReader
{
    private static readonly string[] Blanks = ["", "—", "-", "－", "–", "——", "--", "*", "/", "／", "无", "×"];

    private static readonly string[] AtLeast =
    [
        "不低于",
        "不少于",
        "不小于",
        "大于等于",
        "大于或等于",
        "大于",
        "超过",
        "至少",
        "≥",
        ">=",
        "＞=",
        "≧",
        "＞",
        ">",
    ];
    private static readonly string[] AtMost =
    [
        "不高于",
        "不超过",
        "不大于",
        "不多于",
        "小于等于",
        "小于或等于",
        "小于",
        "低于",
        "控制在",
        "≤",
        "<=",
        "＜=",
        "≦",
        "＜",
        "<",
    ];
    private static readonly string[] Exactly = ["等于", "=", "＝"];

    /// <summary>The cell's words without what stands for nothing.</summary>
    public static string Words(string cell)
    {
        var words = cell.Trim();
        return Blanks.Contains(words) ? "" : words;
    }

    /// <summary>A cell for words.</summary>
    public static TextEntry Text(string cell, Place? place = null) => new(Words(cell), place);

    /// <summary>A cell for a number: thousands apart, a percent sign or 分 behind it do not matter.</summary>
    public static NumberEntry Number(string cell, Place? place = null)
    {
        var words = Words(cell);
        return words.Length == 0 ? new NumberEntry(null, "", place)
            : Plain().Match(words) is { Success: true } match
                ? new NumberEntry(Decimal(match.Groups["n"].Value), words, place)
            : new NumberEntry(null, words, place);
    }

    /// <summary>年度指标值.</summary>
    /// <param name="cell">≥95%, 不超过 60 分钟, 90–95, 及时 ….</param>
    /// <param name="nature">What a column of its own says: ≥, ≤, =, 定性; null where there is none.</param>
    /// <param name="unit">What a column of its own says; null where there is none.</param>
    public static TargetEntry Target(string cell, string? nature = null, string? unit = null, Place? place = null)
    {
        var words = Words(cell);
        var (sign, rest) = Sign(
            Words(nature ?? "") is { Length: > 0 } said && !words.StartsWith(said, StringComparison.Ordinal)
                ? said + words
                : words
        );
        if (words.Length == 0)
            return new TargetEntry(null, null, "", place);
        if (rest.StartsWith("定性", StringComparison.Ordinal))
            return new TargetEntry(TargetValue.Words, null, words, place);
        if (Range().Match(rest) is { Success: true } range && !Dated().IsMatch(rest))
        {
            var (low, high) = (Decimal(range.Groups["low"].Value), Decimal(range.Groups["high"].Value));
            return sign is TargetComparison.AtLeast or TargetComparison.AtMost
                    ? new TargetEntry(null, TargetFault.BoundOnRange, words, place)
                : low > high ? new TargetEntry(null, TargetFault.RangeReversed, words, place)
                : new TargetEntry(
                    new TargetValue(TargetComparison.Between, low, high, UnitOf(range, unit)),
                    null,
                    words,
                    place
                );
        }

        if (Measured().Match(rest) is { Success: true } one && (sign is not null || !Dated().IsMatch(rest)))
        {
            var tail = one.Groups["tail"].Value;
            sign ??=
                tail.Length == 0 ? TargetComparison.Exactly
                : tail is "以上" or "及以上" ? TargetComparison.AtLeast
                : TargetComparison.AtMost;
            return new TargetEntry(
                new TargetValue(sign.Value, Decimal(one.Groups["n"].Value), null, UnitOf(one, unit)),
                null,
                words,
                place
            );
        }

        return sign is TargetComparison.AtLeast or TargetComparison.AtMost
            ? new TargetEntry(null, TargetFault.NoNumber, words, place)
            : new TargetEntry(TargetValue.Words, null, words, place);
    }

    /// <summary>实际完成值.</summary>
    /// <param name="unit">What a column of its own says; null where there is none.</param>
    public static ActualEntry Actual(string cell, string? unit = null, Place? place = null)
    {
        var words = Words(cell);
        if (words.Length == 0)
            return new ActualEntry(null, "", place);
        var (sign, rest) = Sign(words);
        return
            Measured().Match(rest) is { Success: true } match
            && sign is null or TargetComparison.Exactly
            && !Dated().IsMatch(rest)
            && match.Groups["tail"].Value.Length == 0
            ? new ActualEntry(
                new ActualValue(Decimal(match.Groups["n"].Value), UnitOf(match, unit), words),
                words,
                place
            )
            : new ActualEntry(new ActualValue(null, "", words), words, place);
    }

    private static (TargetComparison? Sign, string Remainder) Sign(string words)
    {
        (TargetComparison, string[])[] signs =
        [
            (TargetComparison.AtLeast, AtLeast),
            (TargetComparison.AtMost, AtMost),
            (TargetComparison.Exactly, Exactly),
        ];
        foreach (var (comparison, known) in signs)
        {
            if (known.FirstOrDefault(sign => words.StartsWith(sign, StringComparison.Ordinal)) is { } sign)
                return (comparison, words[sign.Length..].Trim());
        }

        return (null, words);
    }

    private static string UnitOf(Match match, string? unit) =>
        match.Groups["unit"].Value is { Length: > 0 } printed
            ? printed.Replace('％', '%')
            : Words(unit ?? "").Replace('％', '%');

    private static decimal? Decimal(string digits) =>
        decimal.TryParse(
            digits
                .Replace(",", "", StringComparison.Ordinal)
                .Replace("，", "", StringComparison.Ordinal)
                .Replace('−', '-'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;

    private const string Digits = @"[-−]?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|[-−]?\d{1,18}(?:\.\d{1,10})?";
    private const string UnitWords = @"[%％‰]|[^\d\s,，。;；:：~～\-–—至到以及%％]{1,8}(?:[/／·][^\d\s,，。;；]{1,4})?";

    [GeneratedRegex(@"^(?<n>" + Digits + @")\s*(?:[%％分元]|万元?)?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"^(?<n>" + Digits + @")\s*(?<unit>" + UnitWords + @")?\s*(?<tail>以上|及以上|以内|以下|及以下|之内)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Measured();

    [GeneratedRegex(
        @"^(?<low>"
            + Digits
            + @")\s*[%％]?\s*(?:-|–|—|~|～|至|到)\s*(?<high>"
            + Digits
            + @")\s*(?<unit>"
            + UnitWords
            + @")?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Range();

    [GeneratedRegex(
        @"^\d{4}年|^\d{1,2}月(?:底|末|中|初|\d)|^\d{1,2}月\d{1,2}日|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Dated();
}
