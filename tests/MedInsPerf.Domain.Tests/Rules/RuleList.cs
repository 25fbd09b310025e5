using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Tests.Rules;

/// <summary>The rule book as the page that people read: docs/rules.md.</summary>
internal static class RuleList
{
    public static string Path { get; } = System.IO.Path.Combine(Root(), "docs", "rules.md");

    /// <summary>Every text of RuleText.resx by its key.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } =
        new ResourceManager("MedInsPerf.Domain.Rules.RuleText", typeof(Rule).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(text => (string)text.Key, text => (string)text.Value!, StringComparer.Ordinal);

    /// <summary>RATE of RATE-001.</summary>
    public static string Block(string id) => id[..id.LastIndexOf('-')];

    /// <summary>The ids that the page lists.</summary>
    public static IEnumerable<string> Ids(string page) =>
        page.Split('\n').Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..]);

    public static string Page(IEnumerable<Rule> rules)
    {
        var page = new StringBuilder(
            """
            # 规则清单

            由规则库生成，请勿手改：改规则、改文字之后运行 `tools/rules`。怎样添加一条规则，见 [add-a-rule.md](how-to/add-a-rule.md)。

            错误：不改正不能报送；提示：说明原因后可以报送；参考：供核对。依据为“经验规则”的，不会是错误。

            """
        );
        foreach (var block in rules.GroupBy(rule => Block(rule.Id), StringComparer.Ordinal))
        {
            page.Append($"\n## {block.Key} {Texts.GetValueOrDefault($"{block.Key}.Title")}\n");
            foreach (var rule in block.OrderBy(rule => rule.Id, StringComparer.Ordinal))
            {
                page.Append($"\n### {rule.Id}\n");
                page.Append($"{rule.Statement}\n\n");
                page.Append($"- {Name(rule.Severity)} · {Name(rule.Family)} · {Years(rule.InForce)}\n");
                page.Append($"- 依据：{rule.Basis}\n");
                page.Append($"- 怎么办：{rule.Remedy}\n");
            }
        }

        return page.ToString();
    }

    private static string Years(InForce years) =>
        years.Until is { } last ? $"{years.From} 至 {last} 年度" : $"{years.From} 年度起";

    private static string Name(Severity severity) =>
        severity switch
        {
            Severity.Error => "错误",
            Severity.Warning => "提示",
            Severity.Info => "参考",
            _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, message: null),
        };

    private static string Name(Family family) =>
        family switch
        {
            Family.Arithmetic => "计算",
            Family.Time => "年度",
            Family.Unit => "单位",
            Family.Consistency => "前后一致",
            Family.Text => "文字",
            Family.Completeness => "完整",
            Family.Judgement => "结论",
            _ => throw new ArgumentOutOfRangeException(nameof(family), family, message: null),
        };

    private static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(at, "MedInsPerf.sln")))
            at = System.IO.Path.GetDirectoryName(at) ?? throw new InvalidOperationException("Not in the repository.");
        return at;
    }
}
