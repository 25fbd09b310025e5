namespace MedInsPerf.Domain.Tests.Rules;

public sealed class RowRulesTests
{
    private const string Head =
        "项目支出绩效自评表\n（2024年度）\n项目名称\t乡镇代办点补助经费\n"
        + "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施\n"
        + "产出指标\t数量指标\t代办点个数\t≥16个\t16个\t20\t20\t\n";

    private const string End = "总分\t100\t98\n截至2024年12月31日，2024年度完成。\n";

    private static string Row(string row) => Head + row.Replace('|', '\t') + "\n" + End;

    [Theory]
    [InlineData("|质量指标|办结率|≥98%||15|15|", false)]
    [InlineData("|质量指标|办结率|≥98%|—|15|15|", false)]
    [InlineData("|质量指标|办结率|≥98%|99%|15|15|", true)]
    public void ROW_001_an_actual_value_that_was_not_filled_in(string row, bool sound) =>
        A.Findings(Row(row), "ROW-001").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("|质量指标|办结率|≥98%|97.9%|15|15|", false)]
    [InlineData("|质量指标|办结率|≥98%|97.9%|15|14|—", false)]
    [InlineData("|质量指标|办结率|≥98%|98%|15|15|", true)]
    [InlineData("|质量指标|办结率|≥98%|97.9%|15|14|系统升级停办两天", true)]
    [InlineData("|效益指标|个人负担率|≤30%|33.5%|15|15|", false)]
    [InlineData("|效益指标|个人负担率|≤30%|27.2%|15|15|", true)]
    [InlineData("|时效指标|建成时间|2024年10月底前|2024年11月2日|15|15|", false)]
    [InlineData("|时效指标|建成时间|2024年10月底前|2024年10月31日|15|15|", true)]
    [InlineData("|质量指标|长效机制|逐步健全|基本健全|15|15|", true)]
    [InlineData("|数量指标|参保人数|≥31万人|31.26万人|15|15|", true)]
    public void ROW_002_a_target_missed_without_a_reason(string row, bool sound) =>
        A.Findings(Row(row), "ROW-002").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("|时效指标|支付时间|2024年12月底前|2023年12月28日|15|15|", false)]
    [InlineData("|时效指标|支付时间|2024年12月底前|2024年12月28日|15|15|", true)]
    public void ROW_003_done_in_another_year(string row, bool sound) =>
        A.Findings(Row(row), "ROW-003").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("\t执行准确性\t\t", false)]
    [InlineData("\t执行准确性\t按预算执行\t无", true)]
    public void ROW_004_a_line_that_was_not_answered(string line, bool sound) =>
        A.Findings(
                "中央对地方转移支付区域绩效目标自评表\n（2024年度）\n"
                    + "资金管理情况\t\t情况说明\t存在问题和改进措施\n"
                    + "\t分配科学性\t按人数测算分配\t无\n"
                    + line
                    + "\n\t使用规范性\t专款专用\t无\n",
                "ROW-004"
            )
            .IsEmpty.ShouldBe(sound);

    [Fact]
    public void ROW_002_a_form_that_sets_its_targets_at_the_beginning_of_the_year() =>
        A.Findings(
                Row("|时效指标|办结时限|≤20个工作日|23个工作日|15|15|")
                    .Replace("年度指标值", "年初目标值", StringComparison.Ordinal),
                "ROW-002"
            )
            .ShouldHaveSingleItem();

    [Fact]
    public void ROW_001_an_actual_value_that_is_blank_at_the_end_of_a_line() =>
        A.Findings(
                "项目支出绩效自评表\n（2024年度）\n三级指标\t年度指标值\t实际完成值\t未完成原因\n"
                    + "代办点个数\t≥16个\t16个\t\n办结率\t≥98%\t\t\n培训场次\t≥2场\t2场\t\n2024年度完成。",
                "ROW-001"
            )
            .ShouldHaveSingleItem();

    [Theory]
    [InlineData("|可持续影响|长效机制|健全|健全|10|9|", false)]
    [InlineData("|可持续影响|长效机制|健全|健全|10|9|制度还在征求意见", true)]
    [InlineData("|可持续影响|长效机制|健全|健全|10|10|", true)]
    public void ROW_005_or_FORM_007_marked_down_without_a_reason(string row, bool sound) =>
        (A.Findings(Row(row), "ROW-005").IsEmpty && A.Findings(Row(row), "FORM-007").IsEmpty).ShouldBe(sound);

    [Theory]
    [InlineData("目标值\t实际值")]
    [InlineData("年度目标值\t全年实际值")]
    [InlineData("指标目标值\t实际达到值")]
    [InlineData("计划值\t实际完成数")]
    [InlineData("预期值\t年末实际值")]
    public void ROW_001_columns_by_other_names(string heads) =>
        A.Findings(
                $"项目支出绩效自评表\n（2024年度）\n三级指标\t{heads}\t分值\t得分\n代办点个数\t≥16个\t16个\t50\t50\n办结率\t≥98%\t\t50\t50",
                "ROW-001"
            )
            .ShouldHaveSingleItem();

    [Theory]
    [InlineData("95.38%\t10\t10", false)]
    [InlineData("95.38%\t10\t9.54", true)]
    [InlineData("100%\t10\t10", true)]
    public void ROW_002_full_marks_for_a_missed_target_where_no_reason_is_asked(string row, bool sound) =>
        A.Findings(
                $"部门整体支出绩效自评表\n（2024年度）\n三级指标\t年度指标值\t实际完成值\t分值\t得分\n代办点个数\t≥16个\t16个\t50\t50\n部门预算执行率\t100%\t{row}",
                "ROW-002"
            )
            .IsEmpty.ShouldBe(sound);

    [Fact]
    public void FORM_007_a_form_without_a_column_for_reasons_is_not_asked_for_them() =>
        A.Findings(
                "项目支出绩效自评表\n（2024年度）\n一级指标\t二级指标\t三级指标\t目标值\t实际值\t分值\t得分\n产出指标\t数量指标\t代办点个数\t≥16个\t15个\t50\t46.9",
                "FORM-007"
            )
            .ShouldBeEmpty();
}
