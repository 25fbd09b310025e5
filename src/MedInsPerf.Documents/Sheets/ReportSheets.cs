using System.Collections.Immutable;
using MedInsPerf.Documents.Tables;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents.Sheets;

/// <summary>The tables of a report as sheets, one each; a report without tables is one sheet of its paragraphs.</summary>
public static class ReportSheets
{
    /// <summary>A4 upright holds so many characters of 五号 before its columns get too narrow.</summary>
    private const decimal WidestUpright = 90m;

    /// <summary>The sheets of a report.</summary>
    public static ImmutableArray<Sheet> Of(Report report)
    {
        var tables = report
            .Blocks.Select((block, at) => block is ReportBlock.Table table ? Titled(table, report, at) : null)
            .OfType<ReportBlock.Table>()
            .Where(table => !table.Columns.IsEmpty)
            .ToList();
        ImmutableArray<Sheet> sheets = tables.Count == 0 ? [Text(report)] : [.. tables.Select(Of)];
        return report.Blocks.OfType<ReportBlock.Letterhead>().FirstOrDefault() is { } head
            ? [.. sheets.Select(sheet => sheet with { Header = Words.SheetHeader(head) })]
            : sheets;
    }

    /// <summary>A form stands right below its title: on its sheet it takes the title along.</summary>
    private static ReportBlock.Table Titled(ReportBlock.Table table, Report report, int at) =>
        table.Caption is not null || at == 0
            ? table
            : report.Blocks[at - 1] switch
            {
                ReportBlock.Title title => table with
                {
                    Caption = title.Text.Replace("\n", "", StringComparison.Ordinal),
                },
                ReportBlock.PartTitle title => table with { Caption = title.Text },
                _ => table,
            };

    private static Sheet Of(ReportBlock.Table table, int index)
    {
        var grid = TableGrid.Of(table);
        var widths = Enumerable.Range(0, grid.Columns).Select(column => WidthOf(grid, column)).ToImmutableArray();
        var above = Above(table, grid.Columns);
        return new Sheet(
            table.Caption ?? $"表{index + 1}",
            widths,
            [.. above, .. Enumerable.Range(0, grid.Rows).Select(row => Row(table, grid, row))]
        )
        {
            HeaderRows = above.Length + table.HeaderRows,
            Landscape = widths.Sum() > WidestUpright,
        };
    }

    private static ImmutableArray<ImmutableArray<SheetCell>> Above(ReportBlock.Table table, int columns) =>
        [
            .. table.Caption is { } caption
                ? ImmutableArray.Create<ImmutableArray<SheetCell>>([
                    SheetCell.Of(caption) with
                    {
                        Role = CellRole.Title,
                        ColumnSpan = columns,
                    },
                ])
                : [],
            .. table.Unit is { } unit
                ? ImmutableArray.Create<ImmutableArray<SheetCell>>([
                    SheetCell.Of(Words.Unit(unit)) with
                    {
                        Role = CellRole.Aside,
                        ColumnSpan = columns,
                        Alignment = Alignment.Right,
                    },
                ])
                : [],
        ];

    private static ImmutableArray<SheetCell> Row(ReportBlock.Table table, TableGrid grid, int row) =>
        [.. grid.StartingIn(row).Select(placed => Cell(table, placed))];

    private static SheetCell Cell(ReportBlock.Table table, PlacedCell placed)
    {
        var isHead = placed.Row < table.HeaderRows;
        var isFigure = placed.Cell.IsFigure || (!isHead && table.Columns[placed.Column].Alignment == Alignment.Right);
        var figure = isFigure ? PrintedNumber.Of(placed.Cell.Text) : null;
        return (figure is var (number, format) ? SheetCell.Of(number, format) : SheetCell.Of(placed.Cell.Text)) with
        {
            Role =
                isHead ? CellRole.Head
                : placed.Cell.Strong ? CellRole.Total
                : CellRole.Body,
            Alignment = placed.SideIn(table),
            ColumnSpan = placed.ColumnSpan,
            RowSpan = placed.RowSpan,
        };
    }

    private static decimal WidthOf(TableGrid grid, int column) =>
        Math.Clamp(
            (
                2m
                * Enumerable
                    .Range(0, grid.Rows)
                    .Select(row => grid[row, column])
                    .Where(cell => cell.ColumnSpan == 1)
                    .Select(cell => Word.TextWidth.Of(cell.Cell.Text))
                    .DefaultIfEmpty(4m)
                    .Max()
            ) + 2m,
            8m,
            40m
        );

    private static Sheet Text(Report report) =>
        new(
            "正文",
            [90m],
            [
                .. report
                    .Blocks.Select(block =>
                        block switch
                        {
                            ReportBlock.Cover cover => cover.Text,
                            ReportBlock.Title title => title.Text,
                            ReportBlock.PartTitle title => title.Text,
                            ReportBlock.Heading heading => heading.Text,
                            ReportBlock.Paragraph paragraph => paragraph.Text,
                            ReportBlock.Note note => note.Text,
                            _ => "",
                        }
                    )
                    .Where(text => text.Length > 0)
                    .Select(text => ImmutableArray.Create(SheetCell.Of(text))),
            ]
        );
}
