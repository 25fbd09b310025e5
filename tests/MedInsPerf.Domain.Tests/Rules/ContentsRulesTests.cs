namespace MedInsPerf.Domain.Tests.Rules;

public sealed class ContentsRulesTests
{
    private const string Body = """
        第一部分 部门概况
        一、主要职责
        管理代办点。
        第二部分 决算情况说明
        一、收入决算情况
        收入20万元。
        第三部分 名词解释
        财政拨款：指财政当年拨付的资金。
        """;

    [Theory]
    [InlineData("第一部分 部门概况\n一、主要职责\n第二部分 决算情况说明\n一、收入决算情况\n第三部分 名词解释", 0)]
    [InlineData("第一部分 部门概况……1\n一、主要职责……1\n第二部分 2024年度决算情况的说明……3\n第三部分 名词解释……9", 0)]
    [InlineData(
        "第一部分 部门概况\n一、主要职责\n第二部分 决算情况说明\n一、收入决算情况\n第三部分 名词解释\n第四部分 绩效自评情况",
        1
    )]
    public void PART_007_what_the_contents_list_is_there(string contents, int found) =>
        A.Findings($"清溪县医疗保障局2024年度部门决算\n目 录\n{contents}\n{Body}", "PART-007").Length.ShouldBe(found);
}
