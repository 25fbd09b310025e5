namespace MedInsPerf.Domain.Tests.Rules;

/// <summary>Slips of the hand: digits that changed places, units that were mistaken, a table that says other than the text.</summary>
public sealed class SlipRulesTests
{
    [Theory]
    [InlineData("年末参保213,870人。另有213,780名参保居民享受待遇。", "213,780名")]
    [InlineData("年末参保213,870人。另有213,870名参保居民享受待遇。", null)]
    [InlineData("年末参保213,870人。另有213,780户低保家庭。", null)]
    [InlineData("去年参保213,780人，年末参保213,870人。", null)]
    public void SWAP_001_two_digits_of_a_count_changed_places(string text, string? stated) =>
        Stated(text, "SWAP-001").ShouldBe(stated);

    [Theory]
    [InlineData("本级支出742.60万元，下达乡镇2,134.75万元。下达的2,143.75万元里有两笔超期。", "2,143.75万元")]
    [InlineData("本级支出21.34万元，办公费21.43万元。", null)]
    public void SWAP_001_of_amounts_many_digits_must_agree(string text, string? stated) =>
        Stated(text, "SWAP-001").ShouldBe(stated);

    [Theory]
    [InlineData("居民医保县级补助支出3,817.40万元", "3,817.40万元")]
    [InlineData("居民医保县级补助支出3,871.40万元", null)]
    [InlineData("药品集采周转金支出3,817.40万元", null)]
    public void SWAP_001_a_line_of_the_accounts_names_its_amount(string text, string? stated) =>
        Stated(
                "5.卫生健康支出（类）财政对基本医疗保险基金的补助（款）财政对城乡居民基本医疗保险基金的补助（项）。年初预算3,795.00万元，支出决算3,871.40万元。\n城乡"
                    + text
                    + "。",
                "SWAP-001"
            )
            .ShouldBe(stated);

