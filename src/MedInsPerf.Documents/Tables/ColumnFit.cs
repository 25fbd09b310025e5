using MedInsPerf.Documents.Word;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents.Tables;

/// <summary>
/// The largest size at which no figure breaks, and the columns' widths at it: figures as wide as they are, words share
/// what is left by their length.
/// </summary>
/// <param name="HalfPoints">The size of the text.</param>
/// <param name="Widths">One a column, in twips.</param>
internal sealed record ColumnFit(int HalfPoints, int[] Widths)
{
    /// <summary>What a cell keeps free on either side.</summary>
    public const int CellMargin = 70;

    /// <summary>The digits of some fonts are wider than half a 汉字.</summary>
    private const decimal WidestDigit = 1.12m;

    /// <summary>五号, 小五, 六号 in half points.</summary>
    private static readonly int[] Sizes = [21, 18, 15];

    public static ColumnFit Of(ReportBlock.Table table, TableGrid grid, int textWidth)
    {
        var (least, most) = Needs(table, grid);
        foreach (var size in Sizes)
        {
            var widths = least.Select(need => Twips(need, size)).ToArray();
            var spare = textWidth - widths.Sum();
            if (spare < 0 && size != Sizes[^1])
                continue;
            if (spare < 0)
                return new ColumnFit(size, Squeezed(widths, textWidth));

            var wishes = most.Select((need, column) => Twips(need, size) - widths[column]).ToArray();
            var wished = wishes.Sum();
            return new ColumnFit(
                size,
                wished > 0
                    ? [.. widths.Select((width, column) => width + (int)((long)wishes[column] * spare / wished))]
                    : [.. widths.Select(width => width + (spare / widths.Length))]
            );
        }

        throw new InvalidOperationException("There is a smallest size.");
    }

    private static int[] Squeezed(int[] widths, int textWidth)
    {
        var sum = widths.Sum();
        return [.. widths.Select(width => (int)((long)width * textWidth / sum))];
    }

    /// <summary>The width that each column cannot do without, and the one at which nothing in it breaks; in characters.</summary>
    private static (decimal[] Least, decimal[] Most) Needs(ReportBlock.Table table, TableGrid grid)
    {
        var least = Enumerable.Repeat(2m, grid.Columns).ToArray();
        var most = Enumerable.Repeat(2m, grid.Columns).ToArray();
        for (var row = 0; row < grid.Rows; row++)
        {
            foreach (var placed in grid.StartingIn(row).Where(placed => placed.ColumnSpan == 1))
            {
                // 黑体 is set for what is strong, and its figures are wider.
                var width = TextWidth.Of(placed.Cell.Text) * (placed.Cell.Strong ? 1.2m : 1m);
                var head = row < table.HeaderRows;
                var figure =
                    !head && (placed.Cell.IsFigure || table.Columns[placed.Column].Alignment == Alignment.Right);
                least[placed.Column] = Math.Max(
                    least[placed.Column],
                    figure ? Math.Min(width * WidestDigit, 30m) : Math.Min(width, head ? 3m : 5m)
                );
                most[placed.Column] = Math.Max(
                    Math.Max(most[placed.Column], least[placed.Column]),
                    Math.Min(width, 30m)
                );
            }
        }

        return (least, most);
    }

    private static int Twips(decimal characters, int halfPoints) =>
        (int)(characters * halfPoints * 10) + (2 * CellMargin) + 20;
}
