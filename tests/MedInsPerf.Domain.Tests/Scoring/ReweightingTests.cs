using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Scoring;

namespace MedInsPerf.Domain.Tests.Scoring;

public sealed class ReweightingTests
{
    /// <summary>20 / 40 / 30 / 10 instead of 10 / 50 / 30 / 10.</summary>
    private static readonly PolicyPack Other = (
        (PackOutcome.Accepted)
            PackValues.With(
                PolicyPacks.Write(PolicyPacks.National),
                [new("frameworks[0].items[0].points", "20", null), new("frameworks[0].items[1].points", "40", null)]
            )
    ).Pack;

    [Fact]
    public void The_rows_of_a_class_share_its_new_points()
    {
        // 25 × 40 ÷ 50 = 20; 17 × 0.8 = 13.6; 8 × 0.8 = 6.4; the other classes weigh what they did.
        Reweighted(("产出指标", 25m), ("产出指标", 17m), ("产出指标", 8m), ("效益指标", 30m), ("满意度指标", 10m))
            .ShouldBe([20m, 13.6m, 6.4m, 30m, 10m]);
    }

    [Fact]
    public void What_the_cuts_leave_goes_to_the_largest_remainder()
    {
        // 16.67 × 0.8 = 13.336 → 13.33, twice; 16.66 × 0.8 = 13.328 → 13.32; 0.02 are left for the remainders 0.008, then 0.006.
        Reweighted(("产出指标", 16.67m), ("产出指标", 16.67m), ("产出指标", 16.66m))
            .ShouldBe([13.34m, 13.33m, 13.33m]);
    }

    [Fact]
    public void A_class_that_did_not_weigh_as_its_pack_says_stays() =>
        Reweighted(("产出指标", 45m), ("效益指标", 30m)).ShouldBe([45m, 30m]);

    [Fact]
    public void A_sound_form_has_a_hundred_points_under_either_pack()
    {
        Scorer.Score(AForm.Sound, PolicyPacks.National).Points.ShouldBe(100m);
        Scorer.Score(Reweighting.Of(AForm.Sound, PolicyPacks.National, Other), Other).Points.ShouldBe(100m);
    }

    private static IEnumerable<decimal> Reweighted(params (string Class, decimal Points)[] rows)
    {
        var sheet = AForm.Sound with
        {
            Indicators = [.. rows.Select(row => AForm.Row(row.Class, "", "某项", "≥1", "1", row.Points))],
        };
        return Reweighting.Of(sheet, PolicyPacks.National, Other).Indicators.Select(row => row.Points.Value!.Value);
    }
}
