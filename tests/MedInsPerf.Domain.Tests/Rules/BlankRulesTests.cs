namespace MedInsPerf.Domain.Tests.Rules;

public sealed class BlankRulesTests
{
    [Theory]
    [InlineData("满意度目标值不低于85%，实际完成值____。", false)]
    [InlineData("票据印制支出（　　）万元。", false)]
    [InlineData("票据印制支出为万元。", false)]
    [InlineData("支出减少2万元，主要原因是。", false)]
    [InlineData("一是人员少；二是路途远；三是", false)]
    [InlineData("（三）", false)]
    [InlineData("支出减少2万元，主要原因是人员减少。", true)]
    [InlineData("票据印制支出为3万元，金额单位为万元。", true)]
    [InlineData("经办人_签名_清晰。", true)]
    public void PART_004_room_for_a_figure_that_stayed_empty(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "PART-004").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("（二）\n乡镇代办点补助自评表\n代办点38个。")]
    [InlineData("（二）\n项目名称\t代办点补助\n主管部门\t清溪县医疗保障局")]
    public void PART_004_a_number_above_the_title_or_table_that_it_numbers(string results) =>
        A.Findings(A.SoundFiling.Telling(results), "PART-004").ShouldBeEmpty();

    [Theory]
    [InlineData("填表人：　　审核人：杨敏", false)]
    [InlineData("填表人：杨敏　　填表日期：", false)]
    [InlineData("填表人：杨敏　　审核人：龙芳", true)]
    public void PART_005_a_field_below_the_report_that_stayed_empty(string line, bool sound) =>
        A.Findings($"{A.SoundFiling}\n{line}", "PART-005").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("项目负责人\t\t联系电话\t6220017", false)]
    [InlineData("项目负责人\t龙芳\t联系电话\t6220017", true)]
    public void PART_005_a_field_of_the_form_that_stayed_empty(string row, bool sound) =>
        A.Findings($"项目支出绩效自评表\n（2024年度）\n项目名称\t代办点补助\n{row}\n2024年度完成。", "PART-005")
            .IsEmpty.ShouldBe(sound);
}
