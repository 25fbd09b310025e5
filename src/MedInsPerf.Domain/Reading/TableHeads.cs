using System.Collections.Immutable;

namespace MedInsPerf.Domain.Reading;

/// <summary>
/// 表的行名与列名: finds for each cell what its row and its column are of. A table may hold several blocks one below
/// the other, each under a head of its own, as the forms do; a unit line in between changes the unit of what follows.
/// </summary>
internal sealed class TableHeads
{
    /// <summary>Cells that run down over rows name what stands beside them; further ones are layout.</summary>
    private const int MostRunning = 24;

    private const int LongestName = 60;

    private readonly Dictionary<int, ColumnHead> columns = [];
    private readonly List<TableCell> running = [];
    private string? unitLine;

    private TableHeads(Table table) => unitLine = table.Caption is { } caption ? CellWords.UnitIn(caption.Value) : null;

    /// <summary>The head of every cell that holds figures only, by its address.</summary>
    public static IReadOnlyDictionary<string, CellHead> Of(Table table)
    {
        var heads = new TableHeads(table);
        var found = new Dictionary<string, CellHead>(StringComparer.Ordinal);
        var isHead = table.Rows.Select((_, index) => IsHead(table.Rows, index)).ToArray();
        var naming = NamingColumns(table.Rows, isHead);
        for (var index = 0; index < table.Rows.Length; index++)
        {
            var row = table.Rows[index];
            if (row.Cells.IsEmpty)
                continue;
            if (isHead[index])
                heads.TakeHead(row, opens: index == 0 || !isHead[index - 1]);
            else
                heads.ReadRow(row, naming[index], found);
            heads.KeepRunning(row);
        }

        return found;
    }

    /// <summary>
    /// A head names its columns and holds no figure. Words that do not read like heads are one only at the top of a
    /// table, right over figures.
    /// </summary>
    private static bool IsHead(ImmutableArray<TableRow> rows, int index)
    {
        var words = 0;
        var likely = 0;
        foreach (var text in rows[index].Cells.Select(cell => cell.Text.Value))
        {
            if (CellWords.IsBlank(text) || CellWords.UnitLine(text) is not null)
                continue;
            if (CellWords.IsFigure(text) || text.Length > LongestName)
                return false;
            words++;
            likely += CellWords.IsHeadWord(text) ? 1 : 0;
        }

        return words >= 2
            && (
                likely * 3 >= words * 2
                || (index + 1 < rows.Length && HasFigures(rows[index + 1]) && rows[..index].All(IsTitle))
            );
    }

    private static bool IsTitle(TableRow row) => row.Cells.Count(cell => !CellWords.IsBlank(cell.Text.Value)) <= 1;

    private static bool HasFigures(TableRow row) => row.Cells.Any(cell => CellWords.IsFigure(cell.Text.Value));

    /// <summary>栏次 | 1 | 2 | 3.</summary>
    private static bool IsCount(TableRow row) =>
        row.Cells.Any(cell => cell.Text.Value is "栏次" or "行次")
        && row.Cells.Select(cell => cell.Text.Value)
            .Where(CellWords.IsFigure)
            .All(number => CellWords.Ordinal(number) is not null);

    /// <summary>For each row the columns that hold no figure between its head and the next: they name the row.</summary>
    private static HashSet<int>[] NamingColumns(ImmutableArray<TableRow> rows, bool[] isHead)
    {
        var naming = new HashSet<int>[rows.Length];
        var from = 0;
        for (var index = 1; index <= rows.Length; index++)
        {
            if (index < rows.Length && !isHead[index])
                continue;
            // A text copy loses merged cells: its shorter rows, 总分 for one, stand under other columns.
            var widest = rows[from..index].Max(row => row.Cells.Length);
            var block = rows[from..index]
                .Where(row => row.Cells.Length * 2 > widest)
                .SelectMany(row => row.Cells)
                .ToList();
            var of = block.Select(cell => cell.Column).ToHashSet();
            of.ExceptWith(
                block
                    .Where(cell => CellWords.IsFigure(cell.Text.Value) && CellWords.Ordinal(cell.Text.Value) is null)
                    .Select(cell => cell.Column)
            );
            Array.Fill(naming, of, from, index - from);
            from = index;
        }

        return naming;
    }

