namespace MedInsPerf.Domain.Tests.Rules;

public sealed class CharacterRulesTests
{
    [Theory]
    [InlineData("年初预箅20万元。", "预箅")]
    [InlineData("资金按季拔付到乡镇。", "拔付")]
    [InlineData("群众满意渡93%。", "满意渡")]
    [InlineData("机构编制20名，政府采构设备2台。", "采构")]
    [InlineData("年初预算20万元，按季拨付。", null)]
    [InlineData("投资全部到位，当年未使用完的结转。", null)]
    [InlineData("选拔付出较多的代办员。", null)]
    public void WORD_005_a_character_that_looks_like_the_right_one(string results, string? written) =>
        A.Findings(A.SoundFiling.Telling(results), "WORD-005").SingleOrDefault()?.Verdict.Stated.ShouldBe(written);

    [Theory]
    [InlineData("系统平稳运行（含机房租金、专线。", false)]
    [InlineData("根据《代办点管理办法，按月考核。", false)]
    [InlineData("代办点16个（城区4个，乡镇12个，全部启用。", false)]
    [InlineData("系统平稳运行（含机房租金、专线）。", true)]
    [InlineData("任务有：1）培训；2）考核（按季）。", true)]
    [InlineData("根据《代办点管理办法（试行）》，按月考核。", true)]
    public void WORD_006_a_bracket_that_stays_open(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "WORD-006").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("按月发放、按季考核。按月发放、按季考核。", false)]
    [InlineData("对代办点逐个回访，做到按月发放、按季考核。做到按月发放、按季考核。", false)]
    [InlineData("补助及时到位。补助及时到位。", false)]
    [InlineData("按月发放、按季考核。", true)]
    [InlineData("已完成。已完成。", true)]
    public void WORD_004_a_short_sentence_told_twice(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "WORD-004").IsEmpty.ShouldBe(sound);
}
