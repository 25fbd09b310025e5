using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Wording;

/// <summary>年份用语: the words that tell whether a year must be the fiscal year.</summary>
internal static partial class YearWords
{
    /// <summary>The year that opens a sentence as its time: 2024年，…; null where it opens with none, or with a fund of a year.</summary>
    public static Match? Opening(Sentence sentence)
    {
        var text = sentence.Passage.Value;
        var from =
            sentence.Start == 0 && Numbering.Of(text) is { } number && number.Length < sentence.End
                ? number.Length
                : sentence.Start;
        var match = Opens().Match(text, from, sentence.End - from);
        return match.Success ? match : null;
    }

    /// <summary>The year of a match.</summary>
    public static int Year(Match match) =>
        int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Words that tell of an earlier or a later year on purpose: a comparison, a beginning, a plan.</summary>
    public static bool TellsOfAnotherYear(string words) => AnotherYear().IsMatch(words);

    /// <summary>A part of the year that begins with January: 1-7月, 上半年, 前三季度.</summary>
    public static IEnumerable<Match> PartsOfAYear(Passage passage) => FromJanuary().Matches(passage.Value);

    /// <summary>Whether the rest of the year is told of as well, or the figure is the basis of a calculation.</summary>
    public static bool TellsTheRest(string words) => Rest().IsMatch(words);

    /// <summary>上半年不低于60%: what part of a year is to reach.</summary>
    public static bool IsAimed(string words) => Aimed().IsMatch(words);

    [GeneratedRegex(
        "不低于|不少于|力争|争取|确保|应达到|要达到|目标|要求|计划|拟",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Aimed();

    /// <summary>Reports that are not made at the end of the year.</summary>
    public static bool IsMidYear(string title) => MidYear().IsMatch(title);

    /// <summary>Month and day, with or without a year.</summary>
    public static IEnumerable<Match> Days(Passage passage) => DayOfMonth().Matches(passage.Value);

    /// <summary>填报日期：…, or a date that stands alone at the end.</summary>
    public static Match? FilingDate(string line) => Filed().Match(line) is { Success: true } match ? match : null;

    /// <summary>（2024年度）, as it stands alone below the name of a form.</summary>
    public static Match? FormYear(string line) => Form().Match(line) is { Success: true } match ? match : null;

    /// <summary>Accounts that speak of themselves: 纳入2024年度部门决算编制范围.</summary>
    public static IEnumerable<Match> OwnAccounts(Passage passage) => AccountsOf().Matches(passage.Value);

    /// <summary>Whether the words name a fund by its year: 2023年城乡医疗救助补助资金.</summary>
    public static bool NamesFundOf(int year, string words) =>
        words.LastIndexOf($"{year}年", StringComparison.Ordinal) is var at and >= 0 && Fund().IsMatch(words[at..]);

    /// <summary>The year in the title of a report or of accounts.</summary>
    public static Match? TitleYear(string title) => Titled().Match(title) is { Success: true } match ? match : null;

    /// <summary>与2022年相比, 比2022年增加, 较2022年末: a year that something is compared with.</summary>
    public static IEnumerable<Match> Comparisons(Passage passage) => Compared().Matches(passage.Value);

    /// <summary>与2022年度决算数相比: the set phrase of accounts.</summary>
    public static bool ComparesAccounts(string words) => SetPhrase().IsMatch(words);

    /// <summary>Whether the words name a year after this one.</summary>
    public static bool NamesLaterThan(int year, string words) =>
        AnyYear().Matches(words).Any(match => Year(match) > year) || Ahead().IsMatch(words);

    [GeneratedRegex(
        @"(?:与|同|和|跟)(?<year>20\d{2})年(?:度|同期|同口径|末|底|全年|决算|决算数|执行数|实际|支出|收入|预算|数)*(?:相比|相较|比较|对比|持平|基本持平|一致)"
            + @"|(?:比|较)(?:之)?(?<year>20\d{2})年(?:度|同期|末|底|全年|决算|决算数|执行数|实际|支出|收入|数)*(?:的[\d,.]+[\p{IsCJKUnifiedIdeographs}%]{0,3})?(?:，)?(?:分别|各|共|同比|净|实际)?(?:增|减|上升|下降|提高|降低|多|少|增长|持平|相差)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Compared();

    [GeneratedRegex("^[与同](?:20\\d{2})年(?:度|决算|决算数)*相比$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex SetPhrase();

    [GeneratedRegex(@"(?<!\d)(?<year>20\d{2})年", RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex AnyYear();

    [GeneratedRegex("下年|下一年|次年|明年|来年|未来|预计|力争|目标", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Ahead();

    [GeneratedRegex(
        @"\G\s?(?<year>20\d{2})年(?:度)?(?![底末初至到—\-~～、和及与]|以来|起|\d|期间|前|后|之|第|[\p{IsCJKUnifiedIdeographs}“”（）]{0,36}(?:资金|补助金|工作经费|专项经费))",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Opens();

    [GeneratedRegex(
        "比|较|相比|同比|环比|上年|去年|往年|历年|以来|起(?:步|，)|开始|启动|成立|组建|挂牌|设立|建成|上线|印发|出台|批复|下达|签订|施行|实施以来|结转|期初|年初|被|列为|荣获|获|试点|将|拟|计划|打算|预计|下一步|底|末|决算基础|基数|基础",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex AnotherYear();

    [GeneratedRegex(
        @"(?:(?<year>20\d{2})年)?(?:(?<![\d月])1月?(?:份)?[至到\-—–~～－](?<month>\d{1,2})月份?|上半年|前三季度|前(?:[一二三]个?季度|[三六九]个月))",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex FromJanuary();

    [GeneratedRegex(
        @"下半年|全年|四季度|年底|年末|1?\d月?[至到\-—–~～－]12月|(?<!\d)12月|基数|应参保|测算|清算|按(?=.{0,12}人数)|缴费期|征缴期|标准",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Rest();

    [GeneratedRegex("监控|半年|季度|中期|月报|季报", RegexOptions.None, Patterns.Patience)]
    private static partial Regex MidYear();

    [GeneratedRegex(
        @"(?:(?<![\d])(?<year>(?:19|20)\d{2})年)?(?<![\d.])(?<month>\d{1,2})月(?<day>\d{1,2})日",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(
        @"(?:^|(?:填报|填表|报告|编报|编制|上报|自评)(?:日期|时间)[：:]?\s?)(?<year>20\d{2})年(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?(?:$|(?<=(?:日期|时间).*))",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Filed();

    [GeneratedRegex("资金|补助(?!标准)|(?:工作|专项|配套)经费|项目", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Fund();

    [GeneratedRegex(@"^[（(]\s?(?<year>20\d{2})\s?年度?\s?[）)]$", RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Form();

    [GeneratedRegex(
        @"(?<year>20\d{2})年度?(?:部门)?决算(?:编制范围|编报范围|公开范围|报表|情况说明|公开说明|表$|表（|情况$)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex AccountsOf();

    [GeneratedRegex(
        @"^[\p{IsCJKUnifiedIdeographs}]{0,20}(?<year>20\d{2})年度?[^（(]{0,30}(?:自评报告|自评表|评价报告|决算)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Titled();
}
