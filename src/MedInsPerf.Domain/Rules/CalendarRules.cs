using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>历法: weekdays, quarters and months that go together, and plans that lie ahead.</summary>
public static partial class CalendarRules
{
    /// <summary>2024年3月22日（星期五）, 三季度（7—9月）, 1—12月.</summary>
    public static readonly Rule DaysAndQuartersFit = new("DATE-005")
    {
        Family = Family.Time,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed =>
            from part in filed.Parts
            from passage in part.Facts.Passages
            from misfit in Weekdays(passage).Concat(Quarters(passage)).Concat(Months(passage))
            select new Verdict(
                Holds: false,
                Quoted.Clause(passage, misfit.Match.Index, misfit.Match.Length),
                misfit.Match.Value,
                Computed: misfit.Right,
                Difference: null,
                misfit.Why
            )
            {
                Scope = part.Record.Title,
                Cause = misfit.Match.Value,
            },
    };

    /// <summary>What is planned lies ahead of the year that is reported.</summary>
    public static readonly Rule PlansLieAhead = new("PERIOD-005")
    {
        Family = Family.Time,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Plans),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [DaysAndQuartersFit, PlansLieAhead];

    private static IEnumerable<(Match Match, string? Right, string Why)> Weekdays(Passage passage) =>
        from match in Weekday().Matches(passage.Value)
        let day = Day(match)
        where day is not null
        let right = "日一二三四五六"[(int)day.Value.DayOfWeek].ToString()
        where match.Groups["week"].Value.Replace('天', '日') != right
        select (
            match,
            (string?)$"星期{right}",
            $"{day.Value.Year}年{day.Value.Month}月{day.Value.Day}日是星期{right}。"
        );

    private static IEnumerable<(Match Match, string? Right, string Why)> Quarters(Passage passage) =>
        from match in Quarter().Matches(passage.Value)
        let quarter = "一二三四".IndexOf(match.Groups["quarter"].Value, StringComparison.Ordinal)
        let first = (quarter * 3) + 1
        where Number(match, "m") != first || Number(match, "to") != first + 2
        select (
            match,
            (string?)$"{first}—{first + 2}月",
            $"第{match.Groups["quarter"].Value}季度是 {first} 月至 {first + 2} 月。"
        );

    private static IEnumerable<(Match Match, string? Right, string Why)> Months(Passage passage) =>
        from match in MonthRange().Matches(passage.Value)
        where Number(match, "m") is < 1 or > 12 || Number(match, "to") is < 1 or > 12
        select (match, (string?)null, $"“{match.Value}”里有日历上没有的月份。");

    private static IEnumerable<Verdict> Plans(FiledPart part)
    {
        if (part.FiscalYear is not { } year)
            yield break;
        foreach (var passage in part.Facts.Passages)
        {
            var late = Planned().Matches(passage.Value).Where(match => YearWords.Year(match) <= year).ToList();
            foreach (var match in late.Count > 0 && Topic.IsUnderPlans(part, passage) ? late : [])
            {
                yield return new Verdict(
                    Holds: false,
                    Quoted.Clause(passage, match.Index, match.Length),
                    match.Value,
                    $"{year + 1}年",
                    Difference: null,
                    $"材料反映 {year} 年度，下一步的打算却写成 {match.Groups["year"].Value} 年，像是沿用了往年的文字。"
                )
                {
                    Scope = part.Record.Title,
                    Cause = match.Value,
                };
            }
        }
    }

    private static DateOnly? Day(Match match)
    {
        var (year, month, day) = (Number(match, "year"), Number(match, "m"), Number(match, "d"));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<year>20\d{2})年(?<m>\d{1,2})月(?<d>\d{1,2})日[，、（(]?(?:星期|周|礼拜)(?<week>[一二三四五六日天])",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Weekday();

    [GeneratedRegex(
        @"(?<!前|至)第?(?<quarter>[一二三四])季度[（(](?<m>\d{1,2})月?(?:至|到|—{1,2}|-|－|–|~|～)(?<to>\d{1,2})月",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Quarter();

    [GeneratedRegex(
        @"(?<=年|^|[，。；（])(?<m>\d{1,2})月?(?:至|到|—{1,2}|-|－|–|~|～)(?<to>\d{1,2})月(?!\d)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex MonthRange();

    [GeneratedRegex(
        "(?<!截至|截止|针对|[自从对比较])(?<year>20\\d{2})年度?(?:内|底前|全年|上半年|年底前)?，?(?:我局|我县)?(?:将|拟|计划|力争|争取|打算|预计)|(?:力争|争取|计划|拟|预计|确保)(?:在|于|到)?(?<year>20\\d{2})年(?!度)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Planned();
}
