using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.Domain.Tests.Scoring;

/// <summary>Worked by hand: the arithmetic stands first.</summary>
public sealed class IndicatorScoreTests
{
    [Theory]
    [InlineData("10 × 61.5 ÷ 70 = 8.7857… → 8.79", "≥70%", "61.5%", "10", "8.79")]
    [InlineData("15 × 182538 ÷ 185000 = 14.80037… → 14.80", "≥185,000人", "182,538人", "15", "14.80")]
    [InlineData("10 × 82 ÷ 90 = 9.1111… → 9.11", "≥90%", "82%", "10", "9.11")]
    [InlineData("met exactly: all 12", "≥95%", "95%", "12", "12")]
    [InlineData("more than met: all 12, not 12 × 97.12 ÷ 95", "≥95%", "97.12%", "12", "12")]
    [InlineData("3 × 1 ÷ 3 = 1", "≥3次", "1次", "3", "1")]
    [InlineData("10 × 1 ÷ 3 = 3.333… → 3.33", "≥3次", "1次", "10", "3.33")]
    [InlineData("10 × 2 ÷ 3 = 6.666… → 6.67", "≥3次", "2次", "10", "6.67")]
    [InlineData("half up: 1 × 0.125 ÷ 1 = 0.125 → 0.13", "≥1", "0.125", "1", "0.13")]
    [InlineData("half up: 1 × 0.124 ÷ 1 = 0.124 → 0.12", "≥1", "0.124", "1", "0.12")]
    [InlineData("nothing reached: 10 × 0 ÷ 5 = 0", "≥5场", "0场", "10", "0")]
    [InlineData("below nothing: not less than 0", "≥5%", "-2%", "10", "0")]
    public void At_least(string arithmetic, string target, string actual, string points, string score) =>
        AForm.Score(target, actual, points).Score.ShouldBe(AForm.D(score), arithmetic);

    [Theory]
    [InlineData("met exactly: all 5", "≤60分钟", "60分钟", "5", "5")]
    [InlineData("better: all 5, not 5 × 60 ÷ 45", "≤60分钟", "45分钟", "5", "5")]
    [InlineData("5 × 60 ÷ 75 = 4", "≤60分钟", "75分钟", "5", "4")]
    [InlineData("10 × 30 ÷ 37 = 8.108… → 8.11", "≤30日", "37日", "10", "8.11")]
    [InlineData("10 × 75.375 ÷ 80 = 9.421875 → 9.42", "≤75.375元/人", "80元/人", "10", "9.42")]
    [InlineData("actual 0 is all 8", "≤3起", "0起", "8", "8")]
    [InlineData("aim 0, reached 0: all 8", "≤0起", "0起", "8", "8")]
    [InlineData("aim 0, 2 happened: 8 × 0 ÷ 2 = 0", "≤0起", "2起", "8", "0")]
    public void At_most(string arithmetic, string target, string actual, string points, string score) =>
        AForm.Score(target, actual, points).Score.ShouldBe(AForm.D(score), arithmetic);

    [Theory]
    [InlineData("= 100 reached: all 10", "=100%", "100%", "10", "10")]
    [InlineData("a number without a sign is =: all 10", "100%", "100%", "10", "10")]
    [InlineData("10 × 96 ÷ 100 = 9.6", "100%", "96%", "10", "9.6")]
    [InlineData("above is met too: all 10", "=12期", "13期", "10", "10")]
    [InlineData("aim 0 reached: all 6", "=0", "0", "6", "6")]
    public void Exactly(string arithmetic, string target, string actual, string points, string score) =>
        AForm.Score(target, actual, points).Score.ShouldBe(AForm.D(score), arithmetic);

    [Theory]
    [InlineData("inside: all 10", "60%-75%", "68%", "10", "10")]
    [InlineData("at the lower end: all 10", "60%-75%", "60%", "10", "10")]
    [InlineData("at the upper end: all 10", "60%~75%", "75%", "10", "10")]
    [InlineData("below: 10 × 57 ÷ 60 = 9.5", "60%至75%", "57%", "10", "9.5")]
    [InlineData("above: 10 × 75 ÷ 80 = 9.375 → 9.38", "60—75%", "80%", "10", "9.38")]
    public void Between(string arithmetic, string target, string actual, string points, string score) =>
        AForm.Score(target, actual, points).Score.ShouldBe(AForm.D(score), arithmetic);

    [Theory]
    [InlineData("1375.29 万元 is 13752900 元: all 10", "≥1375.29万元", "13752900元", "10", "10")]
    [InlineData("1.8 万人 of 20000 人: 10 × 18000 ÷ 20000 = 9", "≥20000人", "1.8万人", "10", "9")]
    [InlineData("a bare number has the target's unit: 10 × 90 ÷ 95 = 9.4736… → 9.47", "≥95%", "90", "10", "9.47")]
    [InlineData("950 ‰ is 95 %: all 10", "≥95%", "950‰", "10", "10")]
    public void Units_of_one_dimension(string arithmetic, string target, string actual, string points, string score) =>
        AForm.Score(target, actual, points).Score.ShouldBe(AForm.D(score), arithmetic);

    [Theory]
    [InlineData("no target", "", "95%")]
    [InlineData("no actual", "≥95%", "")]
    [InlineData("words for a number", "≥95%", "已完成")]
    [InlineData("≥ before a range", "≥90%-95%", "93%")]
    [InlineData("≤ before words", "≤较低", "3")]
    [InlineData("a range upside down", "95%-90%", "93%")]
    [InlineData("units of two dimensions", "≥20000人", "95%")]
    [InlineData("aim = 0 and missed: nothing to divide by", "=0", "-1")]
    public void What_cannot_be_computed_has_no_score(string why, string target, string actual)
    {
        var result = AForm.Score(target, actual, "10");

        result.Score.ShouldBeNull(why);
        result.Completion.ShouldBeNull();
        result.Reason.ShouldNotBeEmpty();
    }

