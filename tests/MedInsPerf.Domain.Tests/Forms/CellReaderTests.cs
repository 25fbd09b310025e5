using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Tests.Scoring;

namespace MedInsPerf.Domain.Tests.Forms;

public sealed class CellReaderTests
{
    [Theory]
    [InlineData("≥95%", TargetComparison.AtLeast, "95", "%")]
    [InlineData(">=95 %", TargetComparison.AtLeast, "95", "%")]
    [InlineData("不低于95％", TargetComparison.AtLeast, "95", "%")]
    [InlineData("95%以上", TargetComparison.AtLeast, "95", "%")]
    [InlineData("≥ 20,000 人次", TargetComparison.AtLeast, "20000", "人次")]
    [InlineData("≤60分钟", TargetComparison.AtMost, "60", "分钟")]
    [InlineData("不超过75.375元/人", TargetComparison.AtMost, "75.375", "元/人")]
    [InlineData("30日以内", TargetComparison.AtMost, "30", "日")]
    [InlineData("=100%", TargetComparison.Exactly, "100", "%")]
    [InlineData("100%", TargetComparison.Exactly, "100", "%")]
    [InlineData("≤12月", TargetComparison.AtMost, "12", "月")]
    public void A_target(string cell, TargetComparison comparison, string number, string unit) =>
        CellReader.Target(cell).Value.ShouldBe(new TargetValue(comparison, AForm.D(number), null, unit));

    [Theory]
    [InlineData("60%-75%")]
    [InlineData("60～75%")]
    [InlineData("60%至75%")]
    public void A_range(string cell) =>
        CellReader.Target(cell).Value.ShouldBe(new TargetValue(TargetComparison.Between, 60m, 75m, "%"));

    [Theory]
    [InlineData("及时拨付")]
    [InlineData("定性")]
    [InlineData("2024年12月31日前")]
    [InlineData("12月底前")]
    [InlineData("召开2次会议")]
    public void Words_are_a_qualitative_target(string cell) =>
        CellReader.Target(cell).Value.ShouldBe(TargetValue.Words);

    [Theory]
    [InlineData("≥90%-95%", TargetFault.BoundOnRange)]
    [InlineData("不低于较高水平", TargetFault.NoNumber)]
    [InlineData("95-90%", TargetFault.RangeReversed)]
    public void What_cannot_be_measured_is_told(string cell, TargetFault fault)
    {
        CellReader.Target(cell).Fault.ShouldBe(fault);
        CellReader.Target(cell).Value.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("—")]
    [InlineData("*")]
    [InlineData("/")]
    [InlineData(" － ")]
    public void A_dash_is_nothing(string cell)
    {
        CellReader.Target(cell).IsWritten.ShouldBeFalse();
        CellReader.Actual(cell).IsWritten.ShouldBeFalse();
        CellReader.Number(cell).IsWritten.ShouldBeFalse();
        CellReader.Number(cell).IsWords.ShouldBeFalse();
    }

    [Theory]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("95.10%", "95.10")]
    [InlineData("9.5分", "9.5")]
    [InlineData("-3", "-3")]
    public void A_number(string cell, string value) => CellReader.Number(cell).Value.ShouldBe(AForm.D(value));

    [Theory]
    [InlineData("十")]
    [InlineData("约10")]
    [InlineData("10左右")]
    [InlineData("1.2.3")]
    public void Words_where_a_number_belongs_stay_words(string cell) => CellReader.Number(cell).IsWords.ShouldBeTrue();

    [Fact]
    public void Sign_and_unit_may_have_columns_of_their_own() =>
        CellReader.Target("95", "≥", "%").Value.ShouldBe(new TargetValue(TargetComparison.AtLeast, 95m, null, "%"));
}
