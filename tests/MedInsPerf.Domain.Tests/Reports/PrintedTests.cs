using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Domain.Tests.Reports;

public sealed class PrintedTests
{
    [Theory]
    [InlineData("1234567.8", "1,234,567.80")]
    [InlineData("-36000", "−36,000.00")]
    [InlineData("-0.004", "0.00")]
    [InlineData("0.005", "0.01")]
    public void An_amount_has_thousands_two_decimals_and_a_true_minus(string yuan, string printed) =>
        Printed.Amount(new Money(decimal.Parse(yuan))).ShouldBe(printed);

    [Fact]
    public void What_does_not_apply_is_a_dash_and_what_is_not_stated_is_said()
    {
        Printed.Rate(null).ShouldBe("—");
        Printed.Amount(null).ShouldBe("未填");
    }

    [Fact]
    public void A_date_as_official_documents_write_it() =>
        Printed.Date(new DateOnly(2023, 1, 30)).ShouldBe("2023年1月30日");
}
