using System.Collections.Immutable;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;

namespace MedInsPerf.Domain.Rules;

/// <summary>年度: dates that must lie in the fiscal year.</summary>
public static class YearRules
{
    /// <summary>截止日期 lies in the fiscal year.</summary>
    public static readonly Rule AsOfInFiscalYear = new("YEAR-001")
    {
        Family = Family.Time,
        Severity = Severity.Error,
        Basis = Shelf.EvaluationMeasures.Article("附件：项目支出绩效自评表（    年度）"),
        InForce = new(2020),
        Check = filed =>
            from part in filed.Parts
            where part.FiscalYear is not null
            from date in part.Facts.Facts.Where(fact => fact.AsOf == fact.Figure && fact.Figure.Period is not null)
            select AsOf(part, date),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [AsOfInFiscalYear];

    private static Verdict AsOf(FiledPart part, Fact date)
    {
        var year = part.FiscalYear!.Value;
        var stated = date.Figure.Place.Quote;
        // A report of a year may be as of the first days of the next; only an earlier year is a slip.
        var holds = date.Figure.Period!.Value.To.Year >= year;
        var corrected = stated.Replace($"{date.Figure.Period.Value.To.Year}年", $"{year}年", StringComparison.Ordinal);
        return new Verdict(
            holds,
            Quotes.Of([date]),
            stated,
            corrected,
            Difference: null,
            holds
                ? $"截止日期 {stated} 不早于 {year} 年度。"
                : $"材料反映 {year} 年度的资金，截止日期却写成 {stated}，应为 {corrected}。"
        )
        {
            Scope = part.Record.Title,
            Cause = stated,
            Correction = holds ? null : corrected,
            CorrectionPlaces = holds ? [] : [date.Figure.Place],
            Operands = [date.Figure],
        };
    }
}
