using System.Reflection;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Tests.Rules;

/// <summary>What keeps the rule book honest; docs/how-to/add-a-rule.md says how to satisfy it.</summary>
public sealed partial class RuleBookTests
{
    private static readonly IReadOnlyList<Rule> Book = RuleBook.Current.All;

    public static TheoryData<string> Ids => [.. Book.Select(rule => rule.Id)];

    [Fact]
    public void Every_rule_that_is_written_is_in_the_book()
    {
        var written =
            from type in typeof(Rule).Assembly.GetTypes()
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            where field.FieldType == typeof(Rule)
            select (Name: $"{type.Name}.{field.Name}", Rule: (Rule)field.GetValue(obj: null)!);

        written
            .Where(rule => !Book.Contains(rule.Rule))
            .Select(rule => $"{rule.Name} ({rule.Rule.Id})")
            .ShouldBeEmpty("Add it to All of its class, and the class to RuleBook.Current.");
    }

    [Fact]
    public void An_id_is_given_once() => Book.Select(rule => rule.Id).ShouldBeUnique();

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_is_a_block_and_three_digits(string id) => IdShape().IsMatch(id).ShouldBeTrue();

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_says_in_Chinese_what_holds_and_what_to_do(string id)
    {
        foreach (var key in (string[])[$"{id}.Statement", $"{id}.Remedy"])
        {
            var text = RuleList.Texts.GetValueOrDefault(key).ShouldNotBeNull($"RuleText.resx has no {key}.");
            text.EndsWith('。').ShouldBeTrue($"{key} is a sentence.");
            text.Any(letter => letter is >= '一' and <= '龥').ShouldBeTrue($"{key} is Chinese.");
        }
    }

    [Fact]
    public void A_block_has_a_Chinese_title() =>
        Book.Select(rule => $"{RuleList.Block(rule.Id)}.Title")
            .Distinct()
            .Where(key => !RuleList.Texts.ContainsKey(key))
            .ShouldBeEmpty("RuleText.resx needs the title of a new block.");

    [Fact]
    public void No_text_is_left_over_from_a_rule_that_is_not_in_the_book() =>
        RuleList
            .Texts.Keys.Where(key => !Owners().Contains(key[..key.LastIndexOf('.')]))
            .ShouldBeEmpty("RuleText.resx has texts that belong to no rule.");

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_test_names_every_rule(string id) =>
        typeof(RuleBookTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any())
            .ShouldContain(
                method => method.Name.Contains(id.Replace('-', '_'), StringComparison.Ordinal),
                $"Name a test {id.Replace('-', '_')}_and_what_goes_wrong."
            );

    [Fact]
    public void A_rule_of_thumb_is_never_an_error() =>
        Book.Where(rule => rule.Basis.Place == Citation.RuleOfThumb.Place && rule.Severity == Severity.Error)
            .Select(rule => rule.Id)
            .ShouldBeEmpty("What is written nowhere may be a warning or info.");

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_change_log_has_a_line_for_every_rule(string id) =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(RuleList.Path)!, "..", "CHANGELOG.md")).ShouldContain(id);

    /// <summary>
    /// The page is written anew by tools/rules, which sets MEDINSPERF_ACCEPT=1. Even then no id disappears: a rule that
    /// is withdrawn stays with the last year of its <see cref="InForce"/>, so that its id can never mean something else.
    /// </summary>
    [Fact]
    public void The_page_of_rules_is_the_rule_book()
    {
        var approved = File.Exists(RuleList.Path) ? File.ReadAllText(RuleList.Path) : "";
        var page = RuleList.Page(Book);

        RuleList
            .Ids(approved)
            .Except(RuleList.Ids(page), StringComparer.Ordinal)
            .ShouldBeEmpty("A withdrawn rule keeps its id: close its InForce instead of deleting it.");
        if (Environment.GetEnvironmentVariable("MEDINSPERF_ACCEPT") == "1")
            File.WriteAllText(RuleList.Path, page);
        else
            FirstDifference(approved, page)
                .ShouldBeNull("docs/rules.md is not what the rule book says: run tools/rules and read the diff.");
    }

    private static string? FirstDifference(string approved, string page)
    {
        var lines = page.Split('\n').Append("the end").Zip(approved.Split('\n').Append("the end"));
        return approved == page ? null : lines.First(at => at.First != at.Second).ToString();
    }

    private static HashSet<string> Owners() =>
        [.. Book.SelectMany(rule => (string[])[rule.Id, RuleList.Block(rule.Id)])];

    [GeneratedRegex("^[A-Z]{2,8}-[0-9]{3}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdShape();

    [Theory]
    [InlineData("")]
    [InlineData("。")]
    [InlineData(
        "执行率0.0000000000000000000000000000000000001%，预算3.00000000000000000000000000000000000000001万元。"
    )]
    [InlineData("参保9000000000000000人，人均标准9000000000000000元，安排补助资金10000.00万元。")]
    [InlineData("账号6222021234567890123456789，预算99999999999999999999亿元，支出3.00万元。")]
    [InlineData("目录\n一、存在问题\n二、改进建议\n1.代办点分布不均，群众办事要走两小时。")]
    public void Any_text_can_be_checked(string text) =>
        RuleBook.Current.Check([A.Record(text)], PolicyPacks.National).RelationsChecked.ShouldBeGreaterThanOrEqualTo(0);
}
