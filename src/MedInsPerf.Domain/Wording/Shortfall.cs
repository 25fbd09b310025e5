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
        var sections = ProjectSection.In(part);
        var missed = rates
            .Where(rate => !rate.IsTarget && !rate.IsBound)
            .Where(rate =>
                rate.IsUnfinished || rate.Missed(rates.Where(target => AreTogether(sections, rate, target))) is not null
            )
            .Select(rate => new Shortfall(Quotes.Of([rate.Fact]), rate.Name + rate.Fact.Figure.Place.Quote));
        var rows = IndicatorRow
            .In(part.Document.Source, part.Record.FirstBlock, part.Record.BlockCount)
            .Where(row => row.IsMissed == true)
            .Select(row => new Shortfall(
                [.. Quoted.Line(row.Name), .. Quoted.Line(row.Actual!)],
                $"{row.Name.Value}{row.Actual!.Value}"
            ));
        return missed.Concat(Stated(part)).Concat(OfGoals(part)).Concat(rows).DistinctBy(shortfall => shortfall.Words);
    }

    /// <summary>Whether a target is not of another project than the rate.</summary>
    private static bool AreTogether(ImmutableArray<ProjectSection> sections, RateMention rate, RateMention target) =>
        sections.FirstOrDefault(section => section.Holds(target.Fact.Passage.Block)) is not { } own
        || own.Holds(rate.Fact.Passage.Block);

    /// <summary>目标98%，实际97.6%; 2月底前完成 beside 3月15日完成.</summary>
    private static IEnumerable<Shortfall> OfGoals(FiledPart part)
    {
        var pairs =
            from goal in Goal.In(part)
            where goal.IsMissed
            select new Shortfall(goal.Passage.Places(goal.Start, goal.Words.Length), goal.Words);
        var late =
            from pair in DueDay.Late(part)
            select new Shortfall(
                [
                    .. pair.Done.Passage.Places(pair.Done.Start, pair.Done.Words.Length),
                    .. pair.Due.Passage.Places(pair.Due.Start, pair.Due.Words.Length),
                ],
                pair.Done.Words
            );
        var distant =
            from pair in DistantGoal.Missed(part)
            select new Shortfall(
                [
                    .. pair.Done.Passage.Places(pair.Done.Start, pair.Done.Words.Length),
                    .. pair.Due.Passage.Places(pair.Due.Start, pair.Due.Words.Length),
                ],
                pair.Done.Words
            );
        return pairs.Concat(late).Concat(distant);
    }

    /// <summary>完成任务的98%, 低于目标值: said in so many words.</summary>
    private static IEnumerable<Shortfall> Stated(FiledPart part) =>
        from passage in part.Facts.Passages
        where passage.Cell is null
        from match in ShareOfTarget().Matches(passage.Value).Concat(Below().Matches(passage.Value))
        where
            !match.Groups["percent"].Success
            || decimal.Parse(match.Groups["percent"].Value, CultureInfo.InvariantCulture) < 100m
        where
            !(
                match.Value.Contains('低', StringComparison.Ordinal)
                && Goal.IsBetterLow(Quoted.ClauseText(passage, match.Index, match.Length))
            )
        select new Shortfall(
            Quoted.Clause(passage, match.Index, match.Length),
            Quoted.ClauseText(passage, match.Index, match.Length).Trim()
        );

    [GeneratedRegex(
        @"(?:完成|为|占|达)[^，。；]{0,6}(?:目标|任务|计划)(?:数|值)?[^，。；]{0,12}(?:的|比例为|比例|进度)(?<percent>\d{1,3}(?:\.\d+)?)%"
            + @"|(?:任务|目标|计划)(?:数|值)?(?:为|是|共)?[\d.,]{0,12}[万亿]?[\p{IsCJKUnifiedIdeographs}]{0,3}，(?:实际|全年|已|年末)?完成(?:了|率|率为)?(?<percent>\d{1,3}(?:\.\d+)?)%",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex ShareOfTarget();

    [GeneratedRegex(
        "(?<!无|没有|不)(?:低于(?:年度|年初|预期)?(?:目标|指标值|任务|计划|预期)|未(?:能)?达到?(?:年度|年初|预期|既定)?(?:目标|标准值|指标值|预期)|未(?:能)?完成(?:年度|年初|既定)?(?:目标|任务|计划|指标)(?!的)"
            + "|(?:比|较|距|距离|与)(?:年度|年初|预期|既定|考核|绩效)?(?:目标|任务|计划|指标)(?:值|数)?(?:相比)?(?:，)?(?:还|仍|尚)?(?:低|少|差|相差|短缺|欠)[^，。；]{0,4}\\d"
            + "|(?:比|较)(?:计划|目标|规定|要求|约定|合同)(?:的)?(?:时间|时限|工期|日期|进度)?(?:晚|迟|推迟|延迟|延后|滞后)[^，。；]{0,4}\\d)"
            + "|除[^，。；]{2,24}(?:略有|有所|稍有|未|没有|尚未|欠)[^，。；]{0,8}(?:以?外|之外)，?[^，。；]{0,8}(?:均|全部|都|其余)[^，。；]{0,4}(?:实现|完成|达到|达标|达成)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Below();
}
