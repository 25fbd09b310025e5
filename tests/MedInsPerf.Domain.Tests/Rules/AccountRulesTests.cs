using System.Collections.Immutable;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Tests.Rules;

/// <summary>Accounts, their charts, points of a scheme, and what is said again.</summary>
public sealed class AccountRulesTests
{
    private const string Sound = """
        清溪县医疗保障局2024年度部门决算
        一、收入支出决算总体情况说明
        2024年度收、支总计680.00万元。与2023年相比，收、支总计各增加20.00万元，增长3.03%。
        二、支出决算情况说明
        2024年本年支出合计680.00万元，其中：基本支出440.00万元，占64.71%；项目支出240.00万元，占35.29%。
        三、一般公共预算财政拨款支出决算情况说明
        2024年一般公共预算财政拨款支出600.00万元，主要用于以下方面：社会保障和就业支出200.00万元，占33.33%；卫生健康支出400.00万元，占66.67%。
        1.社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）：支出决算为120.00万元。
        2.社会保障和就业支出（类）行政事业单位养老支出（款）机关养老保险缴费（项）：支出决算为80.00万元。
        3.卫生健康支出（类）医疗保障管理事务（款）行政运行（项）：支出决算为400.00万元。
        四、基本支出决算情况说明
        2024年一般公共预算财政拨款基本支出440.00万元，其中：人员经费300.00万元，公用经费140.00万元。
        2024年一般公共预算财政拨款项目支出160.00万元。
        五、政府性基金预算支出决算情况说明
        2024年政府性基金预算财政拨款支出80.00万元。
        六、“三公”经费支出决算情况说明
        2024年“三公”经费支出决算为3.00万元，完成预算37.50%。其中：因公出国（境）费支出决算0万元；公务用车购置及运行维护费支出决算1.00万元，完成预算20.00%；公务接待费支出决算2.00万元，完成预算66.67%。
        七、机关运行经费支出情况
        2024年，机关运行经费支出140.00万元。
        """;

    [Fact]
    public void Sound_accounts_give_no_error_and_no_warning() =>
        A.Checked(Sound)
            .Findings.Where(finding => finding.Severity > Severity.Info)
            .Select(finding => $"{finding.Rule.Id} {finding.Verdict.Explanation}")
            .ShouldBeEmpty();

