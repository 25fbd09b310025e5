using System.Collections.Immutable;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>先后: what must come before something else in time does.</summary>
public static class DateOrderRules
{
    /// <summary>A period ends after it begins.</summary>
    public static readonly Rule PeriodsRunForward = new("DATE-003")
    {
        Family = Family.Time,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed =>
            from part in filed.Parts
            from passage in part.Facts.Passages
            from span in TimeSpans.In(passage)
            select Forward(part, passage, span),
    };

    /// <summary>What is told as done was done before the report was written.</summary>
    public static readonly Rule DoneBeforeReported = new("DATE-004")
    {
        Family = Family.Time,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(part => LaterThanReport(part, filed)),
    };

    /// <summary>评价期间 takes in the fiscal year, and has passed.</summary>
    public static readonly Rule EvaluatedPeriodIsTheFiscalYear = new("PERIOD-003")
    {
        Family = Family.Time,
        Severity = Severity.Error,
        Basis = Shelf.EvaluationMeasures.Article("附件：项目支出绩效自评表（    年度）"),
        InForce = new(2020),
        Check = filed => filed.Parts.SelectMany(EvaluatedPeriods),
    };

    /// <summary>Money of a year is spent in that year or later.</summary>
    public static readonly Rule SpentInFiscalYear = new("PERIOD-004")
    {
        Family = Family.Time,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(SpentBefore),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All =
    [
        PeriodsRunForward,
        DoneBeforeReported,
        EvaluatedPeriodIsTheFiscalYear,
        SpentInFiscalYear,
    ];

    private static Verdict Forward(FiledPart part, Passage passage, TimeSpans span)
    {
        var holds = span.From <= span.To;
        return new Verdict(
            holds,
            Quoted.Clause(passage, span.Start, span.Words.Length),
            span.Words,
            Computed: null,
            Difference: null,
            holds ? $"“{span.Words}”起止先后正确。" : $"“{span.Words}”的止日在起日之前，起止年月写错了。"
        )
        {
            Scope = part.Record.Title,
            Cause = span.Words,
        };
    }

    private static IEnumerable<Verdict> LaterThanReport(FiledPart part, FiledTogether filed)
    {
        var ownParts = filed.Parts.Where(other => other.Document == part.Document);
        if (TimeSpans.FilingDay([.. ownParts.SelectMany(other => other.Facts.Passages)]) is not { } filedOn)
            yield break;
        foreach (var passage in part.Facts.Passages.Where(passage => passage.Cell is null))
        {
            foreach (var done in TimeSpans.DoneIn(passage).Where(done => done.From > filedOn))
            {
                yield return new Verdict(
                    Holds: false,
                    Quoted.Clause(passage, done.Start, done.Words.Length),
                    done.Words,
                    Computed: null,
                    Difference: null,
                    $"材料是 {filedOn.Year}年{filedOn.Month}月{filedOn.Day}日的，这里却说“{done.Words}”已经办完，日期在材料之后。"
                )
                {
                    Scope = part.Record.Title,
                    Cause = done.Words,
                };
            }
        }
    }

    private static IEnumerable<Verdict> EvaluatedPeriods(FiledPart part)
    {
        if (part.FiscalYear is not { } year)
            yield break;
        var passages = part.Facts.Passages;
        for (var at = 0; at < passages.Length; at++)
        {
            var passage = passages[at];
            var named = at > 0 && passage.Cell is not null && TimeSpans.IsEvaluatedPeriod(passages[at - 1].Value);
            foreach (var span in TimeSpans.In(passage).Where(span => span.From <= span.To))
            {
                if (!named && !TimeSpans.NamesEvaluatedPeriod(passage.Value[..span.Start]))
                    continue;
                var holds = span.From.Year <= year && span.To.Year >= year;
                yield return new Verdict(
                    holds,
                    Quoted.Clause(passage, span.Start, span.Words.Length),
                    span.Words,
                    $"{year}年1月1日至{year}年12月31日",
                    Difference: null,
                    holds ? $"评价期间包括 {year} 年度。" : $"材料反映 {year} 年度，评价期间却写成“{span.Words}”。"
                )
                {
                    Scope = part.Record.Title,
                    Cause = span.Words,
                };
            }
        }
    }

    private static IEnumerable<Verdict> SpentBefore(FiledPart part)
    {
        if (part.FiscalYear is not { } year || TimeSpans.RunsOverYears(part.Facts.Passages))
            yield break;
        foreach (var sentence in part.Facts.Sentences.Where(sentence => sentence.Passage.Cell is null))
        {
            foreach (var spent in TimeSpans.SpentIn(sentence.Text).Where(spent => spent.From.Year == year - 1))
            {
                yield return new Verdict(
                    Holds: false,
                    Quoted.Clause(sentence.Passage, sentence.Start + spent.Start, spent.Words.Length),
                    spent.Words,
                    $"{year}年",
                    Difference: null,
                    $"{year} 年度的资金，却说在“{spent.Words}”支付；如果是上年资金或者提前支付，请注明。"
                )
                {
                    Scope = part.Record.Title,
                    Cause = spent.Words,
                };
            }
        }
    }
}
