using System.Globalization;
using MedInsPerf.Domain.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MedInsPerf.Documents.Word;

/// <summary>A table with repeated header rows and columns as wide as what they hold.</summary>
internal static class WordTable
{
    private const int CellMargin = 70;

    /// <summary>So many rows at the end stay on one page, so that a total never stands alone.</summary>
    private const int KeptTogether = 3;

    /// <summary>五号, 小五, 六号 in half points.</summary>
    private static readonly int[] Sizes = [21, 18, 15];

    public static W.Table Of(ReportBlock.Table table)
    {
        var (size, widths) = Fit(table);
        var element = new W.Table(
            new W.TableProperties
            {
                TableWidth = new W.TableWidth { Width = Text(widths.Sum()), Type = W.TableWidthUnitValues.Dxa },
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
                    new W.TableCellLeftMargin { Width = CellMargin, Type = W.TableWidthValues.Dxa },
                    new W.BottomMargin { Width = "40", Type = W.TableWidthUnitValues.Dxa },
                    new W.TableCellRightMargin { Width = CellMargin, Type = W.TableWidthValues.Dxa }
                ),
            },
            new W.TableGrid(widths.Select(width => new W.GridColumn { Width = Text(width) }))
        );

        // What a cell merged downwards still covers: per column, the rows left and its width.
        var covered = new (int Rows, int Columns)[table.Columns.Length];
        for (var index = 0; index < table.Rows.Length; index++)
            element.Append(Row(table, index, covered, widths, size));
        return element;
    }

    private static W.TableRow Row(
        ReportBlock.Table table,
        int index,
        (int Rows, int Columns)[] covered,
        int[] widths,
        int size
    )
    {
        var header = index < table.HeaderRows;
        var keepsNext = header || (index >= table.Rows.Length - KeptTogether && index < table.Rows.Length - 1);
        var row = new W.TableRow(
            header
                ? new W.TableRowProperties(new W.CantSplit(), new W.TableHeader())
                : new W.TableRowProperties(new W.CantSplit())
        );
        var cells = new Queue<ReportCell>(table.Rows[index]);
        for (var column = 0; column < widths.Length; )
        {
            if (covered[column].Rows > 0)
            {
                var span = covered[column].Columns;
                covered[column].Rows--;
                row.Append(
                    Cell(
                        new ReportCell("", span),
                        table,
                        column,
                        widths,
                        size,
                        header,
                        keepsNext,
                        new W.VerticalMerge()
                    )
                );
                column += span;
                continue;
            }

            var cell = cells.TryDequeue(out var next) ? next : new ReportCell("");
            var columns = Math.Clamp(cell.ColumnSpan, 1, FreeFrom(column, covered));
            if (cell.RowSpan > 1)
                covered[column] = (cell.RowSpan - 1, columns);
            var merge = cell.RowSpan > 1 ? new W.VerticalMerge { Val = W.MergedCellValues.Restart } : null;
            row.Append(Cell(cell with { ColumnSpan = columns }, table, column, widths, size, header, keepsNext, merge));
            column += columns;
        }

        return row;
    }

    private static int FreeFrom(int column, (int Rows, int Columns)[] covered)
    {
        var end = column + 1;
        while (end < covered.Length && covered[end].Rows == 0)
            end++;
        return end - column;
    }

    private static W.TableCell Cell(
        ReportCell cell,
        ReportBlock.Table table,
        int column,
        int[] widths,
        int size,
        bool header,
        bool keepsNext,
        W.VerticalMerge? merge
    )
    {
        var centred = header || cell.ColumnSpan > 1;
        var run = WordBody.Run(cell.Text);
        run.RunProperties = new W.RunProperties
        {
            RunFonts = header || cell.Strong ? new W.RunFonts { EastAsia = "黑体" } : null,
            FontSize = new W.FontSize { Val = Text(size) },
            FontSizeComplexScript = new W.FontSizeComplexScript { Val = Text(size) },
        };
        return new W.TableCell(
            new W.TableCellProperties
            {
                TableCellWidth = new W.TableCellWidth
                {
                    Width = Text(widths.Skip(column).Take(cell.ColumnSpan).Sum()),
                    Type = W.TableWidthUnitValues.Dxa,
                },
                GridSpan = cell.ColumnSpan > 1 ? new W.GridSpan { Val = cell.ColumnSpan } : null,
                VerticalMerge = merge,
                TableCellVerticalAlignment = new W.TableCellVerticalAlignment
                {
                    Val = W.TableVerticalAlignmentValues.Center,
                },
            },
            new W.Paragraph(
                new W.ParagraphProperties
                {
                    ParagraphStyleId = new W.ParagraphStyleId { Val = WordStyleSheet.Cell },
                    KeepNext = keepsNext ? new W.KeepNext() : null,
                    Justification = new W.Justification
                    {
                        Val = centred ? W.JustificationValues.Center : Side(table.Columns[column].Alignment),
                    },
                },
                run
            )
        );
    }

    private static W.JustificationValues Side(Alignment alignment) =>
        alignment switch
        {
            Alignment.Right => W.JustificationValues.Right,
            Alignment.Centre => W.JustificationValues.Center,
            _ => W.JustificationValues.Left,
        };

    /// <summary>
    /// The largest size at which no figure breaks, and the columns' widths at it: figures as wide as they are, words share
    /// what is left by their length.
    /// </summary>
    private static (int Size, int[] Widths) Fit(ReportBlock.Table table)
    {
        var needs = Enumerable.Range(0, table.Columns.Length).Select(column => Need(table, column)).ToArray();
        foreach (var size in Sizes)
        {
            var character = size * 10;
            var least = needs.Select(need => Twips(need.Least, character)).ToArray();
            var spare = WordPage.TextWidth - least.Sum();
            if (spare < 0 && size != Sizes[^1])
                continue;
            if (spare < 0)
                return (size, [.. least.Select(width => width * WordPage.TextWidth / least.Sum())]);

            var wishes = needs.Select((need, column) => Twips(need.Most, character) - least[column]).ToArray();
            var wished = wishes.Sum();
            return (
                size,
                wished > 0
                    ? [.. least.Select((width, column) => width + (int)((long)wishes[column] * spare / wished))]
                    : [.. least.Select(width => width + (spare / least.Length))]
            );
        }

        throw new InvalidOperationException("There is a smallest size.");
    }

    /// <summary>The width that a column cannot do without, and the one at which nothing in it breaks; in characters.</summary>
    private static (decimal Least, decimal Most) Need(ReportBlock.Table table, int column)
    {
        decimal least = 2m,
            most = 2m;
        var covered = new int[table.Columns.Length];
        for (var index = 0; index < table.Rows.Length; index++)
        {
            var cells = new Queue<ReportCell>(table.Rows[index]);
            for (var at = 0; at < covered.Length; )
            {
                if (covered[at] > 0)
                {
                    covered[at++]--;
                    continue;
                }

                var cell = cells.TryDequeue(out var next) ? next : new ReportCell("");
                var span = Math.Clamp(cell.ColumnSpan, 1, covered.Length - at);
                for (var inside = at; inside < at + span; inside++)
                    covered[inside] = cell.RowSpan - 1;
                if (at == column && span == 1)
                {
                    var width = TextWidth.Of(cell.Text);
                    var figure = index >= table.HeaderRows && table.Columns[column].Alignment == Alignment.Right;
                    least = Math.Max(least, figure ? width : Math.Min(width, index < table.HeaderRows ? 3m : 5m));
                    most = Math.Max(most, Math.Min(width, 30m));
                }

                at += span;
            }
        }

        return (least, most);
    }

    private static int Twips(decimal characters, int character) =>
        (int)(characters * character) + (2 * CellMargin) + 20;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
