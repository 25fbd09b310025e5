using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.Domain.Rules;

/// <summary>目录: what the contents list is there.</summary>
public static partial class ContentsRules
{
    /// <summary>Contents of fewer lines that the text bears out are no contents of it.</summary>
    private const int FewestBorneOut = 3;

    private const int LongestContents = 120;

    /// <summary>Every part and chapter of the contents stands in the text.</summary>
    public static readonly Rule ListedIsThere = new("PART-007")
    {
        Family = Family.Completeness,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Documents.SelectMany(document => Check(document.Source)),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [ListedIsThere];

    private static IEnumerable<Verdict> Check(SourceText source)
    {
        var lines = Passage.In(source, 0, source.Blocks.Length).ToList();
        var head = lines.FindIndex(line => Heading().IsMatch(line.Value));
        if (head < 0)
            yield break;
        var listed = Listed(lines, head + 1);
        if (listed.Count <= FewestBorneOut)
            yield break;
        var body = lines.Skip(head + 1 + listed.Count).Select(line => Core(line.Value)).ToList();
        if (body.Count == 0)
            yield break;
        var lost = listed.FindAll(line =>
            !body.Exists(words => words.Contains(Core(line.Value), StringComparison.Ordinal))
        );
        if (listed.Count - lost.Count < FewestBorneOut || lost.Count * 3 > listed.Count)
            yield break;
        foreach (var line in listed.Where(line => Numbering.Of(line.Value) is { Level: 0 or 1 }))
        {
            // A part that the text calls in other words is there.
            var holds = !lost.Contains(line) || body.Exists(words => IsAlike(words, Core(line.Value)));
            var name = Leader().Replace(line.Value, "").Trim();
            yield return new Verdict(
                holds,
                line.Places(0, Math.Min(name.Length, line.Value.Length)),
                holds ? "有" : "没有",
                name,
                Difference: null,
                holds ? $"目录中的“{name}”正文里有。" : $"目录里列有“{name}”，正文里没有这一部分。"
            )
            {
                Cause = name,
            };
        }
    }

    /// <summary>The lines of the contents: up to where the first of them is said again.</summary>
    private static List<Passage> Listed(List<Passage> lines, int from)
    {
        var listed = new List<Passage>();
        foreach (var line in lines.Skip(from).Take(LongestContents))
        {
            if (listed.Count > 0 && IsSame(line.Value, listed[0].Value))
                return listed;
            if (line.Cell is not null || line.Value.Contains('。', StringComparison.Ordinal))
                break;
            listed.Add(line);
        }

        return [];
    }

    private static bool IsSame(string one, string other) =>
        Core(one) == Core(other) && Numbering.Of(one)?.Ordinal == Numbering.Of(other)?.Ordinal;

    /// <summary>名词解释 of 第五部分 名词解释……12.</summary>
    private static string Core(string line)
    {
        var words = Leader().Replace(line, "");
        words = words[Math.Min(Numbering.Of(words)?.Length ?? 0, words.Length)..];
        return Frills().Replace(words, "");
    }

    /// <summary>A short line with most of its words in common.</summary>
    private static bool IsAlike(string words, string name)
    {
        var stem = Common().Replace(name, "");
        return stem.Length < 2 || (words.Length <= 40 && words.Contains(stem, StringComparison.Ordinal));
    }

    [GeneratedRegex("^目\\s{0,8}[录次]\\s{0,8}[：:]?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Heading();

    /// <summary>The dots and the page number behind a line.</summary>
    [GeneratedRegex("[\\s.…·．—-]{0,200}[（(]?\\d{0,3}[）)]?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Leader();

    [GeneratedRegex("[\\s、：:“”\"，]|(?:19|20)\\d{2}年?度?", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Frills();

    [GeneratedRegex(
        "情况|说明|部门|单位|决算|预算|年度|报告|主要|有关|相关|关于|本级|公开|及|和|的|表$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Common();
}
