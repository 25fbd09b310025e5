using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.Domain.Tests.Regulations;

public sealed class PolicyPackTests
{
    public static TheoryData<string> Shipped => [.. PolicyPacks.Shipped.Select(pack => pack.Id)];

    [Fact]
    public void Four_packs_ship() =>
        PolicyPacks
            .Shipped.Select(pack => pack.Id)
            .ShouldBe(["national-2020", "national-2020-capped", "guangdong-shaoguan-department", "sichuan-project"]);

    [Theory]
    [MemberData(nameof(Shipped))]
    public void What_is_written_is_read_again(string id)
    {
        var json = PolicyPacks.Write(PolicyPacks.Find(id)!);

        var again = PolicyPacks.Read(json).ShouldBeOfType<PackOutcome.Accepted>().Pack;

        PolicyPacks.Write(again).ShouldBe(json);
        again.Frameworks.Length.ShouldBe(PolicyPacks.Find(id)!.Frameworks.Length);
    }

    [Fact]
    public void The_national_pack_weighs_ten_fifty_thirty_ten() =>
        PolicyPacks.National.Frameworks[0].Items.Select(item => item.Points!.Value).ShouldBe([10m, 50m, 30m, 10m]);

    [Fact]
    public void An_unconfirmed_value_is_a_rule_of_thumb()
    {
        PolicyPacks.National.Deviation.ExplainBeyond.IsRuleOfThumb.ShouldBeTrue();
        PolicyPacks.National.Grades.ShouldAllBe(band => !band.From.IsRuleOfThumb);
    }

    [Theory]
    [InlineData("\"value\": \"50\"", "\"value\": \"55\"", "frameworks[0]", "一级指标分值合计 105，应为 100。")]
    [InlineData(
        "\"value\": \"50\"",
        "\"value\": \"五十\"",
        "frameworks[0].items[1].points.value",
        "要写一个数，写的是“五十”。"
    )]
    [InlineData(
        "\"value\": \"50\"",
        "\"value\": \"-1\"",
        "frameworks[0].items[1].points.value",
        "要在 0 到 100 之间，写的是 -1。"
    )]
    [InlineData("\"from\": 2020", "\"from\": 1920", "years.from", "要在 2000 到 2100 之间，写的是 1920。")]
    [InlineData(
        "\"grade\": \"good\"",
        "\"grade\": \"fine\"",
        "grades[1].grade",
        "只能写 excellent、good、fair、poor 中的一个。"
    )]
    [InlineData(
        "\"document\": \"d1\"",
        "\"document\": \"d9\"",
        "quantitative.basis.document",
        "文件清单里没有代号 d9。"
    )]
    [InlineData(
        "\"basis\": \"经验规则\"",
        "\"basis\": \"听说\"",
        "frameworks[0].items[0].points.basis",
        "依据要写文件代号和条款，或者写“经验规则”。"
    )]
    [InlineData("\"id\": \"national-2020\"", "\"id\": \"\"", "id", "要写文字。")]
    public void A_pack_with_a_fault_is_refused_with_the_place(string words, string others, string at, string sentence)
    {
        var json = PolicyPacks.Write(PolicyPacks.National);
        var index = json.IndexOf(words, StringComparison.Ordinal);
        index.ShouldBeGreaterThanOrEqualTo(0, json);

        var faults = PolicyPacks
            .Read(json[..index] + others + json[(index + words.Length)..])
            .ShouldBeOfType<PackOutcome.Refused>()
            .Faults;

        faults.ShouldContain(new PackFault(at, sentence));
    }

    [Fact]
    public void All_faults_are_told_at_once() =>
        PolicyPacks.Read("{}").ShouldBeOfType<PackOutcome.Refused>().Faults.Length.ShouldBeGreaterThan(5);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"id\": ")]
    [InlineData("not json")]
    public void What_is_no_pack_is_refused(string text) => PolicyPacks.Read(text).ShouldBeOfType<PackOutcome.Refused>();

    [Theory]
    [InlineData("610 × 11.25 % = 68.625", SubsidyLevel.County, "68.625", "68.62")]
    [InlineData("610 × 3.75 % = 22.875", SubsidyLevel.Prefectural, "22.875", "22.87")]
    [InlineData("610 × 30 % = 183", SubsidyLevel.Central, "183", "183")]
    [InlineData("610 × 55 % = 335.5", SubsidyLevel.Provincial, "335.5", "335.5")]
    public void Guangdong_splits_its_standard(string arithmetic, SubsidyLevel level, string exact, string printed)
    {
        var standard = Scoring.AForm.Shaoguan.Standards.ShouldHaveSingleItem();

        standard.ExactOf(level).ShouldBe(Scoring.AForm.D(exact), arithmetic);
        standard.PrintedOf(level).ShouldBe(Scoring.AForm.D(printed), "cut, not rounded");
    }

    [Fact]
    public void Payments_use_the_exact_standard() =>
        // 100007 × 68.625 = 6862980.375 → 6862980.38; with the printed 68.62 it would be 6862480.34.
        Scoring
            .AForm.Shaoguan.Standards[0]
            .PayableBy(SubsidyLevel.County, 100_007)!
            .Value.Yuan.ShouldBe(6_862_980.38m);

    [Fact]
    public void Sichuan_counts_heads_at_the_end_of_June()
    {
        var standard = Scoring.AForm.Sichuan.Standards.ShouldHaveSingleItem();

        standard.HeadcountBasis.ShouldBe(HeadcountBasis.JuneEnd);
        // 500001 × 52.7 = 26350052.7.
        standard.PayableBy(SubsidyLevel.County, 500_001)!.Value.Yuan.ShouldBe(26_350_052.70m);
    }
}
