using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>表的年度: the year over a table is that of the document.</summary>
public static partial class TableYearRules
{
    /// <summary>2022年度　单位：万元 over one table, 2023年度 over the others.</summary>
    public static readonly Rule TablesOfFiscalYear = new("YEAR-007")
    {
        Family = Family.Time,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed =>
            from part in filed.Parts
            where part.FiscalYear is not null
            from passage in part.Facts.Passages
            where passage.Cell is null
            let match = YearLine().Match(passage.Value)
            where match.Success
            let year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)
            let holds = year == part.FiscalYear
            select new Verdict(
                holds,
                Quoted.Line(passage),
                $"{year}年度",
                $"{part.FiscalYear}年度",
                Difference: null,
                holds ? $"表的年度是 {year} 年。" : $"材料反映 {part.FiscalYear} 年度，这张表却写成 {year} 年度。"
            )
            {
                Scope = part.Record.Title,
                Cause = $"{passage.Block}|{year}",
                Correction = holds ? null : $"{part.FiscalYear}",
                CorrectionPlaces = holds ? [] : [passage.Place(match.Groups["year"].Index, 4)],
            },
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [TablesOfFiscalYear];

    [GeneratedRegex(
        @"^[（(]?(?<year>20\d{2})年度?[）)]?[\s　]*[（(]?(?:金额)?单位[：:].{1,6}[）)]?$",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex YearLine();
}
