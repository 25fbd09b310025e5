using System.Globalization;
using System.Xml;
using MedInsPerf.Documents.Tables;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents.Word;

/// <summary>A table with repeated header rows and columns as wide as what they hold.</summary>
internal sealed class WordTable
{
    /// <summary>So many rows at the end stay on one page, so that a total never stands alone.</summary>
    private const int KeptTogether = 3;

    /// <summary>A row with more than this in a cell may go over a page.</summary>
    private const int LongestUnsplit = 300;

    private static readonly string[] Borders = ["top", "left", "bottom", "right", "insideH", "insideV"];

    private readonly XmlWriter xml;
    private readonly ReportBlock.Table table;
    private readonly TableGrid grid;
    private readonly ColumnFit fit;

    private WordTable(XmlWriter xml, ReportBlock.Table table)
    {
        (this.xml, this.table) = (xml, table);
        grid = TableGrid.Of(table);
        fit = ColumnFit.Of(table, grid, WordPage.TextWidth);
    }

    public static void Write(XmlWriter xml, ReportBlock.Table table) => new WordTable(xml, table).Write();

    private void Write()
    {
        xml.Start("tbl");
        Properties(fit.Widths.Sum());
        xml.Start("tblGrid");
        foreach (var width in fit.Widths)
            xml.Leaf("gridCol", ("w", Text(width)));
        xml.WriteEndElement();
        for (var row = 0; row < grid.Rows; row++)
            Row(row);
        xml.WriteEndElement();
    }

    private void Properties(int width)
    {
        xml.Start("tblPr");
        xml.Leaf("tblW", ("w", Text(width)), ("type", "dxa"));
        xml.Leaf("jc", ("val", "center"));
        xml.Start("tblBorders");
        foreach (var side in Borders)
            xml.Leaf(side, ("val", "single"), ("sz", "4"));
        xml.WriteEndElement();
        xml.Leaf("tblLayout", ("type", "fixed"));
        xml.Start("tblCellMar");
        xml.Leaf("top", ("w", "40"), ("type", "dxa"));
        xml.Leaf("left", ("w", Text(ColumnFit.CellMargin)), ("type", "dxa"));
        xml.Leaf("bottom", ("w", "40"), ("type", "dxa"));
        xml.Leaf("right", ("w", Text(ColumnFit.CellMargin)), ("type", "dxa"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Row(int row)
    {
        var unsplit = grid.Covering(row).All(cell => cell.Cell.Text.Length <= LongestUnsplit);
        xml.Start("tr");
        if (unsplit || row < table.HeaderRows)
        {
            xml.Start("trPr");
            if (unsplit)
                xml.Leaf("cantSplit");
            if (row < table.HeaderRows)
                xml.Leaf("tblHeader");
            xml.WriteEndElement();
        }

        foreach (var cell in grid.Covering(row))
            Cell(cell, row);
        xml.WriteEndElement();
    }

    private void Cell(PlacedCell placed, int row)
    {
        var begins = placed.Row == row;
        var header = row < table.HeaderRows;
        xml.Start("tc");
        xml.Start("tcPr");
        xml.Leaf("tcW", ("w", Text(WidthOf(placed))), ("type", "dxa"));
        if (placed.ColumnSpan > 1)
            xml.Leaf("gridSpan", ("val", Text(placed.ColumnSpan)));
        if (placed.RowSpan > 1 && begins)
            xml.Leaf("vMerge", ("val", "restart"));
        else if (placed.RowSpan > 1)
            xml.Leaf("vMerge");
        xml.Leaf("vAlign", ("val", "center"));
        xml.WriteEndElement();

        xml.Start("p");
        xml.Start("pPr");
        xml.Leaf("pStyle", ("val", WordStyleSheet.Cell));
        if (header || (row >= grid.Rows - KeptTogether && row < grid.Rows - 1))
            xml.Leaf("keepNext");
        xml.Leaf("jc", ("val", header || placed.ColumnSpan > 1 ? "center" : Side(placed)));
        xml.WriteEndElement();
        if (begins && placed.Cell.Text.Length > 0)
            Run(placed.Cell, header);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Run(ReportCell cell, bool header)
    {
        xml.Start("r");
        xml.Start("rPr");
        if (header || cell.Strong)
            xml.Leaf("rFonts", ("eastAsia", "黑体"));
        xml.Leaf("sz", ("val", Text(fit.HalfPoints)));
        xml.Leaf("szCs", ("val", Text(fit.HalfPoints)));
        xml.WriteEndElement();
        xml.Lines(cell.Text);
        xml.WriteEndElement();
    }

    private int WidthOf(PlacedCell placed)
    {
        var width = 0;
        for (var column = placed.Column; column < placed.Column + placed.ColumnSpan; column++)
            width += fit.Widths[column];
        return width;
    }

    private string Side(PlacedCell placed) =>
        table.Columns[placed.Column].Alignment switch
        {
            Alignment.Right => "right",
            Alignment.Centre => "center",
            _ => "left",
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
