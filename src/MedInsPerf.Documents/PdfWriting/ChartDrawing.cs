using System.Globalization;
using MedInsPerf.Documents.Charts;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents.PdfWriting;

/// <summary>A chart in lines and fills: bars from nought, or a pie with its parts named beside it.</summary>
internal sealed class ChartDrawing(PageDraft page, FontBook book, ReportBlock.Chart chart, double left, double top)
{
    private const double Width = 400;
    private const double FontSize = 9;
    private const double LegendLine = 16;
    private const double ColumnHeight = 170;
    private const double PieRadius = 62;

    private int Count => chart.Points;

    private int SeriesCount => chart.Drawn == ChartKind.Pie ? 1 : chart.Series.Length;

    /// <summary>The room that a chart needs.</summary>
    public static double HeightOf(ReportBlock.Chart chart) =>
        chart.Drawn switch
        {
            ChartKind.Pie => Math.Max((2 * PieRadius) + 16, (chart.Points * LegendLine) + 16),
            ChartKind.Bar => BarRow(chart) * Shown(chart) + LegendOf(chart) + 8,
            _ => ColumnHeight + LegendOf(chart) + 24,
        };

    /// <summary>Draws it, in the middle of the text.</summary>
    public static void Draw(PageDraft page, FontBook book, ReportBlock.Chart chart, double top)
    {
        var drawing = new ChartDrawing(page, book, chart, PageFlow.Left + ((PageFlow.TextWidth - Width) / 2), top);
        switch (chart.Drawn)
        {
            case ChartKind.Pie:
                drawing.Pie();
                break;
            case ChartKind.Bar:
                drawing.Bars();
                break;
            default:
                drawing.Columns();
                break;
        }

        page.Colour(0, 0, 0);
    }

    /// <summary>So many bars fit a page; the alternative text names all of them.</summary>
    private static int Shown(ReportBlock.Chart chart) => Math.Min(chart.Points, 40);

    private static double BarRow(ReportBlock.Chart chart) =>
        Math.Min((chart.Series.Length * 11) + 6, (PageFlow.WholePage - 80) / Shown(chart));

    private static double LegendOf(ReportBlock.Chart chart) => chart.Series.Length > 1 ? LegendLine : 0;

    private void Columns()
    {
        var (low, high) = Range();
        var (plotLeft, plotTop, plotWidth) = (left + 10, top + 14, Width - 20);
        var plotHeight = ColumnHeight - 14;
        double Y(double value) => plotTop + (plotHeight * (high - value) / (high - low));

        Grid(plotLeft, plotLeft + plotWidth, low, high, Y);
        var group = plotWidth / Count;
        var bar = Math.Min(36, group * 0.7 / SeriesCount);
        for (var at = 0; at < Count; at++)
        {
            var middle = plotLeft + (group * (at + 0.5));
            for (var series = 0; series < SeriesCount; series++)
            {
                var value = ValueOf(series, at);
                var x = middle + ((series - (SeriesCount / 2.0)) * bar);
                Colour(series);
                page.Fill(x, Math.Min(Y(value), Y(0)), bar - 2, Math.Abs(Y(value) - Y(0)));
                Label(
                    Printed.Exact(chart.Series[series].Values[at]),
                    x + ((bar - 2) / 2),
                    Math.Min(Y(value), Y(0)) - 3
                );
            }

            Label(chart.Labels[at], middle, top + ColumnHeight + 12, group);
        }

        Axis(plotLeft, Y(0), plotLeft + plotWidth, Y(0));
        Legend(top + ColumnHeight + 24);
    }

