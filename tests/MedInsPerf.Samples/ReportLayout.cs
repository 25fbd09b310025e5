using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MedInsPerf.Documents;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Samples;

/// <summary>One piece of a report as a text copy of a document holds it.</summary>
public abstract record LaidOut
{
    private LaidOut() { }

    /// <summary>A line of prose.</summary>
    public sealed record Prose(string Text) : LaidOut;

    /// <summary>Lines with tabs: the cells of a table row by row; a row may be shorter than the widest.</summary>
    public sealed record Grid(ImmutableArray<ImmutableArray<string>> Rows) : LaidOut
    {
        /// <summary>Columns.</summary>
        public int Width { get; } = Rows.Max(row => row.Length);

        /// <summary>
        /// The cells as a form has them: a blank one in the first two columns belongs to the cell above it in rows of
        /// the same length; of a row shorter than the table the first cell spans the rest where it sums up, else the last.
        /// </summary>
        public ImmutableArray<GridCell> Cells()
        {
            var cells = new List<GridCell>();
            for (var row = 0; row < Rows.Length; row++)
            {
                var spanning = Rows[row][0] is "总分" or "合计" ? 0 : Rows[row].Length - 1;
                var column = 0;
                for (var index = 0; index < Rows[row].Length; index++)
                {
                    var span = index == spanning ? Width - Rows[row].Length + 1 : 1;
                    var above =
                        index < 2 && IsPartOfTheOneAbove(row, index)
                            ? cells.FindLastIndex(cell => cell.Column == index)
                            : -1;
                    if (above < 0)
                        cells.Add(new GridCell(row, column, 1, span, Rows[row][index]));
                    else
                        cells[above] = cells[above] with { RowSpan = row - cells[above].Row + 1 };
                    column += span;
                }
            }

            return [.. cells];
        }

        private bool IsPartOfTheOneAbove(int row, int index) =>
            row > 0
            && Rows[row].Length >= 4
            && Rows[row].Length == Rows[row - 1].Length
            && Rows[row][index].Length == 0
            && (index == 0 || Rows[row][0].Length == 0)
            && (Rows[row - 1][index].Length > 0 || IsPartOfTheOneAbove(row - 1, index));
    }

    /// <summary>What a copy leaves of a chart: its title, then all labels, then all values, on one line between tabs.</summary>
    public sealed record Graph(string Title, ImmutableArray<string> Labels, ImmutableArray<string> Values) : LaidOut;
}

/// <summary>A cell of a <see cref="LaidOut.Grid"/>, merged ones once.</summary>
public sealed record GridCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text);

/// <summary>Takes a text copy of a report apart, so that a document can be made from it.</summary>
public static partial class ReportLayout
{
    /// <param name="hardWrapped">Whether lines are cut in mid-sentence; they are then rejoined as the product does it.</param>
    public static ImmutableArray<LaidOut> Of(string text, bool hardWrapped)
    {
        var pieces = ImmutableArray.CreateBuilder<LaidOut>();
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var written in Lines(text, hardWrapped))
        {
            // A tab behind a heading makes no table of it.
            var line = rows.Count == 0 && IsAlone(written) ? written.TrimEnd('\t', ' ') : written;
            if (line.Contains('\t', StringComparison.Ordinal))
            {
                if (TakeTitle(pieces, line) is { } graph)
                    pieces.Add(graph);
                else
                    rows.Add([.. line.Split('\t').Select(cell => cell.Trim())]);
                continue;
            }

            Close(pieces, rows);
            pieces.Add(new LaidOut.Prose(line));
        }

        Close(pieces, rows);
        return pieces.ToImmutable();
    }

    private static IEnumerable<string> Lines(string text, bool hardWrapped)
    {
        if (!hardWrapped)
            return text.Split('\n')
                .Select(line => Bookmark().Replace(line, "").Trim(' ', '\r', '\u3000', '\f'))
                .Where(line => line.Trim().Length > 0);
        return DocumentReader.Read("text.txt", Encoding.UTF8.GetBytes(text)) is ReadOutcome.Accepted read
            ? read.Source.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text.Value)
            : throw new ArgumentException("There is nothing to lay out.", nameof(text));
    }

    /// <summary>The chart that a line holds; its title is the prose just before it.</summary>
    private static LaidOut.Graph? TakeTitle(ImmutableArray<LaidOut>.Builder pieces, string line)
    {
        string[] cells = [.. line.TrimEnd('\t').Split('\t').Select(cell => cell.Trim())];
        var half = cells.Length / 2;
        if (!line.EndsWith('\t') || cells.Length % 2 != 0 || pieces.LastOrDefault() is not LaidOut.Prose above)
            return null;
        if (cells[..half].Any(IsNumber) || !cells[half..].All(IsNumber))
            return null;
        pieces.RemoveAt(pieces.Count - 1);
        var title = above.Text;
        if (title.StartsWith('（') && pieces.LastOrDefault() is LaidOut.Prose upper)
        {
            pieces.RemoveAt(pieces.Count - 1);
            title = upper.Text + title;
        }

        return new LaidOut.Graph(title, [.. cells[..half]], [.. cells[half..]]);
    }

    private static void Close(
        ImmutableArray<LaidOut>.Builder pieces,
        ImmutableArray<ImmutableArray<string>>.Builder rows
    )
    {
        if (rows.Count > 0)
            pieces.Add(new LaidOut.Grid(rows.ToImmutable()));
        rows.Clear();
    }

    private static bool IsAlone(string line) => !line.TrimEnd('\t', ' ').Contains('\t', StringComparison.Ordinal);

    private static bool IsNumber(string cell) =>
        decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    [GeneratedRegex(@"\[bookmark: [^\]]*\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bookmark();
}
