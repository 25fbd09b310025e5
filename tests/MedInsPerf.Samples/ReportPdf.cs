using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace MedInsPerf.Samples;

/// <summary>
/// A report as a PDF that holds its text as text: paragraphs with an indent, ruled tables, charts as their labels and
/// values, page numbers. The font is named, not embedded. Nothing of the product writes it.
/// </summary>
public static class ReportPdf
{
    /// <param name="hardWrapped">Whether the text's lines are cut in mid-sentence.</param>
    public static byte[] FromText(string text, bool hardWrapped = false)
    {
        var sheet = new PdfSheet();
        foreach (var piece in ReportLayout.Of(text, hardWrapped))
        {
            switch (piece)
            {
                case LaidOut.Prose prose:
                    sheet.Write(prose.Text);
                    break;
                case LaidOut.Grid grid:
                    sheet.Rule(grid);
                    break;
                case LaidOut.Graph graph:
                    sheet.Write(graph.Title);
                    sheet.Spread(graph.Labels);
                    sheet.Spread(graph.Values);
                    break;
                default:
                    break;
            }
        }

        return PdfBytes.Of(sheet.Pages());
    }

    internal static decimal WidthOf(string text) => text.Sum(character => character < '\u2000' ? 0.5m : 1m);

    /// <summary>Lines no wider than <paramref name="width"/> characters, with a number in one piece, unless it is wider, and no line that opens with a stop.</summary>
    internal static IEnumerable<string> Wrap(string text, decimal width, decimal indent = 0m)
    {
        var line = new StringBuilder();
        var room = width - indent;
        for (var at = 0; at < text.Length; )
        {
            var end = at + 1;
            while (
                IsOfNumber(text[at])
                && end < text.Length
                && IsOfNumber(text[end])
                && WidthOf(text[at..(end + 1)]) <= width
            )
                end++;
            var token = text[at..end];
            if (
                line.Length > 0
                && WidthOf(line.ToString()) + WidthOf(token) > room
                && !"，。；：、）”》".Contains(token[0], StringComparison.Ordinal)
            )
            {
                yield return line.ToString();
                line.Clear();
                room = width;
            }

            line.Append(token);
            at = end;
        }

        yield return line.ToString();
    }

    private static bool IsOfNumber(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '.' or ',' or '%';
}

/// <summary>Pages as content streams, filled from the top.</summary>
internal sealed class PdfSheet
{
    private const decimal Left = 75m;
    private const decimal Top = 770m;
    private const decimal Bottom = 75m;
    private const decimal Wide = 445m;
    private const decimal Size = 14m;
    private const decimal Leading = 26m;
    private const decimal CellSize = 9m;
    private const decimal CellLeading = 13m;

    private readonly List<StringBuilder> pages = [];
    private decimal y;

    public PdfSheet() => Turn();

    /// <summary>A paragraph; a short line that neither counts nor closes is a title and stands in the middle.</summary>
    public void Write(string text)
    {
        var width = ReportPdf.WidthOf(text) * Size;
        if (width < Wide * 0.8m && !"。；：".Contains(text[^1], StringComparison.Ordinal) && !IsNumbered(text))
        {
            Down(Leading);
            Put(Left + ((Wide - width) / 2m), y, Size, text);
            return;
        }

        var x = Left + (2m * Size);
        foreach (var line in ReportPdf.Wrap(text, Wide / Size, indent: 2m))
        {
            Down(Leading);
            Put(x, y, Size, line);
            x = Left;
        }
    }

    /// <summary>Texts side by side across the page.</summary>
    public void Spread(ImmutableArray<string> texts)
    {
        var column = Wide / texts.Length;
        var lines = texts.Select(text => ReportPdf.Wrap(text, (column - 8m) / CellSize).ToList()).ToList();
        for (var index = 0; index < lines.Max(cell => cell.Count); index++)
        {
            Down(CellLeading);
            for (var at = 0; at < texts.Length; at++)
            {
                if (index < lines[at].Count)
                    Put(Left + (at * column) + 4m, y, CellSize, lines[at][index]);
            }
        }
    }

