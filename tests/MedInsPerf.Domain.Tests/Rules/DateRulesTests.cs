namespace MedInsPerf.Domain.Tests.Rules;

public sealed class DateRulesTests
{
    [Theory]
    [InlineData("2024年2月30日", false)]
    [InlineData("2023年2月29日", false)]
    [InlineData("11月31日", false)]
    [InlineData("2024年13月1日", false)]
    [InlineData("2024年2月29日", true)]
    [InlineData("12月31日", true)]
    public void DATE_001_a_day_that_the_calendar_does_not_have(string day, bool sound) =>
        A.Findings(A.SoundFiling.Telling($"{day}完成验收。"), "DATE-001").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("2024年2月20日", false)]
    [InlineData("2024年11月30日", false)]
    [InlineData("2024年12月25日", true)]
    [InlineData("2025年2月20日", true)]
    public void DATE_002_filed_before_the_year_was_over(string day, bool sound)
    {
        var text = $"{A.SoundFiling}\n清溪县医疗保障局\n{day}";

        A.Findings(text, "DATE-002").IsEmpty.ShouldBe(sound);
        A.Passes(text, "DATE-002").ShouldBe(sound);
    }
}
