namespace MedInsPerf.Domain.Tests.Rules;

public sealed class RequiredRulesTests
{
    [Fact]
    public void PART_001_a_heading_with_nothing_below_it() =>
        A.Findings((A.SoundFiling with { Recommendations = "" }).ToString(), "PART-001").ShouldHaveSingleItem();

    [Fact]
    public void PART_001_a_report_without_any_recommendation() =>
        A.Findings(A.SoundFiling.With("三、改进意见\n每季度培训代办人员一次。", ""), "PART-001")
            .ShouldHaveSingleItem()
            .Verdict.Computed.ShouldBe("改进措施或建议");

    [Fact]
    public void PART_001_holds_where_all_is_told() => A.Passes(A.SoundFiling.ToString(), "PART-001").ShouldBeTrue();

    [Fact]
    public void PART_001_contents_above_numbered_sentences_that_are_no_headings() =>
        A.Findings(
                "目录\n一、存在问题\n二、改进建议\n一、存在问题\n1.代办点分布不均，山区乡镇的群众办事要走两小时。\n二、改进建议\n（一）增设代办点。",
                "PART-001"
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData("三、下一步工作打算\n每季度培训代办人员一次。")]
    [InlineData("三、有关建议\n无")]
    public void PART_001_takes_other_headings_and_an_answer_of_none(string end) =>
        A.Findings(A.SoundFiling.With("三、改进意见\n每季度培训代办人员一次。", end), "PART-001").ShouldBeEmpty();

    [Fact]
    public void PART_002_money_told_without_an_amount()
    {
        var without = A.SoundFiling with
        {
            Basics = "项目资金由县财政安排，该项资金已全部到位。",
            Spending = "该项资金均已上解到市财政专户。",
        };

        A.Findings(without.ToString(), "PART-002").ShouldHaveSingleItem().Verdict.Places.Length.ShouldBeGreaterThan(1);
        A.Passes((without with { Uses = "用于补助187400元。" }).ToString(), "PART-002").ShouldBeTrue();
    }

    [Fact]
    public void PART_003_an_indicator_told_by_what_it_measures()
    {
        const string Report = """
            清溪县医疗保障局2024年度部门整体支出绩效自评报告
            一、部门概况
            2024年末在职12人。
            二、绩效分析
            （一）资产管理
            1.资产盘点情况（2分）。
            本指标反映单位是否每年按要求进行资产盘点。
            2.固定资产利用率（3分）。
            2024年固定资产利用率98%，该项指标反映使用效率。
            三、存在问题
            人员偏少。
            四、改进建议
            增加培训。
            """;

        A.Findings(Report, "PART-003")
            .ShouldHaveSingleItem()
            .Verdict.Places.ShouldHaveSingleItem()
            .Quote.ShouldBe("本指标反映单位是否每年按要求进行资产盘点");
        A.Findings(
                Report.Replace(
                    "是否每年按要求进行资产盘点。",
                    "资产盘点情况。2024年12月完成盘点。",
                    StringComparison.Ordinal
                ),
                "PART-003"
            )
            .ShouldBeEmpty();
    }
}
