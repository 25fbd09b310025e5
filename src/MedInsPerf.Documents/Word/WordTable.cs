using System.Globalization;
using MedInsPerf.Documents.Tables;
using MedInsPerf.Domain.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MedInsPerf.Documents.Word;

/// <summary>A table with repeated header rows and columns as wide as what they hold.</summary>
internal sealed class WordTable
{
    /// <summary>So many rows at the end stay on one page, so that a total never stands alone.</summary>
    private const int KeptTogether = 3;

    /// <summary>A row with more than this in a cell may go over a page.</summary>
    private const int LongestUnsplit = 300;

    private readonly ReportBlock.Table table;
    private readonly TableGrid grid;
    private readonly ColumnFit fit;

    private WordTable(ReportBlock.Table table)
    {
        this.table = table;
        grid = TableGrid.Of(table);
        fit = ColumnFit.Of(table, grid, WordPage.TextWidth);
    }

    public static W.Table Of(ReportBlock.Table table)
    {
        var written = new WordTable(table);
        var element = new W.Table(
            Properties(written.fit.Widths.Sum()),
            new W.TableGrid(written.fit.Widths.Select(width => new W.GridColumn { Width = Text(width) }))
        );
        for (var row = 0; row < written.grid.Rows; row++)
            element.Append(written.Row(row));
        return element;
    }

    private static W.TableProperties Properties(int width) =>
        new()
        {
            TableWidth = new W.TableWidth { Width = Text(width), Type = W.TableWidthUnitValues.Dxa },
            TableJustification = new W.TableJustification { Val = W.TableRowAlignmentValues.Center },
            TableBorders = new W.TableBorders(
                new W.TopBorder { Val = W.BorderValues.Single, Size = 4 },
                new W.LeftBorder { Val = W.BorderValues.Single, Size = 4 },
                new W.BottomBorder { Val = W.BorderValues.Single, Size = 4 },
                new W.RightBorder { Val = W.BorderValues.Single, Size = 4 },
                new W.InsideHorizontalBorder { Val = W.BorderValues.Single, Size = 4 },
                new W.InsideVerticalBorder { Val = W.BorderValues.Single, Size = 4 }
            ),
            TableLayout = new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            TableCellMarginDefault = new W.TableCellMarginDefault(
                new W.TopMargin { Width = "40", Type = W.TableWidthUnitValues.Dxa },
                new W.TableCellLeftMargin { Width = ColumnFit.CellMargin, Type = W.TableWidthValues.Dxa },
                new W.BottomMargin { Width = "40", Type = W.TableWidthUnitValues.Dxa },
                new W.TableCellRightMargin { Width = ColumnFit.CellMargin, Type = W.TableWidthValues.Dxa }
            ),
        };

    private W.TableRow Row(int row)
    {
        var properties = new W.TableRowProperties();
        if (grid.Covering(row).All(cell => cell.Cell.Text.Length <= LongestUnsplit))
            properties.Append(new W.CantSplit());
        if (row < table.HeaderRows)
            properties.Append(new W.TableHeader());
        var element = new W.TableRow();
        if (properties.HasChildren)
            element.Append(properties);
        element.Append(grid.Covering(row).Select(cell => Cell(cell, row)));
        return element;
    }

    private W.TableCell Cell(PlacedCell placed, int row)
    {
        var begins = placed.Row == row;
        var header = row < table.HeaderRows;
        var keepsNext = header || (row >= grid.Rows - KeptTogether && row < grid.Rows - 1);
        var paragraph = new W.Paragraph(
            new W.ParagraphProperties
            {
                ParagraphStyleId = new W.ParagraphStyleId { Val = WordStyleSheet.Cell },
                KeepNext = keepsNext ? new W.KeepNext() : null,
                Justification = new W.Justification { Val = Side(placed.SideIn(table)) },
            }
        );
        if (begins && placed.Cell.Text.Length > 0)
            paragraph.Append(Run(placed.Cell, header));
        return new W.TableCell(
            new W.TableCellProperties
            {
                TableCellWidth = new W.TableCellWidth
                {
                    Width = Text(fit.Widths.Skip(placed.Column).Take(placed.ColumnSpan).Sum()),
                    Type = W.TableWidthUnitValues.Dxa,
                },
                GridSpan = placed.ColumnSpan > 1 ? new W.GridSpan { Val = placed.ColumnSpan } : null,
                VerticalMerge =
                    placed.RowSpan == 1 ? null
                    : begins ? new W.VerticalMerge { Val = W.MergedCellValues.Restart }
                    : new W.VerticalMerge(),
                TableCellVerticalAlignment = new W.TableCellVerticalAlignment
                {
                    Val = W.TableVerticalAlignmentValues.Center,
                },
            },
            paragraph
        );
    }

    private W.Run Run(ReportCell cell, bool header)
    {
        var run = WordRun.Of(cell.Text);
        run.RunProperties = new W.RunProperties
        {
            RunFonts = header || cell.Strong ? new W.RunFonts { EastAsia = "黑体" } : null,
            FontSize = new W.FontSize { Val = Text(fit.HalfPoints) },
            FontSizeComplexScript = new W.FontSizeComplexScript { Val = Text(fit.HalfPoints) },
        };
        return run;
    }

    private static W.JustificationValues Side(Alignment alignment) =>
        alignment switch
        {
            Alignment.Right => W.JustificationValues.Right,
            Alignment.Centre => W.JustificationValues.Center,
            _ => W.JustificationValues.Left,
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
