using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>一概而论: what is said of all holds of each.</summary>
public static partial class SweepingRules
{
    /// <summary>均在90%以上 holds of every rate that is stated.</summary>
    public static readonly Rule EachIsWithinTheBound = new("TARGET-004")
    {
        Family = Family.Judgement,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Bounded),
    };

    /// <summary>全部接入 leaves none out.</summary>
    public static readonly Rule AllAreCovered = new("TARGET-005")
    {
        Family = Family.Judgement,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Covered),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [EachIsWithinTheBound, AllAreCovered];

    /// <summary>各项目标全部完成, beside a target that was missed.</summary>
    internal static IEnumerable<Verdict> InWords(FiledPart part, FiledTogether filed)
    {
        var said = AllDone.In(part).ToList();
        if (said.Count == 0)
            yield break;
        var shortfalls = Shortfall.OfTargets(part).ToList();
        foreach (var all in said)
        {
            var missed = all.Against(
                part,
                Forms().IsMatch(all.Passage.Value) ? shortfalls.Concat(OfForms(part, filed)) : shortfalls
            );
            yield return new Verdict(
                missed.IsEmpty,
                Quoted.Few([
                    .. all.Passage.Places(all.Start, all.Words.Length),
                    .. missed.SelectMany(shortfall => shortfall.Places),
                ]),
                all.Words,
                Computed: null,
                Difference: null,
                missed.IsEmpty
                    ? $"“{all.Words}”，没有未完成的目标。"
                    : $"写明“{all.Words}”，另一处却是“{missed[0].Words}”。"
            )
            {
                Scope = part.Record.Title,
                Severity = missed.IsEmpty ? null : Severity.Warning,
                Cause = all.Words,
            };
        }
    }

    /// <summary>What the forms that are filed in the same document say was missed.</summary>
    private static IEnumerable<Shortfall> OfForms(FiledPart part, FiledTogether filed) =>
        filed.Parts.Where(other => other.Document == part.Document && other != part).SelectMany(Shortfall.OfTargets);

    [GeneratedRegex("自评表|附表|目标表", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Forms();

    private static IEnumerable<Verdict> Bounded(FiledPart part)
    {
        var sections = ProjectSection.In(part);
        foreach (var passage in part.Facts.Passages.Where(passage => passage.Cell is null))
        {
            foreach (Match match in EachBounded().Matches(passage.Value))
            {
                if (
                    Aims().IsMatch(Quoted.ClauseText(passage, match.Index, match.Length))
                    || Topic.IsUnderPlans(part, passage)
                )
                    continue;
                var atMost = match.Groups["most"].Success;
                var bound = decimal.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture);
                var measure = match.Groups["measure"].Value;
                var section = sections.FirstOrDefault(section => section.Holds(passage.Block));
                var stated = part
                    .Facts.Facts.Where(fact =>
                        IsOf(fact, measure, match.Groups["unit"].Value)
                        && !(
                            fact.Passage == passage
                            && fact.Start >= match.Index
                            && fact.Start < match.Index + match.Length
                        )
                        && (section is null || section.Holds(fact.Passage.Block))
                    )
                    .ToList();
                if (stated.Count == 0)
                    continue;
                var outside = stated
                    .Where(fact => atMost ? fact.Figure.Value > bound : fact.Figure.Value < bound)
                    .ToList();
                yield return new Verdict(
                    outside.Count == 0,
                    Quoted.Few([.. Quoted.Clause(passage, match.Index, match.Length), .. Quotes.Of(outside.Take(3))]),
                    match.Value,
                    outside.Count == 0 ? null : outside[0].Figure.Place.Quote,
                    Difference: null,
                    outside.Count == 0
                        ? $"“{match.Value}”，材料里的各个数都是这样。"
                        : $"写明“{match.Value}”，材料里却有一项是 {outside[0].Figure.Place.Quote}。"
                )
                {
                    Scope = part.Record.Title,
                    Cause = match.Value,
                    Operands = [.. outside.Select(fact => fact.Figure)],
                };
            }
        }
    }

    /// <summary>A result of the year, of this measure.</summary>
    private static bool IsOf(Fact fact, string measure, string unit)
    {
        if (
            fact.Figure.Approximation is not null
            || (unit == "%" ? fact.Figure.Kind != FigureKind.Percent : fact.Figure.Kind != FigureKind.Score)
        )
            return false;
        if (fact.Passage.Head is { } head)
            return !Part().IsMatch(head.Row)
                && !Aims().IsMatch(head.Column)
                && (
                    head.Column.EndsWith(measure, StringComparison.Ordinal)
                    || (head.Row.EndsWith(measure, StringComparison.Ordinal) && Actual().IsMatch(head.Column))
                );
        return fact.Passage.Cell is null
            && Linking().Replace(fact.Lead, "").EndsWith(measure, StringComparison.Ordinal)
            && !Aims().IsMatch(fact.Clause)
            && !Part().IsMatch(fact.Lead)
            && !Words.IsEarlier(fact)
            && !Words.IsChange(fact);
    }

    private static IEnumerable<Verdict> Covered(FiledPart part)
    {
        var open = Coverage.In(part).Where(coverage => coverage.IsOpen).ToList();
        if (open.Count == 0)
            yield break;
        foreach (var all in Coverage.AllIn(part))
        {
            if (open.Find(coverage => coverage.Contradicts(all)) is not { } against)
                continue;
            yield return new Verdict(
                Holds: false,
                Quoted.Few([
                    .. Quoted.Clause(all.Passage, all.Start, all.Words.Length),
                    .. against.Passage.Places(against.Start, against.Words.Length),
                ]),
                all.Words,
                against.Words,
                Difference: null,
                $"写明“{all.Words}”，另一处却是“{against.Words}”，并没有全部完成。"
            )
            {
                Scope = part.Record.Title,
                Cause = all.Words,
            };
        }
    }

    [GeneratedRegex(
        @"(?<measure>执行率|使用率|支出率|完成率|满意度|满意率|参保率|结算率|合格率|知晓率|覆盖率|得分|评分|准确率|达标率)(?:均|都|全部|全)(?:已)?(?:(?:在|达到|达|超过|高于|不低于|保持在|稳定在)(?<value>\d{1,3}(?:\.\d+)?)(?<unit>%|分)(?:及)?(?:以上)|(?:达到|达|超过|高于|不低于|大于)(?:了)?(?<value>\d{1,3}(?:\.\d+)?)(?<unit>%|分)|为(?<value>100)(?<unit>%)|(?<most>(?:控制)?在|不超过|低于|小于)(?<value>\d{1,3}(?:\.\d+)?)(?<unit>%|分)(?:以内|以下|之内))",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex EachBounded();

    [GeneratedRegex(
        "目标|指标值|计划|要求|应|须|力争|确保|争取|标准|预期|上年|去年",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Aims();

    [GeneratedRegex(
        "其中|中央|[省市县区旗盟]级|自治区|财政|单位资金|结转|其他资金|上半年|季度|月",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Part();

    [GeneratedRegex("完成值|实际|完成情况|达成", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Actual();

    [GeneratedRegex("(?:为|是|达到|达|分别|：|:|仅|只有|均|都)+$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Linking();
}
