using System.Collections.Immutable;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Scoring;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Tests.Scoring;

/// <summary>
/// Golden cases of each shipped pack, worked out apart from the product; the arithmetic stands first. What the packs have in
/// common is asked of each of them, sixty cases a pack, then what is a pack's own.
/// </summary>
public sealed class GoldenCases
{
    /// <summary>Targets missed, met, and exceeded by no more than 30 %: arithmetic, target, actual, points, score.</summary>
    private static readonly ImmutableArray<(string, string, string, string, string)> Rows =
    [
        ("12 × 93.6 ÷ 96 = 11.7", "≥96%", "93.6%", "12", "11.7"),
        ("15 × 17760 ÷ 18500 = 14.4", "≥18,500人", "17,760人", "15", "14.4"),
        ("8 × 19 ÷ 24 = 6.333333… → 6.33", "≥24场", "19场", "8", "6.33"),
        ("6 × 97.35 ÷ 98 = 5.960204… → 5.96", "≥98%", "97.35%", "6", "5.96"),
        ("9 × 5 ÷ 7 = 6.428571… → 6.43", "≥7次", "5次", "9", "6.43"),
        ("11 × 88.5 ÷ 92 = 10.58152… → 10.58", "不低于92％", "88.5％", "11", "10.58"),
        ("4 × 119 ÷ 120 = 3.966666… → 3.97", "≥120家", "119家", "4", "3.97"),
        ("7 × 31 ÷ 35 = 6.2", "至少35期", "31期", "7", "6.2"),
        ("14 × 1163.25 ÷ 1250.5 = 13.02319… → 13.02", "≥1250.5万元", "1,163.25万元", "14", "13.02"),
        ("5 × 45 ÷ 60 = 3.75", ">60%", "45%", "5", "3.75"),
        ("2.5 × 2 ÷ 3 = 1.666666… → 1.67", "≥3个", "2个", "2.5", "1.67"),
        ("10 × 12345 ÷ 40000 = 3.08625 → 3.09", "不少于40000人次", "12345人次", "10", "3.09"),
        ("met exactly: all 12", "≥96%", "96%", "12", "12"),
        ("4.17 % over: all 12", "≥96%", "100%", "12", "12"),
        ("65 ÷ 50 − 1 = 30 %, at the limit: all 7.5", "≥50人", "65人", "7.5", "7.5"),
        ("6 × 0 ÷ 12 = 0", "≥12场", "0场", "6", "0"),
        ("9 × 45 ÷ 52 = 7.788461… → 7.79", "≤45日", "52日", "9", "7.79"),
        ("8 × 3 ÷ 3.4 = 7.058823… → 7.06", "≤3%", "3.4%", "8", "7.06"),
        ("10 × 20 ÷ 26 = 7.692307… → 7.69", "不超过20个工作日", "26个工作日", "10", "7.69"),
        ("12 × 640 ÷ 655.5 = 11.71624… → 11.72", "≤640元/人", "655.5元/人", "12", "11.72"),
        ("5 × 15 ÷ 19 = 3.947368… → 3.95", "<15分钟", "19分钟", "5", "3.95"),
        ("6 × 2.5 ÷ 7 = 2.142857… → 2.14", "控制在2.5%", "7%", "6", "2.14"),
        ("10 × 12000 ÷ 12500 = 9.6", "≤1.2万元", "12500元", "10", "9.6"),
        ("3 × 0.8 ÷ 0.95 = 2.526315… → 2.53", "不高于0.8%", "0.95%", "3", "2.53"),
        ("met exactly: all 9", "≤45日", "45日", "9", "9"),
        ("45 days allowed, 36 taken, 20 % below: all 9", "≤45日", "36日", "9", "9"),
        ("none allowed, none happened: all 4", "≤0起", "0起", "4", "4"),
        ("4 × 0 ÷ 1 = 0", "≤0起", "1起", "4", "0"),
        ("10 × 99.2 ÷ 100 = 9.92", "=100%", "99.2%", "10", "9.92"),
        ("14 × 280 ÷ 350 = 11.2", "350元", "280元", "14", "11.2"),
        ("6 × 13 ÷ 16 = 4.875 → 4.88", "等于16家", "13家", "6", "4.88"),
        ("met exactly: all 10", "=100%", "100%", "10", "10"),
        ("8 aimed at, 9 done, 12.5 % over: all 5", "8项", "9项", "5", "5"),
        ("3 × 0 ÷ 12 = 0", "=12期", "0期", "3", "0"),
        ("inside: all 10", "85%-90%", "87.5%", "10", "10"),
        ("at the lower end: all 10", "85%-90%", "85%", "10", "10"),
        ("at the upper end: all 10", "85%-90%", "90%", "10", "10"),
        ("10 × 80 ÷ 85 = 9.411764… → 9.41", "85%-90%", "80%", "10", "9.41"),
        ("10 × 90 ÷ 96 = 9.375 → 9.38", "85%-90%", "96%", "10", "9.38"),
        ("8 × 27 ÷ 30 = 7.2", "30~40人", "27人", "8", "7.2"),
        ("10 × 24300 ÷ 25000 = 9.72", "≥2.5万人", "24,300人", "10", "9.72"),
        ("10 × 28500 ÷ 30000 = 9.5", "≥30000人", "2.85万人", "10", "9.5"),
        ("10 × 81000000 ÷ 90000000 = 9", "≥0.9亿元", "8,100万元", "10", "9"),
        ("10 × 91.2 ÷ 95 = 9.6", "≥95%", "912‰", "10", "9.6"),
    ];

