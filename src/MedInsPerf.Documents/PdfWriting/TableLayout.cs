using System.Globalization;
using MedInsPerf.Documents.Tables;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents.PdfWriting;

/// <summary>
/// A table over as many pages as it needs: its head is repeated, a row that fits no page is split, a merged cell that goes
/// over a page is drawn on both.
/// </summary>
internal sealed class TableLayout
{
    private const double Padding = 2;
    private const double Margin = ColumnFit.CellMargin / 20.0;
    private const double Border = 0.5;

    /// <summary>A row higher than this may go over a page.</summary>
    private const double HighestUnsplit = 200;

    private readonly PageFlow flow;
    private readonly FontBook book;
    private readonly ReportBlock.Table table;
    private readonly TableGrid grid;
    private readonly double[] edges;
    private readonly double size;
    private readonly Dictionary<PlacedCell, CellText> texts = new(ReferenceEqualityComparer.Instance);
    private readonly Tag[] rows;

    private TableLayout(PageFlow flow, FontBook book, ReportBlock.Table table, Tag tag)
    {
        (this.flow, this.book, this.table) = (flow, book, table);
        grid = TableGrid.Of(table);
        var fit = ColumnFit.Of(table, grid, (int)(PageFlow.TextWidth * 20));
        size = fit.HalfPoints / 2.0;
        edges = new double[grid.Columns + 1];
        edges[0] = PageFlow.Left + ((PageFlow.TextWidth - (fit.Widths.Sum() / 20.0)) / 2);
        for (var column = 0; column < grid.Columns; column++)
            edges[column + 1] = edges[column] + (fit.Widths[column] / 20.0);
        rows = [.. Enumerable.Range(0, grid.Rows).Select(_ => tag.Add(new Tag("TR")))];
        for (var row = 0; row < grid.Rows; row++)
        {
            foreach (var cell in grid.StartingIn(row))
                texts[cell] = TextOf(cell, rows[row]);
        }
    }

    private double LineHeight => size * 1.3;

    private int Heads => Math.Clamp(table.HeaderRows, 0, Math.Max(0, grid.Rows - 1));

    /// <summary>Sets the table and gives back nothing but the room it took.</summary>
    public static void Set(PageFlow flow, FontBook book, ReportBlock.Table table, Tag tag) =>
        new TableLayout(flow, book, table, tag).Set();

    /// <summary>How much of a table must fit below its caption.</summary>
    public static double Beginning(ReportBlock.Table table) => (Math.Min(table.Rows.Length, table.HeaderRows + 1)) * 34;

    private void Set()
    {
        flow.Need(HeadHeights().Sum() + Math.Min(HeightOf(Heads, Heads, []), HighestUnsplit));
        for (var row = 0; row < grid.Rows; )
            row = Fragment(row);
        flow.Skip(TextStyle.Note.Line / 2);
    }

    /// <summary>Sets what fits on the page from a row on.</summary>
    /// <returns>The row to go on with on the next page.</returns>
    private int Fragment(int first)
    {
        var repeated = first >= Heads && flow.IsAtTop && first > 0 ? Heads : 0;
        if (repeated > 0)
        {
            foreach (var cell in Enumerable.Range(0, repeated).SelectMany(grid.StartingIn))
                texts[cell].Next = 0;
            Draw(0, repeated, HeadHeights(), isRepeated: true);
        }

        var heights = new List<double>();
        var (room, next) = (flow.Room, first);
        for (; next < grid.Rows; next++)
        {
            var height = HeightOf(next, first, heights);
            if (height <= room + 0.01)
            {
                heights.Add(height);
                room -= height;
                continue;
            }

            var splits = height > HighestUnsplit && room > (3 * LineHeight) + (2 * Padding);
            if (splits || heights.Count == 0)
            {
                // A sliver that not even one line fits into still has to be got over.
                heights.Add(Math.Max(room, LineHeight + (2 * Padding)));
                Draw(first, next + 1, heights, isRepeated: false);
                var isDone = grid.Covering(next).All(cell => cell.Row + cell.RowSpan - 1 > next || texts[cell].IsDone);
                flow.NewPage();
                return isDone ? next + 1 : next;
            }

            break;
        }

        // A total does not stand alone on the next page.
        if (next < grid.Rows && next == grid.Rows - 1 && heights.Count > 3)
        {
            heights.RemoveAt(heights.Count - 1);
            next--;
        }

        Draw(first, next, heights, isRepeated: false);
        if (next < grid.Rows)
            flow.NewPage();
        return next;
    }

    private List<double> HeadHeights()
    {
        var heights = new List<double>();
        for (var row = 0; row < Heads; row++)
            heights.Add(HeightOf(row, 0, heights));
        return heights;
    }