    private void Bars()
    {
        var (low, high) = Range();
        var names = Enumerable
            .Range(0, Shown(chart))
            .Select(at => LineBreaker.WidthOf(book.Set(chart.Labels[at], FontRole.Body), FontSize, 0))
            .Max();
        var plotLeft = left + Math.Min(names, Width / 3) + 6;
        var plotWidth = left + Width - 56 - plotLeft;
        var row = BarRow(chart);
        double X(double value) => plotLeft + (plotWidth * (value - low) / (high - low));

        var bar = (row - 6) / SeriesCount;
        for (var at = 0; at < Shown(chart); at++)
        {
            var rowTop = top + (row * at) + 3;
            Text(chart.Labels[at], plotLeft - 6, rowTop + ((row - 6) / 2) + 3, Side.Right, Width / 3);
            for (var series = 0; series < SeriesCount; series++)
            {
                var value = ValueOf(series, at);
                var y = rowTop + (series * bar);
                Colour(series);
                page.Fill(Math.Min(X(value), X(0)), y, Math.Abs(X(value) - X(0)), bar - 1);
                Text(
                    Printed.Exact(chart.Series[series].Values[at]),
                    Math.Max(X(value), X(0)) + 4,
                    y + (bar / 2) + 3,
                    Side.Left
                );
            }
        }

        Axis(X(0), top, X(0), top + (row * Shown(chart)));
        Legend(top + (row * Shown(chart)) + 8);
    }

    private void Pie()
    {
        var values = chart.Series[0].Values.Take(Count).ToList();
        var total = values.Sum();
        var (centreX, centreY) = (left + 90, top + 8 + PieRadius);
        var from = 0.0;
        for (var at = 0; at < Count; at++)
        {
            var to = from + Fraction(values[at] / total);
            Colour(at);
            if (to > from)
                page.Slice(centreX, centreY, PieRadius, from, to);
            from = to;
        }

        var y = centreY - (Count * LegendLine / 2) + 11;
        for (var at = 0; at < Count; at++, y += LegendLine)
        {
            Colour(at);
            page.Fill(left + 180, y - 8, 9, 9);
            var share = Printed.Rate(Rounding.HalfUp(values[at] * 100m / total, 2));
            Text($"{chart.Labels[at]} {Printed.Exact(values[at])}（{share}%）", left + 194, y, Side.Left);
        }
    }

    private void Legend(double baseline)
    {
        if (SeriesCount < 2)
            return;
        var x = left + 10;
        for (var series = 0; series < SeriesCount; series++)
        {
            Colour(series);
            page.Fill(x, baseline - 8, 9, 9);
            var name = chart.Series[series].Name;
            Text(name, x + 13, baseline, Side.Left);
            x += 13 + LineBreaker.WidthOf(book.Set(name, FontRole.Body), FontSize, 0) + 18;
        }
    }

    private void Grid(double from, double to, double low, double high, Func<double, double> y)
    {
        page.Colour(225, 228, 232);
        page.LineWidth(0.5);
        for (var step = 0; step <= 4; step++)
        {
            var value = low + ((high - low) * step / 4);
            page.Line(from, y(value), to, y(value));
        }
    }

    private void Axis(double fromX, double fromY, double toX, double toY)
    {
        page.Colour(138, 145, 155);
        page.LineWidth(0.6);
        page.Line(fromX, fromY, toX, toY);
    }

    private void Label(string text, double middle, double baseline, double room = double.MaxValue) =>
        Text(text, middle, baseline, Side.Centre, room);

    private void Text(string text, double x, double baseline, Side side, double room = double.MaxValue)
    {
        var glyphs = book.Set(text, FontRole.Body);
        var size = FontSize;
        var width = LineBreaker.WidthOf(glyphs, size, 0);
        if (width > room)
            (size, width) = (Math.Max(4, size * room / width), room);
        page.Colour(38, 44, 52);
        page.Text(
            glyphs,
            side switch
            {
                Side.Centre => x - (width / 2),
                Side.Right => x - width,
                _ => x,
            },
            baseline,
            size
        );
    }

    private (double Low, double High) Range()
    {
        var values = chart.Series.SelectMany(series => series.Values.Take(Count)).ToList();
        var (low, high) = (Math.Min(0, Fraction(values.Min())), Math.Max(0, Fraction(values.Max())));
        return high - low > 0 ? (low, high) : (low, low + 1);
    }

    private double ValueOf(int series, int at) => Fraction(chart.Series[series].Values[at]);

    /// <summary>A length on paper; no figure is computed from it.</summary>
    private static double Fraction(decimal value) => (double)value;

    private void Colour(int index)
    {
        var colour = ChartPart.Colours[index % ChartPart.Colours.Length];
        page.Colour(Byte(0), Byte(2), Byte(4));

        int Byte(int at) => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
