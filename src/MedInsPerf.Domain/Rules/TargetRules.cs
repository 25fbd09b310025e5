using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>目标: what was aimed at, and what was reached.</summary>
public static partial class TargetRules
{
    /// <summary>A target that was missed is explained.</summary>
    public static readonly Rule MissedTargetsAreExplained = new("TARGET-001")
    {
        Family = Family.Judgement,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Targets),
    };

    /// <summary>所有重点工作完成率 100% leaves no work unfinished.</summary>
    public static readonly Rule AllMeansAll = new("TARGET-002")
    {
        Family = Family.Judgement,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed =>
            filed.Parts.SelectMany(part =>
                new[] { AllInFigures(part) }.OfType<Verdict>().Concat(SweepingRules.InWords(part, filed))
            ),
    };

    /// <summary>Where a bound is given, the text says what was reached.</summary>
    public static readonly Rule BoundsHaveActuals = new("TARGET-003")
    {
        Family = Family.Judgement,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Bounds),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [MissedTargetsAreExplained, AllMeansAll, BoundsHaveActuals];

    private static IEnumerable<Verdict> Targets(FiledPart part)
    {
        var rates = RateMention.In(part).ToList();
        foreach (var actual in rates.Where(rate => !rate.IsTarget && !rate.IsBound))
        {
            var target =
                actual.Missed(rates) ?? rates.FirstOrDefault(rate => rate.IsTarget && rate.IsSameRateAs(actual));
            if (target is null)
                continue;
            var missed = target.Value > actual.Value;
            var holds = !missed || Reasons.GivenIn(actual.Fact.Passage) || part.Record.Problems.Length > 0;
            // 无 for problems beside a missed target is GAP-001.
            if (!holds && ShortfallRules.IsAnsweredByNone(part, actual.Fact.Passage.Block))
                continue;
            yield return new Verdict(
                holds,
                Quotes.Of([actual.Fact, target.Fact]),
                actual.Fact.Figure.Place.Quote,
                target.Fact.Figure.Place.Quote,
                missed ? Printing.Like(actual.Fact.Figure, actual.Value - target.Value) : null,
                !missed ? $"{actual.Name} {actual.Fact.Figure.Place.Quote}，达到目标 {target.Fact.Figure.Place.Quote}。"
                    : holds
                        ? $"{actual.Name} {actual.Fact.Figure.Place.Quote}，未达到目标 {target.Fact.Figure.Place.Quote}，材料作了说明。"
                    : $"目标是 {target.Fact.Figure.Place.Quote}，{actual.Name}只有 {actual.Fact.Figure.Place.Quote}，材料没有说明偏差原因。"
            )
            {
                Scope = part.Record.Title,
                Cause = $"{actual.Name}|{actual.Fact.Figure.Place.Quote}|{target.Fact.Figure.Place.Quote}",
                Operands = [actual.Fact.Figure, target.Fact.Figure],
            };
        }
    }

    /// <summary>完成率 100% of all work, beside work that is not finished.</summary>
    private static Verdict? AllInFigures(FiledPart part)
    {
        var rates = RateMention.In(part).Where(rate => !rate.IsTarget).ToList();
        if (rates.FirstOrDefault(rate => rate.Value == 100m && Sweeping().IsMatch(rate.Name)) is not { } all)
            return null;
        var below = rates
            .Where(rate => rate.IsUnfinished && !Sweeping().IsMatch(rate.Name))
            .DistinctBy(rate => rate.Value)
            .ToList();
        var sentence = part.Facts.Sentences[all.Fact.Sentence];
        var counted = DoneOf()
            .Matches(sentence.Text)
            .FirstOrDefault(match => Number(match, "of") > Number(match, "done"));
        var against = counted?.Value ?? below.Select(rate => rate.Name + rate.Fact.Figure.Place.Quote).FirstOrDefault();
        return new Verdict(
            against is null,
            Quoted.Few([
                .. Quotes.Of([all.Fact, .. below.Select(rate => rate.Fact)]),
                .. counted is null
                    ? []
                    : Quoted.Clause(sentence.Passage, sentence.Start + counted.Groups["done"].Index, 1),
            ]),
            all.Fact.Figure.Place.Quote,
            below.FirstOrDefault()?.Fact.Figure.Place.Quote,
            Difference: null,
            against is null
                ? $"{all.Name} {all.Fact.Figure.Place.Quote}，没有未完成的工作。"
                : $"{all.Name}写 {all.Fact.Figure.Place.Quote}，另一处却是“{against}”。"
        )
        {
            Scope = part.Record.Title,
            Cause = all.Name,
            Operands = [all.Fact.Figure, .. below.Select(rate => rate.Fact.Figure)],
        };
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static IEnumerable<Verdict> Bounds(FiledPart part)
    {
        var bounds = part.Facts.Facts.Where(fact => IsBound(part, fact)).ToList();
        var open = bounds
            .Where(bound =>
                !part.Facts.Facts.Any(fact =>
                    fact != bound
                    && fact.Figure.Kind == bound.Figure.Kind
                    && !bounds.Contains(fact)
                    && Measure(fact) is { } measure
                    && Measure(bound)!.EndsWith(measure[^Math.Min(measure.Length, 4)..], StringComparison.Ordinal)
                )
            )
            .ToList();
        if (open.Count == 0)
            yield break;
        yield return new Verdict(
            Holds: false,
            Quotes.Of(open),
            open[0].Figure.Place.Quote,
            Computed: null,
            Difference: null,
            $"{string.Join("、", open.Select(fact => Measure(fact)).Distinct())}只写了应达到的界限，没有写实际达到多少。"
        )
        {
            Scope = part.Record.Title,
            Cause = string.Join('|', open.Select(fact => fact.Figure.Place.Quote)),
            Operands = [.. open.Select(fact => fact.Figure)],
        };
    }

    /// <summary>A measure of performance with a bound, told as a result and not as a rule or an aim.</summary>
    private static bool IsBound(FiledPart part, Fact fact) =>
        fact.Passage.Cell is null
        && BoundWord().IsMatch(fact.Passage.Value[fact.ClauseStart..fact.Start])
        && Measure(fact) is not null
        && !Ruling().IsMatch(part.Facts.Sentences[fact.Sentence].Text)
        && !Aiming().IsMatch(part.Facts.Sentences[fact.Sentence].Text)
        && !Topic.IsUnderPlans(part, fact.Passage)
        && !IsUnderAims(part, fact);

    private static bool IsUnderAims(FiledPart part, Fact fact) =>
        part.Outline.LastOrDefault(line => line.IsHeading && line.Block <= fact.Passage.Block) is { } heading
        && AimHeading().IsMatch(heading.Title);

    private static string? Measure(Fact fact) =>
        Performance().Match(fact.Passage.Value[fact.ClauseStart..fact.Start]) is { Success: true } match
            ? match.Groups["measure"].Value
            : null;

    [GeneratedRegex(
        "(?:所有|全部|各项|重点)[^，。；]{0,8}(?:工作|任务|目标|指标)[^，。；]{0,4}完成率",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Sweeping();

    [GeneratedRegex(
        @"(?<of>\d{1,4})[项个件][^。；]{0,16}?完成(?:了)?(?<done>\d{1,4})[项个件]",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex DoneOf();

    [GeneratedRegex(
        "(?:大于等于|小于等于|不低于|不少于|不小于|不高于|不超过|不大于|≥|≤|>=|<=|＞|＜)$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex BoundWord();

    [GeneratedRegex(
        "(?<measure>[\\p{IsCJKUnifiedIdeographs}]{2,24}(?:率|满意度|响应时间|办结时间|办理时限|处理时间|等待时间|时限))[^，。；率]{0,8}$",
        RegexOptions.ExplicitCapture | RegexOptions.RightToLeft,
        Patterns.Patience
    )]
    private static partial Regex Performance();

    [GeneratedRegex(
        "应当|应该|必须|须|规定|要求|标准|按照|报销|支付比例|补偿|起付|原则上|目标|力争|争取|计划",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Ruling();

    [GeneratedRegex("目标(?:为|是|：|:)|力争|争取|下一步|计划|预期|要求", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Aiming();

    [GeneratedRegex("^(?!.*(?:完成|实现|达成|情况)).*目标|申报|预期|计划", RegexOptions.None, Patterns.Patience)]
    private static partial Regex AimHeading();
}
