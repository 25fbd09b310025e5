namespace MedInsPerf.Domain.Tests.Rules;

public sealed class DateOrderRulesTests
{
    private static string Signed(string results) =>
        $"{A.SoundFiling.Telling(results)}\n清溪县医疗保障局\n2025年3月20日";

    [Theory]
    [InlineData("合同期为2024年1月1日至2023年12月31日。", false)]
    [InlineData("服务期2024年9月—2024年3月。", false)]
    [InlineData("2024年至2022年三年间投入30万元。", false)]
    [InlineData("合同期为2024年1月1日至2024年12月31日。", true)]
    [InlineData("考核期为2023年4月1日至2024年3月31日。", true)]
    [InlineData("2022—2024年三年间投入30万元。", true)]
    public void DATE_003_a_period_that_ends_before_it_begins(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "DATE-003").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("设备已于2025年12月10日完成验收。", false)]
    [InlineData("代办点于2026年1月8日已全部启用。", false)]
    [InlineData("设备已于2024年12月10日完成验收。", true)]
    [InlineData("第二批设备计划于2025年12月10日完成验收。", true)]
    public void DATE_004_done_after_the_day_of_the_report(string results, bool sound) =>
        A.Findings(Signed(results), "DATE-004").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("评价期间为2025年1月1日至2025年12月31日。", false)]
    [InlineData("评价期间为2023年1月1日至2023年12月31日。", false)]
    [InlineData("评价期间为2024年1月1日至2024年12月31日。", true)]
    [InlineData("评价期间为2022年1月1日至2024年12月31日。", true)]
    [InlineData("合同期为2023年1月1日至2023年12月31日。", true)]
    public void PERIOD_003_the_period_evaluated_is_of_another_year(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "PERIOD-003").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("资金于2023年12月28日前分两次全部上解到市级财政专户。", false)]
    [InlineData("补助资金已于2023年11月拨付到各代办点。", false)]
    [InlineData("资金于2024年12月28日前分两次全部上解到市级财政专户。", true)]
    [InlineData("中央提前下达的资金于2023年12月28日拨付。", true)]
    [InlineData("上年结转资金于2023年12月28日拨付。", true)]
    [InlineData("办公设备于2023年12月购置。", true)]
    public void PERIOD_004_money_of_the_year_spent_in_the_year_before(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "PERIOD-004").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("2024年3月22日（星期六）召开会议。", false)]
    [InlineData("第三季度（4—6月）检查12家。", false)]
    [InlineData("2024年1—13月检查12家。", false)]
    [InlineData("2024年3月22日（星期五）召开会议。", true)]
    [InlineData("第三季度（7—9月）检查12家。", true)]
    [InlineData("2024年1—12月检查12家。", true)]
    public void DATE_005_a_weekday_quarter_or_month_that_does_not_fit_the_calendar(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "DATE-005").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("2024年将扩大代办范围。", false)]
    [InlineData("2023年拟增设代办点3个。", false)]
    [InlineData("2025年将扩大代办范围。", true)]
    [InlineData("针对2024年发现的问题，逐项整改。", true)]
    public void PERIOD_005_a_plan_for_a_year_that_is_over(string recommendations, bool sound) =>
        A.Findings((A.SoundFiling with { Recommendations = recommendations }).ToString(), "PERIOD-005")
            .IsEmpty.ShouldBe(sound);
}