    [Theory]
    [InlineData("项目支出160.00万元", "项目支出190.00万元")]
    [InlineData("机关运行经费支出140.00万元", "机关运行经费支出410.00万元")]
    [InlineData("（项）：支出决算为80.00万元", "（项）：支出决算为88.00万元")]
    [InlineData("完成预算37.50%", "完成预算73.50%")]
    public void ACCT_001_items_in_different_places_hang_together(string sound, string slip)
    {
        A.Passes(Sound, "ACCT-001").ShouldBeTrue();
        A.Findings(Sound.Replace(sound, slip, StringComparison.Ordinal), "ACCT-001").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("年末结转和结余20.00万元", true)]
    [InlineData("年末结转和结余2.00万元", false)]
    public void ACCT_001_what_is_left_at_the_end_of_the_year(string closing, bool sound) =>
        A.Findings(
                Sound.Replace(
                    "2024年本年支出合计680.00万元",
                    $"2024年本年收入合计690.00万元，另有年初结转和结余10.00万元。{closing}。2024年本年支出合计680.00万元",
                    StringComparison.Ordinal
                ),
                "ACCT-001"
            )
            .IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("公务用车购置及运行维护费支出决算1.00万元", "公务用车购置及运行维护费支出决算1.50万元", "1.00万元")]
    [InlineData("人员经费300.00万元", "人员经费330.00万元", "300.00万元")]
    [InlineData("本年支出合计680.00万元", "本年支出合计608.00万元", "680.00万元")]
    public void One_slip_that_breaks_several_relations_is_one_finding(string sound, string slip, string correction) =>
        A.Checked(Sound.Replace(sound, slip, StringComparison.Ordinal))
            .Findings.Where(finding => finding.Severity > Severity.Info)
            .ShouldHaveSingleItem()
            .Verdict.Correction.ShouldBe(correction);

    [Fact]
    public void ACCT_002_an_item_is_the_same_figure_everywhere()
    {
        var twice = Sound.Replace("七、机关", "2024年“三公”经费支出3.30万元。\n七、机关", StringComparison.Ordinal);
        A.Findings(twice, "ACCT-002").ShouldHaveSingleItem().Verdict.Difference.ShouldBe("0.30万元");
    }

    [Theory]
    [InlineData("2024年“三公”经费支出0.21万元。")]
    [InlineData("2024年“三公”经费支出312.00万元。")]
    public void ACCT_002_figures_far_apart_are_of_two_things(string other) =>
        A.Findings(Sound.Replace("七、机关", other + "\n七、机关", StringComparison.Ordinal), "ACCT-002")
            .ShouldBeEmpty();

    [Fact]
    public void ACCT_002_a_coarser_printing_is_the_same_figure() =>
        A.Findings(
                Sound.Replace("七、机关", "2024年“三公”经费支出3万元。\n七、机关", StringComparison.Ordinal),
                "ACCT-002"
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData("680.0万元", true)]
    [InlineData("10805.3万元", false)]
    public void ACCT_003_self_evaluation_and_accounts_state_the_same(string total, bool sound)
    {
        var evaluation = $"""
            清溪县医疗保障局2024年度部门整体支出绩效自评报告
            一、部门财政资金收支情况
            2024年本年支出合计{total}。
            """;

        ImmutableArray<DocumentRecordPair> filed = [new("决算.txt", Sound), new("自评.txt", evaluation)];
        RuleBook
            .Current.Check([.. filed.Select(one => RecordReader.Read(TextCleaner.Clean(one.Name, one.Text)))])
            .Findings.Any(finding => finding.Rule.Id == "ACCT-003")
            .ShouldBe(!sound);
    }

    [Fact]
    public void CHART_001_a_label_and_its_point_differ() =>
        A.Findings(WithChart("基本支出440.00万元\t项目支出240.00万元\t440.00\t42.00"), "CHART-001")
            .ShouldHaveSingleItem()
            .Verdict.Computed.ShouldBe("240.00");

    [Fact]
    public void CHART_001_labels_that_show_their_points() =>
        A.Passes(WithChart("基本支出440.00万元\t项目支出240.00万元\t440.00\t240.00"), "CHART-001").ShouldBeTrue();

    [Theory]
    [InlineData("2023年度\t2024年度\t660.00\t680.00", true)]
    [InlineData("2023年度\t2024年度\t680.00\t660.00", false)]
    public void CHART_002_years_stand_at_their_own_figures(string series, bool sound) =>
        A.Findings(
                Sound.Replace("二、支出", "（图1：收、支决算总计变动情况图）\n二、支出", StringComparison.Ordinal)
                    + "\n收、支决算总计变动情况图（单位：万元）\n"
                    + series,
                "CHART-002"
            )
            .IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("2024年度收、支总计均为680.00万元。与2023年度的660.00万元相比，各增加20.00万元，增长3.03%。", true)]
    [InlineData("2024年度收入总计680.00万元，与上年决算数660.00万元相比增加20.00万元。", true)]
    [InlineData("2024年度支出688.00万元，上年为640.00万元。", false)]
    public void CHART_002_years_of_a_chart_at_the_end(string text, bool found)
    {
        Findings("2023年度\t2024年度\t680.00\t660.00").ShouldBe(found);
        Findings("2023年度\t2024年度\t660.00\t680.00").ShouldBeFalse();

        bool Findings(string series) =>
            !A.Findings(
                $"清溪县医疗保障局2024年度部门决算\n一、部门决算情况说明\n{text}\n二、其他说明\n本年没有其他需要说明的事项。\n图1总计变动情况（单位：万元）\n{series}",
                "CHART-002"
            ).IsEmpty;
    }

    [Theory]
    [InlineData("人均公用经费2.69万元")]
    [InlineData("平均每人公用经费2.69万元")]
    [InlineData("单车公用经费2.69万元")]
    public void ACCT_002_an_average_is_another_amount(string text) =>
        A.Findings(
                $"清溪县医疗保障局2024年度部门决算\n一、部门决算情况说明\n基本支出924.88万元，由人员经费806.34万元和公用经费118.54万元组成，{text}。",
                "ACCT-002"
            )
            .ShouldBeEmpty();

    [Fact]
    public void CHART_003_two_charts_with_one_series() =>
        A.Findings(
                WithChart("基本支出\t项目支出\t440.00\t240.00")
                    + "\n收入决算结构图\n财政收入\t其他收入\t440.00\t240.00",
                "CHART-003"
            )
            .ShouldHaveSingleItem();

    [Theory]
    [InlineData(25, true)]
    [InlineData(15, false)]
    public void POINT_001_points_come_to_a_hundred(int last, bool sound) =>
        A.Findings(Points(last, 20), "POINT-001").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void POINT_002_a_class_has_the_points_of_its_indicators(int of, bool sound) =>
        A.Findings(Points(25, of), "POINT-002").IsEmpty.ShouldBe(sound);

    [Fact]
    public void FUND_001_provincial_money_is_not_called_central()
    {
        var sound = A.SoundFiling with
        {
            Title = "2024年省级财政居民医保补助资金",
            Spending = "2024年度居民医保省级补助资金下达额度为250000元，已使用250000元，使用率100%。",
            Basics = "2024年省级财政居民医保补助资金下达金额为250000元。",
        };
        A.Findings(sound.ToString(), "FUND-001").ShouldBeEmpty();
        A.Findings(sound.With("省级补助资金下达额度", "中央补助资金下达额度"), "FUND-001")
            .ShouldHaveSingleItem()
            .Verdict.Computed.ShouldBe("省级");
    }

    [Fact]
    public void REPEAT_003_the_budget_is_the_same_in_both_paragraphs() =>
        A.Findings(
                (
                    A.SoundFiling with
                    {
                        Spending = A.SoundFiling.Spending.Replace(
                            "额度为250000元",
                            "额度为205000元",
                            StringComparison.Ordinal
                        ),
                    }
                ).ToString(),
                "REPEAT-003"
            )
            .ShouldHaveSingleItem();

    [Theory]
    [InlineData("全县居民参保18500人，截至2024年6月30日居民参保18200人。", true)]
    [InlineData("全县居民参保18500人，其中困难群众已全部参保。居民参保人数18050人。", false)]
    public void REPEAT_004_insured_of_one_kind_and_day(string text, bool sound) =>
        A.Findings(A.SoundFiling.With("代办服务全年未中断", text.TrimEnd('。')), "REPEAT-004").IsEmpty.ShouldBe(sound);

    private static string WithChart(string series) => $"{Sound}\n支出决算结构图\n{series}";

    private static string Points(int last, int of) =>
        $"""
            清溪县医疗保障局2024年度部门整体支出绩效自评报告
            一、绩效分析
            1.预算编制合理性（20分）。
            编制合理。
            2.目标设置（20分）。
            目标明确。
            3.资金管理。指标分值{of}分。
            （1）支出率（12分）。
            支出及时。
            （2）合规性（8分）。
            合规。
            4.项目管理（15分）。
            程序规范。
            5.使用效益（{last + 20 - of}分）。
            效益明显。
            """;

    private sealed record DocumentRecordPair(string Name, string Text);
}
