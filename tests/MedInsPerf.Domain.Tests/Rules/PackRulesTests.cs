using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;
using MedInsPerf.Domain.Tests.Scoring;

namespace MedInsPerf.Domain.Tests.Rules;

public sealed class PackRulesTests
{
    private const string Cover =
        "部门名称：清溪县医疗保障局\n单位负责人：（签名）\n填报人：陈禾\n填报日期：2025年2月10日\n";

    private static readonly PolicyPack Capped = AForm.Capped;

    [Fact]
    public void SCORE_001_takes_the_points_from_the_pack()
    {
        // 93.7 % of 20 points: 100 − 20 × 6.3 % = 98.74.
        var pack = AForm.National with
        {
            Frameworks =
            [
                new Framework(
                    [DocumentKind.ProjectSelfEvaluation],
                    [
                        new FrameworkItem("预算执行率", new(20m, Citation.RuleOfThumb))
                        {
                            Measure = Measure.ExecutionRate,
                        },
                        new FrameworkItem("产出", new(80m, Citation.RuleOfThumb)),
                    ]
                ),
            ],
        };

        A.Findings(A.SoundFiling.With("自评94分", "自评99分"), "SCORE-001", pack)
            .ShouldHaveSingleItem()
            .Verdict.Computed.ShouldBe("98.74分");
    }

    [Theory]
    [InlineData("89.99分", true)]
    [InlineData("90分", false)]
    public void SCORE_001_a_score_beyond_the_cap(string score, bool sound)
    {
        // 150000 of 200000 is 75 %, below 80 %: at most 89.99.
        var text = A
            .SoundFiling.With("自评94分", $"自评{score}")
            .Replace("已使用187400元，剩12600元", "已使用150000元，剩50000元", StringComparison.Ordinal)
            .Replace("93.70%", "75.00%", StringComparison.Ordinal);

        A.Passes(text, "SCORE-001", Capped).ShouldBe(sound);
    }

    [Fact]
    public void SCORE_002_full_marks_beside_a_satisfaction_below_a_hundred() =>
        A.Findings(
                A.SoundFiling.With("自评94分", "自评100分")
                    .Replace("代办服务全年未中断", "群众满意度为91%", StringComparison.Ordinal),
                "SCORE-002"
            )
            .ShouldHaveSingleItem()
            .Verdict.Places.Select(place => place.Quote)
            .ShouldBe(["县医保局自评100分", "群众满意度为91%"]);

    [Theory]
    [InlineData("自评99分", "群众满意度为91%")]
    [InlineData("自评100分", "群众满意度为100%")]
    [InlineData("自评100分", "群众满意度目标为90%")]
    [InlineData("自评100分", "上年群众满意度91%")]
    public void SCORE_002_says_nothing_of(string score, string satisfaction) =>
        A.Findings(
                A.SoundFiling.With("自评94分", score)
                    .Replace("代办服务全年未中断", satisfaction, StringComparison.Ordinal),
                "SCORE-002"
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData("自评94分，等级为优", true)]
    [InlineData("自评94分，评价等级为“良”", false)]
    [InlineData("自评89.9分，等级为优", false)]
    [InlineData("自评90分，等级为优", true)]
    public void SCORE_003_the_grade_of_a_score(string words, bool sound) =>
        A.Passes(A.SoundFiling.With("自评94分", words), "SCORE-003").ShouldBe(sound);

    [Theory]
    [InlineData("自评94分")]
    [InlineData("自评94分，优化了流程，改良了办法")]
    public void SCORE_003_says_nothing_where_no_grade_is_named(string words) =>
        A.Findings(A.SoundFiling.With("自评94分", words), "SCORE-003").ShouldBeEmpty();

    [Fact]
    public void REQ_001_a_report_without_cover_is_one_finding_at_its_title()
    {
        var finding = A.Findings(A.SoundFiling.ToString(), "REQ-001").ShouldHaveSingleItem();

        finding.Verdict.Places.ShouldHaveSingleItem().Quote.ShouldBe("乡镇代办点补助经费");
        finding.Verdict.Computed.ShouldBe("填报人、单位（项目）负责人、填报日期");
    }

    [Fact]
    public void REQ_001_holds_with_a_cover() => A.Passes(Cover + A.SoundFiling, "REQ-001").ShouldBeTrue();

    [Fact]
    public void REQ_001_names_only_what_is_missing() =>
        A.Findings(Cover.Replace("填报人：陈禾\n", "", StringComparison.Ordinal) + A.SoundFiling, "REQ-001")
            .ShouldHaveSingleItem()
            .Verdict.Computed.ShouldBe("填报人");

    [Theory]
    [InlineData("第四部分 附件", false)]
    [InlineData("第四部分 附件\n第五部分 附表", true)]
    [InlineData("第四部分 附表", true)]
    public void REQ_002_accounts_without_their_tables(string end, bool sound) =>
        A.Passes(
                $"""
                清溪县医疗保障局2024年度部门决算
                第一部分 部门概况
                一、基本职能
                负责医疗保障工作。
                第二部分 2024年度部门决算情况说明
                一、收入支出决算总体情况说明
                2024年度收、支总计120.00万元。
                {end}
                """,
                "REQ-002"
            )
            .ShouldBe(sound);

    [Fact]
    public void REQ_003_a_project_without_a_table_of_indicators() =>
        A.Findings(A.SoundFiling.ToString(), "REQ-003").ShouldHaveSingleItem();

    [Fact]
    public void REQ_003_holds_with_one()
    {
        var text = TextCleaner.Clean("sample.txt", A.SoundFiling.ToString());
        var table = new Table([
            new TableRow([
                new TableCell("R1C1", 0, 0, CleanText.Of("三级指标")),
                new TableCell("R1C2", 0, 1, CleanText.Of("年度指标值")),
                new TableCell("R1C3", 0, 2, CleanText.Of("实际完成值")),
            ]),
        ]);
        var record = RecordReader.Read(text with { Blocks = text.Blocks.Add(table) });

        RuleBook.Current.Check([record], AForm.National).Passes.ShouldContain(pass => pass.Rule.Id == "REQ-003");
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void LENGTH_001_a_section_beyond_its_limit(int length, bool sound) =>
        A.Passes(
                $"""
                项目支出绩效自评表
                一、基本情况
                项目由县医保局实施。
                二、评价结论
                {new string('好', length - 1)}。
                """,
                "LENGTH-001",
                AForm.Sichuan
            )
            .ShouldBe(sound);

    [Fact]
    public void Without_a_pack_none_of_them_runs() =>
        A.Checked(A.SoundFiling.With("自评94分", "自评100分")).Findings.ShouldAllBe(finding => !finding.Rule.NeedsPack);
}
