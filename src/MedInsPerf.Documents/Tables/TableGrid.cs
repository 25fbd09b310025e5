using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents.Tables;

/// <summary>A cell of a report's table with the place that its merged neighbours leave it.</summary>
/// <param name="Row">Its top row, from 0.</param>
/// <param name="Column">Its left column, from 0.</param>
internal sealed record PlacedCell(int Row, int Column, int RowSpan, int ColumnSpan, ReportCell Cell)
{
    /// <summary>Where its text stands: its own side, or the middle in heads and merged cells, or that of its column.</summary>
    public Alignment SideIn(ReportBlock.Table table) =>
        Cell.Side ?? (Row < table.HeaderRows || ColumnSpan > 1 ? Alignment.Centre : table.Columns[Column].Alignment);
}

/// <summary>
/// The cells of a table on its grid, so that every square belongs to one cell: spans that run over the edge or into
/// another cell are cut, rows that are too short are filled up, cells beyond the last column are dropped.
/// </summary>
internal sealed class TableGrid
{
    private static readonly ReportCell Empty = new("");
    private readonly PlacedCell[][] rows;

    private TableGrid(PlacedCell[][] rows, int columns) => (this.rows, Columns) = (rows, columns);

    public int Rows => rows.Length;

    public int Columns { get; }

    /// <summary>The cell that covers a square.</summary>
    public PlacedCell this[int row, int column] => rows[row][column];

    /// <summary>The cells that begin in a row.</summary>
    public IEnumerable<PlacedCell> StartingIn(int row) => Covering(row).Where(cell => cell.Row == row);

    /// <summary>The cells that stand in a row or reach into it, from left to right.</summary>
    public IEnumerable<PlacedCell> Covering(int row)
    {
        for (var column = 0; column < Columns; column += this[row, column].ColumnSpan)
            yield return this[row, column];
    }

    public static TableGrid Of(ReportBlock.Table table)
    {
        var columns = table.Columns.Length;
        var squares = new PlacedCell?[table.Rows.Length][];
        for (var row = 0; row < squares.Length; row++)
            squares[row] = new PlacedCell?[columns];
        for (var row = 0; row < squares.Length; row++)
        {
            var next = 0;
            for (var column = 0; column < columns; column++)
            {
                if (squares[row][column] is not null)
                    continue;
                var cell = next < table.Rows[row].Length ? table.Rows[row][next++] : Empty;
                var width = 1;
                while (width < cell.ColumnSpan && column + width < columns && squares[row][column + width] is null)
                    width++;
                var height = Math.Clamp(cell.RowSpan, 1, squares.Length - row);
                var placed = new PlacedCell(row, column, height, width, cell);
                for (var below = row; below < row + height; below++)
                    Array.Fill(squares[below], placed, column, width);
            }
        }

        return new TableGrid(squares!, columns);
    }
}
