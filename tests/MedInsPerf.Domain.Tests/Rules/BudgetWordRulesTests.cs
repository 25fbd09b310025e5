namespace MedInsPerf.Domain.Tests.Rules;

public sealed class BudgetWordRulesTests
{
    [Theory]
    [InlineData("会议费预算1.50万元，支出1.80万元，均未超出年初预算。", false)]
    [InlineData("培训费年初预算4万元，实际支出4.60万元。各项费用都控制在预算以内。", false)]
    [InlineData("差旅费预算为3.20万元，决算3.35万元，没有突破预算。", false)]
    [InlineData("会议费预算1.80万元，支出1.50万元，均未超出年初预算。", true)]
    [InlineData("会议费预算1.50万元，支出1.80万元，超出预算的部分由局务会批准。", true)]
    [InlineData("会议费预算1.50万元，支出1.80万元，下一步要求各项费用控制在预算以内。", true)]
    public void TARGET_008_spending_called_within_its_budget(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "TARGET-008").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("“三公”经费支出5.40万元，比上年增加0.30万元，做到了只减不增。", false)]
    [InlineData("一般性支出82万元，较上年增长6.20万元，实现零增长。", false)]
    [InlineData("接待费1.20万元，比去年上升0.15万元，连续三年稳中有降。", false)]
    [InlineData("“三公”经费支出5.40万元，比上年减少0.30万元，做到了只减不增。", true)]
    [InlineData("“三公”经费5.40万元，比上年减少0.30万元，其中接待费增加0.05万元，总额只减不增。", true)]
    [InlineData("“三公”经费支出5.40万元，比上年增加0.30万元，今后要做到只减不增。", true)]
    public void TARGET_009_spending_that_rose_called_never_rising(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "TARGET-009").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("办结时间5个工作日，超过6个工作日的承诺。", false)]
    [InlineData("参保率94.2%，高于95%的年度目标。", false)]
    [InlineData("培训320人次，少于300人次的计划。", false)]
    [InlineData("办结时间5个工作日，少于6个工作日的承诺。", true)]
    [InlineData("参保率95.6%，高于95%的年度目标。", true)]
    public void TARGET_007_higher_and_lower(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "TARGET-007").IsEmpty.ShouldBe(sound);
}
