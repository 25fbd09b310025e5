using System.Globalization;
using CsCheck;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Scoring;

namespace MedInsPerf.Domain.Tests.Scoring;

/// <summary>What holds for every form.</summary>
public sealed class ScoringProperties
{
    private static readonly string[] Signs = ["≥", "≤", "=", ""];

    private static readonly Gen<decimal> Amount = Gen.Long[0, 10_000_000].Select(fen => fen / 100m);
    private static readonly Gen<decimal> Points = Gen.Int[0, 3000].Select(cents => cents / 100m);

    private static readonly Gen<Indicator> Row = Gen.Select(
        Pick("产出指标", "效益指标", "满意度指标", "其他"),
        Pick(Signs),
        Amount,
        Amount,
        Points,
        (kind, sign, target, actual, points) =>
            AForm.Row(kind, "", $"{kind}{target}{actual}", sign + Print(target), Print(actual), points)
    );

    private static readonly Gen<ScoreSheet> Sheet = Gen.Select(
        Row.Array[1, 20],
        Amount,
        Amount,
        (rows, budget, executed) => (AForm.Sound with { Indicators = [.. rows] }).Spent(budget, executed)
    );

    [Fact]
    public void A_score_is_never_below_zero_nor_above_its_points() =>
        Sheet.Sample(sheet =>
            new[] { AForm.National, AForm.Capped, AForm.Sichuan }.All(pack =>
                Scorer
                    .Score(sheet, pack)
                    .Leaves.All(leaf => leaf.Score is null || (leaf.Score >= 0m && leaf.Score <= leaf.Points))
            )
        );

    [Fact]
    public void The_total_is_the_exact_sum_of_the_printed_leaves() =>
        Sheet.Sample(sheet =>
        {
            var tree = Scorer.Score(sheet, AForm.Capped);
            return tree.Computed is null
                || (
                    tree.Computed == tree.Leaves.Sum(leaf => leaf.Score) + tree.Cap
                    && tree.Leaves.All(leaf => Rounding.HalfUp(leaf.Score!.Value, 2) == leaf.Score)
                );
        });

    [Fact]
    public void A_better_actual_never_lowers_the_score_unless_the_deviation_rule_says_so() =>
        Gen.Select(Pick(Signs), Amount, Amount, Amount, Points)
            .Sample(
                (sign, target, one, other, points) =>
                {
                    var (worse, better) =
                        sign == "≤"
                            ? (Math.Max(one, other), Math.Min(one, other))
                            : (Math.Min(one, other), Math.Max(one, other));
                    var low = AForm.Score(sign + Print(target), Print(worse), Print(points));
                    var high = AForm.Score(sign + Print(target), Print(better), Print(points));
                    return low.Score is null || high.Score is null || low.Score <= high.Score;
                }
            );

    [Fact]
    public void The_order_of_the_rows_does_not_matter() =>
        Sheet
            .SelectMany(sheet => Gen.Shuffle(sheet.Indicators.ToArray()).Select(rows => (sheet, rows)))
            .Sample(
                (sheet, rows) =>
                {
                    var tree = Scorer.Score(sheet.Spent(100m, 90m), AForm.Capped);
                    var other = Scorer.Score((sheet with { Indicators = [.. rows] }).Spent(100m, 90m), AForm.Capped);
                    return tree.Computed == other.Computed
                        && tree.Ceiling == other.Ceiling
                        && tree.ComputedSoFar == other.ComputedSoFar;
                }
            );

    [Fact]
    public void Rescaled_points_come_to_a_hundred_exactly() =>
        Points
            .Array[1, 200]
            .Where(points => points.Sum() > 0m)
            .Sample(points =>
            {
                var scaled = Rescaling.ToHundred([.. points]);
                return scaled.Sum() == 100m
                    && scaled.All(point => point >= 0m && Rounding.HalfUp(point, 2) == point)
                    && scaled
                        .Zip(points)
                        .All(pair => Math.Abs(pair.First - (pair.Second * 100m / points.Sum())) <= 0.01m);
            });

    [Fact]
    public void No_cell_makes_the_reader_or_the_scorer_fall() =>
        Gen.Select(Gen.String, Gen.String, Gen.String)
            .Sample(
                (target, actual, points) =>
                {
                    var row = new Indicator("产出", "", CellReader.Text(target))
                    {
                        Target = CellReader.Target(target),
                        Actual = CellReader.Actual(actual),
                        Points = CellReader.Number(points),
                        ClaimedScore = CellReader.Number(actual),
                    };
                    return Scorer.Score(AForm.Sound with { Indicators = [row] }, AForm.Capped).Items.Length == 4;
                }
            );

    private static Gen<string> Pick(params string[] words) =>
        Gen.Int[0, words.Length - 1].Select(index => words[index]);

    private static string Print(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
