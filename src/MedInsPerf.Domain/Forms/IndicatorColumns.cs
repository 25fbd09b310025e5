namespace MedInsPerf.Domain.Forms;

/// <summary>表头 of the block 绩效指标: which column holds what.</summary>
internal sealed record IndicatorColumns(int HeaderRow, int Name)
{
    public int? Class { get; private init; }
    public int? Category { get; private init; }
    public int? Nature { get; private init; }
    public int? Target { get; private init; }
    public int? Unit { get; private init; }
    public int? Actual { get; private init; }
    public int? Points { get; private init; }
    public int? Score { get; private init; }
    public int? Deviation { get; private init; }

    /// <summary>Finds the head; null where the table has no indicators with targets and results.</summary>
    public static IndicatorColumns? Find(FormGrid grid)
    {
        const string Third = "三级指标";
        for (var row = 0; row < grid.Rows; row++)
        {
            if (grid.ColumnOf(row, words => words is Third or "指标名称") is not { } name)
                continue;
            var columns = new IndicatorColumns(LastRowOf(grid, row, name), name)
            {
                Class = Column("一级指标"),
                Category = Column("二级指标"),
                Nature = Column("指标性质", "性质"),
                Target = Column(
                    "年度指标值",
                    "指标值",
                    "目标值",
                    "预期指标值",
                    "年度目标值",
                    "全年目标值",
                    "指标目标值",
                    "计划值",
                    "预期值"
                ),
                Unit = Column("度量单位", "计量单位", "单位"),
                Actual = Column(
                    "实际完成值",
                    "全年实际完成值",
                    "全年完成值",
                    "完成值",
                    "实际值",
                    "全年实际值",
                    "年末实际值",
                    "实际达到值",
                    "实际完成数",
                    "实际完成情况"
                ),
                Points = Column("分值", "权重", "标准分", "分值权重", "权重（%）"),
                Score = Column("得分", "自评得分", "自评分"),
                Deviation = grid.ColumnOf(
                    row,
                    words =>
                        words.Contains("原因", StringComparison.Ordinal)
                        || words.Contains("改进措施", StringComparison.Ordinal)
                ),
            };
            if (columns is { Target: not null, Actual: not null })
                return columns;

            int? Column(params string[] names) =>
                grid.ColumnOf(
                    row,
                    words =>
                        names.Any(known =>
                            words == known
                            || words.StartsWith(known + "（", StringComparison.Ordinal)
                            || words.StartsWith(known + "(", StringComparison.Ordinal)
                        )
                );
        }

        return null;
    }

    private static int LastRowOf(FormGrid grid, int row, int column)
    {
        var cell = grid.At(row, column);
        while (grid.At(row + 1, column) == cell)
            row++;
        return row;
    }
}
