using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Wording;

/// <summary>比率: a rate that a text sets as a target or states as reached.</summary>
/// <param name="Name">What it is a rate of, up to 率 or 度: 参保任务完成率.</param>
/// <param name="IsTarget">Whether it is aimed at, and not reached.</param>
/// <param name="IsBound">Whether the figure is written as a bound (≥ 90%): it could be either.</param>
internal sealed partial record RateMention(Fact Fact, string Name, bool IsTarget, bool IsBound)
{
    /// <summary>Percent as printed.</summary>
    public decimal Value => Fact.Figure.Value;

    /// <summary>Every rate of a part, in order.</summary>
    public static IEnumerable<RateMention> In(FiledPart part)
    {
        // 3.绩效目标。审核及时率100%。: what stands behind that heading is aimed at.
        var aimed = part
            .Outline.Where(line => line.IsHeading && AimHeading().IsMatch(line.Title))
            .Select(line => line.Block)
            .ToHashSet();
        foreach (var fact in part.Facts.Facts.Where(fact => fact.Figure.Kind == FigureKind.Percent))
        {
            var clause = fact.Passage.Value[fact.ClauseStart..fact.Start];
            if (
                Named().Match(clause) is not { Success: true } match
                || Change().IsMatch(clause[match.Index..] + fact.Tail)
            )
                continue;
            var sentence = part.Facts.Sentences[fact.Sentence];
            yield return new RateMention(
                fact,
                match.Groups["name"].Value,
                Aim().IsMatch(clause)
                    || AimBehind().IsMatch(fact.Tail)
                    || IsAimedAt(sentence, fact)
                    || (fact.Passage.Cell is null && aimed.Contains(fact.Passage.Block)),
                Bound().IsMatch(match.Groups["link"].Value)
                    || fact.Figure.Approximation
                        is "≥"
                            or "≤"
                            or "大于等于"
                            or "小于等于"
                            or "不低于"
                            or "不少于"
                            or "不高于"
                            or "不超过"
            );
        }
    }

    /// <summary>任务完成率 below 100%: what it measures is itself the target.</summary>
    public bool IsUnfinished =>
        Value < 100m
        && Name.EndsWith("完成率", StringComparison.Ordinal)
        && !Name.Contains("预算", StringComparison.Ordinal);

    /// <summary>The target that it misses; null where it meets its target or has none.</summary>
    public RateMention? Missed(IEnumerable<RateMention> rates) =>
        rates.FirstOrDefault(target => target.IsTarget && target.Value > Value && target.IsSameRateAs(this));

    /// <summary>
    /// Whether two names can be of one rate: they end alike, and what stands in front of that does not tell them apart.
    /// </summary>
    public bool IsSameRateAs(RateMention other)
    {
        var (one, two) = (Generic().Replace(Name, ""), Generic().Replace(other.Name, ""));
        if (one.Length >= 3 && one == two)
            return true;
        var common = 0;
        while (common < Math.Min(Name.Length, other.Name.Length) && Name[^(common + 1)] == other.Name[^(common + 1)])
            common++;
        if (common < 3)
            return false;
        var (mine, others) = (Generic().Replace(Name[..^common], ""), Generic().Replace(other.Name[..^common], ""));
        return (mine.Length == 0 && others.Length == 0)
            || ((mine.Length == 0 || others.Length == 0) && (common >= 4 || Fact.Sentence == other.Fact.Sentence));
    }

    [GeneratedRegex("^(?:年度|项目|绩效|总体|预期|年初)*目标$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex AimHeading();

    private static bool IsAimedAt(Sentence sentence, Fact fact) =>
        AimOfSentence().IsMatch(sentence.Passage.Value[sentence.Start..fact.ClauseStart])
        && !Reached().IsMatch(sentence.Passage.Value[fact.ClauseStart..fact.Start]);

    [GeneratedRegex(
        "(?<name>[\\p{IsCJKUnifiedIdeographs}]{1,24}(?:率|满意度))(?<link>[^，。；率]{0,8})$",
        RegexOptions.ExplicitCapture | RegexOptions.RightToLeft,
        Patterns.Patience
    )]
    private static partial Regex Named();

    [GeneratedRegex("提高|提升|增长|上升|下降|降低|增加|减少|百分点", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Change();

    [GeneratedRegex(
        "确保|力争|争取|目标|要求|预期|计划(?!完成率|按期)|应达|须达|要达|要稳定|稳定在|指标值|任务数|达标线|应当|努力实现",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Aim();

    [GeneratedRegex("^(?:以上|以下|以内)?的?(?:目标|要求|任务|标准)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex AimBehind();

    [GeneratedRegex(
        "(?:绩效目标|年度目标|预期目标|目标|指标值|要求)(?:为|是|：|:)[^。]{0,200}$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex AimOfSentence();

    [GeneratedRegex("实际|完成情况|已达|现已|达到了", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Reached();

    [GeneratedRegex(
        "不低于|不少于|不小于|不高于|不超过|不大于|大于等于|小于等于|≥|≤|>=|<=",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Bound();

    [GeneratedRegex(
        "考核|目标|各项|工作|年度|总体|全年|预期|本年|实际|全县|全市|全区|我县|我市|我区|城乡居民|基本|医疗保险|医疗保障|医保|参保|的|本县|确保|力争",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Generic();
}
