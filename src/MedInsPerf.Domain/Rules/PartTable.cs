using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Rules;

/// <summary>A table of a part, row by row, its cells as something to quote from.</summary>
internal sealed record PartTable(int Block, ImmutableArray<PartTableRow> Rows)
{
    /// <summary>Every table of a part, in order.</summary>
    public static IEnumerable<PartTable> In(FiledPart part)
    {
        var source = part.Document.Source;
        for (var block = part.Record.FirstBlock; block < part.Record.FirstBlock + part.Record.BlockCount; block++)
        {
            if (source.Blocks[block] is not Table table)
                continue;
            var at = block;
            yield return new PartTable(
                block,
                [
                    .. table.Rows.Select(row => new PartTableRow([
                        .. row.Cells.Select(cell =>
                            (cell.Column, new Passage(source.Document, at, cell.Address, cell.Text))
                        ),
                    ])),
                ]
            );
        }
    }
}

/// <summary>A row; a merged cell stands in its first column.</summary>
internal sealed record PartTableRow(ImmutableArray<(int Column, Passage Passage)> Cells)
{
    /// <summary>The cell of a column; null where there is none or it is blank.</summary>
    public Passage? this[int column] =>
        Cells
            .Where(cell => cell.Column == column && cell.Passage.Value.Length > 0)
            .Select(cell => cell.Passage)
            .FirstOrDefault();

    /// <summary>The column whose cell reads like that; null where none does.</summary>
    public int? ColumnOf(Regex words) =>
        Cells.Where(cell => words.IsMatch(cell.Passage.Value)).Select(cell => (int?)cell.Column).FirstOrDefault();

    /// <summary>The cells that hold something.</summary>
    public IEnumerable<Passage> Written => Cells.Select(cell => cell.Passage).Where(cell => cell.Value.Length > 0);
}
