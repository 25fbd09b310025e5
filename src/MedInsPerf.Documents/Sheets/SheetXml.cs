using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using MedInsPerf.Documents.Word;

namespace MedInsPerf.Documents.Sheets;

/// <summary>One sheet as SpreadsheetML.</summary>
internal sealed class SheetXml(Sheet sheet, SheetStyles styles)
{
    public const string Space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>What a cell holds at most, by Excel's own limits.</summary>
    private const int LongestText = 32_767;

    private readonly List<string> merges = [];

    /// <summary>The last row and column that hold something, from 1; known once the sheet is written.</summary>
    public (int Rows, int Columns) Size { get; private set; }

    public void WriteTo(XmlWriter xml)
    {
        xml.WriteStartElement("worksheet", Space);
        xml.WriteRaw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        Views(xml);
        xml.WriteRaw("<sheetFormatPr defaultRowHeight=\"18\" customHeight=\"1\"/>");
        Columns(xml);
        xml.WriteStartElement("sheetData", Space);
        Rows(xml);
        xml.WriteEndElement();
        Merges(xml);
        xml.WriteRaw(
            "<printOptions horizontalCentered=\"1\"/>"
                + "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>"
                + $"<pageSetup paperSize=\"9\" orientation=\"{(sheet.Landscape ? "landscape" : "portrait")}\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
                + "<headerFooter>"
        );
        if (sheet.Header is { } header)
            xml.WriteElementString("oddHeader", Space, "&C" + PrintHeader(header));
        xml.WriteRaw("<oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>");
        xml.WriteEndElement();
    }

    private void Views(XmlWriter xml)
    {
        var pane =
            sheet.HeaderRows == 0
                ? ""
                : $"<pane ySplit=\"{Number(sheet.HeaderRows)}\" topLeftCell=\"A{Number(sheet.HeaderRows + 1)}\" activePane=\"bottomLeft\" state=\"frozen\"/>";
        xml.WriteRaw($"<sheetViews><sheetView workbookViewId=\"0\">{pane}</sheetView></sheetViews>");
    }

    private void Columns(XmlWriter xml)
    {
        if (sheet.Widths.IsEmpty)
            return;
        xml.WriteStartElement("cols", Space);
        for (var column = 0; column < sheet.Widths.Length; column++)
        {
            xml.WriteStartElement("col", Space);
            xml.WriteAttributeString("min", Number(column + 1));
            xml.WriteAttributeString("max", Number(column + 1));
            xml.WriteAttributeString("width", sheet.Widths[column].ToString("0.##", CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Rows(XmlWriter xml)
    {
        // What cells merged downwards still cover: per column, the rows left and the style of their borders.
        var covered = new Dictionary<int, (int Rows, int Style)>();
        var (row, columns) = (0, 0);
        foreach (var cells in sheet.Rows)
        {
            row++;
            xml.WriteStartElement("row", Space);
            xml.WriteAttributeString("r", Number(row));
            columns = Math.Max(columns, Cells(xml, row, cells, covered));
            xml.WriteEndElement();
        }

        Size = (row, columns);
    }

    private int Cells(
        XmlWriter xml,
        int row,
        ImmutableArray<SheetCell> cells,
        Dictionary<int, (int Rows, int Style)> covered
    )
    {
        var column = 0;
        foreach (var cell in cells)
        {
            Covered();
            var style = styles.IndexOf(cell);
            Cell(xml, row, column, cell, style);
            if (cell is not { ColumnSpan: 1, RowSpan: 1 })
                merges.Add($"{Address(row, column)}:{Address(row + cell.RowSpan - 1, column + cell.ColumnSpan - 1)}");
            for (var inside = column; inside < column + cell.ColumnSpan; inside++)
            {
                if (inside > column)
                    Blank(xml, row, inside, style);
                if (cell.RowSpan > 1)
                    covered[inside] = (cell.RowSpan - 1, style);
            }

            column += cell.ColumnSpan;
        }

        Covered();
        return column;

        void Covered()
        {
            while (covered.TryGetValue(column, out var left))
            {
                Blank(xml, row, column, left.Style);
                if (left.Rows == 1)
                    covered.Remove(column);
                else
                    covered[column] = (left.Rows - 1, left.Style);
                column++;
            }
        }
    }

    private static void Cell(XmlWriter xml, int row, int column, SheetCell cell, int style)
    {
        xml.WriteStartElement("c", Space);
        xml.WriteAttributeString("r", Address(row, column));
        xml.WriteAttributeString("s", Number(style));
        if (cell.Number is { } number)
        {
            xml.WriteElementString("v", Space, number.ToString(CultureInfo.InvariantCulture));
        }
        else if (cell.Text is { Length: > 0 } text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Space);
            xml.WriteStartElement("t", Space);
            xml.WriteAttributeString("xml", "space", ns: null, "preserve");
            var clean = XmlCharacters.Clean(text);
            xml.WriteString(clean.Length > LongestText ? clean[..(LongestText - 1)] + "…" : clean);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Blank(XmlWriter xml, int row, int column, int style)
    {
        xml.WriteStartElement("c", Space);
        xml.WriteAttributeString("r", Address(row, column));
        xml.WriteAttributeString("s", Number(style));
        xml.WriteEndElement();
    }

    private void Merges(XmlWriter xml)
    {
        if (merges.Count == 0)
            return;
        xml.WriteStartElement("mergeCells", Space);
        xml.WriteAttributeString("count", Number(merges.Count));
        foreach (var merge in merges)
        {
            xml.WriteStartElement("mergeCell", Space);
            xml.WriteAttributeString("ref", merge);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>A header of Excel takes &amp; for a command, and digits behind a command for a size.</summary>
    private static string PrintHeader(string text)
    {
        var clean = XmlCharacters.Clean(text).Replace("&", "&&", StringComparison.Ordinal);
        return clean is [>= '0' and <= '9', ..] ? " " + clean : clean;
    }

    /// <param name="row">From 1.</param>
    /// <param name="column">From 0.</param>
    public static string Address(int row, int column) => Letters(column) + Number(row);

    public static string Letters(int column)
    {
        var letters = "";
        for (var left = column + 1; left > 0; left = (left - 1) / 26)
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        return letters;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
