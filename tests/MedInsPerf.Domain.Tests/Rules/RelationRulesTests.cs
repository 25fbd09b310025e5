using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Tests.Rules;

/// <summary>What official Chinese asserts about figures: lists, shares, changes, completions, averages, splits.</summary>
public sealed class RelationRulesTests
{
    [Theory]
    [InlineData("人员经费300.00万元、公用经费120.50万元", null)]
    [InlineData("人员经费300.00万元、公用经费210.50万元", "510.50万元")]
    [InlineData("人员经费300.00万元、公用经费102.50万元", "402.50万元")]
    public void SUM_003_a_known_partition_makes_up_its_total(string parts, string? computed) =>
        Computed($"2024年基本支出420.50万元，其中：{parts}。", "SUM-003").ShouldBe(computed);

    [Fact]
    public void SUM_003_too_much_is_an_error_and_too_little_a_question()
    {
        Severity("2024年基本支出420.50万元，其中：人员经费300.00万元、公用经费210.50万元。").ShouldBe("Error");
        Severity("2024年基本支出420.50万元，其中：人员经费300.00万元、公用经费102.50万元。").ShouldBe("Warning");

        static string Severity(string text) =>
            A.Findings(Accounts(text), "SUM-003").ShouldHaveSingleItem().Severity.ToString();
    }

    [Theory]
    [InlineData("公用经费120.50万元，主要包括：办公费20.10万元、印刷费30.20万元、差旅费15.00万元等。")]
    [InlineData("公用经费120.50万元，其中：办公费20.10万元、印刷费30.20万元。")]
    [InlineData("拨付专项资金900万元，分别支付疫苗费46.20万元、接种费17.10万元。")]
    public void SUM_003_an_open_list_may_stay_below_its_total(string text) =>
        A.Findings(Accounts(text), "SUM-003").ShouldBeEmpty();

    [Fact]
    public void SUM_003_an_open_list_is_not_above_its_total() =>
        Computed("公用经费60.50万元，主要包括：办公费20.10万元、印刷费30.20万元、差旅费15.00万元等。", "SUM-003")
            .ShouldBe("65.30万元");

    [Fact]
    public void SUM_003_what_is_itemised_comes_to_the_total_to_the_last_yuan()
    {
        var finding = A.Findings(
                Accounts("全年接待支出3万元，具体内容包括（1、省局调研12300元；2、市局检查9700元）。"),
                "SUM-003"
            )
            .ShouldHaveSingleItem();

        finding.Verdict.Stated.ShouldBe("3万元");
        finding.Verdict.Computed.ShouldBe("22000元");
        finding.Verdict.Difference.ShouldBe("8000元");
    }

    [Fact]
    public void SUM_003_items_in_paragraphs_of_their_own() =>
        Computed(
                "2024年项目支出310.00万元，其中：\n1.社会保障和就业支出120.00万元，完成预算100%。\n2.卫生健康支出200.00万元，完成预算100%。",
                "SUM-003"
            )
            .ShouldBe("320.00万元");

    [Fact]
    public void SUM_003_a_list_inside_a_list_is_one_of_its_own() =>
        A.Findings(
                Accounts(
                    "待遇支出520万元，其中：居民待遇支出330万元，其中：住院300万元、门诊30万元；职工待遇支出190万元（含生育待遇11万元）。"
                ),
                "SUM-003"
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData("职工待遇支出190万元（含生育待遇11万元）。", null)]
    [InlineData("职工待遇支出190万元（含生育待遇211万元）。", "190万元")]
    [InlineData("全年检查168家次，其中违规机构58家次。", null)]
    [InlineData("全年检查68家次，其中违规机构158家次。", "68家次")]
    public void SUM_004_one_of_them_is_no_more_than_all(string text, string? computed) =>
        Computed(text, "SUM-004").ShouldBe(computed);

