namespace MedInsPerf.Domain.Tests.Rules;

public sealed class OrganRulesTests
{
    private static string Signed(string results) =>
        $"{A.SoundFiling.Telling(results)}\n清溪县医疗保障局\n2025年3月20日";

    [Theory]
    [InlineData("中央主管部门为国家医疗保险局。", "国家医疗保障局")]
    [InlineData("国家医疗保障部印发的目录。", "国家医疗保障局")]
    [InlineData("国家药品监督局公布的名单。", null)]
    [InlineData("国家卫生健康委员局公布的名单。", "国家卫生健康委员会")]
    [InlineData("国家医疗保障局、国家税务总局联合部署。", null)]
    [InlineData("国家医保局统一的编码。", null)]
    public void NAME_005_a_central_organ_misnamed(string results, string? right) =>
        A.Findings(A.SoundFiling.Telling(results), "NAME-005").SingleOrDefault()?.Verdict.Computed.ShouldBe(right);

    [Fact]
    public void NAME_005_finds_one() =>
        A.Findings(A.SoundFiling.Telling("中央主管部门为国家医疗保险局。"), "NAME-005").ShouldHaveSingleItem();

    [Theory]
    [InlineData("严格执行《洪源县代办点资金管理办法》。", false)]
    [InlineData("按照《白石县医保代办员考核细则（试行）》考核。", false)]
    [InlineData("依据《关于印发东岭县救助工作规程的通知》审核。", false)]
    [InlineData("严格执行《清溪县代办点资金管理办法》。", true)]
    [InlineData("严格执行《全县代办点资金管理办法》。", true)]
    [InlineData("严格执行《云浦市代办点资金管理办法》。", true)]
    [InlineData("参照《洪源县代办点资金管理办法》拟订本县办法。", true)]
    public void COPY_006_rules_of_another_county(string results, bool sound) =>
        A.Findings(Signed(results), "COPY-006").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("清溪县民政局办公室，咨询电话：0666－2220001。", false)]
    [InlineData("县林业局财务股联系电话：2220001。", false)]
    [InlineData("清溪县卫生健康委员会，联系电话：2220001。", false)]
    [InlineData("清溪县医疗保障局办公室，咨询电话：0666－2220001。", true)]
    [InlineData("县医保局规财股，联系电话：2220001。", true)]
    [InlineData("监督：县财政局，举报电话：2220002。", true)]
    public void COPY_007_another_unit_to_ask(string results, bool sound) =>
        A.Findings(Signed(results), "COPY-007").IsEmpty.ShouldBe(sound);
}
