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
    [InlineData("项目一　", "项目二　")]
    [InlineData("项目一：", "项目二：")]
    [InlineData("（项目1）", "（项目2）")]
    [InlineData("子项目一、", "子项目二、")]
    [InlineData("第一个项目：", "第二个项目：")]
    [InlineData("【项目1】", "【项目2】")]
    public void COPY_005_sections_that_only_count_their_projects(string first, string second)
    {
        Text("医疗救助县级资金").ShouldBeFalse();
        Text("长护险试点补助").ShouldBeTrue();

        bool Text(string named) =>
            A.Findings(
                $"清溪县医疗保障局2024年度预算项目绩效自评报告\n一、总体情况\n2个项目全部完成自评。\n二、分项自评情况\n{first}医疗救助县级资金\n（一）项目概况。用于救助困难人员。\n（二）资金支付。支付进度98.00%。\n{second}长护险试点补助\n（一）项目概况。用于失能人员护理。\n（二）资金管理。县局在{named}使用过程中坚持按月审核。\n三、共性问题\n用款不均衡。",
                "COPY-005"
            ).IsEmpty;
    }

    [Theory]
    [InlineData("服务能力提升补助按办法审批，做到城乡医疗救助补助专款专用。", false)]
    [InlineData("服务能力提升补助由专人管理，确保城乡医疗救助补助足额拨付。", false)]
    [InlineData("服务能力提升补助实行报账制，保证了城乡医疗救助补助安全。", false)]
    [InlineData("服务能力提升补助按办法审批，做到服务能力提升补助专款专用。", true)]
    [InlineData("服务能力提升补助按办法审批，做到专款专用。", true)]
    [InlineData("服务能力提升补助和城乡医疗救助补助分账核算，确保城乡医疗救助补助专款专用。", true)]
    [InlineData("城乡医疗救助补助按办法审批，做到城乡医疗救助补助专款专用。", true)]
    public void COPY_005_a_sentence_on_one_fund_pledges_another(string text, bool sound) =>
        A.Findings(
                $"清溪县医疗保障局关于2024年度医疗保障转移支付资金绩效自评的报告\n一、资金安排情况\n资金名称\t中央\t县级\n城乡医疗救助补助\t846.00\t60.00\n服务能力提升补助\t86.00\t0.00\n二、资金管理情况\n{text}",
                "COPY-005"
            )
            .IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("门诊慢特病评审经费使用规范。", false)]
    [InlineData("困难群众医疗救助县级资金使用规范。", true)]
    [InlineData("部分费用由门诊慢特病评审经费列支。", true)]
    public void COPY_005_the_section_on_one_project_names_another(string first, bool sound) =>
        A.Findings(TwoProjects(first), "COPY-005").IsEmpty.ShouldBe(sound);
}
