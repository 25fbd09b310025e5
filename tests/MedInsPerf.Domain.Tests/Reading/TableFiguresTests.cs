using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Tests.Reading;

/// <summary>Figures of tables are of their row and column, in the unit that stands over or beside them.</summary>
public sealed class TableFiguresTests
{
    [Fact]
    public void A_figure_is_of_its_row_and_column_in_the_unit_of_the_caption() =>
        Figures(
                "单位：万元",
                "科目编码|科目名称|合计|基本支出|项目支出",
                "2101501|行政运行|188.16|188.16|—",
                "|合计|296.06|188.16|107.90"
            )
            .ShouldBe([
                "R2C3 行政运行 · 合计 = 188.16万元",
                "R2C4 行政运行 · 基本支出 = 188.16万元",
                "R3C3 合计 · 合计 = 296.06万元",
                "R3C4 合计 · 基本支出 = 188.16万元",
                "R3C5 合计 · 项目支出 = 107.90万元",
            ]);

    [Fact]
    public void Rates_scores_and_heads_take_no_money_from_the_caption() =>
        Figures("金额单位：元", "项目|参保人数|支出|执行率（%）|分值|得分", "居民医保|1200|5000|98.5|10|9.85")
            .ShouldBe([
                "R2C2 居民医保 · 参保人数 = 1200",
                "R2C3 居民医保 · 支出 = 5000元",
                "R2C4 居民医保 · 执行率 = 98.5%",
                "R2C5 居民医保 · 分值 = 10",
                "R2C6 居民医保 · 得分 = 9.85",
            ]);

    [Theory]
    [InlineData("2023/12/31")]
    [InlineData("2023-12-31")]
    [InlineData("2023.12.31")]
    [InlineData("12/31/2023")]
    [InlineData("2023年12月31日")]
    public void A_day_is_no_money_however_it_is_written(string day) =>
        Figures("单位：万元", "项目|支出|拨付日期", $"代办点补助|12.50|{day}")
            .Where(figure => figure.EndsWith("万元", StringComparison.Ordinal))
            .ShouldBe(["R2C2 代办点补助 · 支出 = 12.50万元"]);

    [Fact]
    public void A_form_has_a_head_for_each_block_and_merged_cells_name_what_stands_beside_them() =>
        Figures(
                null,
                "项目名称|药品采购监测|^|^|^|^",
                "项目资金（万元）#3|^|年初预算数|全年执行数|分值|执行率",
                "|年度资金总额|12.00|11.40|10|95%",
                "|其中：财政拨款|12.00|11.40|—|—",
                "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值",
                "产出指标#2|数量指标|监测药店|≥30家|32家|20",
                "|质量指标|上报及时|及时|及时|10"
            )
            .ShouldBe([
                "R3C3 年度资金总额 · 年初预算数 = 12.00万元",
                "R3C4 年度资金总额 · 全年执行数 = 11.40万元",
                "R3C5 年度资金总额 · 分值 = 10",
                "R3C6 年度资金总额 · 执行率 = 95%",
                "R4C3 其中：财政拨款 · 年初预算数 = 12.00万元",
                "R4C4 其中：财政拨款 · 全年执行数 = 11.40万元",
                "R6C4 监测药店 · 年度指标值 = 30家",
                "R6C5 监测药店 · 实际完成值 = 32家",
                "R6C6 监测药店 · 分值 = 20",
                "R7C6 上报及时 · 分值 = 10",
            ]);

    [Fact]
    public void A_row_that_only_counts_the_columns_holds_no_figures() =>
        Figures(
                "单位：元",
                "项目|行次|金额|项目|行次|金额",
                "栏次||1|栏次||2",
                "一、财政拨款|1|300|一、卫生健康支出|31|280"
            )
            .ShouldBe(["R3C3 一、财政拨款 · 金额 = 300元", "R3C6 一、卫生健康支出 · 金额 = 280元"]);

    [Fact]
    public void A_column_may_change_its_unit() =>
        Figures("单位：万元", "项目|本年", "财政拨款|12.5", "|（元）", "接待费|2600", "（单位：万元）", "会议费|0.3")
            .ShouldBe([
                "R2C2 财政拨款 · 本年 = 12.5万元",
                "R4C2 接待费 · 本年 = 2600元",
                "R6C2 会议费 · 本年 = 0.3万元",
            ]);

    [Fact]
    public void A_row_may_name_a_unit_of_its_own() =>
        Figures(
                "单位：万元",
                "项目|单位|本年数",
                "公务接待费||2.00",
                "接待批次（次）||29",
                "培训人数|人|120",
                "车辆|辆|1"
            )
            .ShouldBe([
                "R2C3 公务接待费 · 本年数 = 2.00万元",
                "R3C3 接待批次 · 本年数 = 29次",
                "R4C3 培训人数 · 本年数 = 120人",
                "R5C3 车辆 · 本年数 = 1辆",
            ]);

    [Fact]
    public void Two_numbers_in_one_cell_are_two_figures_and_a_unit_in_the_cell_comes_first() =>
        Figures("单位：万元", "项目|预算数", "总分|100\n96.5", "接待费|5600元")
            .ShouldBe([
                "R2C2 总分 · 预算数 = 100万元",
                "R2C2 总分 · 预算数 = 96.5万元",
                "R3C2 接待费 · 预算数 = 5600元",
            ]);

    [Fact]
    public void A_group_stands_before_its_columns() =>
        Figures("单位：万元", "科目#2|本年支出>3|^|^", "|小计|人员|公用", "行政运行|9|6|3")
            .ShouldBe([
                "R3C2 行政运行 · 本年支出 · 小计 = 9万元",
                "R3C3 行政运行 · 本年支出 · 人员 = 6万元",
                "R3C4 行政运行 · 本年支出 · 公用 = 3万元",
            ]);

    /// <summary>Rows of cells; ^ is covered from the left, #n spans rows, &gt;n spans columns, nothing is covered or blank.</summary>
    private static IEnumerable<string> Figures(string? caption, params string[] rows)
    {
        var table = new Table(
            [.. rows.Select((row, index) => new TableRow([.. Cells(row, index)]))],
            caption is null ? null : CleanText.Of(caption)
        );
        return RecordReader
            .Read(new SourceText("a.docx", [table]))
            .Parts.ShouldHaveSingleItem()
            .Figures.Select(figure => $"{figure.Place.Cell} {figure.Label} = {figure.Place.Quote}{Named(figure)}");
    }

    private static string Named(Figure figure) =>
        figure.Place.Quote.EndsWith(figure.Unit, StringComparison.Ordinal) ? "" : figure.Unit;

    private static IEnumerable<TableCell> Cells(string row, int index)
    {
        var texts = row.Split('|');
        for (var column = 0; column < texts.Length; column++)
        {
            if (texts[column] == "^")
                continue;
            var rowSpan = Span(texts[column], '#');
            var columnSpan = Math.Max(
                Span(texts[column], '>'),
                1 + texts.Skip(column + 1).TakeWhile(text => text == "^").Count()
            );
            yield return new TableCell(
                $"R{index + 1}C{column + 1}",
                index,
                column,
                TextCleaner.CleanRun(texts[column].Split('#', '>')[0], line: null, page: null),
                rowSpan,
                columnSpan
            );
        }
    }

    private static int Span(string text, char mark) =>
        text.Split(mark) is [_, var span] ? int.Parse(span, System.Globalization.CultureInfo.InvariantCulture) : 1;
}