    [Theory]
    [InlineData("占88.24%", null)]
    [InlineData("占88.42%", "88.24%")]
    [InlineData("占88.2%", null)]
    public void RATE_003_a_share_is_its_part_of_the_head_of_the_list(string share, string? computed) =>
        Computed(
                $"本年收入合计6800.00万元，其中：一般公共预算收入6000.00万元，{share}；政府性基金收入800.00万元，占11.76%。",
                "RATE-003"
            )
            .ShouldBe(computed);

    [Fact]
    public void RATE_003_a_share_of_what_is_named() =>
        Computed("本年支出合计6800.00万元。\n2024年一般公共预算支出6000.00万元，占本年支出合计的82.24%。", "RATE-003")
            .ShouldBe("88.24%");

    [Fact]
    public void RATE_003_shares_without_a_total_are_of_their_sum() =>
        Computed(
                "2024年三公经费中，因公出国费0万元，占0%；公务用车费0.80万元，占28.57%；公务接待费2.00万元，占74.43%。",
                "RATE-003"
            )
            .ShouldBe("71.43%");

    [Theory]
    [InlineData("与2023年相比，收入总计减少351.21万元，下降4.91%。", null)]
    [InlineData("与2023年相比，收入总计减少351.21万元，下降5.17%。", "4.91%")]
    [InlineData("与2023年相比，收入总计增加351.21万元，增长5.45%。", null)]
    public void RATE_004_a_change_is_of_the_year_before(string change, string? computed) =>
        Computed($"2024年度收入总计6796.16万元。{change}", "RATE-004").ShouldBe(computed);

    [Fact]
    public void RATE_004_the_change_is_this_year_less_last_year() =>
        Computed("2024年支出决算120.00万元，上年支出100.00万元，比上年增加25.00万元，增长20%。", "RATE-004")
            .ShouldBe("20.00万元");

    [Fact]
    public void RATE_004_says_nothing_of_percentage_points() =>
        A.Findings(Accounts("2024年执行率95.51%，比上年提高3.20个百分点。"), "RATE-004").ShouldBeEmpty();

    [Theory]
    [InlineData("年初预算200.00万元，支出决算150.00万元，完成年初预算的75%。", null)]
    [InlineData("年初预算200.00万元，支出决算150.00万元，完成年初预算的57%。", "75%")]
    [InlineData("目标任务40000人，实际参保38000人，任务完成率97%。", "95%")]
    public void RATE_005_completion_is_what_was_done_of_what_was_meant(string text, string? computed) =>
        Computed(text, "RATE-005").ShouldBe(computed);

    [Theory]
    [InlineData("年初预算200.00万元，支出决算150.00万元，完成年初预算的57%。", Severity.Error)]
    [InlineData("目标任务40000人，实际参保38000人，任务完成率97%。", Severity.Warning)]
    public void RATE_005_what_the_text_says_itself_is_an_error_what_we_joined_a_question(
        string text,
        Severity severity
    ) => A.Findings(Accounts(text), "RATE-005").ShouldHaveSingleItem().Severity.ShouldBe(severity);

    [Theory]
    [InlineData("全年救助200人次，支出救助金90000元，人均450元。", null)]
    [InlineData("全年救助200人次，支出救助金90000元，人均540元。", "450元")]
    public void RATE_006_an_average_is_the_total_over_the_number(string text, string? computed) =>
        Computed(text, "RATE-006").ShouldBe(computed);

