using MedInsPerf.Domain.Scoring;

namespace MedInsPerf.Domain.Tests.Scoring;

public sealed class RescalingTests
{
    [Fact]
    public void Three_thirds_give_the_odd_cent_to_the_first() =>
        Rescaling.ToHundred([30m, 30m, 30m]).ShouldBe([33.34m, 33.33m, 33.33m]);

    [Fact]
    public void The_largest_remainder_comes_first() =>
        // 7 ÷ 17 = 41.1764…, 10 ÷ 17 = 58.8235…: remainders .0064 and .0035, one cent is missing.
        Rescaling.ToHundred([7m, 10m]).ShouldBe([41.18m, 58.82m]);

    [Fact]
    public void A_hundred_stays_as_it_is() => Rescaling.ToHundred([12.345m, 87.655m]).ShouldBe([12.345m, 87.655m]);

    [Fact]
    public void Nothing_to_share_stays_nothing() => Rescaling.ToHundred([0m, 0m]).ShouldBe([0m, 0m]);
}
