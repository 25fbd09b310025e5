using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using MedInsPerf.Documents.Uploads;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents.Charts;

/// <summary>图的缓存: the labels and values that a chart of Word or Excel shows, without opening the workbook behind it.</summary>
internal static class ChartCache
{
    private const int MostPoints = 10_000;

    /// <summary>The chart of a chart part; null where the part holds none.</summary>
    public static ChartBlock? Read(XElement? part)
    {
        var chart = part?.Child("chart");
        var plot = chart?.Child("plotArea");
        if (chart is null || plot is null)
            return null;
        var drawn = plot.Elements()
            .Where(element => element.Name.LocalName.EndsWith("Chart", StringComparison.Ordinal))
            .ToList();
        if (drawn.Count == 0)
            return null;

        return new ChartBlock(
            Cleaning.Run(TitleOf(chart)),
            string.Join('+', drawn.Select(KindOf).Distinct()),
            [.. drawn.SelectMany(kind => kind.Children("ser")).Select(ReadSeries)]
        );
    }

    private static string TitleOf(XElement chart)
    {
        var text = chart.Child("title")?.Child("tx");
        var rich = string.Concat(text?.Below("t").Select(run => run.Value) ?? []);
        return (rich.Length > 0 ? rich : string.Concat(text?.Below("v").Select(value => value.Value) ?? [])).Trim();
    }

    private static string KindOf(XElement drawn) =>
        drawn.Name.LocalName switch
        {
            "barChart" or "bar3DChart" => drawn.Val("barDir") is "bar" ? "bar" : "column",
            "pieChart" or "pie3DChart" or "ofPieChart" => "pie",
            var name => name[..^"Chart".Length].Replace("3D", "", StringComparison.Ordinal),
        };

    private static ChartSeries ReadSeries(XElement series)
    {
        var name = series.Child("tx");
        var labels = Points(series.Child("cat") ?? series.Child("xVal"));
        var values = Points(series.Child("val") ?? series.Child("yVal"));
        return new ChartSeries(
            name is null ? "" : string.Concat(name.Below("v").Select(value => value.Value)).Trim(),
            [
                .. labels
                    .Keys.Union(values.Keys)
                    .Order()
                    .Take(MostPoints)
                    .Select(index => new ChartPoint(
                        labels.GetValueOrDefault(index, ""),
                        values.GetValueOrDefault(index, "")
                    )),
            ]
        );
    }

    /// <summary>Points by their index; of labels in several levels the innermost, which comes first.</summary>
    private static Dictionary<int, string> Points(XElement? data)
    {
        var points = new Dictionary<int, string>();
        foreach (var point in data?.Below("pt") ?? [])
        {
            if (int.TryParse(point.Attr("idx"), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                points.TryAdd(index, point.Child("v")?.Value.Trim() ?? "");
        }

        return points;
    }
}
