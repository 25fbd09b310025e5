using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Forms;

/// <summary>表格网格: a table with its merged cells spread out, so that a row or column can be walked.</summary>
internal sealed partial class FormGrid
{
    /// <summary>Beyond it a table is no form.</summary>
    private const int Most = 60_000;

    private readonly TableCell?[,] cells;
    private readonly string document;
    private readonly int block;

    private FormGrid(TableCell?[,] cells, string document, int block)
    {
        this.cells = cells;
        this.document = document;
        this.block = block;
    }

    public int Rows => cells.GetLength(0);

    public int Columns => cells.GetLength(1);

    /// <summary>Spreads a table; null where it is far too large for a form.</summary>
    public static FormGrid? Of(Table table, string document, int block)
    {
        var all = table.Rows.SelectMany(row => row.Cells).ToList();
        if (all.Count == 0)
            return null;
        var rows = all.Max(cell => (long)cell.Row + cell.RowSpan);
        var columns = all.Max(cell => (long)cell.Column + cell.ColumnSpan);
        if (rows * columns > Most)
            return null;
        var spread = new TableCell?[rows, columns];
        foreach (var cell in all)
        {
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                    spread[row, column] ??= cell;
            }
        }

        return new FormGrid(spread, document, block);
    }

    public TableCell? At(int row, int column) =>
        row >= 0 && row < Rows && column >= 0 && column < Columns ? cells[row, column] : null;

    /// <summary>The words of a cell without white space; empty outside.</summary>
    public string Words(int row, int? column) =>
        column is { } at && At(row, at) is { } cell ? White().Replace(cell.Text.Value, "") : "";

    /// <summary>The words of a cell as they stand.</summary>
    public string Text(int row, int? column) => column is { } at ? At(row, at)?.Text.Value ?? "" : "";

    /// <summary>The place of a cell; null outside and for a blank cell.</summary>
    public Place? PlaceOf(int row, int? column) =>
        column is { } at && At(row, at) is { Text.Value.Length: > 0 } cell
            ? new Passage(document, block, cell.Address, cell.Text).Place(0, cell.Text.Value.Length)
            : null;

    /// <summary>The different cells of a row, from the left.</summary>
    public IEnumerable<(int Column, TableCell Cell)> InRow(int row)
    {
        for (var column = 0; column < Columns; column++)
        {
            if (At(row, column) is { } cell && (column == 0 || At(row, column - 1) != cell))
                yield return (column, cell);
        }
    }

    /// <summary>The first row that has a cell of these words.</summary>
    public int? RowOf(Func<string, bool> words, int from = 0)
    {
        for (var row = from; row < Rows; row++)
        {
            if (InRow(row).Any(entry => words(Words(row, entry.Column))))
                return row;
        }

        return null;
    }

    /// <summary>The first column of a row whose words are these.</summary>
    public int? ColumnOf(int row, Func<string, bool> words) =>
        InRow(row).Where(entry => words(Words(row, entry.Column))).Select(entry => (int?)entry.Column).FirstOrDefault();

    /// <summary>The column right of a cell.</summary>
    public int? RightOf(int row, int column)
    {
        var cell = At(row, column);
        while (column < Columns && At(row, column) == cell)
            column++;
        return column < Columns ? column : null;
    }

    public NumberEntry Number(int row, int? column) => CellReader.Number(Text(row, column), PlaceOf(row, column));

    public TextEntry Entry(int row, int? column) => CellReader.Text(Text(row, column), PlaceOf(row, column));

    [GeneratedRegex(@"\s+", RegexOptions.None, Patterns.Patience)]
    private static partial Regex White();
}
