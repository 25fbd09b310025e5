namespace MedInsPerf.Domain.Tests.Rules;

public sealed class UnitRulesTests
{
    [Fact]
    public void UNIT_001_one_number_of_one_thing_with_two_units()
    {
        A.Findings(A.SoundFiling.Telling("基金实际支付437.32万元。年内清算时，基金实际支付437.32元。"), "UNIT-001")
            .ShouldHaveSingleItem();
        A.Findings(A.SoundFiling.Telling("基金实际支付437.32万元。基金实际支付437.32万元。"), "UNIT-001")
            .ShouldBeEmpty();
    }

    [Fact]
    public void UNIT_002_an_amount_without_a_unit()
    {
        var finding = A.Findings(A.SoundFiling.Telling("票据印制支出25542.50，代办补助支出161857.50元。"), "UNIT-002")
            .ShouldHaveSingleItem();

        finding.Verdict.Stated.ShouldBe("25542.50");
        finding.Verdict.Correction.ShouldBe("25542.50元");
    }

    [Theory]
    [InlineData("票据印制支出25542.50元，代办补助支出161857.50元。")]
    [InlineData("支出进度的测算系数为1.25，按季度核对。")]
    [InlineData("采购编号20240012，资金3笔。")]
    public void UNIT_002_says_nothing_of_other_numbers(string results) =>
        A.Findings(A.SoundFiling.Telling(results), "UNIT-002").ShouldBeEmpty();

    [Fact]
    public void UNIT_003_a_chart_without_a_unit_beside_one_that_has_it()
    {
        const string Charts =
            "\n收入结构图\n财政拨款\t其他收入\t120.50\t8.40\t\n支出结构图（单位：万元）\n基本支出\t项目支出\t90.20\t38.70\t\n";

        A.Findings(A.SoundFiling + Charts, "UNIT-003").ShouldHaveSingleItem().Verdict.Stated.ShouldBe("收入结构图");
        A.Findings(
                A.SoundFiling + Charts.Replace("收入结构图", "收入结构图（单位：万元）", StringComparison.Ordinal),
                "UNIT-003"
            )
            .ShouldBeEmpty();
        A.Findings(A.SoundFiling + Charts.Replace("（单位：万元）", "", StringComparison.Ordinal), "UNIT-003")
            .ShouldBeEmpty();
    }
}
