using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Scoring;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Tests.Scoring;

/// <summary>Whole forms, worked by hand.</summary>
public sealed class ScorerTests
{
    [Fact]
    public void A_form_that_met_every_target_has_a_hundred()
    {
        var tree = Scorer.Score(AForm.Sound, AForm.National);

        tree.Computed.ShouldBe(100m);
        tree.Ceiling.ShouldBe(100m);
        tree.Difference.ShouldBe(0m);
        tree.Grade!.Name.ShouldBe("优");
        tree.Items.Select(item => (item.Title, item.Points, item.Score))
            .ShouldBe([("预算执行率", 10m, 10m), ("产出", 50m, 50m), ("效益", 30m, 30m), ("满意度", 10m, 10m)]);
    }

    [Theory]
    [InlineData("10 × 951 ÷ 1000 = 9.51", "1000", "951", "9.51", "99.51")]
    [InlineData("10 × 17109000 ÷ 18000000 = 9.505 → 9.51 (half up)", "18000000", "17109000", "9.51", "99.51")]
    [InlineData("10 × 1267000.37 ÷ 2450000 = 5.17143… → 5.17", "2450000", "1267000.37", "5.17", "95.17")]
    [InlineData("10 × 1 ÷ 3 = 3.33", "3", "1", "3.33", "93.33")]
    [InlineData("nothing spent: 0", "1000", "0", "0", "90")]
    [InlineData("more spent than budgeted counts as all", "1000", "1100", "10", "100")]
    [InlineData("money that came back: not below 0", "1000", "-5", "0", "90")]
    public void The_execution_rate_earns_its_share(
        string arithmetic,
        string budget,
        string executed,
        string score,
        string ceiling
    )
    {
        var tree = Scorer.Score(AForm.Sound.Spent(AForm.D(budget), AForm.D(executed)), AForm.National);

        tree.Items[0].Score.ShouldBe(AForm.D(score), arithmetic);
        tree.Ceiling.ShouldBe(AForm.D(ceiling), arithmetic);
        tree.Computed.ShouldBe(AForm.D(ceiling), "all the rest is full");
    }

    [Theory]
    [InlineData("80 % is not below 80 %: 90 + 8 = 98", "800", "98", "98")]
    [InlineData("79.9 % is: 90 + 7.99 = 97.99, at most 89.99", "799", "89.99", "89.99")]
    [InlineData("60 %: 90 + 6 = 96, at most 89.99", "600", "89.99", "89.99")]
    [InlineData("59.9 %: at most 79.99", "599", "79.99", "79.99")]
    public void The_capped_pack_caps_the_total(string arithmetic, string executed, string computed, string ceiling)
    {
        var tree = Scorer.Score(AForm.Sound.Spent(1000m, AForm.D(executed)), AForm.Capped);

        tree.Computed.ShouldBe(AForm.D(computed), arithmetic);
        tree.Ceiling.ShouldBe(AForm.D(ceiling), arithmetic);
        (tree.ComputedSoFar + tree.Cap).ShouldBe(tree.Computed!.Value);
    }

    [Fact]
    public void A_cap_does_not_lift_what_is_below_it()
    {
        // 50 %: 5 + 15 + 15 + 10 + 10 + 15 + 15 + 0 = 85 without 满意度's 10 · 9 % ÷ 90 % = 1 → 86; at most 79.99.
        var tree = Scorer.Score(
            AForm.Sound.Spent(1000m, 500m).With(6, row => row with { Actual = CellReader.Actual("9%") }),
            AForm.Capped
        );
        tree.ComputedSoFar.ShouldBe(86m);
        tree.Cap.ShouldBe(-6.01m);

        // Everything else missed too: 5 points stay 5.
        var poor = AForm.Sound.Spent(1000m, 500m) with
        {
            Indicators =
            [
                .. AForm.Sound.Indicators.Select(row =>
                    row with
                    {
                        Target = CellReader.Target("≥10"),
                        Actual = CellReader.Actual("0"),
                    }
                ),
            ],
        };
        Scorer.Score(poor, AForm.Capped).Computed.ShouldBe(5m);
    }

    [Fact]
    public void Totals_are_the_sums_of_the_printed_leaves()
    {
        // 9.51 + 8.79 + 14.80 … : three rows short of their targets.
        var tree = Scorer.Score(
            AForm
                .Sound.Spent(1000m, 951m)
                .With(0, row => row with { Actual = CellReader.Actual("19735人") })
                .With(4, row => row with { Actual = CellReader.Actual("79%") })
                .With(6, row => row with { Actual = CellReader.Actual("82%") }),
            AForm.National
        );

        // 15 × 19735 ÷ 20000 = 14.80125 → 14.80; 15 × 79 ÷ 90 = 13.1666… → 13.17; 10 × 82 ÷ 90 = 9.111… → 9.11.
        tree.Items[1].Score.ShouldBe(14.80m + 15m + 10m + 10m);
        tree.Items[2].Score.ShouldBe(13.17m + 15m);
        tree.Items[3].Score.ShouldBe(9.11m);
        tree.Computed.ShouldBe(9.51m + 49.80m + 28.17m + 9.11m);
        tree.Computed.ShouldBe(96.59m);
        tree.Difference.ShouldBe(3.41m);
    }

    [Fact]
    public void Zero_by_zero_is_a_dash_and_its_points_go_to_the_rows()
    {
        // 90 points become 100: 15 → 16.67 (16.666…), 10 → 11.11; Σ cut = 4 × 16.66 + 3 × 11.11 = 99.97, 0.03 go to
        // the first three 15s (remainder 0.0066…), the 11.11s have 0.0011….
        var tree = Scorer.Score(AForm.Sound.Spent(0m, 0m), AForm.National);

        tree.Items[0].Formula.ShouldBe("—");
        tree.Items[0].Completion.ShouldBeNull();
        tree.Ceiling.ShouldBeNull();
        tree.Leaves.Skip(1)
            .Select(leaf => leaf.Points)
            .ShouldBe([16.67m, 16.67m, 11.11m, 11.11m, 16.67m, 16.66m, 11.11m]);
        tree.Computed.ShouldBe(100m);
    }

