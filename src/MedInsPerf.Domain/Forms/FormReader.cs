using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Forms;

/// <summary>
/// 读自评表: finds the official forms among the tables of a document. Merged cells inherit, “—”, “*”, “/” and blanks are
/// nothing, units may stand in headers; what is no number where one belongs stays as words for the rules to tell.
/// </summary>
public static partial class FormReader
{
    /// <summary>说明, the last box of a form; elsewhere the word is common.</summary>
    internal const string Remarks = "说明";

    /// <summary>资金管理情况 in the order of the official form.</summary>
    private static readonly ImmutableArray<string> Managements =
    [
        "分配科学性",
        "下达及时性",
        "拨付合规性",
        "使用规范性",
        "执行准确性",
        "预算绩效管理情况",
        "预算绩效管理",
        "支出责任履行情况",
        "支出责任履行",
    ];

    /// <summary>What the boxes for words are called.</summary>
    internal static readonly ImmutableArray<string> NoteLabels =
    [
        "项目实施内容及过程概述",
        "评价结论",
        "存在问题",
        "改进措施",
        "项目负责人",
        "财务负责人",
        .. Managements,
    ];

    /// <summary>The forms among some blocks, each with its block.</summary>
    public static IEnumerable<(int Block, EvaluationForm Form)> In(SourceText source, int firstBlock, int blockCount)
    {
        for (var block = firstBlock; block < firstBlock + blockCount; block++)
        {
            if (source.Blocks[block] is Table table && Read(table, source.Document, block) is { } form)
                yield return (block, form);
        }
    }

    /// <summary>The form that a table is; null where it is none.</summary>
    public static EvaluationForm? Read(Table table, string document = "", int block = 0)
    {
        if (FormGrid.Of(table, document, block) is not { } grid || IndicatorColumns.Find(grid) is not { } columns)
            return null;
        var funding = FundingRows.Read(grid, columns.HeaderRow);
        var layout =
            columns.Points is null && columns.Score is null ? FormLayout.TransferPayment
            : columns.Nature is not null || grid.RowOf(words => words is "财务负责人" or "调整后预算数") is not null
                ? FormLayout.Sichuan
            : FormLayout.National;
        var (indicators, end) = IndicatorRows.Read(grid, columns);
        var objective = Below(grid, columns.HeaderRow, "预期目标", "总体目标");
        return new EvaluationForm(layout, Title(table, grid))
        {
            ProjectName = Beside(
                grid,
                words => words is "项目名称" or "转移支付（项目）名称" or "转移支付名称" or "项目代码-名称"
            ),
            CentralDepartment = Beside(grid, words => words is "中央主管部门"),
            Department = Beside(grid, words => words is "主管部门" or "地方主管部门"),
            Unit = Beside(grid, words => words is "实施单位" or "项目实施单位" or "资金使用单位"),
            MoneyUnit = MoneyUnit(table, grid),
            Funding = funding,
            Objective = objective,
            ObjectiveResult = Below(grid, columns.HeaderRow, "实际完成情况", "全年实际完成情况", "实际完成"),
            Indicators = indicators,
            TotalPoints = IndicatorRows.TotalPoints(grid, columns, end),
            TotalScore = IndicatorRows.TotalScore(grid, columns, end),
            Notes = [.. Notes(grid)],
        };
    }

    private static IEnumerable<FormNote> Notes(FormGrid grid)
    {
        for (var row = 0; row < grid.Rows; row++)
        {
            foreach (var (column, cell) in grid.InRow(row))
            {
                var words = grid.Words(row, column).TrimEnd('：', ':');
                var isLabel = NoteLabels.Contains(words) || (column == 0 && words == Remarks);
                if (cell.Row == row && isLabel && grid.RightOf(row, column) is { } right)
                    yield return new FormNote(words, Answer(grid, row, right))
                    {
                        Problem = HasProblems(words) ? Answer(grid, row, grid.RightOf(row, right)) : TextEntry.Blank,
                    };
            }
        }
    }

    /// <summary>Whether the layout has a second box, 存在问题和改进措施, beside a label: 资金管理情况 has.</summary>
    internal static bool HasProblems(string label) => Managements.Contains(label);

    /// <summary>无 is what many a box is to be answered with.</summary>
    private static TextEntry Answer(FormGrid grid, int row, int? column) =>
        grid.Text(row, column).Trim() is "无" and var none
            ? new TextEntry(none, grid.PlaceOf(row, column))
            : grid.Entry(row, column);

    private static TextEntry Beside(FormGrid grid, Func<string, bool> label)
    {
        if (grid.RowOf(label) is not { } row || grid.ColumnOf(row, label) is not { } column)
            return TextEntry.Blank;
        return grid.RightOf(row, column) is { } right ? grid.Entry(row, right) : TextEntry.Blank;
    }

    private static TextEntry Below(FormGrid grid, int before, params string[] labels)
    {
        if (
            grid.RowOf(labels.Contains) is not { } row
            || row >= before
            || grid.ColumnOf(row, labels.Contains) is not { } column
        )
            return Behind(grid, before, labels);
        return grid.At(row + 1, column) is { } below && below != grid.At(row, column)
            ? grid.Entry(row + 1, column)
            : TextEntry.Blank;
    }

    /// <summary>预期目标：… with label and words in one cell.</summary>
    private static TextEntry Behind(FormGrid grid, int before, string[] labels)
    {
        for (var row = 0; row < before; row++)
        {
            foreach (var (column, cell) in grid.InRow(row))
            {
                var text = cell.Text.Value;
                if (
                    cell.Row == row
                    && labels.FirstOrDefault(label =>
                        text.StartsWith(label, StringComparison.Ordinal)
                        && text.Length > label.Length
                        && text[label.Length] is '：' or ':'
                    )
                        is { } label
                )
                    return CellReader.Text(text[(label.Length + 1)..], grid.PlaceOf(row, column));
            }
        }

        return TextEntry.Blank;
    }

    private static string Title(Table table, FormGrid grid)
    {
        for (var row = 0; row < Math.Min(3, grid.Rows); row++)
        {
            foreach (var (column, _) in grid.InRow(row))
            {
                if (
                    grid.Words(row, column) is { Length: < 60 } words
                    && words.Contains("自评表", StringComparison.Ordinal)
                )
                    return words;
            }
        }

        return table.Caption?.Value is { } caption && caption.Contains("自评表", StringComparison.Ordinal)
            ? caption
            : "";
    }

    /// <summary>元 where head or caption says so; 万元 is what the official form prints.</summary>
    private static string MoneyUnit(Table table, FormGrid grid)
    {
        var heads = Enumerable
            .Range(0, grid.Rows)
            .SelectMany(row => grid.InRow(row).Select(entry => grid.Words(row, entry.Column)))
            .Where(words => words.Length <= 30)
            .Prepend(table.Caption?.Value ?? "");
        foreach (var words in heads)
        {
            if (Unit().Match(words) is { Success: true } unit)
                return unit.Groups["unit"].Value;
        }

        return "万元";
    }

    [GeneratedRegex(
        "(?:资金|预算数|执行数|总额|金额)[^（(]{0,6}[（(](?<unit>万元|元)[）)]|单位[：:](?:人民币)?(?<unit>万元|元)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Unit();
}
