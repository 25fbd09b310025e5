using System.Globalization;
using MedInsPerf.Domain.Scoring;

namespace MedInsPerf.Domain.Tests.Scoring;

public sealed class ApprovalTests
{
    [Theory]
    [InlineData("97.5", "", "97.5", null)]
    [InlineData("97.50", "", "97.5", null)]
    [InlineData("95", "", "97.5", ApprovalFault.ReasonMissing)]
    [InlineData("95", "  ", "97.5", ApprovalFault.ReasonMissing)]
    [InlineData("95", "佐证不全，扣 2.5 分", "97.5", null)]
    [InlineData("95", "", null, ApprovalFault.ReasonMissing)]
    [InlineData("0", "没有佐证", "97.5", null)]
    [InlineData("100", "补充了佐证", "97.5", null)]
    [InlineData("100.01", "x", "97.5", ApprovalFault.OutOfRange)]
    [InlineData("-0.01", "x", "97.5", ApprovalFault.OutOfRange)]
    [InlineData("97.505", "x", "97.5", ApprovalFault.TooFine)]
    public void A_score_other_than_the_computed_takes_a_reason(
        string score,
        string reason,
        string? computed,
        ApprovalFault? fault
    ) => Approval.Judge(Number(score)!.Value, reason, Number(computed)).ShouldBe(fault);

    private static decimal? Number(string? words) =>
        words is null ? null : decimal.Parse(words, CultureInfo.InvariantCulture);
}
