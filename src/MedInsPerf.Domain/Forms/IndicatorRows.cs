using System.Collections.Immutable;

namespace MedInsPerf.Domain.Forms;

/// <summary>绩效指标: the rows below the head, up to 总分 or another block.</summary>
internal static class IndicatorRows
{
    /// <summary>The indicators, and the row that ends them.</summary>
    public static (ImmutableArray<Indicator> Rows, int End) Read(FormGrid grid, IndicatorColumns columns)
    {
        var rows = ImmutableArray.CreateBuilder<Indicator>();
        var (kind, category) = ("", "");
        var row = columns.HeaderRow + 1;
        for (; row < grid.Rows && !Ends(grid, row); row++)
        {
            kind = Inherited(grid.Words(row, columns.Class), kind);
            category = Inherited(grid.Words(row, columns.Category), category);
            var name = grid.Entry(row, columns.Name);
            var target = grid.Text(row, columns.Target);
            var actual = grid.Text(row, columns.Actual);
            var continues =
                grid.At(row, columns.Name) is { } cell
                && cell.Row < row
                && grid.At(row, columns.Target!.Value) is { } aim
                && aim.Row < row;
            if (
                continues
                || !(name.IsWritten || Says(target) || Says(actual) || grid.Number(row, columns.Points).IsWritten)
            )
                continue;
            var nature = grid.Words(row, columns.Nature);
            var unit = grid.Words(row, columns.Unit);
            rows.Add(
                new Indicator(kind, category, name)
                {
                    Target = CellReader.Target(target, nature, unit, grid.PlaceOf(row, columns.Target)),
                    Actual = CellReader.Actual(actual, unit, grid.PlaceOf(row, columns.Actual)),
                    Points = grid.Number(row, columns.Points),
                    ClaimedScore = grid.Number(row, columns.Score),
                    Deviation = grid.Entry(row, columns.Deviation),
                }
            );
        }

        return (rows.ToImmutable(), row);
    }

    /// <summary>The first of the two numbers of the row 总分: in the column 分值, or else the first there is.</summary>
    public static NumberEntry TotalPoints(FormGrid grid, IndicatorColumns columns, int end) =>
        Total(grid, columns.Points, end, 0);

    /// <summary>The second, likewise.</summary>
    public static NumberEntry TotalScore(FormGrid grid, IndicatorColumns columns, int end) =>
        Total(grid, columns.Score, end, 1);

    private static NumberEntry Total(FormGrid grid, int? column, int row, int index)
    {
        if (row >= grid.Rows || !IsTotal(grid, row) || column is null)
            return NumberEntry.Blank;
        var own = grid.Number(row, column);
        var numbers = grid.InRow(row)
            .Select(entry => grid.Number(row, entry.Column))
            .Where(entry => entry.Value is not null)
            .ToList();
        // In a row that a copy has shifted its name, or the points alone, stand under another column.
        var isShifted =
            own.Text is "总分" or "合计" or "总计" or "总得分" || (index == 1 && numbers is [{ Value: 100m }]);
        if (own.IsWritten && !isShifted)
            return own;
        return index < numbers.Count ? numbers[index] : NumberEntry.Blank;
    }

    private static bool Ends(FormGrid grid, int row) =>
        IsTotal(grid, row)
        || FormReader.NoteLabels.Contains(grid.Words(row, 0).TrimEnd('：', ':'))
        || grid.Words(row, 0) is "评价结论" or "存在问题" or "改进措施" or "说明" or "备注" or "项目负责人" or "填报人"
        || grid.Words(row, 0).StartsWith("注：", StringComparison.Ordinal)
        || grid.Words(row, 0).StartsWith("项目负责人", StringComparison.Ordinal);

    private static bool IsTotal(FormGrid grid, int row) =>
        grid.InRow(row).Take(3).Any(entry => grid.Words(row, entry.Column) is "总分" or "合计" or "总计" or "总得分");

    private static string Inherited(string words, string above) => words.Length > 0 ? words : above;

    private static bool Says(string cell) => CellReader.Words(cell).Length > 0;
}
