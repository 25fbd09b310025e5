namespace MedInsPerf.Domain.Tests.Rules;

public sealed class SweepingRulesTests
{
    [Theory]
    [InlineData("参保率目标98%，实际为97.6%。各项绩效目标全部达成。")]
    [InlineData("参保率96.62%，年度目标为97%。各项指标全部达到预期目标。")]
    [InlineData("年度目标：资助参保于2024年2月底前完成。资助参保于2024年3月15日完成。各项绩效指标均已如期完成。")]
    [InlineData("参保任务52000人，完成51900人，为任务的99.81%，超额完成年度参保任务。")]
    [InlineData("培训目标6场，实际完成5场。圆满完成了年初设定的各项绩效目标。")]
    [InlineData("满意度目标值90%，抽样调查结果为89.4%，达到预期目标。")]
    [InlineData("代办点建成时间比计划晚20天。年度任务全部按期完成。")]
    public void TARGET_002_a_claim_that_all_was_reached_beside_what_was_not(string results) =>
        A.Findings(A.SoundFiling.Telling(results), "TARGET-002").ShouldHaveSingleItem();

    [Theory]
    [InlineData("参保率目标97%，实际为97.6%。各项绩效目标全部达成。")]
    [InlineData("差错率0.6%，低于1%的控制线。各项绩效目标全部达成。")]
    [InlineData("参保任务52000人，完成52100人，超额完成年度参保任务。")]
    [InlineData("培训目标6场，实际完成5场。除培训外各项绩效目标均已完成。")]
    [InlineData("培训目标6场，实际完成5场。确保2025年全面完成各项绩效目标。")]
    [InlineData("办结时限目标20天，实际15天。各项绩效目标全部达成。")]
    public void TARGET_002_says_nothing_where_all_was_reached_or_an_exception_is_made(string results) =>
        A.Findings(A.SoundFiling.Telling(results), "TARGET-002").ShouldBeEmpty();

    [Theory]
    [InlineData("窗口满意度88.5%，电话满意度93%，各项满意度均在90%以上。", false)]
    [InlineData("窗口满意度91.5%，电话满意度93%，各项满意度均在90%以上。", true)]
    [InlineData("窗口满意度88.5%，满意度目标均在90%以上。", true)]
    public void TARGET_004_each_above_a_bound_beside_one_below(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "TARGET-004").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("全县定点零售药店65家，年内安装62家，覆盖率95.38%。县域内定点药店已全部接入智能终端。", true)]
    [InlineData("14个乡镇服务站中的12个配备自助终端。乡镇服务站已全部配备自助终端。", true)]
    [InlineData("全县定点零售药店65家，年内安装65家，覆盖率100%。县域内定点药店已全部接入智能终端。", false)]
    [InlineData("全县定点零售药店65家，年内安装62家，覆盖率95.38%。全县村卫生室已全部接入智能终端。", false)]
    public void TARGET_005_all_covered_beside_some_that_are_not(string results, bool isFound) =>
        A.Findings(A.SoundFiling.Telling("智能终端运行正常。" + results), "TARGET-005").IsEmpty.ShouldBe(!isFound);

    [Theory]
    [InlineData("满意度88.5%，高于90%的目标。", false)]
    [InlineData("差错率1.6%，低于1%的控制线。", false)]
    [InlineData("培训12场，超过15场的年度任务。", false)]
    [InlineData("预算调整率18.6%，控制在10%以内。", false)]
    [InlineData("预算调整率8.6%，控制在10%以内。", true)]
    [InlineData("满意度91.5%，高于90%的目标。", true)]
    [InlineData("满意度90%，达到90%的目标。", true)]
    [InlineData("差错率0.6%，低于1%的控制线。", true)]
    public void TARGET_006_and_007_above_or_below_the_target_said_the_wrong_way(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "TARGET-006")
            .AddRange(A.Findings(A.SoundFiling.Telling(results), "TARGET-007"))
            .IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("本部门2024年度无政府性基金预算收入和支出。", "政府性基金预算财政拨款收入180万元。", false)]
    [InlineData("全年没有发生公务接待费支出。", "公务接待费支出2万元。", false)]
    [InlineData("全年没有发生公务接待费支出。", "公务接待费预算数2万元。", true)]
    [InlineData("全年没有发生公务接待费支出。", "上年公务接待费支出2万元。", true)]
    [InlineData("本部门2024年度无政府性基金预算收入和支出。", "一般公共预算财政拨款收入180万元。", true)]
    public void NONE_001_an_amount_of_what_is_said_not_to_exist(string results, string uses, bool sound) =>
        A.Findings((A.SoundFiling with { Results = results, Uses = uses }).ToString(), "NONE-001")
            .IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("具体情况详见附件3。", false)]
    [InlineData("具体情况详见附件2。", true)]
    public void REF_001_an_annex_that_is_not_there(string results, bool sound) =>
        A.Findings($"{A.SoundFiling.Telling(results)}\n附件1：代办点名单\n附件2：补助发放表", "REF-001")
            .IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("合同价壹拾贰万元整（120,300.00元）。", false)]
    [InlineData("合同价120,300.00元（大写：人民币壹拾贰万零叁佰元整）。", true)]
    [InlineData("合同价壹拾贰万元整（12万元）。", true)]
    [InlineData("合同价叁仟零伍元伍角（3005.50元）。", true)]
    public void SPELL_001_an_amount_in_characters_and_another_in_digits(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "SPELL-001").IsEmpty.ShouldBe(sound);

    private static string WithAims(string done, string conclusion) =>
        $"""
            清溪县医疗保障局2024年度项目支出绩效自评报告
            一、基本情况
            2024年度纳入自评的项目1个，截至2024年12月31日全部实施。
            二、绩效目标
            住院救助不少于4000人次；救助对象满意度达到95%以上；宣传活动不少于12场次。
            三、完成情况
            {done}
            四、自评结论
            {conclusion}
            """;

    [Theory]
    [InlineData("住院救助3900人次。", "各项绩效目标圆满完成。", false)]
    [InlineData("宣传活动开展10场次。", "年度目标已全部实现。", false)]
    [InlineData("救助对象满意度93.2%。", "各项绩效目标圆满完成。", false)]
    [InlineData("住院救助4100人次，宣传活动开展12场次。", "各项绩效目标圆满完成。", true)]
    [InlineData("住院救助3900人次。", "除住院救助外，各项绩效目标均已完成。", true)]
    public void TARGET_002_a_bound_set_in_the_section_of_aims_and_missed_further_on(
        string done,
        string conclusion,
        bool sound
    ) => A.Findings(WithAims(done, conclusion), "TARGET-002").IsEmpty.ShouldBe(sound);
}
