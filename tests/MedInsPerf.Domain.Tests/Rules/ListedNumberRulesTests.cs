namespace MedInsPerf.Domain.Tests.Rules;

public sealed class ListedNumberRulesTests
{
    [Theory]
    [InlineData("全年培训5期，分别为40人、38人、42人、35人。", false)]
    [InlineData("回访3轮，各轮回访户数依次为120户、118户、96户、80户。", false)]
    [InlineData("资金分4批，依次为30万元、25万元、20万元。", false)]
    [InlineData("全年培训4期，分别为40人、38人、42人、35人。", true)]
    [InlineData("第5期，分别为40人、38人、42人。", true)]
    public void COUNT_006_as_many_numbers_as_were_announced(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "COUNT-006").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("各季支出占比依次为14%、22%、25%、36%。", false)]
    [InlineData("各类支出所占比例分别为41.5%、33.2%、26.3%。", false)]
    [InlineData("四个季度支付比重为20%、25%、30%、28%。", false)]
    [InlineData("各季支出占比依次为14%、22%、25%、39%。", true)]
    [InlineData("各类支出所占比例分别为33.3%、33.3%、33.3%。", true)]
    [InlineData("各乡镇线上占比依次为62%、71%、58%。", true)]
    [InlineData("各季支出占比依次为14%、22%、25%、38%。", true)]
    public void SUM_007_shares_that_come_to_the_whole(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "SUM-007").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("决策17分、过程22.5分、产出31分、效益26分，合计96.9分。", "96.5分")]
    [InlineData("预算执行得9.4分，产出得48分，满意度得9.5分，共67.9分。", "66.9分")]
    [InlineData("管理19分，产出38分，效果37.2分，总得分94分。", "94.2分")]
    [InlineData("决策17分、过程22.5分、产出31分、效益26分，合计96.5分。", null)]
    [InlineData("产出满分50分、效益满分30分，扣1分，得79分。", null)]
    public void SUM_001_scores_and_their_total(string results, string? computed) =>
        A.Findings(A.SoundFiling.Telling(results), "SUM-001").SingleOrDefault()?.Verdict.Computed.ShouldBe(computed);

    [Theory]
    [InlineData("全年可用320.50万元，支出301.20万元，年末余额19.80万元。", "19.30万元")]
    [InlineData("调整后预算86万元，实际支出80.4万元，剩余6.5万元。", "5.6万元")]
    [InlineData("到位资金120万元，已支付98.6万元，尚余22.4万元。", "21.4万元")]
    [InlineData("全年可用320.50万元，支出301.20万元，年末余额19.30万元。", null)]
    [InlineData("上年结转5万元，全年可用320.50万元，支出301.20万元，结余24.30万元。", null)]
    public void DIFF_003_what_is_left_of_the_money_at_hand(string results, string? computed) =>
        A.Findings(A.SoundFiling.Telling(results), "DIFF-003").SingleOrDefault()?.Verdict.Computed.ShouldBe(computed);
}
