using MedInsPerf.Domain.Scoring;

namespace MedInsPerf.Domain.Tests.Scoring;

public sealed class CeilingTests
{
    [Theory]
    [InlineData("100", "100")]
    [InlineData("120", "100")]
    [InlineData("0", "90")]
    [InlineData("51.7", "95.17")]
    public void The_execution_rate_leaves_what_its_ten_points_allow(string rate, string ceiling) =>
        Ceiling
            .Of(decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(decimal.Parse(ceiling, System.Globalization.CultureInfo.InvariantCulture));
}
