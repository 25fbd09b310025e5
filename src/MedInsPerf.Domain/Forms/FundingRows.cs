using System.Collections.Immutable;

namespace MedInsPerf.Domain.Forms;

/// <summary>项目资金: the rows below 全年预算数 and 全年执行数.</summary>
internal static class FundingRows
{
    public static ImmutableArray<FundingRow> Read(FormGrid grid, int before)
    {
        for (var row = 0; row < before; row++)
        {
            var executed = Column(grid, row, "全年执行", "预算执行数", "执行数", "实际支出");
            var annual = Column(grid, row, "全年预算", "调整后预算", "预算数");
            if (executed is null || annual is null)
                continue;
            var initial = Column(grid, row, "年初预算数", "年初预算");
            var first = new[] { executed.Value, annual.Value, initial ?? int.MaxValue }.Min();
            var rows = ImmutableArray.CreateBuilder<FundingRow>();
            for (var line = row + 1; line < before; line++)
            {
                var label = Label(grid, line, first);
                var kind = KindOf(grid.Words(line, label));
                // A source of a name of its own is still one of the sources.
                if (kind is null && rows.Count > 0 && grid.Number(line, annual).Value is not null)
                    kind = FundingKind.Other;
                // Amounts right below the heads, without a name, are the whole.
                if (
                    kind is null
                    && rows.Count == 0
                    && (
                        !grid.Words(line, label).Any(char.IsLetter)
                        // The head of the block runs down beside them.
                        || (grid.At(line, label) is { } own && own == grid.At(row, label))
                    )
                    && grid.Number(line, annual).Value is not null
                )
                    kind = FundingKind.Total;
                if (kind is null)
                    break;
                rows.Add(
                    new FundingRow(kind.Value, grid.Entry(line, label))
                    {
                        Initial = grid.Number(line, initial),
                        Annual = grid.Number(line, annual),
                        Executed = grid.Number(line, executed),
                        Points = grid.Number(line, Column(grid, row, "分值", "权重")),
                        Rate = grid.Number(line, Column(grid, row, "执行率", "预算执行率")),
                        Score = grid.Number(line, Column(grid, row, "得分")),
                        Reason = grid.Entry(line, Column(grid, row, "原因", "偏差原因")),
                    }
                );
            }

            return rows.ToImmutable();
        }

        return [];
    }

    /// <summary>The cell right in front of the first amount, past a merged head of the block.</summary>
    private static int Label(FormGrid grid, int row, int first)
    {
        var column = first - 1;
        while (column > 0 && grid.At(row, column) is null)
            column--;
        return Math.Max(column, 0);
    }

    private static int? Column(FormGrid grid, int row, params string[] names) =>
        grid.ColumnOf(row, words => names.Any(name => words.StartsWith(name, StringComparison.Ordinal)));

    private static FundingKind? KindOf(string label) =>
        label switch
        {
            _ when label.Contains("总额", StringComparison.Ordinal) || label is "合计" or "资金合计" or "总计" =>
                FundingKind.Total,
            _ when label.Contains("结转", StringComparison.Ordinal) => FundingKind.CarriedForward,
            _ when label.Contains("中央", StringComparison.Ordinal) => FundingKind.Central,
            _ when label.Contains("彩票", StringComparison.Ordinal) => FundingKind.LotteryFund,
            _ when label.Contains("地方", StringComparison.Ordinal) => FundingKind.Local,
            _ when label.Contains("财政", StringComparison.Ordinal)
                    || label.Contains("拨款", StringComparison.Ordinal) => FundingKind.Appropriation,
            _ when label.Contains("其他", StringComparison.Ordinal)
                    || label.Contains("其它", StringComparison.Ordinal) => FundingKind.Other,
            _ => null,
        };
}
