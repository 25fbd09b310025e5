using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Wording;

/// <summary>有日期的事: what a sentence says was done on a day or in a month.</summary>
/// <param name="Start">First character of its date, in the passage.</param>
/// <param name="End">The character behind what was done.</param>
/// <param name="Act">What was done: 立案, 开工, 印发.</param>
/// <param name="Date">When.</param>
internal sealed partial record DatedAct(int Start, int End, string Act, ActDate Date)
{
    /// <summary>What cannot come before what, in the order in which it is told.</summary>
    private static readonly ImmutableArray<(Regex First, Regex Then)> Sequences =
    [
        (Begun(), Finished()),
        (Opened(), Closed()),
        (Issued(), Received()),
        (Received(), PassedOn()),
        (Approved(), Sent()),
        (Signed(), Delivered()),
        (Tendered(), Awarded()),
        (Applied(), Granted()),
    ];

    /// <summary>Two acts that stand next to each other and run backwards.</summary>
    public static IEnumerable<(DatedAct First, DatedAct Then)> Backwards(Sentence sentence)
    {
        var acts = In(sentence).ToList();
        return acts.Zip(acts.Skip(1))
            .Where(pair =>
                Follows(sentence.Passage.Value[pair.First.End..pair.Second.Start])
                && Sequences.Any(order => order.First.IsMatch(pair.First.Act) && order.Then.IsMatch(pair.Second.Act))
                && pair.Second.Date.IsBefore(pair.First.Date)
                && !Another().IsMatch(Behind(sentence, pair.Second))
            );
    }

    /// <summary>The next words: 拨付第一批 is of something else.</summary>
    private static string Behind(Sentence sentence, DatedAct act)
    {
        var rest = sentence.Passage.Value[act.End..Math.Min(sentence.End, act.End + LongestBetween)];
        var mark = rest.AsSpan().IndexOfAny("，、。；");
        return mark < 0 ? rest : rest[..mark];
    }

    private static IEnumerable<DatedAct> In(Sentence sentence)
    {
        int? year = null;
        // The sentence before may name the year.
        var from = Math.Max(0, sentence.Start - LookBack);
        foreach (Match match in Dated().Matches(sentence.Passage.Value[from..sentence.End]))
        {
            var at = from + match.Index;
            var date = ActDate.Of(match, year);
            year = date?.Year ?? year;
            if (date is null || at < sentence.Start || Planned().IsMatch(match.Value))
                continue;
            yield return new DatedAct(at, at + match.Length, match.Groups["act"].Value, date);
        }
    }

    private const int LongestBetween = 6;

    private const int LookBack = 120;

    /// <summary>Nothing between that speaks of another thing or of the next year.</summary>
    private static bool Follows(string between) => between.Length <= LongestBetween && !Another().IsMatch(between);

    [GeneratedRegex(
        "另|第[一二三四五六七八九十]|其余|其他|其它|分别|项目|次年|翌年|下年|第二年|而|较|比|[\\d；。]",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Another();

    [GeneratedRegex("计划|拟|预计|应|将|要求|前|起|力争|原定|尚未|未", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Planned();

    [GeneratedRegex(
        ActDate.Pattern
            + "[^，。；、：\\d（）]{0,16}?(?<act>开工|动工|完工|竣工|建成|验收|终验|初验|交付使用|投入使用|投用|启用|移交|交办|转办|核查|查结|整改|立案|办结|结案|审结|受理|印发|下发|制发|下达|收到|转发|分解|拨付|下拨|转拨|上解|支付|发放|审议通过|研究通过|讨论通过|审定|审批|批准|批复|同意|报送|上报|报出|公开|签订|签署|签约|上线|到货|招标|开标|中标|成交|申请|申报|提交|处罚|移送)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Dated();

    [GeneratedRegex("开工|动工", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Begun();

    [GeneratedRegex(
        "完工|竣工|建成|验收|终验|初验|交付使用|投入使用|投用|启用|上线|到货",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Finished();

    [GeneratedRegex("开工|完工|竣工|验收|终验|初验|交付使用|到货", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Delivered();

    [GeneratedRegex("立案|受理|移交|交办|转办", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Opened();

    [GeneratedRegex("办结|结案|审结|处罚|移送|核查|查结|整改", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Closed();

    [GeneratedRegex("印发|下发|制发|下达", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Issued();

    [GeneratedRegex("收到|转发", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Received();

    [GeneratedRegex("转发|分解|拨付|下拨|转拨|上解|支付|发放", RegexOptions.None, Patterns.Patience)]
    private static partial Regex PassedOn();

    [GeneratedRegex("通过|审定|审批|批准|批复|同意", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Approved();

    [GeneratedRegex("报送|上报|报出|公开|印发|开工", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Sent();

    [GeneratedRegex("签订|签署|签约", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Signed();

    [GeneratedRegex("招标|开标", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Tendered();

    [GeneratedRegex("中标|成交|签订|签署|签约", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Awarded();

    [GeneratedRegex("申请|申报|提交", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Applied();

    [GeneratedRegex("批准|批复|同意|拨付|下拨|下达", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Granted();
}

/// <summary>A day or a month, its year as written or taken over from the date before.</summary>
/// <param name="Day">Null where only the month is named.</param>
/// <param name="TakesYearOver">Whether it names no year of its own.</param>
internal sealed record ActDate(int? Year, int Month, int? Day, bool TakesYearOver)
{
    /// <summary>2023年4月8日, 4月8日, 2023年4月.</summary>
    public const string Pattern = @"(?:(?<![\d〔])(?<y>20\d{2})年)?(?<![\d—－-])(?<m>\d{1,2})月(?:(?<d>\d{1,2})日)?";

    /// <summary>In a year without a name of its own, so many months back are rather the next year's.</summary>
    private const int FarBack = 5;

    public static ActDate? Of(Match match, int? yearBefore)
    {
        var month = Number(match, "m");
        var day = Number(match, "d");
        var year = Number(match, "y");
        return month is >= 1 and <= 12 && day is null or >= 1 and <= 31
            ? new ActDate(year ?? yearBefore, month.Value, day, TakesYearOver: year is null)
            : null;
    }

    /// <summary>Whether it lies before another date beyond doubt.</summary>
    public bool IsBefore(ActDate other)
    {
        if (Year is null != other.Year is null)
            return false;
        if (Year != other.Year)
            return Year < other.Year;
        if (TakesYearOver && other.Month - Month > FarBack)
            return false;
        return Month < other.Month || (Month == other.Month && Day < other.Day);
    }

    /// <summary>The day on the calendar; null where only a month is named or no year is known.</summary>
    public DateOnly? OnCalendar =>
        Year is { } year && Day is { } day && day <= DateTime.DaysInMonth(year, Month)
            ? new DateOnly(year, Month, day)
            : null;

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found
            ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
}
