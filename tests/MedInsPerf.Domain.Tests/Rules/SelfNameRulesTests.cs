namespace MedInsPerf.Domain.Tests.Rules;

public sealed class SelfNameRulesTests
{
    private const string Own = "清溪县医疗保障局";

    private static string Signed(string results) => $"{A.SoundFiling.Telling(results)}\n{Own}\n2025年3月20日";

    [Theory]
    [InlineData("清西县医疗保障局按月发放补助。", false)]
    [InlineData("清个县医疗保障局按月发放补助。", false)]
    [InlineData("溪清县医疗保障局按月发放补助。", false)]
    [InlineData("清溪县医疗保障局按月发放补助。", true)]
    [InlineData("赴清流县学习代办经验。", true)]
    [InlineData("全县代办点按月发放补助。", true)]
    public void NAME_004_the_own_county_with_a_character_wrong(string results, bool sound) =>
        A.Findings(Signed(results), "NAME-004").IsEmpty.ShouldBe(sound);

    [Fact]
    public void NAME_004_a_signature_with_a_character_wrong() =>
        A.Findings($"{A.SoundFiling}\n清西县医疗保障局\n2025年3月20日", "NAME-004")
            .ShouldHaveSingleItem()
            .Verdict.Stated.ShouldBe("清西县");

    [Theory]
    [InlineData("县人力资源和社会保障局2024年度机关运行经费支出84万元。", false)]
    [InlineData("2024年，我院严格按照规定使用资金。", false)]
    [InlineData("清溪县医疗保障局2024年度机关运行经费支出84万元。", true)]
    [InlineData("县财政局2024年度安排资金20万元。", true)]
    [InlineData("县民政局提供救助对象名单。", true)]
    public void COPY_004_own_figures_told_as_another_units(string results, bool sound) =>
        A.Findings(Signed(results), "COPY-004").IsEmpty.ShouldBe(sound);

    private static string TwoProjects(string first) =>
        $"""
            清溪县医疗保障局2024年度项目支出绩效自评报告
            一、基本情况
            2024年度纳入自评的项目2个，截至2024年12月31日全部实施。
            二、困难群众医疗救助县级资金
            （一）完成情况
            {first}
            三、门诊慢特病评审经费
            （一）完成情况
            组织评审11批次。
            四、存在问题
            个别代办点人员变动较多。
            """;

    [Theory]
    [InlineData("门诊慢特病评审经费使用规范。", false)]
    [InlineData("困难群众医疗救助县级资金使用规范。", true)]
    [InlineData("部分费用由门诊慢特病评审经费列支。", true)]
    public void COPY_005_the_section_on_one_project_names_another(string first, bool sound) =>
        A.Findings(TwoProjects(first), "COPY-005").IsEmpty.ShouldBe(sound);
}
