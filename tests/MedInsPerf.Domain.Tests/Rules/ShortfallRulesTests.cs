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
}
