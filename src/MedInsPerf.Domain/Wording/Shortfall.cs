using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Wording;

/// <summary>未达成: where a text itself says that something fell short.</summary>
/// <param name="Places">The clause that says it.</param>
/// <param name="Words">What fell short, in few words.</param>
internal sealed partial record Shortfall(ImmutableArray<Place> Places, string Words)
{
    /// <summary>执行率 below what needs no reason.</summary>
    public static IEnumerable<Shortfall> OfSpending(FiledPart part, decimal below) =>
        part
            .Facts.Of(Concepts.ExecutionRate)
            .Where(fact => fact.Figure.Value < below && fact.Figure.Approximation is null)
            .DistinctBy(fact => fact.Figure.Value)
            .Select(fact => new Shortfall(Quotes.Of([fact]), $"执行率{fact.Figure.Place.Quote}"));

    /// <summary>Targets missed and tasks unfinished.</summary>
    public static IEnumerable<Shortfall> OfTargets(FiledPart part)
    {
        var rates = RateMention.In(part).ToList();
        var missed = rates
            .Where(rate => !rate.IsTarget && !rate.IsBound)
            .Where(rate => rate.IsUnfinished || rate.Missed(rates) is not null)
            .Select(rate => new Shortfall(Quotes.Of([rate.Fact]), rate.Name + rate.Fact.Figure.Place.Quote));
        var rows = IndicatorRow
            .In(part.Document.Source, part.Record.FirstBlock, part.Record.BlockCount)
            .Where(row => row.IsMissed == true)
            .Select(row => new Shortfall(
                [.. Quoted.Line(row.Name), .. Quoted.Line(row.Actual!)],
                $"{row.Name.Value}{row.Actual!.Value}"
            ));
        return missed.Concat(Stated(part)).Concat(rows).DistinctBy(shortfall => shortfall.Words);
    }

    /// <summary>完成任务的98%, 低于目标值: said in so many words.</summary>
    private static IEnumerable<Shortfall> Stated(FiledPart part) =>
        from passage in part.Facts.Passages
        where passage.Cell is null
        from match in ShareOfTarget().Matches(passage.Value).Concat(Below().Matches(passage.Value))
        where
            !match.Groups["percent"].Success
            || decimal.Parse(match.Groups["percent"].Value, CultureInfo.InvariantCulture) < 100m
        select new Shortfall(
            Quoted.Clause(passage, match.Index, match.Length),
            Quoted.ClauseText(passage, match.Index, match.Length).Trim()
        );

    [GeneratedRegex(
        @"(?:完成|为|占|达)[^，。；]{0,6}(?:目标|任务|计划)(?:数|值)?[^，。；]{0,12}的(?<percent>\d{1,3}(?:\.\d+)?)%",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex ShareOfTarget();

    [GeneratedRegex(
        "(?<!无|没有|不)(?:低于(?:年度|年初|预期)?(?:目标|指标值|任务|计划|预期)|未(?:能)?达到?(?:年度|年初|预期|既定)?(?:目标|标准值|指标值|预期)|未(?:能)?完成(?:年度|年初|既定)?(?:目标|任务|计划|指标)(?!的))",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Below();
}
