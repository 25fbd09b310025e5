using System.Collections.Immutable;
using System.Globalization;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Reports;

/// <summary>A chart of a filed document, taken over into a report; points whose value is no number are left out.</summary>
internal static class FiledChart
{
    public static ReportBlock.Chart Copy(ChartBlock chart)
    {
        var labels = chart.Series.IsEmpty
            ? []
            : chart.Series[0].Points.Where(IsNumber).Select(point => point.Label).ToImmutableArray();
        return new ReportBlock.Chart(
            chart.Kind switch
            {
                "pie" => ChartKind.Pie,
                "bar" => ChartKind.Bar,
                _ => ChartKind.Column,
            },
            chart.Caption.Value,
            Unit: "",
            labels,
            [
                .. chart.Series.Select(series => new ReportSeries(
                    series.Name,
                    [.. series.Points.Where(IsNumber).Select(Value)]
                )),
            ]
        );
    }

    private static bool IsNumber(ChartPoint point) =>
        decimal.TryParse(point.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    private static decimal Value(ChartPoint point) =>
        decimal.Parse(point.Value, NumberStyles.Number, CultureInfo.InvariantCulture);
}
