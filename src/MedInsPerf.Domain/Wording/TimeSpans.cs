using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Wording;

/// <summary>起止: a period or a day that a text names.</summary>
/// <param name="Start">First character.</param>
/// <param name="Words">As written.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day; where it ends before it begins, the day that is written.</param>
internal sealed partial record TimeSpans(int Start, string Words, DateOnly From, DateOnly To)
{
    /// <summary>2023年1月1日至2023年12月31日, 2023年3—9月, 2021—2023年.</summary>
    public static IEnumerable<TimeSpans> In(Passage passage) =>
        from match in Range().Matches(passage.Value)
        let first = Day(match, "y", "m", "d", ofMonthsEnd: false)
        let last = Day(match, "toYear", "toMonth", "toDay", ofMonthsEnd: true)
        where first is not null && last is not null
        select new TimeSpans(match.Index, match.Value, first.Value, last.Value);

    /// <summary>已于2024年5月6日完成: told as done.</summary>
    public static IEnumerable<TimeSpans> DoneIn(Passage passage) =>
        Done().Matches(passage.Value).Select(match => OfDay(match)).OfType<TimeSpans>();

    /// <summary>资金于2021年11月15日前全部拨付: money of the report, spent on a day.</summary>
    public static IEnumerable<TimeSpans> SpentIn(string sentence) =>
        OfOtherMoney().IsMatch(sentence)
            ? []
            : Spent().Matches(sentence).Select(match => OfDay(match)).OfType<TimeSpans>();

    /// <summary>The day that stands alone at the end of a document, or behind 填报日期; null where none does.</summary>
    public static DateOnly? FilingDay(ImmutableArray<Passage> passages)
    {
        var ends = passages.Take(12).Concat(passages.TakeLast(4));
        var days = (
            from passage in ends
            let match = YearWords.FilingDate(passage.Value)
            where match is not null
            let day = Day(match, "year", "month", "day", ofMonthsEnd: true)
            where day is not null
            select day.Value
        ).ToList();
        return days.Count == 0 ? null : days.Max();
    }

    /// <summary>A cell that says 评价期间.</summary>
    public static bool IsEvaluatedPeriod(string cell) =>
        NamesPeriod().Match(cell) is { Success: true } match && match.Length == cell.Length;

    /// <summary>Words that lead to 评价期间.</summary>
    public static bool NamesEvaluatedPeriod(string before) => LeadsToPeriod().IsMatch(before);

    /// <summary>Whether the part tells of work that takes several years, or of money that was left from another one.</summary>
    public static bool RunsOverYears(ImmutableArray<Passage> passages) =>
        passages.Any(passage => OverYears().IsMatch(passage.Value));

    private static TimeSpans? OfDay(Match match) =>
        Day(match, "y", "m", "d", ofMonthsEnd: false) is { } day
            ? new TimeSpans(match.Groups["at"].Index, match.Groups["at"].Value, day, day)
            : null;

    private static DateOnly? Day(Match match, string year, string month, string day, bool ofMonthsEnd)
    {
        var y = Number(match, year) ?? Number(match, "y");
        if (y is null or < 1949 or > 2100)
            return null;
        if (Number(match, month) is not { } m)
            return ofMonthsEnd ? new DateOnly(y.Value, 12, 31) : new DateOnly(y.Value, 1, 1);
        if (m is < 1 or > 12)
            return null;
        var last = DateTime.DaysInMonth(y.Value, m);
        var d = Number(match, day) ?? (ofMonthsEnd ? last : 1);
        return d >= 1 && d <= last ? new DateOnly(y.Value, m, d) : null;
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found
            ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(
        @"(?<![\d〔])(?<y>(?:19|20)\d{2})年(?:(?<m>\d{1,2})月(?:(?<d>\d{1,2})日)?)?(?:起|开始)?(?:至|到|—{1,2}|-|－|–|~|～)(?<toYear>(?:19|20)\d{2})年(?:(?<toMonth>\d{1,2})月(?:(?<toDay>\d{1,2})日)?)?"
            + @"|(?<![\d〔./-])(?<y>20\d{2})[./-](?<m>\d{1,2})(?:[./-](?<d>\d{1,2}))?(?:至|到|—{1,2}|-|－|–|~|～)(?<toYear>20\d{2})[./-](?<toMonth>\d{1,2})(?:[./-](?<toDay>\d{1,2}))?(?!\d)"
            + @"|(?<![\d〔])(?<y>20\d{2})(?:至|—{1,2}|-|－|–|~|～)(?<toYear>20\d{2})年(?!\d)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Range();

    [GeneratedRegex(
        @"已(?:经)?(?:全部|全额)?(?:于|在)(?<at>(?<y>20\d{2})年(?<m>\d{1,2})月(?:(?<d>\d{1,2})日)?)"
            + @"|(?:^|[，。；])[^，。；]{0,16}(?:于|在)(?<at>(?<y>20\d{2})年(?<m>\d{1,2})月(?<d>\d{1,2})日)[^，。；前起]{0,8}(?:已|完成了|通过了|召开了|开展了)"
            + @"|截(?:至|止)(?:到)?(?<at>(?<y>20\d{2})年(?<m>\d{1,2})月(?:(?<d>\d{1,2})日)?)(?:底|末)?(?=[^。；计预将拟]{0,16}(?:已|又|累计|共|支付|支出|完成|发放|拨付))",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Done();

    [GeneratedRegex(
        @"(?:资金|款项|经费|补助|补助金|补贴)[^，。；]{0,6}(?:已)?(?:于|在)(?<at>(?<y>20\d{2})年(?<m>\d{1,2})月(?:(?<d>\d{1,2})日)?(?:底|末|份|初|中旬|上旬|下旬)?(?:之?前)?)[^，。；]{0,14}(?:上解|上划|拨付|支付|发放|付清|结清|划转|划拨|使用完毕|支出完毕|兑付)"
            + @"|(?<at>(?<y>20\d{2})年(?<m>\d{1,2})月(?:(?<d>\d{1,2})日)?(?:底|末|份|初|中旬|上旬|下旬)?(?:之?前)?)，?(?:已)?(?:将|把)?[^，。；]{0,12}(?:资金|款项|经费|补助)[^，。；]{0,12}(?:上解|上划|拨付|支付|发放|付清|结清|划转|划拨|兑付)(?:完毕|到位|至|到|给|完成)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Spent();

    /// <summary>上年结转, 提前下达, 跨年: money that is rightly told of another year.</summary>
    [GeneratedRegex(
        "上年|去年|往年|结转|提前|预拨|跨年|历年|以前年度|清算|首付|预付|先行|垫付|合同|签订|追溯|起",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex OfOtherMoney();

    [GeneratedRegex(
        "跨(?:两|三|2|3|多)?个?年度?|建设期|实施周期|分期实施|上年结转资金[^，。；]{0,8}\\d",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex OverYears();

    [GeneratedRegex(
        "(?:绩效)?(?:自评|评价)(?:工作)?(?:所属|涉及|对应)?(?:的)?(?:期间|时段|时期|时间范围|期限|时间段|基准期|所属期|年度)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex NamesPeriod();

    [GeneratedRegex(
        "(?:绩效)?(?:自评|评价)(?:工作)?(?:所属|涉及|对应)?(?:的)?(?:期间|时段|时期|时间范围|期限|时间段|基准期|所属期)(?:为|是|：|:|从|自)*$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex LeadsToPeriod();
}
