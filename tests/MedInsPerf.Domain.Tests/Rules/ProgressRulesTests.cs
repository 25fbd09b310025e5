namespace MedInsPerf.Domain.Tests.Rules;

public sealed class ProgressRulesTests
{
    [Theory]
    [InlineData("支出进度3月末21.5%，6月末48.2%，9月末46.9%，12月末97%。", false)]
    [InlineData("累计执行一季度末18.3%、二季度末51.4%、三季度末47.9%。", false)]
    [InlineData("累计支付6月底120万元、9月底108.5万元。", false)]
    [InlineData("支出进度3月末21.5%，6月末48.2%，9月末76.9%，12月末97%。", true)]
    [InlineData("各月支付6月底120万元、9月底108.5万元。", true)]
    [InlineData("累计支付6月底48.2%，居民9月末46.9%。", true)]
    public void REPEAT_007_progress_that_falls(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "REPEAT-007").IsEmpty.ShouldBe(sound);

    private static string WithForm(string told) =>
        A.SoundFiling.Telling(told)
        + "\n转移支付区域绩效目标自评表\n（2024年度）\n转移支付名称\t医疗救助补助资金\n"
        + "资金情况（万元）\t\t全年预算数（A）\t全年执行数（B）\t预算执行率（B/A）\n"
        + "\t年度资金总额\t500.00\t470.50\t94.10%\n\t其中：中央补助\t320.00\t305.50\t95.47%\n"
        + "\t省级补助\t110.00\t100.00\t90.91%\n\t县级资金\t70.00\t65.00\t92.86%\n";

    [Theory]
    [InlineData("县级资金结余6.00万元。", "5.00万元")]
    [InlineData("省级补助剩余12万元，结转下年。", "10万元")]
    [InlineData("中央补助资金年末结余15.40万元。", "14.50万元")]
    [InlineData("县级资金结余5.00万元，省级补助剩余10万元。", null)]
    [InlineData("市级资金结余3.00万元。", null)]
    public void DIFF_004_what_is_left_of_a_level(string told, string? computed) =>
        A.Findings(WithForm(told), "DIFF-004").SingleOrDefault()?.Verdict.Computed.ShouldBe(computed);

    [Fact]
    public void DIFF_004_finds_one() =>
        A.Findings(WithForm("县级资金结余6.00万元。"), "DIFF-004").ShouldHaveSingleItem();
}
