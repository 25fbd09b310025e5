using System.Globalization;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.Domain.Tests.Rules;

public sealed class ShortfallRulesTests
{
    /// <summary>The sound filing with other amounts, all of which agree.</summary>
    private static SoundProject Spending(string executed, string surplus, string rate)
    {
        var words =
            $"2024年度，经费财政二下审核额度为200000元，截止至2024年12月31日，此项资金已使用{executed}，剩{surplus}未使用已被县财政收回，资金使用率{rate}。";
        return A.SoundFiling with { Basics = words, Spending = words };
    }

    [Theory]
    [InlineData("93.70", true)]
    [InlineData("93.71", false)]
    public void GAP_001_the_limit_is_that_of_the_pack_in_force(string limit, bool sound)
    {
        var pack = PolicyPacks.National with
        {
            LowExecution = new(decimal.Parse(limit, CultureInfo.InvariantCulture), Citation.RuleOfThumb),
        };

        A.Findings((A.SoundFiling with { Problems = "无" }).ToString(), "GAP-001", pack).IsEmpty.ShouldBe(sound);
    }

    [Theory]
    [InlineData("159980元", "40020元", "79.99%", false)]
    [InlineData("160000元", "40000元", "80.00%", true)]
    public void GAP_001_no_problems_at_a_low_rate(string executed, string surplus, string rate, bool sound) =>
        A.Findings((Spending(executed, surplus, rate) with { Problems = "无" }).ToString(), "GAP-001")
            .IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("参保任务完成率97.02%。")]
    [InlineData("满意度为88.0%，低于目标值。")]
    [InlineData("参保率目标96%，实际参保率95.9%。")]
    public void GAP_001_no_problems_where_a_target_was_missed(string results) =>
        A.Findings((A.SoundFiling with { Results = results, Problems = "无" }).ToString(), "GAP-001")
            .ShouldHaveSingleItem();

    [Fact]
    public void GAP_001_no_problems_and_a_measure_against_one() =>
        A.Findings(
                (
                    A.SoundFiling with
                    {
                        Problems = "无",
                        Recommendations = "针对资金结余较大的问题加快支出。",
                    }
                ).ToString(),
                "GAP-001"
            )
            .ShouldHaveSingleItem();

    [Fact]
    public void GAP_001_no_problems_where_nothing_falls_short() =>
        A.Passes((A.SoundFiling with { Problems = "无", Recommendations = "无" }).ToString(), "GAP-001").ShouldBeTrue();

    [Theory]
    [InlineData("52000元", "148000元", "26.00%", false)]
    [InlineData("159980元", "40020元", "79.99%", false)]
    [InlineData("160000元", "40000元", "80.00%", true)]
    public void GAP_002_a_low_rate_without_a_reason(string executed, string surplus, string rate, bool sound) =>
        A.Findings(Spending(executed, surplus, rate).ToString(), "GAP-002").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("资金使用率低的原因是下半年才下达指标。")]
    [InlineData("由于合同款项尚未到期，资金结转下年支付。")]
    public void GAP_002_holds_where_the_reason_is_told(string uses) =>
        A.Passes((Spending("52000元", "148000元", "26.00%") with { Uses = uses }).ToString(), "GAP-002").ShouldBeTrue();

    [Theory]
    [InlineData("缩减50000元", "剩余指标50000元", false)]
    [InlineData("缩减49999元", "剩余指标50001元", true)]
    public void GAP_003_half_of_the_budget_cut_without_a_word(string cut, string left, bool sound) =>
        A.Findings(
                (
                    A.SoundFiling with
                    {
                        Basics = $"2024年度，经费财政二下审核额度为100000元，后按本级财政要求{cut}指标，{left}。",
                        Spending = "按计划支出。",
                    }
                ).ToString(),
                "GAP-003"
            )
            .IsEmpty.ShouldBe(sound);

    [Fact]
    public void GAP_003_holds_where_the_goals_were_cut_as_well() =>
        A.Passes(
                (
                    A.SoundFiling with
                    {
                        Basics =
                            "2024年度，经费财政二下审核额度为100000元，后按本级财政要求缩减60000元指标，剩余指标40000元。",
                        Spending = "预算调减后，培训场次的目标相应调整。",
                    }
                ).ToString(),
                "GAP-003"
            )
            .ShouldBeTrue();

    [Fact]
    public void GAP_001_no_deviation_beside_the_low_rate_of_the_same_project_only()
    {
        const string report = """
            清溪县医疗保障局2024年度项目支出绩效自评报告
            一、基本情况
            2024年度纳入自评的项目2个，截至2024年12月31日全部实施。
            二、困难群众医疗救助县级资金
            （一）资金情况。预算60.00万元，支出58.50万元，执行率97.50%。
            （二）偏差情况。无偏差。
            三、门诊慢特病评审经费
            （一）资金情况。预算15.60万元，支出11.70万元，执行率75.00%。
            （二）偏差情况。无偏差。
            """;

        A.Findings(report, "GAP-001").ShouldHaveSingleItem().Verdict.Explanation.ShouldContain("75.00%");
    }

    [Theory]
    [InlineData("资金均按序时进度使用，没有偏离绩效目标的情况，无需改进。", false)]
    [InlineData("本年度未发生偏离目标的情况。", false)]
    [InlineData("各项指标与年初目标相比，无偏差。", false)]
    [InlineData("自评中没有发现偏差。", false)]
    [InlineData("不存在偏离绩效目标的问题。", false)]
    [InlineData("无绩效目标偏离情况。", false)]
    [InlineData("项目按计划实施，未偏离既定目标。", false)]
    [InlineData("支出进度偏离目标，下一年加快支付。", true)]
    [InlineData("没有偏离目标较大的项目。", true)]
    [InlineData("有的指标与目标有偏差。", true)]
    public void GAP_001_no_deviation_beside_a_low_rate(string answer, bool sound) =>
        A.Findings(Transfer("执行31.52万元，执行率36.65%，余额54.48万元。", answer), "GAP-001").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("执行80.52万元，执行率93.63%。")]
    [InlineData("执行31.52万元，执行率36.65%，原因是合同跨年付款。")]
    public void GAP_001_no_deviation_where_nothing_is_low_or_the_reason_is_given(string spending) =>
        A.Findings(Transfer(spending, "没有偏离绩效目标的情况。"), "GAP-001").ShouldBeEmpty();

    [Fact]
    public void TARGET_001_is_silent_where_the_answer_to_problems_is_none()
    {
        var text = (
            A.SoundFiling with
            {
                Results = "参保率目标96%，实际参保率95.9%。",
                Problems = "无",
                Recommendations = "无",
            }
        ).ToString();

        A.Findings(text, "GAP-001").ShouldHaveSingleItem();
        A.Findings(text, "TARGET-001").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("全部为信息平台建设项目，年中核减90.64万元。", "信息平台建设项目的产出、效益指标均已100%完成。", false)]
    [InlineData("为信息平台建设项目，年中压减90.64万元。", "信息平台建设项目绩效目标全部实现。", false)]
    [InlineData("为信息平台建设项目，预算调减90.64万元。", "各项目绩效目标均已完成。", false)]
    [InlineData("全部为信息平台建设项目，年中核减90.64万元，原因是二期推迟。", "各项目绩效目标均已完成。", true)]
    [InlineData("全部为信息平台建设项目，年中核减90.64万元，绩效目标相应调减。", "各项目绩效目标均已完成。", true)]
    [InlineData("全部为信息平台建设项目，年中核减70.64万元。", "各项目绩效目标均已完成。", true)]
    [InlineData("全部为信息平台建设项目，年中核减90.64万元。", "村级服务点建设项目的指标均已100%完成。", true)]
    [InlineData("全部为信息平台建设项目，年中核减90.64万元。", "各项目绩效目标完成情况良好。", true)]
    public void GAP_003_a_budget_cut_in_half_and_every_goal_reached(string cut, string goals, bool sound) =>
        A.Findings(
                $"清溪县医疗保障局2024年度部门决算\n一、部门决算情况说明\n8．行政运行（项）。年初预算50.50万元，支出决算50.50万元。\n9．其他医疗保障管理事务支出（项）。年初预算160.00万元，支出决算69.36万元，完成年初预算的43.35%，{cut}\n二、预算绩效情况说明\n{goals}",
                "GAP-003"
            )
            .IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("征缴任务5万人，完成98.60%，短缺700人。", false)]
    [InlineData("各项目标除征缴任务略有欠账外均已实现。", false)]
    [InlineData("征缴任务5万人，完成100%。", true)]
    public void GAP_001_no_problems_above_the_signature(string results, bool sound) =>
        A.Findings(
                (
                    A.SoundFiling with
                    {
                        Results = results,
                        Problems = "无",
                        Recommendations = "无\n附：\n自评表\n清溪县医疗保障局\n2025年3月1日",
                    }
                ).ToString(),
                "GAP-001"
            )
            .IsEmpty.ShouldBe(sound);

    private static string Transfer(string spending, string answer) =>
        $"""
            清溪县医疗保障局关于2024年度医疗保障转移支付资金绩效自评的报告
            一、绩效目标分解下达情况
            中央补助86.00万元，绩效目标为提高服务能力。
            二、绩效目标完成情况分析
            医疗服务与保障能力提升补助{spending}
            三、偏离绩效目标的原因和下一步改进措施
            {answer}
            四、绩效自评结果拟应用和公开情况
            自评结果按规定公开。
            """;
}
