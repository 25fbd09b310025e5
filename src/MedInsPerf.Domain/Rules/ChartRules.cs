using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;

namespace MedInsPerf.Domain.Rules;

/// <summary>图: a chart shows what its labels and the paragraph above it say.</summary>
public static partial class ChartRules
{
    /// <summary>A label that holds a figure holds the point's figure.</summary>
    public static readonly Rule LabelsShowTheirPoints = new("CHART-001")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => Charts(filed).SelectMany(LabelsAndPoints),
    };

    /// <summary>A chart shows the figures of the paragraph that it illustrates.</summary>
    public static readonly Rule ChartsShowTheirText = new("CHART-002")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => Charts(filed).SelectMany(PointsAndText),
    };

    /// <summary>Two charts do not show the same series by accident.</summary>
    public static readonly Rule ChartsDoNotShareASeries = new("CHART-003")
    {
        Family = Family.Consistency,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed =>
            filed.Documents.SelectMany(document =>
                SharedSeries(Charts(filed).Where(chart => chart.Document == document.Source.Document))
            ),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All =
    [
        LabelsShowTheirPoints,
        ChartsShowTheirText,
        ChartsDoNotShareASeries,
    ];

    private static IEnumerable<FiledChart> Charts(FiledTogether filed) =>
        from document in filed.Documents
        from block in document.Source.Blocks.Select((block, index) => (Block: block, Index: index))
        where block.Block is ChartBlock
        select FiledChart.Of(filed, document.Source, (ChartBlock)block.Block, block.Index);

    private static IEnumerable<Verdict> LabelsAndPoints(FiledChart chart)
    {
        foreach (var point in chart.Points)
        {
            var labelled = LabelFigure().Matches(point.Label).LastOrDefault();
            if (labelled is null || !TryRead(labelled.Groups["value"].Value, out var stated))
                continue;
            var holds = stated == point.Value;
            yield return new Verdict(
                holds,
                [chart.Place(point.Label), chart.Place(point.Printed)],
                point.Printed,
                labelled.Groups["value"].Value,
                holds ? null : Printed(point.Value - stated),
                holds
                    ? $"图“{chart.Title}”的数据 {point.Printed} 与标签“{point.Label}”相符。"
                    : $"图“{chart.Title}”的标签写“{point.Label}”，图中数据却是 {point.Printed}。{chart.Twin}"
            )
            {
                Scope = chart.Title,
                Cause = chart.Title,
            };
        }
    }

    private static IEnumerable<Verdict> PointsAndText(FiledChart chart)
    {
        foreach (var point in chart.Points.Where(point => !FiledChart.Mislabelled(point)))
        {
            if (chart.Expected(point) is not { } expected)
                continue;
            var holds =
                Precision.Of(expected.Fact.Figure).Meets(Interval.Exactly(point.Value * expected.Scale))
                || expected.Value == point.Value;
            yield return new Verdict(
                holds,
                [chart.Place(point.Label), chart.Place(point.Printed), .. Quotes.Of([expected.Fact])],
                point.Printed,
                Printed(expected.Value),
                holds ? null : Printed(point.Value - expected.Value),
                holds
                    ? $"图“{chart.Title}”中“{point.Label}”的数据 {point.Printed} 与正文相符。"
                    : $"图“{chart.Title}”中“{point.Label}”画的是 {point.Printed}，正文{expected.Words}为 {Printed(expected.Value)}。"
            )
            {
                Scope = chart.Title,
                Cause = chart.Title,
            };
        }
    }

    private static IEnumerable<Verdict> SharedSeries(IEnumerable<FiledChart> charts)
    {
        var all = charts.Where(chart => chart.Points.Length > 1).ToList();
        for (var first = 0; first < all.Count; first++)
        {
            for (var second = first + 1; second < all.Count; second++)
            {
                var (one, other) = (all[first], all[second]);
                var (few, many) = one.Points.Length <= other.Points.Length ? (one, other) : (other, one);
                if (
                    !few
                        .Points.Select(point => point.Value)
                        .SequenceEqual(many.Points.Take(few.Points.Length).Select(point => point.Value))
                    || few.Points.All(point => many.Points.Any(same => SameLabel(point, same)))
                    || few.Points.Any(FiledChart.Mislabelled)
                )
                    continue;
                yield return new Verdict(
                    Holds: false,
                    [
                        few.Place(few.Points[0].Label),
                        few.Place(few.Points[0].Printed),
                        many.Place(many.Points[0].Label),
                    ],
                    string.Join("、", few.Points.Select(point => point.Printed)),
                    Computed: null,
                    Difference: null,
                    $"图“{few.Title}”与图“{many.Title}”的数据完全相同，像是从另一张图复制来的。"
                )
                {
                    Scope = few.Title,
                    Cause = $"{few.Title}|{many.Title}",
                };
            }
        }
    }

    private static bool SameLabel(FiledPoint one, FiledPoint other) =>
        LabelFigure().Replace(one.Label, "") == LabelFigure().Replace(other.Label, "");

    private static string Printed(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    internal static bool TryRead(string printed, out decimal value) =>
        decimal.TryParse(
            printed.Trim(),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out value
        );

    /// <summary>…12.50万元: a label that ends with its figure.</summary>
    [GeneratedRegex(
        @"(?<value>\d[\d,]*(?:\.\d+)?)(?:[万亿千]?元|人次?|%|个|家|件)[）)]?$",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    internal static partial Regex LabelFigure();
}
