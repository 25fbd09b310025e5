namespace MedInsPerf.Domain.Tests.Reading;

/// <summary>过路资金: whose money never runs through the county.</summary>
public sealed class PassThroughTests
{
    [Theory]
    [InlineData("资金由上级直接支付，上划社会保障基金财政专户。")]
    [InlineData("资金由省级直接支付给定点医疗机构。")]
    [InlineData("该项资金由省财政直接支付到市级财政专户。")]
    [InlineData("资金采取直接支付方式，由省财政厅直接支付至市级财政专户。")]
    [InlineData("中央财政补助直接拨付至市级财政专户。")]
    [InlineData("上级财政部门统一直接划拨到统筹地区。")]
    [InlineData("资金直接拨付至定点医疗机构。")]
    [InlineData("此笔资金由市级财政直接下拨到医保基金财政专户。")]
    [InlineData("由省级财政直接支付。")]
    [InlineData("资金不经过县级财政，由上级统一结算。")]
    [InlineData("补助资金未进入本级国库。")]
    [InlineData("资金已全额上划市级财政专户。")]
    [InlineData("2024年省级财政医疗救助补助资金250000元，由省医保局直接拨付给医疗机构。")]
    public void What_a_level_above_pays_by_itself_passes_through(string said) => Read(said).ShouldBeTrue(said);

    [Theory]
    [InlineData("资金由县财政直接支付给供应商。")]
    [InlineData("资金实行财政直接支付方式，按合同进度付款。")]
    [InlineData("资金采取直接支付方式。")]
    [InlineData("由县医保局直接支付给定点医疗机构。")]
    [InlineData("我局直接拨付至定点医疗机构。")]
    [InlineData("上级资金下达后由本级财政直接拨付至定点药店。")]
    [InlineData("省级补助资金到账后，由县级财政直接支付到定点医疗机构。")]
    [InlineData("中央补助资金由区财政局直接支付。")]
    [InlineData("通过国库集中支付系统直接支付到医院。")]
    [InlineData("上级资金并非直接支付到市级财政专户。")]
    [InlineData("群众可直接结算，费用按月支付到定点医疗机构。")]
    [InlineData("补助资金由县财政上划市级专户。")]
    public void What_the_county_pays_itself_does_not(string said) => Read(said).ShouldBeFalse(said);

    private static bool Read(string said) =>
        A.Record(A.SoundFiling.With("代办点补助按月发放", said + "代办点补助按月发放"))
            .Parts.ShouldHaveSingleItem()
            .Project.ShouldNotBeNull()
            .PassThrough;
}
