using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Reports;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Tests.Reports;

public sealed class FinalAccountsReportTests
{
    private static readonly FinalAccounts Qingxi = new("清溪县医疗保障局", 2023)
    {
        Total = new YearPair(Wan(5210.40m), Wan(4986.20m)),
        Income = Breakdown.Of(
            new AccountLine("一般公共预算财政拨款收入", Wan(4689.36m)),
            new AccountLine("政府性基金预算财政拨款收入", Wan(521.04m))
        ),
        Expenditure = Breakdown.Of(
            new AccountLine("基本支出", Wan(386.40m)),
            new AccountLine("项目支出", Wan(4824.00m))
        ),
        FiscalTotal = new YearPair(Wan(5210.40m), Wan(5210.40m)),
        GeneralBudget = new YearPair(Wan(4689.36m), Wan(4700.00m)),
        Functions =
        [
            new FunctionLine("社会保障和就业支出", "机关事业单位基本养老保险缴费支出", Wan(89.36m), Wan(89.36m)),
            new FunctionLine("卫生健康支出", "医疗保障管理事务 行政运行", Wan(4600.00m), Wan(4650.00m)),
        ],
        PersonnelCost = Breakdown.Of(new AccountLine("基本工资", Wan(286.40m))),
        PublicCost = Breakdown.Of(new AccountLine("办公费", Wan(100.00m))),
        ThreePublic = new ThreePublic(
            new BudgetedAmount(Money.Zero, Money.Zero),
            new BudgetedAmount(Money.Zero, Money.Zero),
            new BudgetedAmount(Wan(1.20m), Wan(2.00m)),
            new BudgetedAmount(Wan(0.80m), Wan(1.00m))
        ),
        GovernmentFund = Breakdown.Of(new AccountLine("彩票公益金安排的支出", Wan(521.04m))),
        AgencyOperatingCost = new YearPair(Wan(100.00m), Money.Zero),
        Procurement = Wan(12.50m),
        Vehicles = 1,
    };

    [Fact]
    public void The_sentences_follow_from_the_figures()
    {
        var text = Compose(Qingxi);
        foreach (
            var sentence in new[]
            {
                "2023年度收入、支出决算总计均为5,210.40万元。与2022年相比，增加224.20万元，增长4.50%。",
                "2023年度本年收入合计5,210.40万元，其中：一般公共预算财政拨款收入4,689.36万元，占90.00%；政府性基金预算财政拨款收入521.04万元，占10.00%。",
                "与2022年持平。",
                "2023年度一般公共预算财政拨款支出4,689.36万元，占本年支出合计的90.00%。与2022年相比，减少10.64万元，下降0.23%。",
                "2.卫生健康支出（类）医疗保障管理事务 行政运行：支出决算为4,600.00万元，完成预算98.92%。",
                "人员经费286.40万元，包括：基本工资286.40万元。",
                "2023年度“三公”经费财政拨款支出决算为2.00万元，预算为3.00万元，完成预算66.67%。",
                "1.因公出国（境）费支出0.00万元，占“三公”经费的0.00%，完成预算—。",
                "2.公务用车购置及运行维护费支出1.20万元，占“三公”经费的60.00%，完成预算60.00%。",
                "2022年没有此项，增加100.00万元。",
                "截至2023年12月31日，共有车辆1辆。",
            }
        )
            text.ShouldContain(sentence);
    }

    [Fact]
    public void Seven_figures_and_nine_tables_are_there()
    {
        var blocks = FinalAccountsReport.Compose(Qingxi, null, [], null).Blocks;
        blocks
            .OfType<ReportBlock.Chart>()
            .Select(chart => (chart.Kind, chart.Caption[..2]))
            .ShouldBe([
                (ChartKind.Column, "图1"),
                (ChartKind.Pie, "图2"),
                (ChartKind.Pie, "图3"),
                (ChartKind.Column, "图4"),
                (ChartKind.Column, "图5"),
                (ChartKind.Pie, "图6"),
                (ChartKind.Pie, "图7"),
            ]);
        blocks
            .OfType<ReportBlock.Table>()
            .Select(table => table.Caption![..2])
            .ShouldBe([.. Enumerable.Range(1, 9).Select(number => $"表{number}")]);
    }

    [Fact]
    public void What_is_not_stated_is_said_and_not_guessed()
    {
        var text = Compose(new FinalAccounts("清溪县医疗保障局", 2023));
        text.ShouldContain("未填。");
        text.ShouldNotContain("图1");
        text.ShouldNotContain("万元，占");
    }

    [Fact]
    public void Our_own_rules_find_nothing_in_what_we_compose()
    {
        var blocks = FinalAccountsReport.Compose(Qingxi, null, [], null).Blocks;
        var source = new SourceText(
            "决算.docx",
            [
                .. blocks
                    .Select(block =>
                        block switch
                        {
                            ReportBlock.Cover cover => cover.Text.Replace("\n", "", StringComparison.Ordinal),
                            ReportBlock.PartTitle title => title.Text.Replace("　", "", StringComparison.Ordinal),
                            ReportBlock.Heading heading => heading.Text,
                            ReportBlock.Paragraph paragraph => paragraph.Text,
                            _ => "",
                        }
                    )
                    .Where(text => text.Length > 0)
                    .Select(text => new Paragraph(CleanText.Of(text))),
            ]
        );
        RuleBook
            .Current.Check([RecordReader.Read(source)])
            .Findings.Where(finding =>
                finding.Severity == Severity.Error && finding.Rule.Family is Family.Arithmetic or Family.Consistency
            )
            .Select(finding => $"{finding.Rule.Id} {finding.Verdict.Stated} {finding.Verdict.Explanation}")
            .ShouldBeEmpty();
    }

    private static Money Wan(decimal tenThousands) => new(tenThousands * 10_000m);

    private static string Compose(FinalAccounts accounts) =>
        PlainText.Of(FinalAccountsReport.Compose(accounts, null, [], null));
}
