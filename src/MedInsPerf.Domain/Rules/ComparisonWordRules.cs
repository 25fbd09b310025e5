using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.Domain.Rules;

/// <summary>高低: the word that compares a result with its target says what the figures say.</summary>
public static partial class ComparisonWordRules
{
    /// <summary>91.5%，高于95%的目标 is no such thing.</summary>
    public static readonly Rule WordsFollowFigures = new("TARGET-006")
    {
        Family = Family.Judgement,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed =>
            from part in filed.Parts
            from passage in part.Facts.Passages
            from match in Compared().Matches(passage.Value)
            where !match.Groups["above"].Success && !match.Groups["below"].Success
            select Judge(part, passage, match),
    };

    /// <summary>95.2%，高于96% says two things.</summary>
    public static readonly Rule HigherIsHigher = new("TARGET-007")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed =>
            from part in filed.Parts
            from passage in part.Facts.Passages
            from match in Compared().Matches(passage.Value)
            where match.Groups["above"].Success || match.Groups["below"].Success
            select Judge(part, passage, match),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [WordsFollowFigures, HigherIsHigher];

    private static Verdict Judge(FiledPart part, Passage passage, Match match)
    {
        var (actual, target) = (Number(match, "actual"), Number(match, "target"));
        var unit = match.Groups["unit"].Value;
        var holds =
            match.Groups["above"].Success ? actual > target
            : match.Groups["reached"].Success ? actual >= target
            : match.Groups["within"].Success ? actual <= target
            : actual < target;
        return new Verdict(
            holds,
            passage.Places(match.Index, match.Length),
            match.Value,
            Computed: null,
            Difference: null,
            holds
                ? $"“{match.Value}”说法与数相符。"
                : $"“{match.Value}”：{actual}{unit} 与 {target}{unit} 比较，高低说反了，或者数写错了。"
        )
        {
            Scope = part.Record.Title,
            Cause = match.Value,
        };
    }

    private static decimal Number(Match match, string group) =>
        decimal.Parse(match.Groups[group].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\d.])(?<actual>\d[\d,]{0,9}(?:\.\d+)?)(?<unit>%|万?人次|万?人|家|个工作日|个月|天|场次|场|次|份|分钟|小时|分|万元)[，、（]?(?:已|均|都|仍)?(?:(?<above>高于|超过|超出|多于|优于|大于)|(?<reached>达到|完成)|(?<below>低于|少于|小于|未达到|未达|不及))(?:了)?(?:年度|年初|预期|既定|绩效|考核|计划|省定|市定|规定)*(?:的)?(?:目标值|目标|指标值|任务数|任务|要求|标准)?(?:的)?(?<target>\d[\d,]{0,9}(?:\.\d+)?)\k<unit>(?:以上|以内)?(?:的)?(?:年度|年初|预期|既定|绩效|考核|控制|承诺|规定)*(?:目标|指标|要求|任务|标准|计划|控制线|时限|底线|上限|警戒线|平均水平|承诺|约定|规定|期限|限额)"
            + @"|(?<actual>(?<![\d.])\d{1,3}(?:\.\d+)?)(?<unit>%)[，、]?(?:均|已|都)?(?<within>控制在|未超过|不超过|没有超过)(?:了)?(?<target>\d{1,3}(?:\.\d+)?)%(?:以内|以下|之内|的(?:上限|红线|控制线|规定|要求))",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Compared();
}
