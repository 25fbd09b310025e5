using System.Text;
using System.Text.Json;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.Cli.Tests;

/// <summary>score RECORD.json --policy PACK, and check --policy PACK.</summary>
public sealed class ScoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("score-").FullName;

    [Fact]
    public void A_record_with_indicators_has_the_tree_of_the_contract()
    {
        // 10 × 95 ÷ 100 = 9.5; 50 + 30 met; 10 × 81 ÷ 90 = 9: 98.5 of at most 99.5.
        var (status, output, _) = Run("score", Record(), "--policy", "national-2020", "--format", "json");

        status.ShouldBe(0);
        using var json = JsonDocument.Parse(output);
        var tree = json.RootElement;
        Text(tree, "claimed").ShouldBe("97");
        Text(tree, "computed").ShouldBe("98.50");
        Text(tree, "ceiling").ShouldBe("99.50");
        Text(tree, "grade").ShouldBe("excellent");
        var nodes = tree.GetProperty("nodes").EnumerateArray().ToList();
        nodes.Select(node => Text(node, "title")).ShouldBe(["预算执行率", "产出", "效益", "满意度"]);
        nodes.Sum(node => decimal.Parse(Text(node, "score")!)).ShouldBe(98.50m);
        var leaf = nodes[3].GetProperty("nodes")[0];
        Text(leaf, "points").ShouldBe("10");
        Text(leaf, "score").ShouldBe("9.00");
        Text(leaf, "formula").ShouldBe("10 × min(81 ÷ 90, 1) = 9");
        Text(leaf, "reason")!.ShouldContain("扣 1 分");
    }

    [Fact]
    public void A_narrative_has_a_ceiling_and_no_computed_score()
    {
        var (status, output, _) = Run("score", Text(), "--policy=national-2020", "--format=json");

        status.ShouldBe(0);
        using var json = JsonDocument.Parse(output);
        Text(json.RootElement, "ceiling").ShouldBe("99.50");
        json.RootElement.GetProperty("computed").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void It_can_be_read_too()
    {
        var (status, output, _) = Run("score", Record(), "--policy", "national-2020");

        status.ShouldBe(0);
        output.ShouldContain("自评 97，核算 98.5");
        output.ShouldContain("执行率 95 %，本项目最高可得 99.5 分。");
    }

    [Fact]
    public void A_pack_may_be_a_file()
    {
        var path = File("pack.json", PolicyPacks.Write(PolicyPacks.National with { Id = "ours", Name = "本省办法" }));

        var (status, output, _) = Run("score", Record(), "--policy", path);

        status.ShouldBe(0);
        output.ShouldContain("本省办法（ours，第 1 版）");
    }

    [Fact]
    public void A_broken_pack_is_refused_with_every_fault()
    {
        var (status, _, errors) = Run("score", Record(), "--policy", File("pack.json", "{\"id\":\"x\"}"));

        status.ShouldBe(2);
        errors.ShouldContain("version：没有写。");
        errors.ShouldContain("lowExecution.value：没有写。");
    }

    [Theory]
    [InlineData("score")]
    [InlineData("score", "record.json")]
    [InlineData("score", "a.json", "b.json", "--policy", "national-2020")]
    [InlineData("score", "nothing-here.json", "--policy", "national-2020")]
    [InlineData("score", "nothing-here.json", "--policy", "no-such-pack")]
    [InlineData("check", "nothing-here.txt", "--policy", "no-such-pack")]
    public void A_call_that_makes_no_sense_is_told_in_a_line(params string[] arguments)
    {
        var (status, output, errors) = Run(arguments);

        status.ShouldBe(2);
        output.ShouldBeEmpty();
        errors.Trim().ShouldNotBeEmpty();
    }

    [Fact]
    public void Check_runs_the_rules_of_a_pack_only_under_one()
    {
        var text = Text("自评得分100分");

        Run("check", text).Output.ShouldNotContain("SCORE-001");
        Run("check", text, "--policy", "national-2020").Output.ShouldContain("SCORE-001");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static (int Status, string Output, string Errors) Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var status = CommandLine.Run(arguments, output, errors);
        return (status, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }

    private static string? Text(JsonElement parent, string name) => parent.GetProperty(name).GetString();

    private string Text(string score = "自评得分97分") =>
        File(
            "report.txt",
            $"""
            参保扩面经费
            一、基本情况
            2024年度，全年预算数1000000元，截至2024年12月31日，全年执行数950000元，执行率95.00%。
            二、自评情况
            （一）自评分数
            {score}。
            （二）资金使用绩效
            参保任务按期完成。
            三、改进意见
            按月通报进度。
            """
        );

    private string Record() =>
        File(
            "record.json",
            """
            {"documents":[{"path":"a","kind":"projectSelfEvaluationForm","bureau":"清溪县医疗保障局","fiscalYear":2024,"parts":[
              {"kind":"projectSelfEvaluationForm","title":"自评表","line":null,
               "project":{"name":"参保扩面经费","fundSource":null,"initialBudget":null,"budgetAdjustment":null,"annualBudget":"1000000.00",
                 "executed":"950000.00","executionRate":"95.00","surplus":null,"surplusDisposition":null,"claimedScore":"97","passThrough":false},
               "sections":[],"figures":[],
               "indicators":[
                 {"class":"产出指标","category":"数量指标","name":"参保人数","targetText":"≥20000人","actualText":"20100人","points":"50","score":"50"},
                 {"class":"效益指标","category":"社会效益指标","name":"知晓率","comparison":"atLeast","target":"90","unit":"%","actual":"92","points":"30","score":"30"},
                 {"class":"满意度指标","category":"服务对象满意度指标","name":"满意度","targetText":"≥90%","actualText":"81%","points":"10","score":"9"}],
               "tables":[],"charts":[],"problems":[],"recommendations":[]}]}]}
            """
        );

    private string File(string name, string content)
    {
        var path = Path.Combine(folder, name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }
}
