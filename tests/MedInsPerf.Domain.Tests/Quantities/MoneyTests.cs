using CsCheck;
using MedInsPerf.Domain.Quantities;

namespace MedInsPerf.Domain.Tests.Quantities;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("2.345", 2, "2.35")]
    [InlineData("-2.345", 2, "-2.35")]
    [InlineData("2.5", 0, "3")]
    [InlineData("2.4999999999", 0, "2")]
    public void Rounding_is_half_up_away_from_zero(string value, int decimals, string rounded) =>
        Rounding.HalfUp(Exact(value), decimals).ShouldBe(Exact(rounded));

    [Fact]
    public void Fen_and_back_is_the_same_amount() =>
        Gen.Long[-1_000_000_000_000, 1_000_000_000_000].Sample(fen => Money.FromFen(fen).Fen == fen);

    [Fact]
    public void Amounts_leave_with_two_decimals_and_no_separators() =>
        new Money(13376250m).ToString().ShouldBe("13376250.00");

    [Fact]
    public void Nothing_of_nothing_is_no_rate() => ExecutionRate.Of(Money.Zero, Money.Zero).ShouldBeNull();

    [Fact]
    public void A_rate_is_executed_over_budget_in_percent() =>
        ExecutionRate.Of(new Money(161261m), new Money(164000m))!.Value.ShouldBe(161261m / 164000m * 100m);

    private static decimal Exact(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