    /// <summary>预算执行率, 10 points in each pack: arithmetic, budget, executed, score.</summary>
    private static readonly ImmutableArray<(string, string, string, string)> Rates =
    [
        ("10 × min(6112000 ÷ 6400000, 1) = 9.55", "6400000", "6112000", "9.55"),
        ("10 × min(184075 ÷ 185000, 1) = 9.95", "185000", "184075", "9.95"),
        ("10 × min(2000 ÷ 3000, 1) = 6.67", "3000", "2000", "6.67"),
        ("10 × min(6999 ÷ 7000, 1) = 10", "7000", "6999", "10"),
        ("10 × min(1111111.11 ÷ 1234567.89, 1) = 9", "1234567.89", "1111111.11", "9"),
        ("10 × min(64000 ÷ 80000, 1) = 8", "80000", "64000", "8"),
        ("10 × min(90000 ÷ 90000, 1) = 10", "90000", "90000", "10"),
        ("10 × min(53000 ÷ 52000.50, 1) = 10", "52000.50", "53000", "10"),
    ];

    public static TheoryData<string, string, string, string, string, string> EachRow =>
        [
            .. from pack in PolicyPacks.Shipped
            from row in Rows
            select (pack.Id, row.Item1, row.Item2, row.Item3, row.Item4, row.Item5),
        ];

    public static TheoryData<string, string, string, string, string> EachRate =>
        [
            .. from pack in PolicyPacks.Shipped
            from rate in Rates
            select (pack.Id, rate.Item1, rate.Item2, rate.Item3, rate.Item4),
        ];

    /// <summary>15 points, 定性, in the packs with three levels: arithmetic, said, claimed, score.</summary>
    private static readonly ImmutableArray<(string, string, string, string)> Levels =
    [
        ("达成 is 80–100 % of 15, 12 to 15: 14.5 stands", "达成", "14.5", "14.5"),
        ("达成 of 15 is at least 12: 11 becomes 12", "达成年度指标", "11", "12"),
        ("达成 of 15 is at most 15: 16 becomes 15", "全部达成", "16", "15"),
        ("部分达成 is 60–<80 % of 15, 9 to 11.99: 10 stands", "部分达成", "10", "10"),
        ("部分达成 of 15: 12 becomes 11.99", "部分完成", "12", "11.99"),
        ("部分达成 of 15: 8 becomes 9", "部分达成", "8", "9"),
        ("未达成 is 0–<60 % of 15, to 8.99: 9 becomes 8.99", "未达成", "9", "8.99"),
        ("未达成 of 15: 3 stands", "未完成", "3", "3"),
    ];

    public static TheoryData<string, string, string, string, string> EachLevel =>
        [
            .. from pack in new[] { AForm.National, AForm.Capped, AForm.Shaoguan }
            from level in Levels
            select (pack.Id, level.Item1, level.Item2, level.Item3, level.Item4),
        ];

    [Theory]
    [MemberData(nameof(EachRow))]
    public void A_row(string pack, string arithmetic, string target, string actual, string points, string score) =>
        AForm.Score(target, actual, points, PolicyPacks.Find(pack)).Score.ShouldBe(AForm.D(score), arithmetic);

    [Theory]
    [MemberData(nameof(EachRate))]
    public void The_execution_rate(string pack, string arithmetic, string budget, string executed, string score) =>
        Scorer
            .Score(AForm.Sound.Spent(AForm.D(budget), AForm.D(executed)), PolicyPacks.Find(pack)!)
            .Items[0]
            .Score.ShouldBe(AForm.D(score), arithmetic);

    [Theory]
    [MemberData(nameof(EachLevel))]
    public void Three_levels_of_quality(string pack, string arithmetic, string said, string claimed, string score) =>
        AForm.Score("定性", said, "15", PolicyPacks.Find(pack), claimed).Score.ShouldBe(AForm.D(score), arithmetic);

