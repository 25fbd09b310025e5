using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Reports;

/// <summary>A chart of a filed document, taken over into a report; points whose value is no number are left out.</summary>
internal static partial class FiledChart
{
    /// <param name="line">The line of the text that names it and holds its place; null where there is none.</param>
    public static ReportBlock.Chart Copy(ChartBlock chart, FigureCaption? line = null)
    {
        var unit = Unit().Match(chart.Caption.Value);
        var labels = chart.Series.IsEmpty
            ? []
            : chart.Series[0].Points.Where(IsNumber).Select(point => point.Label).ToImmutableArray();
        return new ReportBlock.Chart(
            chart.Kind switch
            {
                "pie" => ChartKind.Pie,
                "bar" => ChartKind.Bar,
                "" when IsPie(line?.Kind) || IsPie(chart.Caption.Value) => ChartKind.Pie,
                _ => ChartKind.Column,
            },
            line is null ? Unit().Replace(chart.Caption.Value, "") : $"图{line.Number}　{line.Title}",
            unit.Groups["unit"].Value,
            labels,
            [
                .. chart.Series.Select(series => new ReportSeries(
                    series.Name,
                    [.. series.Points.Where(IsNumber).Select(Value)]
                )),
            ]
        );
    }

    /// <summary>饼状图; a text copy does not say how a chart was drawn, but its name may: 结构, 构成.</summary>
    private static bool IsPie(string? words) => words is not null && Pie().IsMatch(words);

    private static bool IsNumber(ChartPoint point) =>
        decimal.TryParse(point.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    private static decimal Value(ChartPoint point) =>
        decimal.Parse(point.Value, NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex("饼|结构|构成", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Pie();

    /// <summary>（单位：万元）, which the chart prints behind its caption by itself.</summary>
    [GeneratedRegex("[（(]单位[：:]\\s*(?<unit>[^（()）]{1,6})[）)]$", RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Unit();
}
