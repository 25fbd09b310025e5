namespace MedInsPerf.Domain.Tests.Rules;

public sealed class ContentsRulesTests
{
    [Theory]
    [InlineData("第四部分　名词解释", "", false)]
    [InlineData("第四部分　名词解释……12", "", false)]
    [InlineData("第四部分　名词解释", "第四部分　名词解释\n财政拨款收入：指本级财政拨付的资金。", true)]
    [InlineData("第四部分　名词解释\t12", "第四部分 名词解释\n财政拨款收入：指本级财政拨付的资金。", true)]
    [InlineData("第四部分　名词解释", "四、名词解释\n财政拨款收入：指本级财政拨付的资金。", true)]
    [InlineData("第四部分　附件", "", true)]
    public void REF_002_a_part_that_the_contents_list_is_there(string listed, string end, bool sound) =>
        A.Findings(Text("目　录", listed, end), "REF-002").IsEmpty.ShouldBe(sound);

    [Fact]
    public void REF_002_says_nothing_without_contents() =>
        A.Findings(Text("公开内容", "第四部分　名词解释", ""), "REF-002").ShouldBeEmpty();

    [Fact]
    public void REF_002_contents_by_chapters() =>
        A.Findings(
                "清溪县医疗保障局2024年度绩效自评报告\n目录\n一、项目概况\n二、评价结论\n三、存在问题\n四、改进措施\n一、项目概况\n负责全县基本医疗保险、医疗救助、长期护理保险和医疗服务价格、药品耗材集中采购的管理工作，监督管理医疗保障基金，指导乡镇医保服务窗口开展业务，办理异地就医备案。\n二、评价结论\n总体较好。\n三、存在问题\n人员偏少。",
                "REF-002"
            )
            .ShouldHaveSingleItem()
            .Verdict.Stated.ShouldBe("四、改进措施");

    private static string Text(string head, string listed, string end) =>
        $"""
            清溪县医疗保障局2024年度部门决算
            {head}
            第一部分　部门概况
            第二部分　部门决算表
            第三部分　部门决算情况说明
            {listed}
            第一部分　部门概况
            负责全县基本医疗保险、医疗救助、长期护理保险和医疗服务价格、药品耗材集中采购的管理工作，监督管理医疗保障基金，指导乡镇医保服务窗口开展业务，办理异地就医备案。
            第二部分　部门决算表
            各表另行公布。
            第三部分　部门决算情况说明
            本年收入680.00万元。
            {end}
            """;
}