    [Theory]
    [InlineData("资助参保覆盖率达100%。", true)]
    [InlineData("资助参保覆盖率达130%。", false)]
    [InlineData("基金支出增长130%。", true)]
    public void RATE_007_a_part_is_no_more_than_its_whole(string text, bool sound) =>
        A.Findings(Accounts(text), "RATE-007").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData(
        "年初预算720.00万元，支出决算698.00万元，完成年初预算的96.94%，决算数小于预算数的主要原因是人次减少。",
        true
    )]
    [InlineData(
        "年初预算720.00万元，支出决算698.00万元，完成年初预算的96.94%，决算数大于预算数的主要原因是人次减少。",
        false
    )]
    public void SUM_005_words_and_completion_say_the_same(string text, bool sound) =>
        A.Findings(Accounts(text), "SUM-005").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("收回问卷480份，满意的456份，满意率95%。", null)]
    [InlineData("收回问卷480份，满意的456份，满意率93%。", "95%")]
    [InlineData("对医院31家、卫生室192家、药店178家检查，覆盖率100%。", null)]
    public void RATE_002_a_rate_of_the_two_numbers_before_it(string text, string? computed) =>
        Computed(text, "RATE-002").ShouldBe(computed);

    [Theory]
    [InlineData("50.00\t20.00\t30.00", true)]
    [InlineData("50.00\t20.00\t33.00", false)]
    public void SUM_003_in_a_table_the_columns_make_up_their_total(string row, bool sound) =>
        A.Findings(
                Accounts(
                    $"支出决算表（单位：万元）\n科目名称\t本年支出合计\t基本支出\t项目支出\n行政运行\t90.00\t60.00\t30.00\n经办事务\t{row}\n医疗救助\t70.00\t0.00\t70.00\n公积金\t9.00\t9.00\t0.00"
                ),
                "SUM-003"
            )
            .IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("96.80%", true)]
    [InlineData("97.90%", false)]
    public void RATE_005_in_a_table_a_rate_is_of_its_row(string rate, bool sound) =>
        A.Findings(
                Accounts(
                    $"内容\t年初预算（万元）\t全年预算（万元）\t全年执行（万元）\t执行率\n基本支出\t610.00\t635.00\t612.79\t96.50%\n项目支出\t1,375.00\t1,455.00\t1,408.44\t{rate}"
                ),
                "RATE-005"
            )
            .IsEmpty.ShouldBe(sound);

    [Fact]
    public void A_change_behind_a_list_is_of_the_total() =>
        A.Findings(
                Accounts(
                    "全年三公经费3.00万元，其中公务用车费1.00万元、公务接待费2.00万元，因公出国费0万元，较上年减少1.00万元，下降25%。"
                ),
                "RATE-004"
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_list_ends_where_the_sentence_turns_to_another_matter() =>
        A.Findings(Accounts("核定编制46名，其中行政编制14名、事业编制32名；实有人员41人。"), "SUM-003").ShouldBeEmpty();

    [Theory]
    [InlineData("县里负担90元/人，按市县1:2分担，即市级30元/人，县级60元/人。", null)]
    [InlineData("县里负担90元/人，按市县1:2分担，即市级30元/人，县级66元/人。", "60元/人")]
    public void PROD_002_what_is_shared_in_a_ratio(string text, string? computed) =>
        Computed(text, "PROD-002").ShouldBe(computed);

    [Theory]
    [InlineData("编制12个，在职12人。", true)]
    [InlineData("编制12个，在职13人。", false)]
    [InlineData("甲单位编制12个，在职10人。乙单位编制5个，在职5人。", true)]
    public void STAFF_001_no_more_staff_than_posts(string text, bool sound) =>
        A.Findings(Accounts(text), "STAFF-001").IsEmpty.ShouldBe(sound);

    [Fact]
    public void REPEAT_001_posts_of_two_units_are_two_figures() =>
        A.Findings(Accounts("局机关编制12个，在职10人。中心编制8个，在职5人。"), "REPEAT-001").ShouldBeEmpty();

    [Theory]
    [InlineData("占5.42%；卫生健康支出94.10万元，占94.1%", "PRINT-001", false)]
    [InlineData("占5.90%；卫生健康支出94.10万元，占94.10%", "PRINT-001", true)]
    public void PRINT_001_shares_of_a_list_have_the_same_decimals(string shares, string rule, bool sound) =>
        A.Findings(Accounts($"2024年支出合计100.00万元，其中：住房保障支出5.90万元，{shares}。"), rule)
            .IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("支出决算150.00万元，完成预算75%。", false)]
    [InlineData("年初预算200.00万元，支出决算150.00万元，完成预算75%。", true)]
    public void PRINT_002_a_rate_without_its_budget_cannot_be_recomputed(string text, bool sound) =>
        A.Findings(Accounts(text), "PRINT-002").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("内设3个股室：办公室、基金监管股、待遇保障股。", true)]
    [InlineData("内设4个股室：办公室、基金监管股、待遇保障股。", false)]
    [InlineData("内设2个股室：办公室、待遇保障和医药服务管理股。", true)]
    public void COUNT_001_as_many_names_as_announced(string text, bool sound) =>
        A.Findings(Accounts(text), "COUNT-001").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("主要有三点：一是宣传不够；二是人手不足；三是系统不稳。", true)]
    [InlineData("主要有三点：一是宣传不够；二是人手不足。", false)]
    [InlineData("表现在以下两个方面：\n1.完善政策体系。\n2.优化经办服务。", true)]
    [InlineData("表现在以下四个方面：\n1.完善政策体系。\n2.优化经办服务。\n3.守住基金安全。", false)]
    public void COUNT_002_as_many_points_as_announced(string text, bool sound) =>
        A.Findings(Accounts(text), "COUNT-002").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("接待2批次，具体内容包括（1、省局调研1200元；2、市局检查900元）。", true)]
    [InlineData("接待7批次，具体内容包括（1、省局调研1200元；2、市局检查900元）。", false)]
    public void COUNT_003_as_many_occasions_as_itemised(string text, bool sound) =>
        A.Findings(Accounts(text), "COUNT-003").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("对医疗救助补助资金、参保配套资金、征缴经费资金等3个项目开展监控。", true)]
    [InlineData("对医疗救助补助资金、参保配套资金、征缴经费资金等2个项目开展监控。", false)]
    [InlineData("形成部门整体自评报告、医疗救助补助资金、参保配套资金等2个项目的自评报告。", true)]
    public void COUNT_004_no_more_names_than_announced(string text, bool sound) =>
        A.Findings(Accounts(text), "COUNT-004").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("发现的问题集中在分解住院、串换药品、虚记费用、挂名住院、超标收费等四大类。", false)]
    [InlineData("围绕筹资、待遇、监管、服务等三个方面开展评价。", false)]
    [InlineData("主要问题表现为台账不全、报送滞后、核对不细、培训偏少等三类。", false)]
    [InlineData("宣传采用横幅、海报、短信、广播、入户等四种方式。", false)]
    [InlineData("梳理出筹资不足、监管乏力、队伍偏弱、系统老旧等三项短板。", false)]
    [InlineData("涉及冒名就医、虚开处方、伪造票据、倒卖药品等三类行为。", false)]
    [InlineData("发现的问题集中在分解住院、串换药品、虚记费用、挂名住院等四大类。", true)]
    [InlineData("发现的问题集中在分解住院、串换药品等四大类。", true)]
    [InlineData("对东乡卫生院、西乡卫生院、南乡卫生院、北乡卫生院、县医院、县中医院等两类机构开展检查。", true)]
    [InlineData("局机关、经办中心从制度、流程、人员等三个方面整改。", true)]
    [InlineData("住院和门诊、购药、护理等三种情形。", true)]
    public void COUNT_004_no_more_kinds_than_announced(string text, bool sound) =>
        A.Findings(Accounts(text), "COUNT-004").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("存在四类问题：分解住院、串换药品、虚记费用。", false)]
    [InlineData("待遇分为三档：普通门诊、慢性病门诊、特殊病门诊、住院。", false)]
    [InlineData("发现三类问题，分别为分解住院、串换药品、虚记费用。", true)]
    [InlineData("待遇分为三档：普通门诊、慢性病门诊和特殊病门诊。", true)]
    public void COUNT_001_as_many_kinds_as_announced(string text, bool sound) =>
        A.Findings(Accounts(text), "COUNT-001").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("机关运行经费68.40万元，较上年的71.12万元增加2.72万元，下降3.82%。")]
    [InlineData("机关运行经费71.12万元，较上年的68.40万元减少2.72万元。")]
    public void RATE_004_a_direction_that_is_turned_blames_no_figure(string text)
    {
        var verdict = A.Findings(Accounts(text), "RATE-004").ShouldHaveSingleItem().Verdict;

        verdict.Stated.ShouldBe("2.72万元");
        verdict.Computed.ShouldBeNull();
        verdict.Correction.ShouldBeNull();
        verdict.Explanation.ShouldContain("方向写反");
    }

    [Theory]
    [InlineData("补助1846.00万元分两批下达，第一批1310.00万元，第二批563.00万元。", "1873.00万元")]
    [InlineData("补助1846.00万元分两次拨付：首次1310.00万元，第二次563.00万元。", "1873.00万元")]
    [InlineData("补助1846.00万元分两笔到位，4月到位1310.00万元，9月到位563.00万元。", "1873.00万元")]
    [InlineData("补助1846.00万元分2期划转（上半年1310.00万元，下半年563.00万元）。", "1873.00万元")]
    [InlineData(
        "补助1846.00万元分三批下达，第一批1000.00万元，第二批310.00万元，第三批563.00万元；县级配套160.00万元。",
        "1873.00万元"
    )]
    [InlineData("补助1846.00万元，其中第一批1310.00万元、第二批563.00万元。", "1873.00万元")]
    [InlineData("补助1846.00万元分两批下达，第一批1310.00万元，第二批536.00万元；县级配套160.00万元。", null)]
    [InlineData("补助1846.00万元分两次拨付，首次1310.00万元，余款536.00万元。", null)]
    [InlineData("补助1846.00万元分三批下达，第一批1310.00万元，第二批400.00万元。", null)]
    public void SUM_003_batches_come_to_what_was_sent(string text, string? computed) =>
        Computed(text, "SUM-003").ShouldBe(computed);

    [Theory]
    [InlineData("对84家定点机构（医疗机构23家、药店63家）开展检查。", "86家")]
    [InlineData("定点机构84家（医院23家，药店63家）。", "86家")]
    [InlineData("培训186人次（乡镇132人次、村级64人次）。", "196人次")]
    [InlineData("支出146.20万元（工资96.20万元、办公52.00万元）。", "148.20万元")]
    [InlineData("对84家定点机构（医疗机构23家、药店61家）开展检查。", null)]
    [InlineData("对84家定点机构（医疗机构23家、药店51家等）开展检查。", null)]
    [InlineData("对84家定点机构（其中医疗机构23家、药店51家）开展检查。", null)]
    [InlineData("接待7批次（52人次）。", null)]
    [InlineData("支出146.20万元（年初预算126.20万元、追加18.00万元）。", null)]
    [InlineData("救助320人（重点对象120人、住院100人）。", null)]
    public void SUM_003_a_bracket_that_holds_the_parts(string text, string? computed) =>
        Computed(text, "SUM-003").ShouldBe(computed);

    [Theory]
    [InlineData("指标体系满分100分，权重安排为执行10分、管理20分、效果60分、能力15分。", false)]
    [InlineData("评价总分100分，其中投入15分、过程25分、产出30分、效益40分。", false)]
    [InlineData("指标权重：执行率10%、产出50%、效益30%、满意度20%。", false)]
    [InlineData("权重由投入（15分）、过程（25分）、产出（30分）、效益（40分）构成。", false)]
    [InlineData("分值设置为：决策20分，过程20分，产出30分，效益20分。", false)]
    [InlineData("指标体系满分100分，权重安排为执行10分、管理20分、效果55分、能力15分。", true)]
    [InlineData("综合得分96.5分，其中投入20分、过程24分、产出28.5分、效果24分。", true)]
    [InlineData("指标权重：数量10分、质量10分、时效10分。", true)]
    [InlineData("满分100分，投入20分得20分、过程25分得24分、产出30分得28分。", true)]
    public void POINT_001_weights_come_to_a_hundred(string text, bool sound) =>
        A.Findings(Accounts(text), "POINT-001").IsEmpty.ShouldBe(sound);

    private static string? Computed(string text, string rule) =>
        A.Findings(Accounts(text), rule).Where(finding => finding.Severity > Domain.Rules.Severity.Info).ToList() switch
        {
            [] => null,
            [var only] => only.Verdict.Computed,
            var several => string.Join("; ", several.Select(finding => finding.Verdict.Explanation)),
        };

    private static string Accounts(string text) =>
        $"""
            清溪县医疗保障局2024年度部门决算
            一、部门决算情况说明
            {text}
            二、名词解释
            无
            """;

    [Theory]
    [InlineData("宣传支出8.40万元，比上年多支1.20万元，增长16.67%。", true)]
    [InlineData("宣传支出8.40万元，比上年多支1.20万元，增长14.29%。", false)]
    [InlineData("印刷费2.70万元，较上年少开支0.30万元，下降10.00%。", true)]
    [InlineData("培训费5.50万元，比2023年多花0.50万元，增幅10.00%。", true)]
    [InlineData("邮电费4.50万元，较上年压降0.50万元，降幅10.00%。", true)]
    [InlineData("补助收入66.00万元，比上年多收6.00万元，上浮10.00%。", true)]
    [InlineData("差旅费1.80万元，比上年回落0.20万元，下降11.11%。", false)]
    public void RATE_004_more_and_less_in_other_verbs(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "RATE-004").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData(
        "培训支出11.26万元，较年初预算14.00万元减少2.74万元，下降19.57%，较上年11.98万元减少0.72万元，下降6.01%。",
        true
    )]
    [InlineData("培训支出11.26万元，较年初预算14.00万元减少2.74万元，下降19.57%，较上年11.98万元减少0.27万元。", false)]
    [InlineData("采购金额1.86亿元，药品1.42亿元、耗材0.44亿元，较上年1.71亿元增长8.77%。", true)]
    [InlineData("采购金额1.86亿元，药品1.42亿元、耗材0.44亿元，较上年1.71亿元增长7.87%。", false)]
    [InlineData("当年收入528.72万元，支出489.15万元，结转39.57万元。与上年支出302.74万元相比增支186.41万元。", true)]
    [InlineData("支出4.06万元。决算比预算节约0.44万元，比上年的4.48万元减少0.42万元。", true)]
    public void RATE_004_what_a_change_is_held_against_stands_beside_it(string results, bool sound) =>
        A.Findings((A.SoundFiling with { Results = results }).ToString(), "RATE-004").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData(
        "2023年县级标准为每人50元，负担2,400.00万元；2024年每人55元，负担2,640.00万元，比2023年多掏240.00万元，增长10.00%。",
        true
    )]
    [InlineData(
        "2023年县级标准为每人50元，负担2,400.00万元；2024年每人55元，负担2,640.00万元，比2023年多掏240.00万元，增长9.09%。",
        false
    )]
    public void RATE_004_the_year_before_told_in_the_clause_before(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "RATE-004").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("追回资金86,230.55元，对4家药店各罚3,000元，合计12,000元。", true)]
    [InlineData("对2个代办点各奖励500元、对先进个人奖励300元，合计1,300元。", true)]
    [InlineData("印刷费3000元，交通费2000元，合计5500元。", false)]
    public void SUM_001_each_of_several_is_no_term(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "SUM-001").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("代办员补助24.00万元（200人、每人1200元），票据印制65.00万元。", true)]
    [InlineData("代办员补助26.00万元（200人、每人1200元），票据印制65.00万元。", false)]
    [InlineData("代办员补助26.00万元（每人1200元，200人），票据印制65.00万元。", false)]
    public void PROD_001_heads_and_standard_in_brackets_explain_the_amount_before(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "PROD-001").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("项目支出10.00万元。三个用途：印刷2.00万元，交通3.00万元，补助5.00万元。", true)]
    [InlineData("项目支出10.00万元。三个用途：印刷2.00万元，交通3.00万元，补助4.50万元。", false)]
    [InlineData("项目支出10.00万元，主要有三项支出：印刷2.00万元、交通3.00万元、补助5.60万元。", false)]
    [InlineData("追回资金90.00万元。三个典型案例：甲院2.00万元、乙院3.00万元、丙店1.00万元。", true)]
    public void SUM_003_a_list_that_says_how_many_it_has(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "SUM-003").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("合计\t—\t100\t91.5", true)]
    [InlineData("合计\t—\t105\t91.5", false)]
    [InlineData("合计\t—\t100\t92.5", false)]
    [InlineData("总分\t—\t100\t92.5", false)]
    public void SUM_003_points_and_scores_add_up_together(string total, bool sound) =>
        A.Findings(
                A.SoundFiling.Telling(
                    $"一级指标\t考察内容\t权重\t得分\n决策\t立项\t20\t19\n过程\t管理\t30\t28.5\n产出\t数量\t30\t26\n效益\t满意度\t20\t18\n{total}"
                ),
                "SUM-003"
            )
            .IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("甲项目\t30.00\t28.50\t95\n乙项目\t20.00\t20.00\t97\n丙项目\t10.00\t9.00\t93\n合计\t60.00\t57.50\t95")]
    public void SUM_003_an_average_score_is_no_total(string rows) =>
        A.Findings(A.SoundFiling.Telling($"项目\t预算数（万元）\t执行数（万元）\t自评得分\n{rows}"), "SUM-003")
            .ShouldBeEmpty();

    [Theory]
    [InlineData("全年支付25400.00万元，即2.54亿元。", true)]
    [InlineData("全年支付25400.00万元，即2.45亿元。", false)]
    [InlineData("25400.00万元即2.45亿元的支付没有出现缺口。", false)]
    [InlineData("累计结余13250.00万元，约合1.33亿元。", true)]
    [InlineData("累计结余13250.00万元，约合1.23亿元。", false)]
    [InlineData("参保184,260人，折合18.43万人。", true)]
    [InlineData("参保184,260人（即18.34万人）。", false)]
    [InlineData("基金支付1.2亿元，即每人平均600元。", true)]
    [InlineData("累计结余1.06亿元，合10620.00万元。", true)]
    public void REPEAT_010_one_amount_in_two_units(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "REPEAT-010").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData("年末保有公务用车2辆。截至2024年12月31日，公务用车3辆。", false)]
    [InlineData("公务用车保有量为2辆，单位共有公务用车2辆。", true)]
    [InlineData("年末公务用车保有量2辆，本年购置公务用车1辆，公务用车编制3辆。", true)]
    [InlineData("年末保有公务用车2辆，局机关公务用车1辆，经办中心公务用车1辆。", true)]
    public void REPEAT_011_vehicles(string results, bool sound) =>
        A.Findings(A.SoundFiling.Telling(results), "REPEAT-011").IsEmpty.ShouldBe(sound);

    [Theory]
    [InlineData(
        "2024年下达资金180.00万元，加上上年结转的20.00万元，全年可支配200.00万元。\n全年支出190.00万元，执行率95.00%。",
        true
    )]
    [InlineData(
        "2024年下达资金180.00万元，加上上年结转的20.00万元，全年可用资金200.00万元。\n全年支出190.00万元，执行率97.00%。",
        false
    )]
    public void RATE_001_what_is_at_hand_holds_what_was_carried_over(string told, bool sound)
    {
        var report = (A.SoundFiling with { Basics = told, Spending = "资金按月拨付。" }).ToString();

        A.Findings(report, "RATE-001").IsEmpty.ShouldBe(sound);
    }

    [Fact]
    public void RATE_001_what_was_granted_is_not_all_that_was_at_hand() =>
        A.Findings(
                (
                    A.SoundFiling with
                    {
                        Basics = "2024年下达资金180.00万元，加上上年结转的20.00万元，共有200.00万元。",
                        Spending = "全年支出190.00万元，执行率95.00%。",
                    }
                ).ToString(),
                "RATE-001"
            )
            .ShouldBeEmpty();

    [Fact]
    public void DIFF_001_two_adjustments_are_not_joined_to_one_budget() =>
        A.Findings(
                (
                    A.SoundFiling with
                    {
                        Basics =
                            "两个项目年初预算300.00万元，年中救助资金追加20.00万元、宣传经费压减5.00万元，净增15.00万元，全年预算315.00万元。",
                        Spending = "资金按月拨付。",
                    }
                ).ToString(),
                "DIFF-001"
            )
            .ShouldBeEmpty();
}
