namespace MedInsPerf.Domain.Tests.Rules;

public sealed class PeriodRulesTests
{
    [Theory]
    [InlineData("2024年1-8月代办点办理业务21000件。")]
    [InlineData("上半年办理业务21000件。")]
    [InlineData("截至2024年11月30日，办理业务21000件。")]
    public void PERIOD_001_figures_of_a_part_of_the_year(string results) =>
        A.Findings(A.SoundFiling.Telling(results), "PERIOD-001").ShouldHaveSingleItem();

    [Theory]
    [InlineData("2024年1-12月办理业务21000件。")]
    [InlineData("上半年办理业务9000件，下半年办理业务12000件。")]
    [InlineData("截至2024年12月20日，办理业务21000件。")]
    [InlineData("检查工作于2024年11月底前完成。")]
    [InlineData("3-5月开展集中宣传，发放资料8000份。")]
    [InlineData("代办补助按截至6月底参保人数测算，共发放12个月。")]
    public void PERIOD_001_says_nothing_of_the_whole_year_or_of_an_act(string results) =>
        A.Findings(A.SoundFiling.Telling(results), "PERIOD-001").ShouldBeEmpty();

    [Fact]
    public void PERIOD_002_an_item_of_the_year_before_among_those_of_the_year()
    {
        const string Items =
            "接待3批次，包括：1月24日市医保局检查670元；2024年3月3日市医保局督导824元；2023年12月9日市医保局考核590元。";

        A.Findings(A.SoundFiling.Telling(Items), "PERIOD-002")
            .ShouldHaveSingleItem()
            .Verdict.Stated.ShouldBe("2023年12月9日");
        A.Findings(
                A.SoundFiling.Telling(Items.Replace("2023年12月9日", "2024年12月9日", StringComparison.Ordinal)),
                "PERIOD-002"
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void PERIOD_002_says_nothing_of_one_date_of_the_year_before() =>
        A.Findings(A.SoundFiling.Telling("2023年12月9日签订合同，金额90000元。"), "PERIOD-002").ShouldBeEmpty();

    [Theory]
    [InlineData("截至2024年10月底，医保电子凭证激活率为71.2%；全年受理业务186340件。", false)]
    [InlineData("上半年采购执行率不低于60%。", true)]
    public void PERIOD_001_a_sentence_stops_short_of_the_year_and_a_requirement_does_not(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "PERIOD-001").IsEmpty.ShouldBe(sound);
}