    [Fact]
    public void Points_below_zero_score_nothing() => AForm.Score("≥1", "1", "-5").Score.ShouldBeNull();

    [Theory]
    [InlineData("130 ÷ 100 − 1 = 30 %: at the limit nothing is cut", "≥100人", "130人", "10")]
    [InlineData("150 ÷ 100 − 1 = 50 %: the national pack only asks why", "≥100人", "150人", "10")]
    public void Exceeding_costs_nothing_nationally(string arithmetic, string target, string actual, string score) =>
        AForm.Score(target, actual, "10").Score.ShouldBe(AForm.D(score), arithmetic);

    [Theory]
    [InlineData("|130 ÷ 100 − 1| = 30 %", "≥100人", "130人", false)]
    [InlineData("|131 ÷ 100 − 1| = 31 %", "≥100人", "131人", true)]
    [InlineData("|69 ÷ 100 − 1| = 31 %", "≥100人", "69人", true)]
    [InlineData("|20 ÷ 30 − 1| = 33.3 %", "≤30日", "20日", true)]
    public void A_deviation_beyond_thirty_percent_needs_a_reason(
        string arithmetic,
        string target,
        string actual,
        bool needed
    ) => AForm.Score(target, actual, "10").IsBeyondDeviation.ShouldBe(needed, arithmetic);

    [Theory]
    [InlineData("30 % over: at the limit, all 10", "≥100人", "130人", "10")]
    [InlineData("50 % over, 20 % beyond the limit: 10 × (1 − 20 %) = 8", "≥100人", "150人", "8")]
    [InlineData("80 % over, 50 % beyond: 10 × (1 − 50 %) = 5", "≥100人", "180人", "5")]
    [InlineData("200 % over, at most 50 % is cut: 10 × (1 − 50 %) = 5", "≥100人", "300人", "5")]
    [InlineData("33.333 % under, 3.333 % beyond: 10 × (1 − 3.333 %) = 9.6667 → 9.67", "≤30日", "20日", "9.67")]
    [InlineData("0 of ≤ 3: 100 % under, at most 50 %: 10 × (1 − 50 %) = 5", "≤3起", "0起", "5")]
    [InlineData("short of it by 40 %: 10 × 60 ÷ 100 = 6, not cut twice", "≥100人", "60人", "6")]
    public void Exceeding_by_more_than_thirty_percent_is_cut_by_the_capped_pack(
        string arithmetic,
        string target,
        string actual,
        string score
    ) => AForm.Score(target, actual, "10", AForm.Capped).Score.ShouldBe(AForm.D(score), arithmetic);

    [Fact]
    public void A_pack_may_give_nothing_for_a_target_that_is_missed() =>
        AForm
            .Score(
                "≥100人",
                "99人",
                "10",
                AForm.National with
                {
                    Quantitative = new(QuantitativeScoring.AllOrNothing, Citation.RuleOfThumb),
                }
            )
            .Score.ShouldBe(0m);

    [Theory]
    [InlineData("达成 is 80–100 % of 10: 9 stands", "达成", "9", "9")]
    [InlineData("达成 is 80–100 % of 10: 8 stands", "达成年度指标", "8", "8")]
    [InlineData("达成 is at least 80 % of 10: 7 becomes 8", "达成", "7", "8")]
    [InlineData("部分达成 is 60–<80 % of 10: 7 stands", "部分达成", "7", "7")]
    [InlineData("部分达成 is below 80 % of 10: 8 becomes 7.99", "部分达成", "8", "7.99")]
    [InlineData("未达成 is below 60 % of 10: 6 becomes 5.99", "未达成", "6", "5.99")]
    [InlineData("未达成 is 0 at least", "未达成", "0", "0")]
    [InlineData("other words: as claimed", "群众反映较好", "9.5", "9.5")]
    [InlineData("other words: never above the points", "群众反映较好", "11", "10")]
    public void Qualitative_nationally(string arithmetic, string actual, string claimed, string score) =>
        AForm.Score("定性", actual, "10", claimed: claimed).Score.ShouldBe(AForm.D(score), arithmetic);

    [Theory]
    [InlineData("优 is 90–100 % of 20: 18 stands", "优", "18", "18")]
    [InlineData("良 is 80–<90 % of 20: 18 becomes 17.99", "良", "18", "17.99")]
    [InlineData("中 is 60–<80 % of 20: 11 becomes 12", "中", "11", "12")]
    [InlineData("差 is 0–<30 % of 20: 6 becomes 5.99", "差", "6", "5.99")]
    public void Qualitative_in_Sichuan(string arithmetic, string actual, string claimed, string score) =>
        AForm
            .Score("定性：优良中低差", actual, "20", AForm.Sichuan, claimed)
            .Score.ShouldBe(AForm.D(score), arithmetic);

    [Fact]
    public void A_qualitative_row_without_a_claim_has_no_score() =>
        AForm.Score("定性", "达成", "10").Score.ShouldBeNull();

    [Fact]
    public void It_is_told_how_the_score_comes_about()
    {
        var result = AForm.Score("≥70%", "61.5%", "10");

        result.Formula.ShouldBe("10 × min(61.5 ÷ 70, 1) = 8.79");
        result.Reason.ShouldBe("实际 61.5 %，目标不低于 70 %，完成 87.86 %，扣 1.21 分。");
    }
}
