using MedInsPerf.Domain.Forms;

namespace MedInsPerf.Domain.Tests.Forms;

public sealed class CarriedTargetsTests
{
    [Fact]
    public void Last_years_rows_come_with_targets_and_points_and_nothing_reached()
    {
        var row = CarriedTargets.From(SampleForm.National)[7];

        (row.Name.Text, row.Target.Text, row.Points.Text).ShouldBe(("参保群众满意度", "≥90%", "10"));
        (row.Actual.IsWritten, row.ClaimedScore.IsWritten, row.Deviation.IsWritten).ShouldBe((false, false, false));
    }

    [Theory]
    [InlineData("≥95%", "≥95%", TargetChange.Same)]
    [InlineData("≥95%", "不低于95％", TargetChange.Same)]
    [InlineData("≥20,000人", "≥2万人", TargetChange.Same)]
    [InlineData("≥95%", "≥90%", TargetChange.Lowered)]
    [InlineData("≥95%", "≥96.5%", TargetChange.Raised)]
    [InlineData("≤30日", "≤45日", TargetChange.Lowered)]
    [InlineData("≤30日", "≤20日", TargetChange.Raised)]
    [InlineData("≥95%", "≤95%", TargetChange.Other)]
    [InlineData("≥95%", "≥95人", TargetChange.Other)]
    [InlineData("=100%", "=98%", TargetChange.Other)]
    [InlineData("90%-95%", "90%-96%", TargetChange.Other)]
    [InlineData("90%-95%", "90%–95%", TargetChange.Same)]
    [InlineData("定性", "≥90%", TargetChange.Other)]
    [InlineData("≥95%", "", TargetChange.Other)]
    public void A_target_is_held_against_last_years_by_its_direction(string before, string now, TargetChange change)
    {
        var target = CarriedTargets.Compare(Form(Row("参保率", before)), Form(Row("参保率", now)));

        var one = target.ShouldHaveSingleItem();
        (one.Change, one.Before, one.After).ShouldBe((change, before, now));
        one.NeedsReason.ShouldBe(change is TargetChange.Raised or TargetChange.Lowered or TargetChange.Other);
    }

    [Fact]
    public void What_is_new_and_what_is_left_out_is_told_apart()
    {
        var compared = CarriedTargets.Compare(
            Form(Row("参保率", "≥95%"), Row("宣传场次", "≥12场")),
            Form(Row("检查家数", "≥40家"), Row("参保率", "≥95%"))
        );

        compared
            .Select(target => (target.Row, target.Name, target.Change))
            .ShouldBe([
                (0, "检查家数", TargetChange.Added),
                (1, "参保率", TargetChange.Same),
                (null, "宣传场次", TargetChange.Dropped),
            ]);
    }

    [Fact]
    public void The_same_name_in_another_category_is_another_indicator()
    {
        var compared = CarriedTargets.Compare(
            Form(Row("参保率", "≥95%")),
            Form(Row("参保率", "≥95%") with { Category = "社会效益指标" })
        );

        compared.Select(target => target.Change).ShouldBe([TargetChange.Added, TargetChange.Dropped]);
    }

    private static EvaluationForm Form(params Indicator[] rows) =>
        new(FormLayout.National, "项目支出绩效自评表") { Indicators = [.. rows] };

    private static Indicator Row(string name, string target) =>
        new("产出指标", "质量指标", CellReader.Text(name)) { Target = CellReader.Target(target) };
}
