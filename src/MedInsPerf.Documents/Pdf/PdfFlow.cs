using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Documents.Charts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents.Pdf;

/// <summary>
/// Puts the lines of all pages together to paragraphs: a line that is indented opens one, a line that ends early closes
/// one. Page numbers and running heads are left out, and tables that go on over a page are joined.
/// </summary>
internal sealed partial class PdfFlow
{
    /// <summary>A page with fewer goes by the margins of the whole.</summary>
    private const int LinesThatShowMargins = 12;

    private readonly IReadOnlyList<PdfPage> pages;
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly HashSet<string> runningHeads;
    private readonly double bodySize;
    private readonly (double Left, double Right) margins;
    private CleanText? open;
    private PdfLine? last;
    private double lastRight;
    private bool inColumns;
    private bool dropped;

    /// <summary>The columns of a table that ended the page before; null where text came after it.</summary>
    private IReadOnlyList<double>? unfinished;

    private PdfFlow(IReadOnlyList<PdfPage> pages)
    {
        this.pages = pages;
        var sizes = pages.SelectMany(page => page.Lines).Select(line => line.Size).Order().ToList();
        bodySize = sizes.Count == 0 ? 0 : sizes[sizes.Count / 2];
        margins = Margins([.. pages.SelectMany(page => page.Lines)]);
        runningHeads =
        [
            .. pages
                .SelectMany(page =>
                    page.Lines.Where(page.IsAtEdge).Select(line => Digits().Replace(line.Text, "#")).Distinct()
                )
                .GroupBy(text => text)
                .Where(same => same.Count() >= 3 && same.Count() * 2 >= pages[^1].Number)
                .Select(same => same.Key),
        ];
    }

    public static ImmutableArray<Block> Blocks(IReadOnlyList<PdfPage> pages)
    {
        var flow = new PdfFlow(pages);
        foreach (var page in flow.pages)
            flow.Add(page);
        flow.Close();
        return Captions.BesideCharts(flow.blocks.ToImmutable());
    }

    private void Add(PdfPage page)
    {
        if (page.IsColumn != inColumns)
            Close();
        inColumns = page.IsColumn;
        var lines = page.Lines.Where(line => !IsLeftOut(page, line)).ToList();
        dropped |= lines.Count < page.Lines.Count && last is not null;
        var (left, right) = page.IsColumn || lines.Count >= LinesThatShowMargins ? Margins(lines) : margins;
        var pitch = Pitch(lines);
        var figures = new Queue<(double Top, Action Add)>(
            page.Tables.Select(table => (table.Top, (Action)(() => Add(table))))
                .Concat(page.Charts.Select(chart => (chart.Top, (Action)(() => Add(chart)))))
                .OrderByDescending(figure => figure.Top)
        );
        PdfLine? above = null;
        foreach (var line in lines)
        {
            while (figures.TryPeek(out var figure) && figure.Top > line.Baseline)
                figures.Dequeue().Add();
            unfinished = null;
            if (open is { } text && last is { } before && RunsOn(before, line, above is null, left, pitch))
                open = Cleaning.Join(text, Cleaning.Run(line.Text, page.Number), dropped);
            else
            {
                Close();
                open = Cleaning.Run(line.Text, page.Number);
            }

            dropped = false;
            last = above = line;
            lastRight = right;
        }

        while (figures.TryDequeue(out var figure))
            figure.Add();
        dropped |= page.Lines.Count > lines.Count;
    }

    private bool IsLeftOut(PdfPage page, PdfLine line) =>
        page.IsPageNumber(line) || (page.IsAtEdge(line) && runningHeads.Contains(Digits().Replace(line.Text, "#")));

    private void Add(PdfTable table)
    {
        var columns = table.Columns;
        if (unfinished is { } above && IsAsWide(above, columns) && blocks[^1] is Table begun)
        {
            // The blocks of a form are cut into columns of their own, page by page.
            columns = [.. PdfTable.Distinct(above.Concat(columns))];
            begun = begun with { Rows = Recut(begun.Rows, above, columns) };
            var rows = Recut(table.Rows, table.Columns, columns);
            blocks[^1] = begun with { Rows = begun.Rows.AddRange(Continued(begun, rows)) };
        }
        else
        {
            Close();
            var caption =
                blocks.LastOrDefault() is Paragraph { Text: var text } && Captions.IsForTable(text.Value) ? text : null;
            blocks.Add(new Table(table.Rows, caption));
        }

        unfinished = columns;
    }

    private void Add(PdfChart chart)
    {
        Close();
        unfinished = null;
        blocks.Add(chart.Block);
    }