    [Theory]
    [InlineData("优 is 90–100 % of 15, from 13.5: 14 stands", "优", "14", "14")]
    [InlineData("优 of 15: 13 becomes 13.5", "优秀", "13", "13.5")]
    [InlineData("良 is 80–<90 % of 15, 12 to 13.49: 13.5 becomes 13.49", "良", "13.5", "13.49")]
    [InlineData("良 of 15: 12 stands", "良好", "12", "12")]
    [InlineData("中 is 60–<80 % of 15, 9 to 11.99: 12 becomes 11.99", "中", "12", "11.99")]
    [InlineData("中 of 15: 8 becomes 9", "一般", "8", "9")]
    [InlineData("低 is 30–<60 % of 15, 4.5 to 8.99: 9 becomes 8.99", "低", "9", "8.99")]
    [InlineData("低 of 15: 2 becomes 4.5", "较差", "2", "4.5")]
    [InlineData("差 is 0–<30 % of 15, to 4.49: 4.5 becomes 4.49", "差", "4.5", "4.49")]
    [InlineData("差 of 15: 0 stands", "很差", "0", "0")]
    public void Five_levels_of_quality_in_Sichuan(string arithmetic, string said, string claimed, string score) =>
        AForm.Score("优良中低差", said, "15", AForm.Sichuan, claimed).Score.ShouldBe(AForm.D(score), arithmetic);

    [Theory]
    [InlineData("81 of 50, 62 % over, 32 beyond: 10 × (1 − 32 %) = 6.8", "≥50人", "81人", "10", "6.8")]
    [InlineData("66 of 50, 32 % over, 2 beyond: 10 × (1 − 2 %) = 9.8", "≥50人", "66人", "10", "9.8")]
    [InlineData("95 of 50, 90 % over, 60 beyond, at most 50: 7 × 50 % = 3.5", "≥50人", "95人", "7", "3.5")]
    [InlineData("30 of ≤ 60, 50 % below, 20 beyond: 6 × (1 − 20 %) = 4.8", "≤60日", "30日", "6", "4.8")]
    [InlineData("42 of ≤ 60, 30 % below: at the limit, all 6", "≤60日", "42日", "6", "6")]
    [InlineData("30 of 50, 40 % short: 10 × 30 ÷ 50 = 6 and nothing more", "≥50人", "30人", "10", "6")]
    public void Too_much_is_cut_by_the_capped_pack(
        string arithmetic,
        string target,
        string actual,
        string points,
        string score
    ) => AForm.Score(target, actual, points, AForm.Capped).Score.ShouldBe(AForm.D(score), arithmetic);

    [Theory]
    [InlineData("85 %: 8.5 + 90 = 98.5, no cap", "850", "98.5")]
    [InlineData("79.99 %: 8.00 + 90 = 98.00, at most 89.99", "799.9", "89.99")]
    [InlineData("70 %: 7 + 90 = 97, at most 89.99", "700", "89.99")]
    [InlineData("59.99 %: 6.00 + 90 = 96.00, at most 79.99", "599.9", "79.99")]
    [InlineData("nothing spent: 0 + 90 = 90, at most 79.99", "0", "79.99")]
    public void A_low_rate_caps_the_total(string arithmetic, string executed, string total) =>
        Scorer
            .Score(AForm.Sound.Spent(1000m, AForm.D(executed)), AForm.Capped)
            .Computed.ShouldBe(AForm.D(total), arithmetic);

    [Theory]
    [InlineData("28 + 42 + 30 = 100", "28", "42", "30", "100")]
    [InlineData("26.5 + 40.25 + 29 = 95.75", "26.5", "40.25", "29", "95.75")]
    [InlineData("0 + 42 + 30 = 72", "0", "42", "30", "72")]
    public void A_department_of_Shaoguan(
        string arithmetic,
        string budgeting,
        string spending,
        string benefit,
        string total
    )
    {
        // Words that name no level are the unit's own judgement; 执行率 has no points of its own, so a tenth spent costs nothing.
        var sheet = new ScoreSheet(DocumentKind.DepartmentSelfEvaluation)
        {
            AnnualBudget = new Money(1000m),
            Executed = new Money(100m),
            Indicators =
            [
                Judged("预算编制", 28m, budgeting),
                Judged("预算执行", 42m, spending),
                Judged("使用效益", 30m, benefit),
            ],
        };

        var tree = Scorer.Score(sheet, AForm.Shaoguan);

        tree.Computed.ShouldBe(AForm.D(total), arithmetic);
        tree.Ceiling.ShouldBeNull();
    }

    private static Indicator Judged(string kind, decimal points, string claimed) =>
        AForm.Row(kind, "", $"{kind}总评", "定性", "见自评报告", points) with
        {
            ClaimedScore = NumberEntry.Of(AForm.D(claimed)),
        };
}
