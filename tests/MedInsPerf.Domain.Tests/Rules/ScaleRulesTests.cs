namespace MedInsPerf.Domain.Tests.Rules;

public sealed class ScaleRulesTests
{
    [Theory]
    [InlineData("基金申报总金额83.05万元，基金实际拨付71.92元。", "71.92万元")]
    [InlineData("县级预算安排420万元，实际到位420元。", "420万元")]
    [InlineData("涉及金额36.85万元，追回32.90元。", "32.90万元")]
    public void SCALE_001_money_on_its_way_changes_by_ten_thousand(string results, string right) =>
        A.Findings(A.SoundFiling.Telling(results), "SCALE-001")
            .ShouldHaveSingleItem()
            .Verdict.Correction.ShouldBe(right);

    [Theory]
    [InlineData("基金申报总金额83.05万元，基金实际拨付41.52元。", true)]
    [InlineData("基金申报总金额83.05万元，基金实际拨付41.53元。", false)]
    [InlineData("追回医保基金113.85万元，对4家药店处以罚款98.20元。", true)]
    [InlineData("补助资金10万元，实际支出93940.5元。", true)]
    [InlineData("统筹基金支付620.13万元，人均支付437.32元。", true)]
    public void SCALE_001_holds_from_half_of_the_neighbour_downwards_and_for_other_money(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "SCALE-001").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("住院救助支出318.20万元，次均救助1008.56万元。", false)]
    [InlineData("住院救助支出318.20万元，次均救助1008.56元。", true)]
    [InlineData("住院救助支出318.20万元，救助1人次，次均救助318.20万元。", true)]
    public void SCALE_002_a_share_is_no_more_than_the_whole(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "SCALE-002").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("年末结转和结余174889.26万元。", false)]
    [InlineData("年末结转和结余17.49万元。", true)]
    [InlineData("年末结转和结余174889.26元。", true)]
    public void SCALE_003_one_amount_far_above_all_others(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "SCALE-003").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("2024年财政补助为人均670元，中央536元、省级100.5元、县级33.5元。", true)]
    [InlineData("2024年人均财政补助670元，中央负担八成即536元，其余134元由省、县分担。", true)]
    [InlineData("救助困难群众860人次，人均1,250元，救助金额107.50元。", false)]
    public void SCALE_002_what_each_level_gives_to_one_head_is_no_total(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "SCALE-002").IsEmpty.ShouldBe(sound);
}
