using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Wording;

/// <summary>历时: two dates with the time that is said to lie between them.</summary>
/// <param name="Start">First character, in the passage.</param>
/// <param name="Words">As written.</param>
/// <param name="Stated">The length as written: 用时35天.</param>
/// <param name="AtLeast">The least that the dates allow, in the unit that is written.</param>
/// <param name="AtMost">The most that they allow.</param>
/// <param name="Length">What is written.</param>
/// <param name="Unit">天, 个月, 年, 个工作日.</param>
internal sealed partial record SpanLength(
    int Start,
    string Words,
    string Stated,
    int AtLeast,
    int AtMost,
    int Length,
    string Unit
)
{
    /// <summary>What the dates come to, as one counts them.</summary>
    public int Computed => Unit is "天" or "日" ? AtLeast : AtMost;

    /// <summary>Whether the length fits the dates.</summary>
    public bool Holds => Length >= AtLeast && Length <= AtMost;

    /// <summary>4月25日收到、5月20日分解，用时35天; 2023年4月1日至12月31日，共8个月.</summary>
    public static IEnumerable<SpanLength> In(Sentence sentence) =>
        from match in Spanned().Matches(sentence.Text)
        let length = Read(sentence, match)
        where length is not null
        select length;

    /// <summary>6月1日签订，工期90天，10月29日按期验收: the day that was due, and the later one that is called in time.</summary>
    public static IEnumerable<(int Start, string Words, DateOnly Due)> LateButInTime(Sentence sentence)
    {
        foreach (Match match in Agreed().Matches(sentence.Text))
        {
            if (Days(match) is not ({ } from, { } to) || Number(match, "n") is not { } length)
                continue;
            var due = match.Groups["unit"].Value is "个月" or "月" ? from.AddMonths(length) : from.AddDays(length);
            if (to.DayNumber - due.DayNumber > Grace)
                yield return (sentence.Start + match.Index, match.Value, due);
        }
    }

    /// <summary>Days by which work may begin after the contract.</summary>
    private const int Grace = 15;

    private static SpanLength? Read(Sentence sentence, Match match)
    {
        if (Days(match) is not ({ } from, { } to) || to < from || Number(match, "n") is not { } length)
            return null;
        var days = to.DayNumber - from.DayNumber;
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        var (least, most) = match.Groups["unit"].Value switch
        {
            "天" or "日" => (days, days + 1),
            "个工作日" or "工作日" => (0, days + 1),
            // Up to the last day of a month that is full, the month counts.
            "个月" => from.Day == 1 && to.AddDays(1).Day == 1
                ? (months + 1, months + 1)
                : (to.Day >= from.Day ? months : months - 1, months + 1),
            _ => (to.Year - from.Year - 1, to.Year - from.Year + 1),
        };
        return new SpanLength(
            sentence.Start + match.Index,
            match.Value,
            match.Groups["stated"].Value,
            least,
            most,
            length,
            match.Groups["unit"].Value
        );
    }

    private static (DateOnly? From, DateOnly? To) Days(Match match)
    {
        var from = Day(match, "y", "m", "d", null);
        return (from, Day(match, "toY", "toM", "toD", from?.Year));
    }

    private static DateOnly? Day(Match match, string year, string month, string day, int? yearBefore) =>
        (Number(match, year) ?? yearBefore) is { } y and > 1948 and < 2101
        && Number(match, month) is { } m and >= 1 and <= 12
        && Number(match, day) is { } d and >= 1
        && d <= DateTime.DaysInMonth(y, m)
            ? new DateOnly(y, m, d)
            : null;

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found
            ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    private const string From = @"(?<![\d〔])(?<y>20\d{2})年(?<m>\d{1,2})月(?<d>\d{1,2})日";

    private const string To = @"(?:(?<toY>20\d{2})年)?(?<toM>\d{1,2})月(?<toD>\d{1,2})日";

    [GeneratedRegex(
        From
            + @"(?:起|开始)?[^。；\d]{1,16}"
            + To
            + @"[^。；\d]{0,12}?(?<stated>(?:用时|历时|耗时|为期|时长|间隔|相隔|前后|共计|共|计|期限)(?<n>\d{1,4})(?<unit>天|日|个工作日|工作日|个月|年))",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Spanned();

    [GeneratedRegex(
        From
            + @"[^。；\d]{1,16}(?:工期|期限|建设期|交付期|供货期|时限|限期|期)(?:为|约定)*(?<n>\d{1,3})(?:个)?(?:日历)?(?<unit>天|日|个月|月)[^。；\d]{0,12}"
            + To
            + "[^。；，\\d]{0,6}(?:按期|如期|按时|准时|提前|按约)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Agreed();
}