    private void TakeHead(TableRow row, bool opens)
    {
        if (opens)
        {
            columns.Clear();
            running.Clear();
        }

        foreach (var cell in row.Cells.Where(cell => !CellWords.IsBlank(cell.Text.Value)))
        {
            if (CellWords.UnitLine(cell.Text.Value) is { } governing)
                unitLine = governing;
            else
            {
                for (var at = cell.Column; at < cell.Column + cell.ColumnSpan; at++)
                    columns[at] = ColumnHead.Of(cell, columns.GetValueOrDefault(at));
            }
        }
    }

    private void ReadRow(TableRow row, HashSet<int> naming, Dictionary<string, CellHead> found)
    {
        var isCount = IsCount(row);
        var ofRow = row
            .Cells.Where(cell => CellWords.IsUnitColumn(HeadOf(cell)?.Name ?? ""))
            .Select(cell => CellWords.UnitAlone(cell.Text.Value))
            .FirstOrDefault(unit => unit is not null);
        TableCell? nearest = null;
        string? group = null;
        foreach (var cell in running.Concat(row.Cells).OrderBy(cell => cell.Column))
        {
            var text = cell.Text.Value;
            if (CellWords.IsBlank(text) || TakeUnit(cell))
                continue;
            if (CellWords.IsFigure(text))
                found[cell.Address] = Head(nearest?.Text.Value ?? "", group, ofRow, HeadOf(cell), isCount);
            else if (
                text.Length <= LongestName
                && !CellWords.IsUnitColumn(HeadOf(cell)?.Name ?? "")
                && (nearest is null || naming.Contains(cell.Column) || !naming.Contains(nearest.Column))
            )
            {
                group = CellWords.UnitIn(text) ?? group;
                nearest = cell;
            }
        }
    }

    private ColumnHead? HeadOf(TableCell cell) => columns.GetValueOrDefault(cell.Column);

    private CellHead Head(string row, string? group, string? ofRow, ColumnHead? column, bool isCount)
    {
        var name = column?.Name ?? "";
        var isScore = CellWords.IsScore(column?.Leaf ?? "");
        var unit = isScore ? null : column?.Unit ?? ofRow ?? CellWords.UnitIn(row);
        if (!isScore && !CellWords.IsNoMoney(column?.Leaf ?? "") && !CellWords.IsNoMoney(row))
            unit ??= column?.GroupUnit ?? group ?? unitLine;
        return new CellHead(
            CellWords.WithoutUnit(row),
            name,
            unit ?? "",
            isCount || CellWords.IsOrdinal(column?.Leaf ?? ""),
            isScore
        );
    }

    /// <summary>A unit that stands alone governs the column below it; as 单位：…, the whole table.</summary>
    private bool TakeUnit(TableCell cell)
    {
        var text = cell.Text.Value;
        if (CellWords.UnitLine(text) is { } governing)
        {
            unitLine = governing;
            foreach (var (at, column) in columns.ToList())
                columns[at] = column with { Unit = null, GroupUnit = null };
            return true;
        }

        if (
            HeadOf(cell) is not { } head
            || CellWords.IsUnitColumn(head.Name)
            || CellWords.UnitAlone(text) is not { } unit
        )
            return false;
        columns[cell.Column] = head with { Unit = unit };
        return true;
    }

    private void KeepRunning(TableRow row)
    {
        var next = row.Cells[0].Row + 1;
        running.RemoveAll(cell => cell.Row + cell.RowSpan <= next);
        running.AddRange(
            row.Cells.Where(cell => cell.RowSpan > 1 && !CellWords.IsFigure(cell.Text.Value))
                .Take(MostRunning - running.Count)
        );
    }

    /// <param name="Leaf">The lowest head, without its group.</param>
    /// <param name="Name">The group, where one stands over several columns, and the leaf.</param>
    /// <param name="Unit">What the leaf itself names.</param>
    /// <param name="GroupUnit">What the group names.</param>
    /// <param name="Width">How many columns the leaf spans.</param>
    private sealed record ColumnHead(string Leaf, string Name, string? Unit, string? GroupUnit, int Width)
    {
        public static ColumnHead Of(TableCell cell, ColumnHead? above)
        {
            var leaf = CellWords.WithoutUnit(cell.Text.Value);
            var unit = CellWords.UnitIn(cell.Text.Value);
            return above is { Leaf.Length: > 0 } && above.Width > cell.ColumnSpan && above.Leaf != leaf
                ? new ColumnHead(leaf, $"{above.Name} · {leaf}", unit, above.Unit ?? above.GroupUnit, cell.ColumnSpan)
                : new ColumnHead(leaf, leaf, unit, null, cell.ColumnSpan);
        }
    }
}
