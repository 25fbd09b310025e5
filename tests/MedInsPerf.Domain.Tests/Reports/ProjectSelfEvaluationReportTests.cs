using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Reports;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Tests.Reports;

public sealed class ProjectSelfEvaluationReportTests
{
    private static readonly PartRecord Levy = Part(
        new Project("医保征缴工作经费")
        {
            InitialBudget = new Money(260000m),
            BudgetAdjustment = new Money(-38500m),
            AnnualBudget = new Money(221500m),
            Executed = new Money(211742.6m),
            ExecutionRate = 96.59m,
            ClaimedScore = 95m,
        }
    );

    private static readonly PartRecord Central = Part(
        new Project("中央财政补助资金")
        {
            InitialBudget = new Money(61873500m),
            AnnualBudget = new Money(61873500m),
            ExecutionRate = 100m,
            ClaimedScore = 98.5m,
            PassThrough = true,
        }
    );

    [Fact]
    public void The_document_in_the_order_of_the_outline() =>
        Compose(Levy, Central)
            .ShouldBe(
                """
                《清溪县医疗保障局／2023年度项目支出绩效自评报告》
                [2023年度项目支出绩效自评汇总表 单位：元]
                项目 | 年初预算 | 调整 | 全年预算数 | 全年执行数 | 执行率（%） | 自评得分
                医保征缴工作经费 | 260,000.00 | −38,500.00 | 221,500.00 | 211,742.60 | 95.59 | 95
                中央财政补助资金 | 61,873,500.00 | — | 61,873,500.00 | 61,873,500.00 | 100.00 | 98.5
                *合计* | *62,133,500.00* | *−38,500.00* | *62,095,000.00* | *62,085,242.60* | *99.98* | *平均96.75*
                *其中：不含直达资金* | *260,000.00* | *−38,500.00* | *221,500.00* | *211,742.60* | *95.59* | *平均95*
                注：1个直达资金项目没有写全年执行数，执行率写的是100%，表中按全年预算数计。
                ----
                〈医保征缴工作经费〉
                # 一、基本情况
                第一段。
                第二段。
                # 二、自评情况
                ## （一）自评分数
                ### 1.资金支出情况。
                #### （1）数量指标
                ----
                〈中央财政补助资金〉
                # 一、基本情况
                第一段。
                第二段。
                # 二、自评情况
                ## （一）自评分数
                ### 1.资金支出情况。
                #### （1）数量指标
                清溪县医疗保障局
                2024年2月20日
                """
            );

    [Fact]
    public void The_rate_in_the_table_is_computed_from_its_amounts_not_copied() =>
        Compose(Levy).ShouldContain("| 95.59 |");

    [Fact]
    public void Nothing_of_nothing_has_no_rate() =>
        Compose(
                Part(
                    new Project("出国经费")
                    {
                        InitialBudget = Money.Zero,
                        AnnualBudget = Money.Zero,
                        Executed = Money.Zero,
                    }
                )
            )
            .ShouldContain("出国经费 | 0.00 | — | 0.00 | 0.00 | — | 未填");

    [Fact]
    public void What_a_project_does_not_state_is_said_and_left_out_of_the_total_rate()
    {
        var text = Compose(Levy, Part(new Project("宣传经费") { InitialBudget = new Money(30000m) }));
        text.ShouldContain("宣传经费 | 30,000.00 | 未填 | 未填 | 未填 | — | 未填");
        text.ShouldContain("*合计* | *290,000.00* | *−38,500.00* | *221,500.00* | *211,742.60* | *95.59* | *平均95*");
        text.ShouldContain("注：1个项目缺全年预算数或全年执行数");
    }

    [Fact]
    public void Without_pass_through_money_there_is_no_second_total() => Compose(Levy).ShouldNotContain("不含直达资金");

    [Fact]
    public void A_table_of_a_section_is_taken_along_with_its_merged_cells()
    {
        var source = new SourceText(
            "自评.docx",
            [
                new Paragraph(CleanText.Of("医保征缴工作经费")),
                new Paragraph(CleanText.Of("一、基本情况")),
                new Table([
                    new TableRow([Cell(0, 0, "指标", rows: 2), Cell(0, 1, "数", columns: 2)]),
                    new TableRow([Cell(1, 1, "1"), Cell(1, 2, "2.5%")]),
                ]),
            ]
        );
        var part = new PartRecord(DocumentKind.ProjectSelfEvaluation, "医保征缴工作经费", 0, 3, 1)
        {
            Sections = [new Section("一", "基本情况", 1, 1, 2, "见表。")],
        };
        PlainText
            .Of(ProjectSelfEvaluationReport.Compose("清溪县医疗保障局", 2023, [new FiledPart(part, source)], null))
            .ShouldContain("见表。\n[ 单位：]\n指标(1×2) | 数(2×1)\n1 | 2.5%");
    }

    private static TableCell Cell(int row, int column, string text, int rows = 1, int columns = 1) =>
        new($"R{row + 1}C{column + 1}", row, column, CleanText.Of(text), rows, columns);

    private static string Compose(params PartRecord[] parts) =>
        PlainText.Of(
            ProjectSelfEvaluationReport.Compose(
                "清溪县医疗保障局",
                2023,
                [.. parts.Select(part => new FiledPart(part))],
                new DateOnly(2024, 2, 20)
            )
        );

    private static PartRecord Part(Project project) =>
        new(DocumentKind.ProjectSelfEvaluation, project.Name, 0, 0, null)
        {
            Project = project,
            Sections =
            [
                new Section("一", "基本情况", 1, 0, null, "第一段。\n第二段。"),
                new Section("二、", "自评情况", 1, 0, null, ""),
                new Section("（一）", "自评分数", 2, 0, null, ""),
                new Section("1", "资金支出情况。", 3, 0, null, ""),
                new Section("（1）", "数量指标", 4, 0, null, ""),
            ],
        };
}