    private static bool IsAsWide(IReadOnlyList<double> one, IReadOnlyList<double> other) =>
        Math.Abs(one[0] - other[0]) < 2 * PdfRuling.Slack && Math.Abs(one[^1] - other[^1]) < 2 * PdfRuling.Slack;

    /// <summary>The same cells, their columns counted by finer cuts.</summary>
    private static ImmutableArray<TableRow> Recut(
        ImmutableArray<TableRow> rows,
        IReadOnlyList<double> from,
        IReadOnlyList<double> to
    )
    {
        if (from.Count == to.Count)
            return rows;
        var at = from.Select(edge => to.Index().MinBy(cut => Math.Abs(cut.Item - edge)).Index).ToArray();
        return
        [
            .. rows.Select(row => new TableRow([
                .. row.Cells.Select(cell =>
                    cell with
                    {
                        Column = at[cell.Column],
                        ColumnSpan = at[cell.Column + cell.ColumnSpan] - at[cell.Column],
                        Address = $"R{cell.Row + 1}C{at[cell.Column] + 1}",
                    }
                ),
            ])),
        ];
    }

    /// <summary>The rows of a page that carries a table on, without the head that it repeats.</summary>
    private static IEnumerable<TableRow> Continued(Table begun, ImmutableArray<TableRow> rows)
    {
        var repeated = 0;
        while (
            repeated < Math.Min(3, Math.Min(begun.Rows.Length, rows.Length))
            && Shown(begun.Rows[repeated]) == Shown(rows[repeated])
        )
            repeated++;
        var skipped = repeated == rows.Length ? rows[^1].Cells[0].Row + 1 : rows[repeated].Cells[0].Row;
        var shift = begun.Rows.SelectMany(row => row.Cells).Max(cell => cell.Row + cell.RowSpan) - skipped;
        return rows.Skip(repeated)
            .Select(row => new TableRow([
                .. row.Cells.Select(cell =>
                    cell with
                    {
                        Row = cell.Row + shift,
                        Address = $"R{cell.Row + shift + 1}C{cell.Column + 1}",
                    }
                ),
            ]));
    }

    private static string Shown(TableRow row) => string.Join('\t', row.Cells.Select(cell => cell.Text.Value));

    private void Close()
    {
        if (open is { Value.Length: > 0 } text)
            blocks.Add(new Paragraph(text));
        open = null;
        last = null;
    }

    /// <summary>Where the lines of a page begin and end when nothing indents or shortens them.</summary>
    private static (double Left, double Right) Margins(List<PdfLine> lines)
    {
        if (lines.Count == 0)
            return (0, 0);
        var lefts = lines.Select(line => line.Left).Order().ToList();
        var rights = lines.Select(line => line.Right).Order().ToList();
        return (lefts[lefts.Count / 20], rights[rights.Count * 19 / 20]);
    }

    private static double Pitch(List<PdfLine> lines)
    {
        var gaps = lines.Zip(lines.Skip(1), (above, below) => above.Baseline - below.Baseline).Order().ToList();
        return gaps.Count == 0 ? double.MaxValue : gaps[gaps.Count / 2];
    }

    private bool RunsOn(PdfLine before, PdfLine line, bool overPage, double left, double pitch)
    {
        if (Math.Abs(before.Size - line.Size) > 0.15 * Math.Max(before.Size, line.Size))
            return false;
        if (!overPage && before.Baseline - line.Baseline > 1.6 * pitch)
            return false;
        var (em, ends) = (line.Size, EndsSentence(before.Text));
        if (IsTitle(before) && IsTitle(line))
            return !ends;
        if (line.Left > left + em || (ends && Heading().IsMatch(line.Text)))
            return false;
        if (Figure().IsMatch(before.Text) && Unit().IsMatch(line.Text))
            return true;
        // A long number that did not fit leaves its line short.
        var needed = Word().Match(line.Text).Value.Sum(sign => char.IsAscii(sign) ? 0.5 : 1) * em;
        return before.Right > lastRight - (1.6 * em) - (ends ? 0 : needed);
    }

    private bool IsTitle(PdfLine line) => line.Size > bodySize * 1.15;

    private static bool EndsSentence(string text) =>
        text.TrimEnd('”', '"', '）', ')', ' ') is [.., '。' or '！' or '？' or '；' or '：' or ':'];

    [GeneratedRegex(
        @"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}[.．、](?!\d)|（\d{1,2}）|第[一二三四五六七八九十]+部分)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Heading();

    /// <summary>A number that still wants its unit.</summary>
    [GeneratedRegex("[0-9０-９]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figure();

    [GeneratedRegex("^(?:[万亿]?元|[%％‰]|人次?|家|个|批次|辆)[，。；、）]?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unit();

    [GeneratedRegex("^[0-9A-Za-z.,%０-９．％]+[^。，；]?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digits();
}
