using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Rules;

/// <summary>权重: a sentence that divides full marks among the parts of a scheme: 投入10分、过程20分、产出40分、效益30分.</summary>
internal static partial class Weights
{
    private const decimal FullMarks = 100m;

    /// <summary>Further off, the list is of one class of the scheme, or of something else.</summary>
    private const decimal FurthestOff = 30m;

    private const int FewestParts = 3;

    public static IEnumerable<Verdict> In(FiledPart part)
    {
        foreach (var passage in part.Facts.Facts.Where(fact => fact.Passage.Cell is null).GroupBy(fact => fact.Passage))
        {
            foreach (Match said in Scheme().Matches(passage.Key.Value))
            {
                var (from, to) = (said.Groups["parts"].Index, said.Groups["parts"].Index + said.Groups["parts"].Length);
                var parts = passage
                    .Where(fact =>
                        fact.Start >= from
                        && fact.Start < to
                        && (
                            fact.Figure.Kind == FigureKind.Score
                            || fact.Figure is { Kind: FigureKind.Percent, Unit: "%" }
                        )
                    )
                    .ToList();
                if (
                    parts.Count < FewestParts
                    || parts.Count != said.Groups["part"].Captures.Count
                    || parts.DistinctBy(fact => fact.Figure.Unit).Count() > 1
                    || parts.Exists(fact => fact.Figure.Approximation is not null || Reached().IsMatch(fact.Lead))
                )
                    continue;
                var total = said.Groups["full"].Success
                    ? decimal.Parse(said.Groups["full"].Value, CultureInfo.InvariantCulture)
                    : FullMarks;
                var sum = parts.Sum(fact => fact.Figure.Value);
                if (Math.Abs(sum - total) > FurthestOff)
                    continue;
                var unit = parts[0].Figure.Unit;
                yield return Judge(part, passage.Key.Places(from, to - from), parts, sum, total, unit);
            }
        }
    }

    private static Verdict Judge(
        FiledPart part,
        ImmutableArray<Place> places,
        List<Fact> parts,
        decimal sum,
        decimal total,
        string unit
    )
    {
        var holds = sum == total;
        return new Verdict(
            holds,
            places,
            Plain(sum) + unit,
            Plain(total) + unit,
            holds ? null : Plain(sum - total) + unit,
            $"{string.Join(" + ", parts.Select(fact => fact.Figure.Place.Quote))} = {Plain(sum)}{unit}，"
                + (holds ? "与满分相符。" : $"各部分分值（权重）合计应为 {Plain(total)}{unit}。")
        )
        {
            Scope = part.Record.Title,
            Cause = Plain(sum),
            Operands = [.. parts.Select(fact => fact.Figure)],
        };
    }

    private static string Plain(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>
    /// 满分100分，权重安排为甲10分、乙20分…; 指标权重：甲10%、乙20%…; 由甲（20分）、乙（30分）…组成.
    /// </summary>
    [GeneratedRegex(
        @"(?:(?:满分|总分|总分值|共计?|合计)(?:为|是|设定为|设为)?(?<full>100)分|权重|分值|百分制|评分标准|赋分)[^。；：]{0,40}?(?:[：:，、]|为|是|由|包括|即)(?<parts>(?:(?<part>(?:其中|分别为|包括)?[\p{IsCJKUnifiedIdeographs}“”]{2,16}?(?:权重|分值|满分|占|为|各|：|:|（|\()*\d{1,2}(?:\.\d{1,2})?(?:分|%)[）)]?)[、，,；和及]{0,2}){3,8})(?![^。；]{0,12}(?:等|得))",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Scheme();

    /// <summary>What was scored, and what was taken off.</summary>
    [GeneratedRegex("得|扣|自评|实际|加分|减", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Reached();
}
