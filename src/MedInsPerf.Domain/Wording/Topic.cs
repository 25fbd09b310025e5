using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Wording;

/// <summary>应有内容: what a self-evaluation must tell, and the headings under which it is told.</summary>
/// <param name="Name">For people: 存在问题, 资金使用 ….</param>
internal sealed partial record Topic(string Name, Regex Heading, Regex Words)
{
    /// <summary>资金使用情况.</summary>
    public static readonly Topic Funds = new("资金安排和使用情况", FundsHeading(), FundsWords());

    /// <summary>绩效目标完成情况.</summary>
    public static readonly Topic Results = new("绩效目标完成情况", ResultsHeading(), ResultsWords());

    /// <summary>存在问题.</summary>
    public static readonly Topic Problems = new("存在问题", ProblemsHeading(), ProblemsWords());

    /// <summary>改进建议.</summary>
    public static readonly Topic Recommendations = new(
        "改进措施或建议",
        RecommendationsHeading(),
        RecommendationsWords()
    );

    /// <summary>The headings of a part that are about it, in order.</summary>
    public IEnumerable<OutlineLine> HeadingsIn(FiledPart part) =>
        part.Outline.Where(line => line.IsHeading && Heading.IsMatch(line.Title));

    /// <summary>Whether the part speaks of it anywhere.</summary>
    public bool IsToldIn(FiledPart part) =>
        HeadingsIn(part).Any() || part.Facts.Passages.Any(passage => Words.IsMatch(passage.Value));

    /// <summary>What stands below a heading, its own line apart, up to the next heading of its rank.</summary>
    public static ImmutableArray<OutlineLine> Below(FiledPart part, OutlineLine heading)
    {
        var at = part.Outline.IndexOf(heading);
        return [.. part.Outline.Skip(at + 1).TakeWhile(line => !line.IsHeading || line.Level > heading.Level)];
    }

    /// <summary>Whether nothing at all stands below a heading: no word, no table.</summary>
    public static bool IsBlank(FiledPart part, OutlineLine heading)
    {
        if (heading.Rest.Length > 0 || Below(part, heading).Any(line => !IsPromptOnly(line)))
            return false;
        var below = Below(part, heading);
        var last = below.IsEmpty ? heading.Block : below[^1].Block;
        var next = last + 1;
        return next >= part.Record.FirstBlock + part.Record.BlockCount
            || part.Document.Source.Blocks[next] is Paragraph;
    }

    /// <summary>Whether a heading is answered by 无 and nothing else.</summary>
    public static bool IsAnsweredByNone(FiledPart part, OutlineLine heading)
    {
        var answers = Below(part, heading)
            .TakeWhile(line => !Attached().IsMatch(line.Text.Value))
            .Where(line => !IsOfTheSignature(part, line))
            .Select(line => line.Text.Value)
            .Prepend(heading.Rest)
            .Where(answer => answer.Length > 0 && !Prompts.IsPrompt(answer))
            .ToList();
        return answers.Count > 0 && answers.All(NoneAnswer.Is);
    }

    /// <summary>The bureau, the day and who filled it in stand below the last answer, and answer nothing.</summary>
    private static bool IsOfTheSignature(FiledPart part, OutlineLine line) =>
        Outline.IsDate(line.Text.Value)
        || Outline.IsField(line.Text.Value)
        || (Outline.IsTitle(line) && part.Document.Bureau is { } bureau && IsLike(line.Text.Value, bureau));

    /// <summary>The bureau's name, or one with a slip in it.</summary>
    private static bool IsLike(string text, string bureau) =>
        text.EndsWith(bureau, StringComparison.Ordinal) || TitleNames.IsSlipOf(text, bureau);

    [GeneratedRegex(
        "^附(?:件|表|录|注)?[\\d一二三四五六七八九十]{0,2}(?:[：:、．. ]|$)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Attached();

    /// <summary>Whether a paragraph stands under a heading of measures or plans: 改进措施, 下一步打算.</summary>
    public static bool IsUnderPlans(FiledPart part, Passage passage)
    {
        var level = int.MaxValue;
        for (var at = part.Outline.Length - 1; at >= 0; at--)
        {
            var line = part.Outline[at];
            if (!line.IsHeading || line.Block > passage.Block || line.Level >= level)
                continue;
            level = line.Level;
            if (PlansHeading().IsMatch(line.Title))
                return true;
        }

        return false;
    }

    private static bool IsPromptOnly(OutlineLine line) => Prompts.IsPrompt(line.Text.Value);

    [GeneratedRegex(
        "(?:措施|打算|下一步|建议|对策|思路|意见|整改|改进|工作计划|工作安排)(?!.*(?:情况|落实|完成|结果))",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex PlansHeading();

    [GeneratedRegex("资金|经费|预算|收支|支出|财政", RegexOptions.None, Patterns.Patience)]
    private static partial Regex FundsHeading();

    [GeneratedRegex("资金|经费|预算|支出", RegexOptions.None, Patterns.Patience)]
    private static partial Regex FundsWords();

    [GeneratedRegex("绩效|目标|完成情况|实施情况|产出|效益|成效|效果|履职", RegexOptions.None, Patterns.Patience)]
    private static partial Regex ResultsHeading();

    [GeneratedRegex("绩效目标|指标|完成|成效|效益", RegexOptions.None, Patterns.Patience)]
    private static partial Regex ResultsWords();

    [GeneratedRegex("问题|不足|短板|困难|薄弱|偏离|偏差|未完成原因", RegexOptions.None, Patterns.Patience)]
    private static partial Regex ProblemsHeading();

    [GeneratedRegex(
        "存在(?:的)?[^。]{0,10}(?:问题|不足|短板|困难)|偏离|偏差|(?:问题|不足|短板)[^。]{0,8}(?:是|有|：|如下)|有待|(?:不够|不足|滞后)[，。；]",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex ProblemsWords();

    [GeneratedRegex("建议|意见|措施|打算|下一步|改进|整改|对策|思路|计划", RegexOptions.None, Patterns.Patience)]
    private static partial Regex RecommendationsHeading();

    [GeneratedRegex("建议|下一步|今后|改进|整改|措施", RegexOptions.None, Patterns.Patience)]
    private static partial Regex RecommendationsWords();
}
