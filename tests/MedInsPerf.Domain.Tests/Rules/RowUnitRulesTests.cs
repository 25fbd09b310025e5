namespace MedInsPerf.Domain.Tests.Rules;

public sealed class RowUnitRulesTests
{
    private static string Table(string results, string unit) =>
        A.SoundFiling.Telling(results)
        + $"\n经费支出表\n单位：{unit}\n项目\t预算数\t决算数\n办公费\t12.50\t11.84\n印刷费\t8.20\t7.96\n合计\t20.70\t19.80\n";

    [Theory]
    [InlineData("办公费支出11.84万元，印刷费支出7.96万元。", "元", false)]
    [InlineData("两项费用预算20.70万元，支出19.80万元。", "元", false)]
    [InlineData("印刷费支出7.96万元，两项合计19.80万元，预算20.70万元。", "元", false)]
    [InlineData("办公费支出11.84万元，印刷费支出7.96万元。", "万元", true)]
    [InlineData("办公费支出11.84元，印刷费支出7.96元。", "元", true)]
    [InlineData("宣传费支出3.30万元，培训费支出4.15万元。", "元", true)]
    public void UNIT_006_a_table_in_yuan_of_what_the_text_tells_in_ten_thousands(
        string results,
        string unit,
        bool sound
    ) => A.Findings(Table(results, unit), "UNIT-006").IsEmpty.ShouldBe(sound);

    private static string Form(string row) =>
        "项目支出绩效自评表\n（2024年度）\n项目名称\t乡镇代办点补助经费\n"
        + "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t指标完成率\t分值\t得分\t偏差原因分析及改进措施\n"
        + "产出指标\t数量指标\t代办点个数\t≥16个\t16个\t100%\t20\t20\t\n"
        + row.Replace('|', '\t')
        + "\n总分\t100\t98\n截至2024年12月31日，2024年度完成。\n";

    [Theory]
    [InlineData("|数量指标|印制手册|≥20000册|2.1册|105%|15|15|", false)]
    [InlineData("|数量指标|参保人数|≥310000人|31.26人|100.8%|15|15|", false)]
    [InlineData("|数量指标|发放折页|≥50000份|4.85份|97%|15|14.5|改用电子版", false)]
    [InlineData("|数量指标|印制手册|≥2万册|2.1万册|105%|15|15|", true)]
    [InlineData("|质量指标|人均服务次数|≥2次|2.1次|105%|15|15|", true)]
    [InlineData("|数量指标|印制手册|≥20000册|21000册|105%|15|15|", true)]
    public void UNIT_007_a_fraction_of_what_is_counted_one_by_one(string row, bool sound) =>
        A.Findings(Form(row), "UNIT-007").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("结算率由上年的71.4%提高到83.9%，提高12.5%。", false)]
    [InlineData("自付率从32%降到28.6%，下降了3.4%。", false)]
    [InlineData("参保率96.2%，比上年的95.1%上升1.1%。", false)]
    [InlineData("结算率由上年的71.4%提高到83.9%，提高12.5个百分点。", true)]
    [InlineData("结算率由上年的71.4%提高到83.9%，增长17.5%。", true)]
    [InlineData("参保率96.2%，比上年的95.1%上升1.1个百分点。", true)]
    public void UNIT_008_percent_for_percentage_points(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "UNIT-008").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("|数量指标|培训人次|≥800人次|820人次|103.50%|15|15|", "102.50%")]
    [InlineData("|数量指标|检查家数|≥250家|240家|98.00%|15|14.4|两家停业", "96.00%")]
    [InlineData("|时效指标|办结天数|≤20天|16天|120.00%|15|15|", "125.00%")]
    [InlineData("|数量指标|培训人次|≥800人次|820人次|102.50%|15|15|", null)]
    [InlineData("|数量指标|培训人次|≥800人次|820人次|100%|15|15|", null)]
    [InlineData("|时效指标|办结天数|≤20天|16天|125.00%|15|15|", null)]
    [InlineData("|时效指标|办结天数|≤20天|16天|100%|15|15|", null)]
    [InlineData("|质量指标|长效机制|健全|基本健全|90%|15|13.5|制度待修订", null)]
    public void ROW_006_the_rate_of_a_row(string row, string? computed) =>
        A.Findings(Form(row), "ROW-006").SingleOrDefault()?.Verdict.Computed.ShouldBe(computed);

    [Fact]
    public void ROW_006_is_silent_where_the_rate_follows() =>
        A.Findings(Form("|数量指标|培训人次|≥800人次|820人次|102.50%|15|15|"), "ROW-006").ShouldBeEmpty();

    [Theory]
    [InlineData("总分\t100\t98", "总分\t100\t", false)]
    [InlineData("总分\t100\t98", "合计\t100\t", false)]
    [InlineData("总分\t100\t98", "总分\t100", false)]
    [InlineData("总分\t100\t98", "总分\t100\t97.5", true)]
    public void ROW_007_a_total_that_was_not_filled_in(string words, string others, bool sound) =>
        A.Findings(
                Form("|质量指标|办结率|≥98%|99%|101.02%|15|15|").Replace(words, others, StringComparison.Ordinal),
                "ROW-007"
            )
            .IsEmpty.ShouldBe(sound);

    private static string Funds(string row, string told = "") =>
        "项目支出绩效自评表\n（2024年度）\n项目名称\t乡镇代办点补助经费\n"
        + "项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n"
        + row.Replace('|', '\t')
        + "\n一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施\n"
        + "产出指标\t数量指标\t代办点个数\t≥16个\t16个\t20\t20\t\n"
        + $"总分\t100\t98\n截至2024年12月31日，2024年度完成。{told}\n";

    [Theory]
    [InlineData("|年度资金总额|60.00|60.00|60.85|10|101.42%|10", "", false)]
    [InlineData("|年度资金总额|60.00|45.00|48.10|10|106.89%|10", "", false)]
    [InlineData("|其中：县级资金|20.00|20.00|21.50|—|107.50%|—", "", false)]
    [InlineData("|年度资金总额|60.00|60.00|59.85|10|99.75%|9.98", "", true)]
    [InlineData("|年度资金总额|60.00|60.00|60.85|10|101.42%|10", "超出全年预算的0.85万元由单位资金解决。", true)]
    public void ROW_008_more_spent_than_the_budget_of_the_row(string row, string told, bool sound) =>
        A.Findings(Funds(row, told), "ROW-008").IsEmpty.ShouldBe(sound);
}
