namespace MedInsPerf.Domain.Tests.Rules;

public sealed class SequenceRulesTests
{
    [Theory]
    [InlineData("机房改造2024年5月6日开工、2024年3月20日竣工。", false)]
    [InlineData("另一件2024年8月立案、6月办结。", false)]
    [InlineData("下达指标的通知2024年6月12日印发，县局5月30日收到。", false)]
    [InlineData("方案2024年4月18日经党组会研究通过，于4月2日上报县政府。", false)]
    [InlineData("采购合同2024年7月9日签订，6月20日验收。", false)]
    [InlineData("机房改造2024年3月6日开工、5月20日竣工。", true)]
    [InlineData("通知2024年6月12日印发，县局6月20日收到，7月3日拨付到各乡镇。", true)]
    [InlineData("一件2024年11月立案，次年2月办结。", true)]
    [InlineData("一件2024年12月立案，2月办结。", true)]
    [InlineData("第一批2024年9月开工，第二批2024年5月完工。", true)]
    [InlineData("申请2024年9月提交县财政局；上一批资金2024年3月拨付。", true)]
    public void DATE_006_what_ends_before_it_begins(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "DATE-006").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("2024年3月1日受理，3月21日办结，用时12天。", false)]
    [InlineData("服务期自2024年4月1日至2024年12月31日，共8个月。", false)]
    [InlineData("2024年6月3日挂网至6月10日开标，历时3天。", false)]
    [InlineData("2024年3月1日受理，3月21日办结，用时20天。", true)]
    [InlineData("服务期自2024年4月1日至2024年12月31日，共9个月。", true)]
    [InlineData("合同期自2024年2月15日至2024年8月14日，为期6个月。", true)]
    [InlineData("2024年6月3日受理至6月21日办结，用时14个工作日。", true)]
    [InlineData("2024年4月1日至4月30日，共检查12家。", true)]
    public void DATE_007_a_length_that_is_not_that_of_its_dates(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "DATE-007").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("改造合同2024年3月1日签订，工期60天，8月20日按期完工。", false)]
    [InlineData("设备合同2024年2月5日签订，供货期为1个月，2024年6月30日如期交付。", false)]
    [InlineData("软件合同2024年5月10日签订，建设期3个月，11月2日按时上线。", false)]
    [InlineData("改造合同2024年3月1日签订，工期60天，4月26日按期完工。", true)]
    [InlineData("改造合同2024年3月1日签订，工期60天，因供货延误，8月20日完工。", true)]
    public void DATE_008_in_time_beyond_the_term(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "DATE-008").IsEmpty.ShouldBe(sound);
}
