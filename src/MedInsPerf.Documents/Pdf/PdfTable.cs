using System.Collections.Immutable;
using MedInsPerf.Domain.Reading;
using UglyToad.PdfPig.Content;

namespace MedInsPerf.Documents.Pdf;

/// <summary>A table of a page, found by the lines drawn around its cells.</summary>
/// <param name="Top">Its upper edge.</param>
/// <param name="Columns">Where its vertical lines stand, from left to right.</param>
/// <param name="Rows">Its cells.</param>
internal sealed record PdfTable(
    double Left,
    double Right,
    double Bottom,
    double Top,
    IReadOnlyList<double> Columns,
    ImmutableArray<TableRow> Rows
)
{
    private const int MostRulings = 2_000;
    private const int MostCells = 20_000;

    /// <summary>避头尾: set beyond the edge of its cell rather than at the head of a line, so it belongs where it begins.</summary>
    private const string Hanging = "，。、；：！？）】》〉〕”’%％‰";

    public bool HasText => Rows.Any(row => row.Cells.Any(cell => cell.Text.Value.Length > 0));

    public bool Holds(Letter letter)
    {
        var (x, y) = Middle(letter);
        return x > Left && x < Right && y > Bottom && y < Top;
    }

    /// <summary>The tables that the rulings of a page make.</summary>
    public static List<PdfTable> Of(IReadOnlyList<PdfRuling> rulings, IReadOnlyList<Letter> letters)
    {
        var tables = new List<PdfTable>();
        if (rulings.Count > MostRulings)
            return tables;
        foreach (var frame in Frames(rulings))
        {
            var rows = Positions(frame.Where(ruling => ruling.Horizontal));
            var columns = Positions(frame.Where(ruling => !ruling.Horizontal));
            var cells = (rows.Count - 1) * (columns.Count - 1);
            if (rows.Count < 2 || columns.Count < 2 || cells is < 2 or > MostCells)
                continue;
            rows.Reverse();
            tables.Add(new Grid(frame, rows, columns).ToTable(letters));
        }

        return tables;
    }

    /// <summary>Rulings that hang together.</summary>
    private static IEnumerable<List<PdfRuling>> Frames(IReadOnlyList<PdfRuling> rulings)
    {
        var left = new HashSet<int>(Enumerable.Range(0, rulings.Count));
        while (left.Count > 0)
        {
            var frame = new List<PdfRuling>();
            var open = new Stack<int>([left.Min()]);
            left.Remove(open.Peek());
            while (open.TryPop(out var index))
            {
                frame.Add(rulings[index]);
                foreach (var other in left.Where(other => rulings[index].Meets(rulings[other])).ToList())
                {
                    left.Remove(other);
                    open.Push(other);
                }
            }

            yield return frame;
        }
    }

    private static List<double> Positions(IEnumerable<PdfRuling> rulings) =>
        Distinct(rulings.Select(ruling => ruling.At));

    /// <summary>Lines nearer than they can be told apart are one.</summary>
    public static List<double> Distinct(IEnumerable<double> lines)
    {
        var positions = new List<double>();
        foreach (var at in lines.Order())
        {
            if (positions.Count == 0 || at - positions[^1] > PdfRuling.Slack)
                positions.Add(at);
        }

        return positions;
    }

    private static (double X, double Y) Middle(Letter letter) =>
        (
            (letter.StartBaseLine.X + letter.EndBaseLine.X) / 2,
            letter.StartBaseLine.Y + (double.Clamp(letter.PointSize, 1, 200) * 0.3)
        );

    /// <summary>The smallest cells of a table, to be put together where no line parts them.</summary>
    /// <param name="rows">From top to bottom.</param>
    /// <param name="columns">From left to right.</param>
    private sealed class Grid(List<PdfRuling> frame, List<double> rows, List<double> columns)
    {
        private readonly int height = rows.Count - 1;
        private readonly int width = columns.Count - 1;

        public PdfTable ToTable(IReadOnlyList<Letter> letters)
        {
            var owner = new int[height, width];
            var areas = new List<(int Top, int Left, int Bottom, int Right)>();
            for (var row = 0; row < height; row++)
            {
                for (var column = 0; column < width; column++)
                {
                    if (owner[row, column] == 0)
                        areas.Add(Claim(owner, row, column, areas.Count + 1));
                }
            }

            var held = new List<Letter>[areas.Count];
            foreach (var line in PdfLine.Rows(letters))
            {
                (Letter Letter, int Cell)? before = null;
                foreach (var letter in line.OrderBy(letter => letter.StartBaseLine.X))
                {
                    var cell = before is { } last && GoesOn(last.Letter, letter) ? last.Cell : CellOf(letter);
                    before = cell < 0 ? null : (letter, cell);
                    if (cell >= 0)
                        (held[cell] ??= []).Add(letter);
                }
            }

            int CellOf(Letter letter)
            {
                var (x, y) = Middle(letter);
                if (Hanging.Contains(letter.Value, StringComparison.Ordinal))
                    x = letter.StartBaseLine.X;
                var (row, column) = (rows.FindIndex(at => at < y) - 1, columns.FindIndex(at => at > x) - 1);
                return row < 0 || column < 0 ? -1 : owner[row, column] - 1;
            }

            var cells = areas.Select((area, index) => Cell(area, held[index]));
            return new PdfTable(
                columns[0],
                columns[^1],
                rows[^1],
                rows[0],
                columns,
                [
                    .. cells
                        .GroupBy(cell => cell.Row)
                        .OrderBy(row => row.Key)
                        .Select(row => new TableRow([.. row.OrderBy(cell => cell.Column)])),
                ]
            );
        }

        /// <summary>A number too wide for its cell runs over the line beside it.</summary>
        private static bool GoesOn(Letter before, Letter letter) =>
            IsOfNumber(before)
            && IsOfNumber(letter)
            && Math.Abs(letter.StartBaseLine.X - before.EndBaseLine.X) < 0.05 * PdfLine.SizeOf(letter);

        private static bool IsOfNumber(Letter letter) =>
            letter.Value.Length == 1 && (char.IsAsciiDigit(letter.Value[0]) || letter.Value[0] is '.' or ',' or '%');

        private TableCell Cell((int Top, int Left, int Bottom, int Right) area, List<Letter>? letters)
        {
            var text = Cleaning.Run("");
            PdfLine? above = null;
            foreach (var line in PdfLine.Of(letters ?? []))
            {
                var next = Cleaning.Run(line.Text);
                text =
                    above is not null && IsBroken(above, line, columns[area.Right + 1])
                        ? text.Then(next)
                        : Cleaning.Join(text, next);
                above = line;
            }

            return new TableCell(
                $"R{area.Top + 1}C{area.Left + 1}",
                area.Top,
                area.Left,
                text,
                area.Bottom - area.Top + 1,
                area.Right - area.Left + 1
            );
        }

        /// <summary>A number too wide for its cell goes on in the next line; two numbers one below the other do not.</summary>
        private static bool IsBroken(PdfLine above, PdfLine line, double edge) =>
            char.IsAsciiDigit(line.Text[0])
            && above.Text[^1] is (>= '0' and <= '9') or '.' or ','
            && above.Right > edge - (1.3 * line.Size);

        /// <summary>Takes a cell and all that no line parts from it: first to the right, then down as a whole.</summary>
        private (int Top, int Left, int Bottom, int Right) Claim(int[,] owner, int row, int column, int number)
        {
            var right = column;
            while (right + 1 < width && owner[row, right + 1] == 0 && !IsParted(row, right))
                right++;
            var bottom = row;
            while (
                bottom + 1 < height && Enumerable.Range(column, right - column + 1).All(at => !IsUnderlined(bottom, at))
            )
                bottom++;
            for (var y = row; y <= bottom; y++)
            {
                for (var x = column; x <= right; x++)
                    owner[y, x] = number;
            }

            return (row, column, bottom, right);
        }

        private bool IsParted(int row, int column) =>
            IsDrawn(horizontal: false, columns[column + 1], (rows[row] + rows[row + 1]) / 2);

        private bool IsUnderlined(int row, int column) =>
            IsDrawn(horizontal: true, rows[row + 1], (columns[column] + columns[column + 1]) / 2);

        private bool IsDrawn(bool horizontal, double at, double through) =>
            frame.Exists(ruling =>
                ruling.Horizontal == horizontal
                && Math.Abs(ruling.At - at) <= PdfRuling.Slack
                && ruling.From <= through
                && ruling.To >= through
            );
    }
}
