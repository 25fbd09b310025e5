using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Tests.Rules;

public sealed class TargetRulesTests
{
    private static string Missed(string results, string problems = "") =>
        (A.SoundFiling with { Results = results, Problems = problems }).ToString();

    [Theory]
    [InlineData("确保任务完成率达100%。参保任务完成率达99.5%。", false)]
    [InlineData("确保任务完成率达99.5%。参保任务完成率达99.5%。", true)]
    [InlineData("参保率目标96%，实际参保率95.9%。", false)]
    [InlineData("参保率目标96%，由于人口外流，实际参保率95.9%。", true)]
    [InlineData("确保培训计划按期完成。参保率95.9%。", true)]
    [InlineData("住院报销比例不低于85%，门诊报销率50%。", true)]
    public void TARGET_001_a_target_missed_without_a_word(string results, bool sound) =>
        A.Findings(Missed(results), "TARGET-001").IsEmpty.ShouldBe(sound);

    [Fact]
    public void TARGET_001_says_nothing_where_problems_are_named() =>
        A.Passes(Missed("确保任务完成率达100%。参保任务完成率达99.5%。", "外出务工人员联系困难。"), "TARGET-001")
            .ShouldBeTrue();

    [Theory]
    [InlineData("所有重点工作完成率为100%。参保任务完成率97.02%。")]
    [InlineData("年度8项重点工作，已完成7项，重点工作完成率100%。")]
    public void TARGET_002_all_work_done_beside_work_undone(string results) =>
        A.Findings(A.SoundFiling.Telling(results), "TARGET-002")
            .ShouldHaveSingleItem()
            .Severity.ShouldBe(Severity.Error);

    [Theory]
    [InlineData("各项绩效目标均已全部完成。参保人数为年度目标15000人的83.20%。")]
    [InlineData("所有项目均实现了年初设定的目标，满意度低于目标值。")]
    public void TARGET_002_all_targets_met_in_words_beside_one_that_was_not(string results) =>
        A.Findings(A.SoundFiling.Telling(results), "TARGET-002")
            .ShouldHaveSingleItem()
            .Severity.ShouldBe(Severity.Warning);

    [Theory]
    [InlineData("所有重点工作完成率为100%。参保任务完成率100%。")]
    [InlineData("年度8项重点工作，已完成8项，重点工作完成率100%。")]
    [InlineData("各项绩效目标均已全部完成，参保率高于目标值1.2个百分点。")]
    public void TARGET_002_holds_where_nothing_is_undone(string results) =>
        A.Passes(A.SoundFiling.Telling(results), "TARGET-002").ShouldBeTrue();

    [Theory]
    [InlineData("系统正常运行率大于等于90%，系统运行良好。", false)]
    [InlineData("系统响应时间小于等于60分钟，系统运行良好。", false)]
    [InlineData("系统正常运行率大于等于90%，实际系统正常运行率99.2%。", true)]
    [InlineData("按照政策规定，救助率不低于85%。", true)]
    [InlineData("系统正常运行率达到90%以上。", true)]
    public void TARGET_003_a_bound_without_what_was_reached(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "TARGET-003").IsEmpty.ShouldBe(sound);

    [Fact]
    public void TARGET_003_says_nothing_of_what_a_measure_is_to_reach() =>
        A.Findings(
                (A.SoundFiling with { Recommendations = "加快采购，上半年采购执行率不低于60%。" }).ToString(),
                "TARGET-003"
            )
            .ShouldBeEmpty();
}
