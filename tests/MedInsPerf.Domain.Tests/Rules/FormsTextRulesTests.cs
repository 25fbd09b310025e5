namespace MedInsPerf.Domain.Tests.Rules;

public sealed class FormsTextRulesTests
{
    private static string Form(string name, string score) =>
        $"\n项目支出绩效自评表\n（2024年度）\n项目名称\t{name}\n"
        + "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施\n"
        + "产出指标\t数量指标\t代办点个数\t≥16个\t16个\t20\t20\t\n"
        + $"总分\t100\t{score}\n";

    private static string WithForms(string told) =>
        A.SoundFiling.Telling(told) + Form("代办点补助", "97.5") + Form("信息运维", "94");

    [Theory]
    [InlineData("两个项目得分分别为97.5分、95分。", false)]
    [InlineData("自评得分依次为98.5分和94分。", false)]
    [InlineData("两项自评总分分别为94分、97.5分。", false)]
    [InlineData("两个项目得分分别为97.5分、94分。", true)]
    [InlineData("三个项目得分分别为97.5分、95分、91分。", true)]
    public void POINT_005_scores_of_several_forms(string told, bool sound) =>
        A.Findings(WithForms(told), "POINT-005").IsEmpty.ShouldBe(sound);

    private static string WithTable(string behind) =>
        A.SoundFiling.ToString()
        + "\n医疗机构\t考核得分\t拨付金额（元）\n县医院\t92\t31000\n县中医院\t88\t22000\n河口卫生院\t79\t9000\n合计\t—\t62000\n"
        + behind;

    [Theory]
    [InlineData("资金已拨付4家医疗机构。", false)]
    [InlineData("按考核结果分配2家医疗机构，当月付清。", false)]
    [InlineData("款项拨付到全部5家定点医疗机构。", false)]
    [InlineData("资金已拨付3家医疗机构。", true)]
    [InlineData("全县有定点医疗机构18家。", true)]
    public void COUNT_005_a_count_beside_the_table_that_lists_them(string behind, bool sound) =>
        A.Findings(WithTable(behind), "COUNT-005").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("核定编制20名，年末在职18人。在职人员控制率95%。", "90%")]
    [InlineData("编制25名，实有在职人员20人。在职人员控制率为84.00%。", "80.00%")]
    [InlineData("核定编制20名，年末在职18人。在职人员控制率85%（17÷20）。", "90%")]
    [InlineData("核定编制20名，年末在职18人。在职人员控制率90%。", null)]
    [InlineData("在职人员控制率95%。", null)]
    public void STAFF_002_the_rate_of_posts_that_are_filled(string told, string? computed) =>
        A.Findings(A.SoundFiling.Telling(told), "STAFF-002").SingleOrDefault()?.Verdict.Computed.ShouldBe(computed);

    [Fact]
    public void STAFF_002_finds_one() =>
        A.Findings(A.SoundFiling.Telling("核定编制20名，年末在职18人。在职人员控制率95%。"), "STAFF-002")
            .ShouldHaveSingleItem();
}
