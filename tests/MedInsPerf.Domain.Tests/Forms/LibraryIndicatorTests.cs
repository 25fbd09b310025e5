using MedInsPerf.Domain.Forms;

namespace MedInsPerf.Domain.Tests.Forms;

public sealed class LibraryIndicatorTests
{
    [Theory]
    [InlineData("≥95%", TargetComparison.AtLeast, "%")]
    [InlineData("不超过60分钟", TargetComparison.AtMost, "分钟")]
    [InlineData("=320元/人", TargetComparison.Exactly, "元/人")]
    [InlineData("定性", TargetComparison.Qualitative, "")]
    public void A_row_gives_direction_and_unit(string target, TargetComparison comparison, string unit)
    {
        var kept = LibraryIndicator.Of(Row("参保率", target)).ShouldNotBeNull();

        (kept.Comparison, kept.Unit, kept.Target, kept.Points).ShouldBe((comparison, unit, target, "10"));
        kept.Row().Target.Text.ShouldBe(target);
    }

    [Theory]
    [InlineData("", "≥95%")]
    [InlineData("参保率", "")]
    [InlineData("参保率", "≥及时")]
    public void A_row_without_a_name_or_a_target_that_can_be_read_is_not_kept(string name, string target) =>
        LibraryIndicator.Of(Row(name, target)).ShouldBeNull();

    [Fact]
    public void White_space_makes_no_other_indicator() =>
        LibraryIndicator.Of(Row("参保 率", "≥95%"))!.Key.ShouldBe(LibraryIndicator.Of(Row("参保率", "≥90%"))!.Key);

    [Fact]
    public void The_common_indicators_are_told_apart_and_only_qualitative_ones_have_no_unit()
    {
        CommonIndicators.All.Select(indicator => indicator.Key).ShouldBeUnique();
        CommonIndicators
            .All.Where(indicator => indicator.Unit.Length == 0)
            .ShouldAllBe(indicator => indicator.Comparison == TargetComparison.Qualitative);
    }

    private static Indicator Row(string name, string target) =>
        new("产出指标", "质量指标", CellReader.Text(name))
        {
            Target = CellReader.Target(target),
            Points = CellReader.Number("10"),
        };
}
