namespace MedInsPerf.Domain.Tests.Rules;

public sealed class BasisRulesTests
{
    private const string Department = """
        清溪县医疗保障局2024年度部门整体支出绩效自评报告
        一、部门概况
        2024年末在职12人。
        二、自评结论
        自评得分96分。
        三、绩效分析
        （一）预算编制合理性（5分）
        2024年预算编制符合要求。
        （二）绩效目标合理性（4分）
        2024年目标依据充分。
        （三）资金支出率（3分）
        2024年支出率98%。
        四、存在问题
        人员偏少。
        五、改进建议
        增加培训。
        """;

    [Fact]
    public void BASIS_001_a_total_whose_items_have_no_scores()
    {
        A.Findings(Department, "BASIS-001").ShouldHaveSingleItem();
        A.Passes(
                Department.Replace("2024年支出率98%。", "2024年支出率98%，得2.9分。", StringComparison.Ordinal),
                "BASIS-001"
            )
            .ShouldBeTrue();
    }

    [Fact]
    public void BASIS_001_says_nothing_where_no_item_has_points() =>
        A.Findings(A.SoundFiling.ToString(), "BASIS-001").ShouldBeEmpty();

    [Fact]
    public void BASIS_002_a_method_of_scoring_without_a_score()
    {
        var named = A.SoundFiling with { Score = "采用分级评分法开展自评。" };

        A.Findings(named.ToString(), "BASIS-002").ShouldHaveSingleItem();
        A.Passes((named with { Score = "采用分级评分法开展自评，自评得分94分。" }).ToString(), "BASIS-002")
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData("县医保局自评良好。", false)]
    [InlineData("县医保局自评94分。", true)]
    public void BASIS_003_a_score_in_the_accounts_that_the_report_does_not_have(string score, bool sound) =>
        A.Findings(
                $"""
                清溪县医疗保障局2024年度部门决算
                一、部门概况
                2024年末在职12人。
                二、决算情况说明
                2024年度收支总计120.50万元。乡镇代办点补助经费绩效自评得分94分。
                三、名词解释
                财政拨款：指财政资金。
                {A.SoundFiling with
                {
                    Score = score,
                }}
                """,
                "BASIS-003"
            )
            .IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("自评100分", false)]
    [InlineData("自评99分", true)]
    public void BASIS_004_full_marks_beside_money_that_was_not_spent(string score, bool sound) =>
        Found(A.SoundFiling.With("自评94分", score), "BASIS-004").ShouldBe(!sound);

    [Fact]
    public void BASIS_004_full_marks_where_all_is_done() =>
        Found(
                (
                    A.SoundFiling with
                    {
                        Score = "县医保局自评100分。",
                        Basics = "2024年度预算200000元，已使用200000元，使用率100%。",
                        Spending = "已使用200000元，使用率100%。",
                    }
                ).ToString(),
                "BASIS-004"
            )
            .ShouldBeFalse();

    [Theory]
    [InlineData("执行率\t自评得分", "91.30%\t100", false)]
    [InlineData("预算执行率\t得分", "91.30%\t100分", false)]
    [InlineData("支出进度（%）\t评价得分（分）", "91.30\t100.00", false)]
    [InlineData("执行率\t自评得分", "91.30%\t99.13", true)]
    [InlineData("执行率\t自评得分", "95.00%\t100", true)]
    [InlineData("执行率\t分值", "91.30%\t100", true)]
    [InlineData("执行率\t自评得分", "100.00%\t100", true)]
    public void BASIS_004_full_marks_in_a_row_with_a_low_rate(string heads, string row, bool sound) =>
        Found(
                $"清溪县医疗保障局2024年度部门决算\n一、项目支出自评结果\n项目名称\t全年预算\t全年支出\t{heads}\n甲项目\t60.00\t60.00\t100.00%\t98\n乙项目\t180.00\t164.34\t{row}\n",
                "BASIS-004"
            )
            .ShouldBe(!sound);

    [Theory]
    [InlineData("自评得分90分，等级为“优”。", true)]
    [InlineData("自评得分89.99分，等级为“优”。", false)]
    [InlineData("自评得分97分，评价等级为“良”。", false)]
    [InlineData("自评优秀，自评得分94分。", true)]
    [InlineData("政策实施效果优秀，自评得分85分。", true)]
    public void BASIS_005_the_grade_follows_from_the_score(string score, bool sound) =>
        Found((A.SoundFiling with { Score = score }).ToString(), "BASIS-005").ShouldBe(!sound);

    [Fact]
    public void BASIS_005_leaves_the_bands_to_a_pack() =>
        A.Findings((A.SoundFiling with { Score = "自评得分97分，评价等级为“良”。" }).ToString(), "BASIS-005")
            .ShouldBeEmpty();

    /// <summary>Without a policy pack.</summary>
    private static bool Found(string text, string rule) =>
        A.Checked(text).Findings.Any(finding => finding.Rule.Id == rule);

    [Fact]
    public void BASIS_005_goes_by_the_total_and_not_by_the_scores_it_is_made_of() =>
        A.Checked(
                (
                    A.SoundFiling with
                    {
                        Score = "以上四项得分为10分、28.5分、29.2分、27.8分，自评总分95.5分，评价等级为优。",
                    }
                ).ToString()
            )
            .Findings.ShouldNotContain(finding => finding.Rule.Id == "BASIS-005");
}
