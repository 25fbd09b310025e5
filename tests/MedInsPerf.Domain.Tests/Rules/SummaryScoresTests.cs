namespace MedInsPerf.Domain.Tests.Rules;

public sealed class SummaryScoresTests
{
    private static string Report(string summary) =>
        $"""
            清溪县医疗保障局2024年度项目支出绩效自评材料
            一、自评结果
            {summary}
            二、自评表
            {Form("乡镇代办点补助", "97.5")}
            {Form("医保宣传经费", "98")}
            """;

    private static string Form(string name, string score) =>
        $"项目支出绩效自评表\n（2024年度）\n项目名称\t{name}\n一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施\n产出指标\t数量指标\t代办点数\t≥30个\t38个\t100\t{score}\t人手不足\n总分\t100\t{score}";

    [Theory]
    [InlineData("序号\t项目名称\t自评得分\n1\t乡镇代办点补助\t97.5\n2\t医保宣传经费\t98", 0)]
    [InlineData("序号\t项目名称\t自评得分\n1\t乡镇代办点补助\t95.7\n2\t医保宣传经费\t98", 1)]
    [InlineData("自评得分：乡镇代办点补助97.5分，医保宣传经费89分。", 1)]
    [InlineData("乡镇代办点补助项目自评得分为97.50分。", 0)]
    public void POINT_005_a_summary_gives_each_project_its_own_total(string summary, int found) =>
        A.Findings(Report(summary), "POINT-005").Length.ShouldBe(found);

    [Theory]
    [InlineData("100.00\t100.00\t96.20\t10\t96.20%\t10", 1)]
    [InlineData("100.00\t100.00\t100.00\t10\t100%\t10", 0)]
    [InlineData("100.00\t100.00\t96.20\t10\t96.20%\t9.62", 0)]
    public void FORM_016_no_full_points_below_a_hundred_percent(string total, int found) =>
        A.Findings(
                $"项目支出绩效自评表\n（2024年度）\n项目名称\t代办点补助\n项目资金（万元）\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n年度资金总额\t{total}\n一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施\n产出指标\t数量指标\t代办点数\t≥30个\t38个\t90\t90\t\n总分\t100\t100",
                "FORM-016"
            )
            .Length.ShouldBe(found);

    [Theory]
    [InlineData("医保宣传经费使用规范，群众知晓率进一步提高，各代办点运转正常。", 1)]
    [InlineData("代办点补助按月发放，与医保宣传经费分开核算，各代办点运转正常。", 0)]
    public void COPY_001_another_form_s_project_in_the_sentences_of_a_form(string result, int found) =>
        A.Findings(
                Report("两个项目均已完成。")
                    .Replace(
                        "项目名称\t乡镇代办点补助",
                        $"项目名称\t乡镇代办点补助\n实际完成情况\t{result}",
                        StringComparison.Ordinal
                    ),
                "COPY-001"
            )
            .Length.ShouldBe(found);
}
