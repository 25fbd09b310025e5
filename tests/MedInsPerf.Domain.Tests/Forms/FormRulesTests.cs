using System.Collections.Immutable;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.Tests.Scoring;

namespace MedInsPerf.Domain.Tests.Forms;

public sealed class FormRulesTests
{
    private static readonly EvaluationForm Sound = SampleForm.National;

    [Fact]
    public void A_sound_form_gives_no_finding_of_the_form_rules()
    {
        foreach (var form in new[] { Sound, SampleForm.TransferPayment, SampleForm.Sichuan })
            Checked(form).Findings.Where(IsOfForm).Select(finding => finding.Verdict.Explanation).ShouldBeEmpty();
    }

    [Fact]
    public void FORM_001_a_total_that_is_not_the_sum_of_its_sources()
    {
        // 455.50 + 20.00 + 0.00 = 475.50.
        var finding = Only("FORM-001", Total(row => row with { Executed = CellReader.Number("457.50") }));

        finding.Verdict.Computed.ShouldBe("475.5万元");
        finding.Verdict.Difference.ShouldBe("-18万元");
        finding.Verdict.Places[0].Quote.ShouldBe("457.50");
    }

    [Fact]
    public void FORM_001_the_last_digit_may_differ() =>
        // Three printed amounts carry ± 0.005 each.
        Only("FORM-001", Total(row => row with { Executed = CellReader.Number("475.51") }))
            .Severity.ShouldBe(Severity.Info);

    [Fact]
    public void FORM_002_a_rate_that_is_not_executed_by_budget() =>
        // 475.50 ÷ 500.00 = 95.10 %.
        Only("FORM-002", Total(row => row with { Rate = CellReader.Number("95.01%") }))
            .Verdict.Computed.ShouldBe("95.1%");

    [Fact]
    public void FORM_003_execution_points_that_do_not_follow() =>
        Only("FORM-003", Total(row => row with { Score = CellReader.Number("9.15") }))
            .Verdict.Computed.ShouldBe("9.51分");

    [Fact]
    public void FORM_016_full_execution_points_for_a_budget_that_was_not_spent() =>
        Only("FORM-016", Total(row => row with { Score = CellReader.Number("10") }))
            .Verdict.Computed.ShouldBe("9.51分");

    [Fact]
    public void FORM_004_points_that_do_not_come_to_a_hundred()
    {
        // 110 − 10 + 15 …: the first row has 25 for 15.
        var finding = Only("FORM-004", Row(0, row => row with { Points = CellReader.Number("25") }));

        finding.Verdict.Difference.ShouldBe("10");
        finding.Verdict.Places.ShouldHaveSingleItem().Quote.ShouldBe("100");
    }

    [Fact]
    public void FORM_005_a_total_score_that_is_not_the_sum() =>
        Only("FORM-005", Sound with { TotalScore = CellReader.Number("98.51") }).Verdict.Computed.ShouldBe("97.51分");

    [Theory]
    [InlineData("15.01")]
    [InlineData("-1")]
    public void FORM_006_a_score_beyond_its_points(string score) =>
        Only("FORM-006", Row(0, row => row with { ClaimedScore = CellReader.Number(score) }))
            .Verdict.Places[0]
            .Quote.ShouldBe(score);

    [Fact]
    public void FORM_007_a_deduction_without_a_reason() =>
        Only("FORM-007", Row(7, row => row with { Deviation = TextEntry.Blank }))
            .Verdict.Places.Select(place => place.Quote)
            .ShouldBe(["9.00", "参保群众满意度"]);

    [Fact]
    public void FORM_008_words_where_a_number_belongs() =>
        Only("FORM-008", Row(0, row => row with { Points = CellReader.Number("十五") }))
            .Verdict.Stated.ShouldBe("十五");

    [Theory]
    [InlineData("≥90%-95%")]
    [InlineData("≤较低")]
    [InlineData("95%-90%")]
    public void FORM_009_a_target_that_cannot_be_measured(string target) =>
        Only("FORM-009", Row(2, row => row with { Target = CellReader.Target(target) }))
            .Verdict.Places.ShouldHaveSingleItem()
            .Quote.ShouldBe(target);

