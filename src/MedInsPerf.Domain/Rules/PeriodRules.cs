using System.Collections.Immutable;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>时段: figures and events of the whole year, and of no other.</summary>
public static class PeriodRules
{
    /// <summary>An annual report tells of the whole year.</summary>
    public static readonly Rule WholeYear = new("PERIOD-001")
    {
        Family = Family.Time,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(PartsOfTheYear),
    };

    /// <summary>Items of a list of the year's acts are of the year.</summary>
    public static readonly Rule ItemsOfFiscalYear = new("PERIOD-002")
    {
        Family = Family.Time,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Items),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [WholeYear, ItemsOfFiscalYear];

    private static IEnumerable<Verdict> PartsOfTheYear(FiledPart part)
    {
        if (part.FiscalYear is not { } year || YearWords.IsMidYear(part.Record.Title))
            yield break;
        var found =
            from at in RangesFromJanuary(part, year).Concat(EarlyAsOf(part, year))
            group at by at.Said into same
            select same;
        foreach (var same in found)
        {
            yield return new Verdict(
                Holds: false,
                Quoted.Few(same.SelectMany(at => Quoted.Clause(at.Passage, at.Start, at.Said.Length))),
                same.Key,
                $"{year}年12月31日",
                Difference: null,
                $"年度自评要反映 {year} 全年的情况，这里的数只到“{same.Key}”，应补到年末；确实取不到全年数的，写明原因。"
            )
            {
                Scope = part.Record.Title,
                Cause = same.Key,
            };
        }
    }

    private static IEnumerable<(Passage Passage, int Start, string Said)> RangesFromJanuary(FiledPart part, int year) =>
        from sentence in part.Facts.Sentences
        from match in YearWords.PartsOfAYear(sentence.Passage)
        where match.Index >= sentence.Start && match.Index < sentence.End
        where !match.Groups["year"].Success || YearWords.Year(match) == year
        where !match.Groups["month"].Success || match.Groups["month"].Value is not ("1" or "12")
        where !YearWords.TellsTheRest(sentence.Passage.Value) && CountsSomething(part, sentence, match.Index)
        where !YearWords.IsAimed(sentence.Text) && !Topic.IsUnderPlans(part, sentence.Passage)
        select (sentence.Passage, match.Index, match.Value);

    private static IEnumerable<(Passage Passage, int Start, string Said)> EarlyAsOf(FiledPart part, int year) =>
        from date in part.Facts.Facts
        where
            date.AsOf == date.Figure
            && date.Figure.Period is { } period
            && period.To.Year == year
            && period.To.Month < 12
        let sentence = part.Facts.Sentences[date.Sentence]
        // Another sentence of the paragraph may well tell of the whole year, of something else.
        where !YearWords.TellsTheRest(sentence.Text) && CountsSomething(part, sentence, date.Start)
        where !Topic.IsUnderPlans(part, date.Passage)
        select (date.Passage, date.Start, date.Figure.Place.Quote);

    /// <summary>Whether the sentence goes on to count something done.</summary>
    private static bool CountsSomething(FiledPart part, Sentence sentence, int from) =>
        part.Facts.Facts.Any(fact =>
            fact.Sentence == sentence.Index
            && fact.Start > from
            && fact.Figure.Kind is FigureKind.Money or FigureKind.Count or FigureKind.Percent
        );

    private static IEnumerable<Verdict> Items(FiledPart part)
    {
        if (part.FiscalYear is not { } year)
            yield break;
        foreach (var list in part.Facts.Facts.Where(IsDay).GroupBy(fact => fact.Passage))
        {
            var days = list.Where(fact => IsItem(part, fact)).ToList();
            var of = days.Count(fact => fact.Figure.Period!.Value.To.Year == year);
            foreach (
                var fact in days.Where(fact =>
                    of >= 2 && fact.Figure.Period!.Value.To.Year != year && of * 2 > days.Count
                )
            )
            {
                yield return new Verdict(
                    Holds: false,
                    Quotes.Of([fact]),
                    fact.Figure.Place.Quote,
                    $"{year}年",
                    Difference: null,
                    $"同一清单里的其他事项都在 {year} 年，这一项写的是 {fact.Figure.Place.Quote}；如果是上年发生、本年列支，请注明。"
                )
                {
                    Scope = part.Record.Title,
                    Cause = fact.Figure.Place.Quote,
                    Operands = [fact.Figure],
                };
            }
        }
    }

    private static bool IsDay(Fact fact) =>
        fact.Figure is { Kind: FigureKind.Date, Period: { } period }
        && period.From == period.To
        && fact.AsOf != fact.Figure;

    /// <summary>A date with an amount behind it, before the next date.</summary>
    private static bool IsItem(FiledPart part, Fact day)
    {
        var next = part
            .Facts.Facts.Where(fact => fact.Passage == day.Passage && fact.Start > day.Start)
            .FirstOrDefault(fact => fact.Figure.Kind is FigureKind.Date or FigureKind.Money or FigureKind.Count);
        return next?.Figure.Kind is FigureKind.Money or FigureKind.Count;
    }
}
