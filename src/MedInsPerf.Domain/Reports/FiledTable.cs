using System.Collections.Immutable;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Reports;

/// <summary>A table of a filed document, taken over into a report with its merged cells.</summary>
internal static class FiledTable
{
    public static ReportBlock.Table Copy(Table table)
    {
        var width = table
            .Rows.SelectMany(row => row.Cells)
            .Select(cell => cell.Column + cell.ColumnSpan)
            .DefaultIfEmpty(1)
            .Max();
        return new ReportBlock.Table(
            [.. Enumerable.Range(0, width).Select(column => new ReportColumn(AlignmentOf(table, column)))],
            HeaderRows: table.Rows.IsEmpty
                ? 0
                : table.Rows[0].Cells.Select(cell => cell.RowSpan).DefaultIfEmpty(1).Max(),
            [
                .. table.Rows.Select(row =>
                    row.Cells.Select(cell => new ReportCell(cell.Text.Value, cell.ColumnSpan, cell.RowSpan))
                        .ToImmutableArray()
                ),
            ]
        );
    }

    /// <summary>Figures to the right, short words to the middle, sentences to the left.</summary>
    private static Alignment AlignmentOf(Table table, int column)
    {
        var texts = table
            .Rows.Skip(1)
            .SelectMany(row => row.Cells)
            .Where(cell => cell.Column == column && cell.Text.Value.Length > 0)
            .Select(cell => cell.Text.Value)
            .ToList();
        if (texts.Count > 0 && texts.TrueForAll(IsFigure))
            return Alignment.Right;
        return texts.TrueForAll(text => text.Length <= 8) ? Alignment.Centre : Alignment.Left;
    }

    private static bool IsFigure(string text) =>
        text.All(character =>
            char.IsAsciiDigit(character) || ".,，%-−—/".Contains(character, StringComparison.Ordinal)
        );
}