    [Fact]
    public void A_row_that_does_not_apply_leaves_its_points_to_the_others()
    {
        // Without 成本 (10) 90 remain: execution 10 → 11.11, 15 → 16.66…, 10 → 11.11…; as above.
        var tree = Scorer.Score(
            AForm.Sound.With(3, row => row with { Actual = CellReader.Actual("不适用") }),
            AForm.National
        );

        tree.Leaves.Select(leaf => leaf.Points).ShouldBe([11.11m, 16.67m, 16.67m, 11.11m, 0m, 16.67m, 16.66m, 11.11m]);
        tree.Points.ShouldBe(100m);
        tree.Computed.ShouldBe(100m);
    }

    [Fact]
    public void The_ceiling_uses_the_points_after_rescaling()
    {
        // 11.11 × 50 % = 5.555 → 5.56; 100 − 11.11 + 5.56 = 94.45.
        var tree = Scorer.Score(
            AForm.Sound.Spent(1000m, 500m).With(3, row => row with { Actual = CellReader.Actual("不适用") }),
            AForm.National
        );

        tree.Ceiling.ShouldBe(94.45m);
        tree.Computed.ShouldBe(94.45m);
    }

    [Fact]
    public void A_pack_may_keep_the_points_where_they_are()
    {
        var tree = Scorer.Score(
            AForm.Sound.With(3, row => row with { Actual = CellReader.Actual("不适用") }),
            AForm.National with
            {
                RescalesInapplicable = new(false, Citation.RuleOfThumb),
            }
        );

        tree.Leaves.Select(leaf => leaf.Points).ShouldBe([10m, 15m, 15m, 10m, 10m, 15m, 15m, 10m]);
        tree.Computed.ShouldBeNull("不适用 is no actual value");
    }

    [Fact]
    public void One_row_that_cannot_be_computed_leaves_the_total_open()
    {
        var tree = Scorer.Score(
            AForm.Sound.With(1, row => row with { Actual = CellReader.Actual("基本完成") }),
            AForm.National
        );

        tree.Computed.ShouldBeNull();
        tree.ComputedSoFar.ShouldBe(85m);
        tree.Items[1].Score.ShouldBeNull();
        tree.Difference.ShouldBeNull();
    }

    [Fact]
    public void A_narrative_has_a_ceiling_and_no_computed_score()
    {
        var tree = Scorer.Score(
            new ScoreSheet(DocumentKind.ProjectSelfEvaluation)
            {
                ClaimedScore = 91m,
                AnnualBudget = new Money(4_800_000m),
                Executed = new Money(1_252_800m),
            },
            AForm.National
        );

        // 10 × 1252800 ÷ 4800000 = 2.61; 90 + 2.61 = 92.61.
        tree.Ceiling.ShouldBe(92.61m);
        tree.Computed.ShouldBeNull();
        tree.Grade!.Name.ShouldBe("优");
    }

    [Fact]
    public void A_rate_counts_as_stated_where_an_amount_is_not()
    {
        var tree = Scorer.Score(
            new ScoreSheet(DocumentKind.ProjectSelfEvaluation) { AnnualBudget = new Money(60_000m), StatedRate = 100m },
            AForm.National
        );

        tree.Items[0].Score.ShouldBe(10m);
        tree.Items[0].Reason.ShouldBe("按所写执行率 100 % 计，得满分。");
    }

    [Fact]
    public void Rows_that_the_framework_does_not_know_are_scored_all_the_same()
    {
        var tree = Scorer.Score(AForm.Sound.With(6, row => row with { Class = "其他" }), AForm.National);

        tree.Items.Select(item => item.Title).ShouldBe(["预算执行率", "产出", "效益", "满意度", "其他"]);
        tree.Computed.ShouldBe(100m);
    }

    [Theory]
    [InlineData("100", "优")]
    [InlineData("90", "优")]
    [InlineData("89.99", "良")]
    [InlineData("80", "良")]
    [InlineData("79.99", "中")]
    [InlineData("60", "中")]
    [InlineData("59.99", "差")]
    [InlineData("0", "差")]
    public void Grade_bands_are_half_open(string score, string grade) =>
        AForm.National.GradeOf(AForm.D(score))!.Name.ShouldBe(grade);

    [Theory]
    [InlineData("28 + 42 + 30 = 100", "预算编制,预算执行,使用效益", "28,42,30")]
    public void Shaoguan_weighs_its_departments(string arithmetic, string titles, string points)
    {
        var tree = Scorer.Score(
            new ScoreSheet(DocumentKind.DepartmentSelfEvaluation) { ClaimedScore = 96m },
            AForm.Shaoguan
        );

        string.Join(',', tree.Items.Select(item => item.Title)).ShouldBe(titles);
        string.Join(',', tree.Items.Select(item => item.Points!.Value.ToString("0"))).ShouldBe(points, arithmetic);
        // 预算执行 42 = 22 + 7 + 7 + 2 + 4, and 资金管理 22 = 3 + 3 + 3 + 2 + 4 + 3 + 4.
        tree.Items[1].Items.Select(item => item.Points).ShouldBe([22m, 7m, 7m, 2m, 4m]);
        tree.Items[1].Items[0].Items.Sum(item => item.Points).ShouldBe(22m);
        tree.Computed.ShouldBeNull();
    }
}
