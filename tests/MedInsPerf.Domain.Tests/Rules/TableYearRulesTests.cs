namespace MedInsPerf.Domain.Tests.Rules;

public sealed class TableYearRulesTests
{
    private static string Table(string line) =>
        A.SoundFiling.ToString()
        + $"\n{line}\n项目\t预算数\t决算数\n办公费\t12.50\t11.84\n印刷费\t8.20\t7.96\n合计\t20.70\t19.80\n";

    [Theory]
    [InlineData("2023年度　单位：万元", false)]
    [InlineData("（2022年度）单位：万元", false)]
    [InlineData("2025年 金额单位：万元", false)]
    [InlineData("2024年度　单位：万元", true)]
    [InlineData("单位：万元", true)]
    public void YEAR_007_the_year_over_a_table(string line, bool sound) =>
        A.Findings(Table(line), "YEAR-007").IsEmpty.ShouldBe(sound);

    private static string Coded(string rows) =>
        "清溪县医疗保障局2024年度部门决算\n一、支出决算表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n"
        + rows.Replace('|', '\t').Replace('/', '\n')
        + "\n";

    [Theory]
    [InlineData(
        "208|社会保障和就业支出|30.00|30.00|0.00/2080505|养老保险缴费|20.00|20.00|0.00/2080506|职业年金缴费|10.00|10.00|0.00/221|住房保障支出|45.00|45.00|0.00/2210201|住房公积金|28.00|28.00|0.00/2210203|购房补贴|16.00|16.00|0.00",
        false
    )]
    [InlineData(
        "210|卫生健康支出|90.00|60.00|30.00/21015|医疗保障管理事务|90.00|60.00|30.00/2101501|行政运行|58.00|58.00|0.00/2101505|医疗保障政策管理|30.00|0.00|30.00/221|住房保障支出|12.00|12.00|0.00/2210201|住房公积金|12.00|12.00|0.00",
        false
    )]
    [InlineData(
        "208|社会保障和就业支出|30.00|30.00|0.00/2080505|养老保险缴费|20.00|20.00|0.00/2080506|职业年金缴费|10.00|10.00|0.00/221|住房保障支出|44.00|44.00|0.00/2210201|住房公积金|28.00|28.00|0.00/2210203|购房补贴|16.00|16.00|0.00",
        true
    )]
    public void SUM_003_codes_of_a_class_make_it_up(string rows, bool sound) =>
        A.Findings(Coded(rows), "SUM-003").IsEmpty.ShouldBe(sound);
}