    [Fact]
    public void FORM_010_a_target_of_zero() =>
        Only("FORM-010", Row(1, row => row with { Target = CellReader.Target("≥0场") }))
            .Verdict.Stated.ShouldBe("≥0场");

    [Fact]
    public void FORM_010_no_accidents_is_a_target() =>
        Findings("FORM-010", Row(1, row => row with { Target = CellReader.Target("≤0起") })).ShouldBeEmpty();

    [Fact]
    public void FORM_011_a_score_that_does_not_follow_from_its_target() =>
        // 10 × 81 ÷ 90 = 9.
        Only("FORM-011", Row(7, row => row with { ClaimedScore = CellReader.Number("9.50") }))
            .Verdict.Difference.ShouldBe("0.5分");

    [Fact]
    public void FORM_012_a_class_that_weighs_other_than_the_pack_says() =>
        Only("FORM-012", Row(0, row => row with { Class = "效益指标" }), 2).Verdict.Computed.ShouldBe("50");

    [Fact]
    public void FORM_013_a_deviation_beyond_thirty_percent_without_a_reason() =>
        // 17 ÷ 12 − 1 = 41.7 %.
        Only("FORM-013", Row(1, row => row with { Actual = CellReader.Actual("17场") }))
            .Verdict.Stated.ShouldBe("17场");

    [Fact]
    public void No_cell_makes_the_rules_fall()
    {
        string[] nonsense =
        [
            "≥",
            "--",
            "0",
            "1e5",
            "９５％",
            "九成",
            "-0",
            "99999999999999999999999999",
            "≥1,00",
            "==",
        ];
        foreach (var words in nonsense)
        {
            Checked(
                Sound with
                {
                    Funding =
                    [
                        .. Sound.Funding.Select(row =>
                            row with
                            {
                                Annual = CellReader.Number(words),
                                Executed = CellReader.Number(words),
                                Score = CellReader.Number(words),
                            }
                        ),
                    ],
                    Indicators =
                    [
                        .. Sound.Indicators.Select(row =>
                            row with
                            {
                                Target = CellReader.Target(words),
                                Actual = CellReader.Actual(words),
                                Points = CellReader.Number(words),
                                ClaimedScore = CellReader.Number(words),
                            }
                        ),
                    ],
                }
            );
        }
    }

    [Fact]
    public void FORM_014_a_source_filled_in_in_another_unit()
    {
        var wrong = Sound with
        {
            Funding = Sound.Funding.SetItem(1, Sound.Funding[1] with { Executed = CellReader.Number("4555000.00") }),
        };

        Only("FORM-014", wrong).Verdict.Computed.ShouldBe("455.5万元");
        Findings("FORM-001", wrong).ShouldBeEmpty();
    }

    private static bool IsOfForm(Finding finding) => finding.Rule.Id.StartsWith("FORM-", StringComparison.Ordinal);

    private static EvaluationForm Total(Func<FundingRow, FundingRow> change) =>
        Sound with
        {
            Funding = Sound.Funding.SetItem(0, change(Sound.Funding[0])),
        };

    private static EvaluationForm Row(int index, Func<Indicator, Indicator> change) =>
        Sound with
        {
            Indicators = Sound.Indicators.SetItem(index, change(Sound.Indicators[index])),
        };

    private static Finding Only(string rule, EvaluationForm form, int of = 1)
    {
        var findings = Findings(rule, form);
        findings.Length.ShouldBe(of);
        return findings[0];
    }

    private static ImmutableArray<Finding> Findings(string rule, EvaluationForm form) =>
        [.. Checked(form).Findings.Where(finding => finding.Rule.Id == rule)];

    private static CheckResult Checked(EvaluationForm form) =>
        RuleBook.Current.Check(
            [RecordReader.Read(new SourceText("自评表.xlsx", [FormTable.Of(form, 2024)]))],
            AForm.National
        );
}