    [Theory]
    [InlineData("各项目平均得分93.10分。")]
    [InlineData("三个项目自评平均得分93.10分。")]
    public void POINT_003_an_average_is_of_several_tables(string text) =>
        A.Findings(
                Accounts($"{text}\n指标\t分值\t得分\n参保率\t60\t58.5\n知晓率\t40\t38\n合计\t100\t96.5"),
                "POINT-003"
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData("年度指标值")]
    [InlineData("目标值")]
    [InlineData("计划值")]
    public void SUM_006_a_target_is_no_factor_of_a_score(string head) =>
        A.Findings(
                Accounts(
                    $"指标\t{head}\t分值\t得分\n参保率\t≥95%\t10\t10\n结算率\t≥90%\t5\t4.5\n激活率\t≥80%\t10\t8\n知晓率\t≥85%\t10\t9"
                ),
                "SUM-006"
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData("公务用车保有量3辆。\n年末，共有车辆2辆，均为其他用车。", false)]
    [InlineData("公务用车保有量2辆。\n年末，共有车辆3辆，其中其他用车3辆。", true)]
    public void OFFICIAL_001_cars_are_among_the_vehicles(string text, bool sound) =>
        A.Findings(Accounts(text), "OFFICIAL-001").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("公务接待27批次、180人次。\n全年公务接待17批次。", false)]
    [InlineData("公务接待27批次、180人次。\n全年公务接待27批次。", true)]
    [InlineData("公务接待27批次、180人次。\n其中外事接待2批次。", true)]
    public void OFFICIAL_002_receptions_are_the_same_everywhere(string text, bool sound) =>
        A.Findings(Accounts(text), "OFFICIAL-002").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("95.8", false)]
    [InlineData("96.5", true)]
    public void POINT_003_the_score_is_that_of_the_table(string score, bool sound) =>
        A.Findings(
                Accounts($"自评总分为{score}分。\n指标\t分值\t得分\n参保率\t60\t58.5\n知晓率\t40\t38\n合计\t100\t96.5"),
                "POINT-003"
            )
            .IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("满分30分，扣2.5分，得28.5分。", "27.5分")]
    [InlineData("满分30分，扣1.5分，得28.5分。", null)]
    [InlineData("该项分值20分，扣0.4分，自评得19.8分。", "19.6分")]
    public void POINT_004_what_is_left_of_the_points(string text, string? computed) =>
        Computed(text, "POINT-004").ShouldBe(computed);

    [Theory]
    [InlineData("住院次均救助1,208.40万元。", "1,208.40元")]
    [InlineData("住院次均救助0.32万元。", null)]
    public void UNIT_004_one_head_costs_no_millions(string text, string? computed) =>
        Computed(text, "UNIT-004").ShouldBe(computed);

    private const string Many =
        "收入310.20万元，支出298.40万元，其中办公费12.30万元，印刷费8.10万元，差旅费5.60万元，邮电费4.20万元。";

    [Theory]
    [InlineData("全年退回201.30元。", "201.30万元")]
    [InlineData("全年退回201.30万元。", null)]
    [InlineData("每人补助201.30元。", null)]
    [InlineData("全年退回201元。", null)]
    public void UNIT_005_a_few_yuan_among_ten_thousands(string text, string? computed) =>
        Computed(Many + "\n" + text, "UNIT-005").ShouldBe(computed);

    [Theory]
    [InlineData("基金收入5.31亿元、支出4.97亿元，当期结余0.43亿元。", "0.34亿元")]
    [InlineData("基金收入5.31亿元、支出4.97亿元，当期结余0.34亿元，滚存结余3.86亿元。", null)]
    public void DIFF_003_what_a_fund_keeps_of_a_year(string text, string? computed) =>
        Computed(text, "DIFF-003").ShouldBe(computed);

    [Theory]
    [InlineData("基金收入5.31亿元、支出4.97万元，当期结余0.34亿元。", "支出4.97万元", "4.97亿元")]
    [InlineData("评审费按每份15万元支付，6840份计10.26万元。", "15万元", "15元")]
    public void SCALE_004_a_relation_that_holds_in_another_unit(string text, string stated, string computed)
    {
        var finding = A.Findings(Accounts(text), "SCALE-004").ShouldHaveSingleItem();
        stated.ShouldContain(finding.Verdict.Stated);
        finding.Verdict.Computed.ShouldBe(computed);
    }

    [Fact]
    public void SCALE_004_says_nothing_of_what_holds() =>
        A.Findings(Accounts("基金收入5.31亿元、支出4.97亿元，当期结余0.34亿元。"), "SCALE-004").ShouldBeEmpty();

    [Theory]
    [InlineData("36.20", "28.20万元")]
    [InlineData("28.20", null)]
    public void SUM_006_a_difference_row_by_row(string third, string? computed) =>
        Computed(
                "单位：万元\n项目\t预算\t决算\t差额\n收入\t410.00\t439.20\t29.20\n支出\t400.00\t437.10\t37.10\n项目支出\t358.00\t386.20\t"
                    + third,
                "SUM-006"
            )
            .ShouldBe(computed);

    [Theory]
    [InlineData("19.82", "19.28")]
    [InlineData("19.28", null)]
    public void SUM_006_a_weighted_score_row_by_row(string last, string? computed) =>
        Computed(
            "项目名称\t自评得分\t权重\t加权得分\n甲项目\t98.5\t40%\t39.40\n乙项目\t93.2\t30%\t27.96\n丙项目\t86.0\t10%\t8.60\n丁项目\t96.4\t20%\t"
                + last,
            "SUM-006"
        )
            ?.TrimEnd('分')
            .ShouldBe(computed);

    [Fact]
    public void SUM_006_what_has_added_up_so_far() =>
        Computed(
                "季度\t当季支付（万元）\t累计支付（万元）\n一季度\t388.20\t388.20\n二季度\t451.76\t839.96\n三季度\t470.33\t1301.29\n四季度\t454.66\t1764.95",
                "SUM-006"
            )
            .ShouldBe("1310.29万元");

    [Fact]
    public void SUM_006_shares_of_the_total_row() =>
        Computed(
                "乡镇\t救助人次\t占比\n东乡\t1200\t40.00%\n西乡\t900\t30.00%\n南乡\t900\t33.00%\n合计\t3000\t100%",
                "SUM-006"
            )
            .ShouldBe("30.00%");

    [Theory]
    [InlineData("支出541.35万元，与上年相比减少24.85万元，增长4.39%。", false)]
    [InlineData("支出541.35万元，与上年相比减少24.85万元，下降4.39%。", true)]
    [InlineData("全年减少检查3家，满意度提高5%。", true)]
    public void RATE_008_amount_and_rate_go_the_same_way(string text, bool sound) =>
        A.Findings(Accounts(text), "RATE-008").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("9,652人次", "2.医疗救助人次9,625人次。", false)]
    [InlineData("9,625人次", "2.医疗救助人次9,625人次。", true)]
    [InlineData("9,652人次", "2.资助参保4,120人。", true)]
    public void REPEAT_005_the_form_says_what_the_text_says(string actual, string text, bool sound) =>
        A.Findings(
                Accounts(
                    $"{text}\n一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\n产出指标\t数量指标\t医疗救助人次\t≥9500人次\t{actual}\n产出指标\t数量指标\t检查机构\t≥20家\t22家"
                ),
                "REPEAT-005"
            )
            .IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("会议费1.62万元，培训费4.79万元。", "1.26万元")]
    [InlineData("会议费1.26万元，培训费4.79万元。", null)]
    public void REPEAT_006_the_accounts_say_what_the_text_says(string text, string? computed) =>
        Computed(
                $"金额单位：元\n项目\t预算数\t决算数\n会议费\t15,000.00\t12,600.00\n培训费\t50,000.00\t47,850.00\n{text}",
                "REPEAT-006"
            )
            .ShouldBe(computed);

    [Theory]
    [InlineData("结算率由62.35%提高到78.90%，提高16.65个百分点。", "16.55个百分点")]
    [InlineData("结算率由62.35%提高到78.90%，提高16.55个百分点。", null)]
    [InlineData("年初结转30.45万元，年末结转52.12万元，比年初增加21.76万元。", "21.67万元")]
    [InlineData("年初批复预算3,215.00万元，调整后预算3,355.50万元，比年初预算增加140.50万元。", null)]
    [InlineData("基本支出735.28万元，比预算740.00万元少支4.27万元。", "4.72万元")]
    public void RATE_004_between_two_figures_that_are_named(string text, string? computed) =>
        Computed(text, "RATE-004").ShouldBe(computed);

    [Theory]
    [InlineData("人员经费520.19万元、公用经费66.65万元，分别占88.64%和11.36%。", null)]
    [InlineData("人员经费520.19万元、公用经费66.65万元，分别占88.46%和11.36%。", "88.64%")]
    public void RATE_003_shares_in_order(string text, string? computed) =>
        Computed(text, "RATE-003").ShouldBe(computed);

    [Theory]
    [InlineData("追回资金1263450.80元，其中主动退回814200.30元、稽核追回422250.50元。", false)]
    [InlineData("追回资金1263450.80元，其中主动退回814200.30元、稽核追回222250.50元。", true)]
    [InlineData("共有车辆4辆，其中：应急用车1辆、执法用车1辆、其他用车1辆。", false)]
    [InlineData("培训412人次，各期分别为86人次、94人次、102人次、70人次、50人次。", false)]
    [InlineData("应补1646.44万元，分三次上解：第一次660.00万元，第二次540.00万元，第三次464.44万元。", false)]
    public void SUM_003_a_list_that_was_meant_to_be_whole(string text, bool sound) =>
        A.Findings(Accounts(text), "SUM-003").IsEmpty.ShouldBe(sound);

    private static string? Stated(string text, string rule) =>
        A.Findings(Accounts(text), rule) is [var finding, ..] ? finding.Verdict.Stated : null;

    private static string? Computed(string text, string rule) =>
        A.Findings(Accounts(text), rule) is [var finding, ..] ? finding.Verdict.Computed : null;

    private static string Accounts(string text) => $"某县医疗保障局2024年度部门决算\n一、情况说明\n{text}\n";

    [Theory]
    [InlineData("住院救助12,508人次。", "通过对12,805人次住院患者的救助，减轻了负担。", 1)]
    [InlineData("住院救助12,508人次。", "通过对12,508人次住院患者的救助，减轻了负担。", 0)]
    [InlineData("部门收入由2023年的26,958,204.11元提高到31,431,817.62元。", "与上年26,985,204.11元相比，收入多出。", 1)]
    [InlineData("部门收入26,958,204.11元。", "上年收入为26,985,204.11元。", 0)]
    public void SWAP_001_digits_swapped_over_another_and_last_year_s(string one, string other, int found) =>
        A.Findings(A.SoundFiling.Telling($"{one}\n{other}"), "SWAP-001").Length.ShouldBe(found);

    [Theory]
    [InlineData("门诊救助16,580人次，住院救助15,680人次。")]
    [InlineData("职工参保36,540人，居民参保35,640人。")]
    public void SWAP_001_two_things_that_are_told_apart(string results) =>
        A.Findings(A.SoundFiling.Telling(results), "SWAP-001").ShouldBeEmpty();
}