    /// <summary>A table with all its lines; a row never breaks over two pages.</summary>
    public void Rule(LaidOut.Grid grid)
    {
        var column = Wide / grid.Width;
        var cells = grid.Cells();
        List<string> LinesOf(GridCell cell) =>
            [.. ReportPdf.Wrap(cell.Text, ((cell.ColumnSpan * column) - 6m) / CellSize)];
        var heights = grid
            .Rows.Select(
                (_, row) =>
                    (
                        cells
                            .Where(cell => cell.Row == row && cell.RowSpan == 1)
                            .Select(cell => LinesOf(cell).Count)
                            .Append(1)
                            .Max() * CellLeading
                    ) + 6m
            )
            .ToList();
        foreach (var tall in cells.Where(cell => cell.RowSpan > 1))
        {
            var needed = (LinesOf(tall).Count * CellLeading) + 6m;
            var last = tall.Row + tall.RowSpan - 1;
            heights[last] += Math.Max(0m, needed - heights.Skip(tall.Row).Take(tall.RowSpan).Sum());
        }

        for (var row = 0; row < grid.Rows.Length; row++)
        {
            var fresh = y - heights[row] < Bottom;
            if (fresh)
                Turn();
            foreach (var cell in cells.Where(cell => cell.Row <= row && row < cell.Row + cell.RowSpan))
            {
                var (x, end) = (Left + (cell.Column * column), Left + ((cell.Column + cell.ColumnSpan) * column));
                Line(x, y, x, y - heights[row]);
                Line(end, y, end, y - heights[row]);
                if (cell.Row == row || fresh)
                    Line(x, y, end, y);
                if (row == cell.Row + cell.RowSpan - 1)
                    Line(x, y - heights[row], end, y - heights[row]);
                var at = y - CellLeading;
                foreach (var line in cell.Row == row ? LinesOf(cell) : [])
                {
                    Put(x + 3m, at, CellSize, line);
                    at -= CellLeading;
                }
            }

            y -= heights[row];
        }
    }

    public ImmutableArray<string> Pages() => [.. pages.Select(page => page.ToString())];

    private static bool IsNumbered(string text) =>
        char.IsAsciiDigit(text[0])
        || text[0] is '（' or '第'
        || text.IndexOf('、', StringComparison.Ordinal) is > 0 and < 4;

    private void Down(decimal leading)
    {
        if (y - leading < Bottom)
            Turn();
        y -= leading;
    }

    private void Turn()
    {
        pages.Add(new StringBuilder());
        y = Top;
        var number = $"- {pages.Count} -";
        Put(Left + ((Wide - (ReportPdf.WidthOf(number) * CellSize)) / 2m), 45m, CellSize, number);
    }

    private void Put(decimal x, decimal at, decimal size, string text)
    {
        if (text.Length > 0)
            pages[^1]
                .Append(
                    CultureInfo.InvariantCulture,
                    $"BT /F {size} Tf {x:0.##} {at:0.##} Td <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}> Tj ET\n"
                );
    }

    private void Line(decimal fromX, decimal fromY, decimal toX, decimal toY) =>
        pages[^1].Append(CultureInfo.InvariantCulture, $"{fromX:0.##} {fromY:0.##} m {toX:0.##} {toY:0.##} l S\n");
}

/// <summary>The objects of a PDF whose only font shows each UTF-16 unit as itself.</summary>
internal static class PdfBytes
{
    private const string Font =
        "<< /Type /Font /Subtype /Type0 /BaseFont /FangSong_GB2312 /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>";

    private const string Descendant =
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /FangSong_GB2312 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        + "/DW 1000 /W [0 8191 500] /FontDescriptor 5 0 R >>";

    private const string Descriptor =
        "<< /Type /FontDescriptor /FontName /FangSong_GB2312 /Flags 4 /FontBBox [0 -141 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >>";

    public static byte[] Of(ImmutableArray<string> pages)
    {
        var kids = string.Join(' ', pages.Select((_, index) => $"{7 + (2 * index)} 0 R"));
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Kids [{kids}] /Count {pages.Length} >>",
            Font,
            Descendant,
            Descriptor,
            Stream(ToUnicode()),
        ];
        foreach (var page in pages)
        {
            objects.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {objects.Count + 2} 0 R /Resources << /Font << /F 3 0 R >> >> >>"
            );
            objects.Add(Stream(page));
        }

        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var index = 0; index < objects.Count; index++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        pdf.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
        );
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    /// <summary>Every code is its own character, in ranges that keep to one high byte as the format asks.</summary>
    private static string ToUnicode()
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Self def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        );
        for (var high = 0; high < 256; high += 64)
        {
            map.Append("64 beginbfrange\n");
            for (var row = high; row < high + 64; row++)
                map.Append(CultureInfo.InvariantCulture, $"<{row:X2}00> <{row:X2}FF> <{row:X2}00>\n");
            map.Append("endbfrange\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend").ToString();
    }
}
