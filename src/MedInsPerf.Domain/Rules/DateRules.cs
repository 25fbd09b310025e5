using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>日期: days that exist, and the day of filing.</summary>
public static class DateRules
{
    /// <summary>A date stands in the calendar.</summary>
    public static readonly Rule DaysExist = new("DATE-001")
    {
        Family = Family.Time,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Days),
    };

    /// <summary>填报日期 comes after the year that is reported.</summary>
    public static readonly Rule FiledAfterTheYear = new("DATE-002")
    {
        Family = Family.Time,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(FilingDates),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [DaysExist, FiledAfterTheYear];

    private static IEnumerable<Verdict> Days(FiledPart part) =>
        from passage in part.Facts.Passages
        from match in YearWords.Days(passage)
        let year = match.Groups["year"].Success ? YearWords.Year(match) : part.FiscalYear
        let month = Number(match, "month")
        let day = Number(match, "day")
        where month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year ?? 2024, month)
        select new Verdict(
            Holds: false,
            Quoted.Clause(passage, match.Index, match.Length),
            match.Value,
            Computed: null,
            Difference: null,
            $"日历上没有 {match.Value} 这一天。"
        )
        {
            Scope = part.Record.Title,
            Cause = match.Value,
        };

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static IEnumerable<Verdict> FilingDates(FiledPart part)
    {
        if (part.FiscalYear is not { } year)
            return [];
        var ends = part.Facts.Passages.Take(12).Concat(part.Facts.Passages.TakeLast(4));
        return from line in ends.DistinctBy(line => (line.Block, line.Cell))
            let match = YearWords.FilingDate(line.Value)
            where match is not null
            let filedIn = YearWords.Year(match)
            let holds = filedIn > year || (filedIn == year && Number(match, "month") == 12)
            select new Verdict(
                holds,
                Quoted.Clause(line, match.Index, match.Length),
                match.Value,
                Computed: null,
                Difference: null,
                holds
                    ? $"{match.Value} 在 {year} 年度结束之后。"
                    : $"材料反映 {year} 年度，日期 {match.Value} 却在年度结束之前，年份可能写错了。"
            )
            {
                Scope = part.Record.Title,
                Cause = match.Value,
            };
    }
}
