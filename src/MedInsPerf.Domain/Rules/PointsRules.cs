using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>分值: the points that the headings of a report print.</summary>
public static partial class PointsRules
{
    /// <summary>Fewer headings with points are no scheme.</summary>
    private const int FewestHeadings = 5;

    private const decimal FullMarks = 100m;

    /// <summary>各指标分值合计 100 分.</summary>
    public static readonly Rule PointsComeToAHundred = new("POINT-001")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Shelf.EvaluationMeasures.Article("附件：项目支出绩效自评表·总分（100）"),
        InForce = new(2020),
        Check = filed => filed.Parts.Select(Hundred).OfType<Verdict>().Concat(filed.Parts.SelectMany(Weights.In)),
    };

    /// <summary>上级指标的分值 = 下级指标的分值之和.</summary>
    public static readonly Rule PointsOfAClassAreThoseOfItsIndicators = new("POINT-002")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Classes),
    };

    /// <summary>正文的自评得分 = 评分表的合计得分.</summary>
    public static readonly Rule ScoreIsThatOfTheTable = new("POINT-003")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.Select(ScoreOfTable).OfType<Verdict>(),
    };

    /// <summary>得分 = 满分 − 扣分.</summary>
    public static readonly Rule ScoreIsWhatIsLeft = new("POINT-004")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Scoring),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All =
    [
        PointsComeToAHundred,
        PointsOfAClassAreThoseOfItsIndicators,
        ScoreIsThatOfTheTable,
        ScoreIsWhatIsLeft,
    ];

    private static Verdict? ScoreOfTable(FiledPart part)
    {
        var totals = part
            .Facts.Facts.Where(fact =>
                fact is { Figure: { Kind: FigureKind.Score or FigureKind.Bare }, Passage.Head: { } head }
                && TotalRow().IsMatch(head.Row)
                && ScoreColumn().IsMatch(head.Column)
            )
            .ToList();
        // Several tables with a total are several things that are scored.
        if (totals is not [var total])
            return null;
        var section = ProjectSection.In(part).FirstOrDefault(section => section.Holds(total.Passage.Block));
        var said = part
            .Facts.Of(Concepts.ClaimedScore)
            .FirstOrDefault(fact =>
                !OfSeveral().IsMatch(fact.Lead) && (section is null || section.Holds(fact.Passage.Block))
            );
        if (said is not { Passage.Cell: null })
            return null;
        var (claimed, table) = (said.Figure, total.Figure);
        var holds = claimed.Value == table.Value;
        return new Verdict(
            holds,
            Quotes.Of([said, total]),
            claimed.Place.Quote,
            $"{Plain(table.Value)}分",
            holds ? null : $"{Plain(claimed.Value - table.Value)}分",
            holds
                ? $"正文自评得分与评分表合计均为 {Plain(table.Value)} 分。"
                : $"正文自评得分写的是 {claimed.Place.Quote}，评分表合计得分为 {Plain(table.Value)} 分。"
        )
        {
            Scope = part.Record.Title,
            Cause = $"{claimed.Place.Quote}|{Plain(table.Value)}",
            Operands = [claimed, table],
        };
    }

    private static Verdict? Hundred(FiledPart part)
    {
        var all = Read(part);
        var top = all.Where(heading => heading.Above is null).ToList();
        if (all.Count < FewestHeadings)
            return null;
        var sum = top.Sum(heading => heading.Points.Figure.Value);
        var holds = sum == FullMarks;
        var printed = $"{Plain(sum)}分";
        return new Verdict(
            holds,
            Quotes.Of(top.Select(heading => heading.Points)),
            printed,
            "100分",
            holds ? null : $"{Plain(sum - FullMarks)}分",
            $"{string.Join(" + ", top.Select(heading => Plain(heading.Points.Figure.Value)))} = {printed}，"
                + (holds ? "合计为 100 分。" : "各指标分值合计应为 100 分。")
        )
        {
            Scope = part.Record.Title,
            Cause = printed,
            Operands = [.. top.Select(heading => heading.Points.Figure)],
        };
    }

    private static IEnumerable<Verdict> Classes(FiledPart part) =>
        from children in Read(part).Where(heading => heading.Above is not null).GroupBy(heading => heading.Above!)
        let above = children.Key.Points.Figure
        let sum = children.Sum(child => child.Points.Figure.Value)
        let holds = sum == above.Value
        select new Verdict(
            holds,
            Quotes.Of(children.Select(child => child.Points).Prepend(children.Key.Points)),
            above.Place.Quote,
            $"{Plain(sum)}分",
            holds ? null : $"{Plain(above.Value - sum)}分",
            $"{string.Join(" + ", children.Select(child => Plain(child.Points.Figure.Value)))} = {Plain(sum)}分，"
                + (holds ? $"与所写 {above.Place.Quote} 相符。" : $"材料写的是 {above.Place.Quote}。")
        )
        {
            Scope = part.Record.Title,
            Cause = $"{above.Place.Quote}|{Plain(sum)}",
            Operands = [above, .. children.Select(child => child.Points.Figure)],
        };

    /// <summary>Headings that print points, each with the heading above it that prints points too.</summary>
    private static List<Heading> Read(FiledPart part)
    {
        var scores = part
            .Facts.Facts.Where(fact => fact.Figure.Kind == FigureKind.Score)
            .ToLookup(fact => fact.Passage.Block);
        var read = new List<Heading>();
        var open = new List<(int Level, Heading? Heading)>();
        foreach (var line in part.Outline.Where(line => line.IsHeading))
        {
            open.RemoveAll(above => above.Level >= line.Level);
            var points = scores[line.Block].FirstOrDefault(fact => ArePoints(fact, line));
            var heading = points is null
                ? null
                : new Heading(points, open.Select(above => above.Heading).LastOrDefault(above => above is not null));
            open.Add((line.Level, heading));
            if (heading is not null)
                read.Add(heading);
        }

        return read;
    }

    /// <summary>…（5分） ends the heading, or 指标分值7分 opens what stands behind it.</summary>
    private static bool ArePoints(Fact fact, OutlineLine line) =>
        fact.End <= line.TitleLength + 1
            ? InBrackets().IsMatch(fact.Passage.Value[..fact.Start])
            : Named().IsMatch(fact.Lead);

    private static string Plain(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    [GeneratedRegex("[（(](?:分值|满分|权重)?(?:为|：|:)?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex InBrackets();

    [GeneratedRegex("平均|人均|合计|最[高低]", RegexOptions.None, Patterns.Patience)]
    private static partial Regex OfSeveral();

    [GeneratedRegex("^(?:合计|总分|总计|总得分|合计得分)$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex TotalRow();

    [GeneratedRegex("(?:得分|评分)$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex ScoreColumn();

    [GeneratedRegex("(?:^|指标)(?:分值|满分)(?:为|是|：|:)?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Named();

    /// <summary>A heading that prints points.</summary>
    private sealed record Heading(Fact Points, Heading? Above);
}
