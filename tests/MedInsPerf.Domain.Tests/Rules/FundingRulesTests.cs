namespace MedInsPerf.Domain.Tests.Rules;

public sealed class FundingRulesTests
{
    [Fact]
    public void A_sound_filing_gives_no_finding() => A.Checked(A.SoundFiling.ToString()).Findings.ShouldBeEmpty();

    [Fact]
    public void RATE_001_a_rate_that_does_not_follow_from_its_amounts()
    {
        var finding = A.Findings(A.SoundFiling.With("93.70%", "93.07%"), "RATE-001").ShouldHaveSingleItem();

        finding.Verdict.Stated.ShouldBe("93.07%");
        finding.Verdict.Computed.ShouldBe("93.70%");
        finding.Verdict.Difference.ShouldBe("-0.63%");
        finding.Verdict.Correction.ShouldBe("93.70%");
        finding.Verdict.CorrectionPlaces.Select(place => place.Quote).ShouldBe(["93.07%", "93.07%"]);
    }

    [Theory]
    [InlineData("93.7%")]
    [InlineData("94%")]
    public void RATE_001_holds_at_the_printed_decimals(string rate) =>
        A.Passes(A.SoundFiling.With("93.70%", rate), "RATE-001").ShouldBeTrue();

    [Fact]
    public void RATE_001_says_nothing_where_the_amount_spent_is_not_stated() =>
        A.Findings(A.SoundFiling.With("此项资金已使用187400元", "此项资金全部上交"), "RATE-001").ShouldBeEmpty();

    [Fact]
    public void RATE_002_a_coverage_above_what_the_two_numbers_give() =>
        A.Findings(
                A.SoundFiling.With(
                    "代办服务全年未中断",
                    "居民参保18000人，职工参保4000人，合计参保约2.20万人，大于常住人口2.10万，即参保覆盖率达100%"
                ),
                "RATE-002"
            )
            .ShouldHaveSingleItem()
            .Verdict.Computed.ShouldBe("105%");

    [Fact]
    public void DIFF_001_a_remainder_that_is_not_budget_less_cut() =>
        A.Findings(A.SoundFiling.With("缩减50000元", "缩减51000元"), "DIFF-001")
            .ShouldHaveSingleItem()
            .Verdict.Computed.ShouldBe("199000元");

    [Fact]
    public void DIFF_002_a_surplus_that_is_not_budget_less_spending() =>
        A.Findings(A.SoundFiling.With("剩12600元", "剩12060元"), "DIFF-002")
            .ShouldHaveSingleItem()
            .Verdict.Difference.ShouldBe("-540元");

    [Fact]
    public void PROD_001_heads_times_standard() =>
        A.Findings(
                A.SoundFiling.With("代办服务全年未中断", "全县资助4000人，按320元/人·年补助，共需1281000元"),
                "PROD-001"
            )
            .ShouldHaveSingleItem()
            .Verdict.Computed.ShouldBe("1280000元");

    [Fact]
    public void PROD_001_takes_the_standard_that_comes_nearest() =>
        A.Passes(
                A.SoundFiling.With(
                    "代办服务全年未中断",
                    "补助标准640元/人，其中县级负担64元/人，年末参保4000人，共需县级资金256000元"
                ),
                "PROD-001"
            )
            .ShouldBeTrue();

    [Fact]
    public void SUM_001_a_total_that_is_not_the_sum() =>
        A.Findings(
                A.SoundFiling.With("资金用于代办人员补助和票据印制", "补助支出120000元，印制支出67400元，合计188400元"),
                "SUM-001"
            )
            .ShouldHaveSingleItem()
            .Verdict.Computed.ShouldBe("187400元");

    [Fact]
    public void SUM_002_greater_is_greater() =>
        A.Findings(A.SoundFiling.With("代办服务全年未中断", "参保22000人，大于常住人口22800人"), "SUM-002")
            .ShouldHaveSingleItem();

    [Fact]
    public void YEAR_001_an_as_of_date_of_the_year_before_is_one_finding_with_every_place()
    {
        var finding = A.Findings(A.SoundFiling.With("2024年12月31日", "2023年12月31日"), "YEAR-001")
            .ShouldHaveSingleItem();

        finding.Verdict.Correction.ShouldBe("2024年12月31日");
        finding.Verdict.Places.Length.ShouldBe(2);
        finding.Verdict.CorrectionPlaces.Length.ShouldBe(2);
    }

    [Fact]
    public void REPEAT_001_two_numbers_of_one_kind_of_institution() =>
        A.Findings((A.SoundFiling with { Results = "覆盖12家定点医院、39家定点零售药店。" }).ToString(), "REPEAT-001")
            .ShouldHaveSingleItem()
            .Verdict.Places.Length.ShouldBe(2);

    [Fact]
    public void REPEAT_001_says_nothing_of_some_of_them() =>
        A.Findings((A.SoundFiling with { Results = "查处违规定点零售药店5家。" }).ToString(), "REPEAT-001")
            .ShouldBeEmpty();

    [Fact]
    public void REPEAT_002_a_sentence_said_again_with_another_figure() =>
        A.Findings(
                (
                    A.SoundFiling with
                    {
                        Uses = A.SoundFiling.Spending.Replace("250000", "260000", StringComparison.Ordinal),
                    }
                ).ToString(),
                "REPEAT-002"
            )
            .ShouldNotBeEmpty();

    [Theory]
    [InlineData("99分", false)]
    [InlineData("99.37分", true)]
    [InlineData("99.38分", false)]
    public void SCORE_001_a_score_beyond_what_its_execution_rate_leaves(string score, bool sound) =>
        A.Passes(A.SoundFiling.With("自评94分", $"自评{score}"), "SCORE-001").ShouldBe(sound || score == "99分");

    [Fact]
    public void SCORE_001_says_nothing_where_no_pack_gives_the_points_of_execution() =>
        A.Checked(A.SoundFiling.With("自评94分", "自评100分"))
            .Findings.ShouldNotContain(finding => finding.Rule.Id == "SCORE-001");

    [Fact]
    public void A_finding_keeps_its_key_when_the_text_around_it_moves()
    {
        var wrong = A.SoundFiling.With("93.70%", "93.07%");
        var moved = wrong.Replace("一、基本情况", "一、基本情况\n项目由县医保局实施。", StringComparison.Ordinal);

        A.Findings(moved, "RATE-001")[0].Key.ShouldBe(A.Findings(wrong, "RATE-001")[0].Key);
    }

    [Theory]
    [InlineData("参保任务完成率97.02%。", "参保任务完成率97.02%。培训2次。", true)]
    [InlineData("参保任务完成率97.02%。", "参保任务完成率95.10%。", false)]
    [InlineData("参保任务完成率97.02%。", "参保任务完成率97.02%，征缴任务完成率81.00%。", false)]
    public void A_finding_keeps_its_key_only_while_what_it_compares_stays_the_same(
        string before,
        string after,
        bool stays
    )
    {
        string KeyOf(string results) =>
            A.Findings(A.SoundFiling.With("代办服务全年未中断。", $"所有重点工作完成率为100%。{results}"), "TARGET-002")
                .ShouldHaveSingleItem()
                .Key;

        (KeyOf(after) == KeyOf(before)).ShouldBe(stays);
    }
}