    /// <summary>The height of a row, high enough for its own cells and for those that end in it.</summary>
    /// <param name="first">The first row on the page.</param>
    /// <param name="above">The heights of the rows from there to this one.</param>
    private double HeightOf(int row, int first, List<double> above)
    {
        var height = LineHeight + (2 * Padding);
        foreach (var cell in grid.Covering(row))
        {
            if (cell.Row + cell.RowSpan - 1 != row)
                continue;
            var start = Math.Max(cell.Row, first);
            var taken = 0.0;
            for (var at = start; at < row && at - first < above.Count; at++)
                taken += above[at - first];
            height = Math.Max(height, (texts[cell].Left * LineHeight) + (2 * Padding) - taken);
        }

        return height;
    }

    private void Draw(int first, int end, List<double> heights, bool isRepeated)
    {
        var tops = new double[heights.Count + 1];
        tops[0] = flow.At;
        for (var index = 0; index < heights.Count; index++)
            tops[index + 1] = tops[index] + heights[index];
        var page = flow.Page;
        page.BeginArtifact();
        page.LineWidth(Border);
        foreach (var cell in CellsIn(first, end))
        {
            var (top, bottom) = Extent(cell, first, end, tops);
            page.Frame(
                edges[cell.Column],
                top,
                edges[cell.Column + cell.ColumnSpan] - edges[cell.Column],
                bottom - top
            );
        }

        page.End();
        foreach (var cell in CellsIn(first, end))
        {
            var (top, bottom) = Extent(cell, first, end, tops);
            Draw(cell, top, bottom, isRepeated);
        }

        flow.Skip(tops[^1] - tops[0]);
    }

    private IEnumerable<PlacedCell> CellsIn(int first, int end) =>
        Enumerable
            .Range(first, end - first)
            .SelectMany(row => grid.Covering(row).Where(cell => cell.Row == row || row == first));

    private static (double Top, double Bottom) Extent(PlacedCell cell, int first, int end, double[] tops) =>
        (tops[Math.Max(cell.Row, first) - first], tops[Math.Min(cell.Row + cell.RowSpan, end) - first]);

    private void Draw(PlacedCell cell, double top, double bottom, bool isRepeated)
    {
        var text = texts[cell];
        var fits = (int)Math.Floor((bottom - top - (2 * Padding) + 0.01) / LineHeight);
        var count = Math.Min(Math.Max(fits, 0), text.Left);
        if (count == 0)
            return;
        var page = flow.Page;
        if (isRepeated)
            page.BeginArtifact();
        else
            page.Begin(text.Tag);
        var (left, width) = (
            edges[cell.Column] + Margin,
            edges[cell.Column + cell.ColumnSpan] - edges[cell.Column] - (2 * Margin)
        );
        var y = top + ((bottom - top - (count * LineHeight)) / 2);
        foreach (var line in text.Lines.Skip(text.Next).Take(count))
        {
            var spare = Math.Max(0, width - line.Width);
            var offset = text.Side switch
            {
                Side.Centre => spare / 2,
                Side.Right => spare,
                _ => 0,
            };
            page.Text(
                text.Glyphs.AsSpan(line.Start, line.End - line.Start),
                left + offset,
                y + PageFlow.Baseline(LineHeight, size),
                size
            );
            y += LineHeight;
        }

        page.End();
        text.Next += count;
    }

    private CellText TextOf(PlacedCell placed, Tag row)
    {
        var isHead = placed.Row < Heads;
        var role = isHead || placed.Cell.Strong ? FontRole.Hei : FontRole.Body;
        var glyphs = book.Set(placed.Cell.Text, role);
        var width = edges[placed.Column + placed.ColumnSpan] - edges[placed.Column] - (2 * Margin);
        var side = placed.SideIn(table) switch
        {
            Alignment.Right => Side.Right,
            Alignment.Centre => Side.Centre,
            _ => Side.Left,
        };
        return new CellText(glyphs, LineBreaker.Break(glyphs, size, 0, width, 0), side, row.Add(TagOf(placed, isHead)));
    }

    private static Tag TagOf(PlacedCell placed, bool isHead)
    {
        var attributes =
            (placed.ColumnSpan > 1 ? string.Create(CultureInfo.InvariantCulture, $"/ColSpan {placed.ColumnSpan}") : "")
            + (placed.RowSpan > 1 ? string.Create(CultureInfo.InvariantCulture, $"/RowSpan {placed.RowSpan}") : "")
            + (isHead ? "/Scope/Column" : "");
        return new Tag(isHead ? "TH" : "TD") { CellAttributes = attributes.Length == 0 ? null : attributes };
    }

    /// <summary>The text of a cell and how far it has been set.</summary>
    private sealed record CellText(SetGlyph[] Glyphs, List<TextLine> Lines, Side Side, Tag Tag)
    {
        public int Next { get; set; }

        public int Left => Lines.Count - Next;

        public bool IsDone => Left == 0;
    }
}
