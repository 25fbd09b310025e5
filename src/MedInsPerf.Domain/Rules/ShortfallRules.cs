using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>差距: what falls short is told, and explained.</summary>
public static partial class ShortfallRules
{
    /// <summary>Where little was spent or a target was missed, 存在问题 is not 无.</summary>
    public static readonly Rule ProblemsAreNamed = new("GAP-001")
    {
        Family = Family.Judgement,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        UsesPack = true,
        Check = filed => filed.Parts.SelectMany(part => NoProblems(part, Thresholds.Of(filed.Pack).LowRate)),
    };

    /// <summary>A low 执行率 has a reason.</summary>
    public static readonly Rule LowRatesHaveReasons = new("GAP-002")
    {
        Family = Family.Judgement,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        UsesPack = true,
        Check = filed => filed.Parts.Select(part => LowRate(part, Thresholds.Of(filed.Pack).LowRate)).OfType<Verdict>(),
    };

    /// <summary>A budget cut deep leaves its goals unmet, or the text says how they were met.</summary>
    public static readonly Rule DeepCutsAreExplained = new("GAP-003")
    {
        Family = Family.Judgement,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        UsesPack = true,
        Check = filed =>
            from part in filed.Parts
            let sections = ProjectSection.In(part)
            from section in sections.IsEmpty ? [null] : sections.Cast<ProjectSection?>()
            let verdict = DeepCut(part, section, Thresholds.Of(filed.Pack).DeepCut)
            from found in new[] { verdict }
                .OfType<Verdict>()
                .Concat(section is null ? CutAndYetDone(filed, part, Thresholds.Of(filed.Pack).DeepCut) : [])
            select found,
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [ProblemsAreNamed, LowRatesHaveReasons, DeepCutsAreExplained];

    private static IEnumerable<Verdict> NoProblems(FiledPart part, decimal limit)
    {
        var answers = AnsweredByNone(part).ToList();
        if (answers.Count == 0)
            yield break;
        var all = Shortfall.OfSpending(part, limit).Concat(Shortfall.OfTargets(part)).ToList();
        foreach (var (answer, question, from, end) in answers)
        {
            var found = all.Where(shortfall =>
                    shortfall.Places.Any(place => place.Block >= from && place.Block < end)
                    && (question != Deviation || !IsAccountedFor(part, shortfall))
                )
                .ToList();
            var measures = found.Count > 0 || answers.Count > 1 ? [] : MeasuresAgainst(part).ToList();
            var named = string.Join("、", found.Concat(measures).Select(shortfall => shortfall.Words).Take(4));
            yield return new Verdict(
                named.Length == 0,
                Quoted.Few([.. answer, .. found.Concat(measures).SelectMany(shortfall => shortfall.Places)]),
                "无",
                Computed: null,
                Difference: null,
                named.Length == 0 ? "没有偏低的执行率，也没有未完成的目标，存在问题可以为无。"
                    : found.Count > 0 ? $"{named}，“{question}”却写“无”。"
                    : $"改进措施写“{named}”，“{question}”却写“无”。"
            )
            {
                Scope = part.Record.Title,
                Cause = named,
            };
        }
    }

    private const string Deviation = "偏离绩效目标的原因";

    /// <summary>Whether the paragraph that tells of it says why.</summary>
    private static bool IsAccountedFor(FiledPart part, Shortfall shortfall) =>
        part.Facts.Passages.Any(passage =>
            passage.Cell is null
            && shortfall.Places.Any(place => place.Block == passage.Block)
            && Reasons.GivenIn(passage)
        );

    /// <summary>Whether what a block tells is answered by 无 where problems are asked for.</summary>
    internal static bool IsAnsweredByNone(FiledPart part, int block) =>
        AnsweredByNone(part).Any(answer => block >= answer.From && block < answer.End);

    /// <summary>Where a part says that it has no problems, in answer to what, and of which blocks.</summary>
    private static IEnumerable<(ImmutableArray<Place> Answer, string Question, int From, int End)> AnsweredByNone(
        FiledPart part
    )
    {
        var end = part.Record.FirstBlock + part.Record.BlockCount;
        var none = Topic.Problems.HeadingsIn(part).Where(heading => Topic.IsAnsweredByNone(part, heading)).ToList();
        // A report asks once for all, or once for each of its projects.
        var isOfAll = none.Count == 1 && ProjectSection.In(part).IsEmpty;
        if (none.Count > 0)
        {
            foreach (var heading in none)
            {
                var passage = new Passage(part.Document.Source.Document, heading.Block, Cell: null, heading.Text);
                var places = passage.Places(0, heading.TitleLength);
                var (from, to) = isOfAll ? (part.Record.FirstBlock, end) : SectionAround(part, heading);
                yield return (places, heading.Title, from, to);
            }

            yield break;
        }

        foreach (
            var said in from passage in part.Facts.Passages
            where passage.Cell is null
            from match in NoProblem().Matches(passage.Value).Concat(NoDeviation().Matches(passage.Value))
            select (Passage: passage, Match: match)
        )
        {
            var section = ProjectSection.In(part).FirstOrDefault(section => section.Holds(said.Passage.Block));
            yield return (
                Quoted.Clause(said.Passage, said.Match.Index, said.Match.Length),
                said.Match.Groups["deviation"].Success ? Deviation : "存在问题",
                section?.FirstBlock ?? part.Record.FirstBlock,
                section?.End ?? end
            );
            yield break;
        }
    }

    /// <summary>没有偏离绩效目标的情况, 与年初目标相比无偏差: no more and no less, and no word of how far.</summary>
    [GeneratedRegex(
        "(?<deviation>(?:没有|并?无|不存在|未|未曾|并未)(?:出现|发生|发现|存在|产生)?(?:任何)?(?:偏离|偏差)(?:(?:了)?(?:年度|年初|预期|既定|设定(?:的)?|申报(?:的)?|预定|上级下达(?:的)?)*(?:绩效)*(?:目标|指标|任务)(?:值)?)?(?:的)?(?:情况|现象|问题|情形|事项)?(?=[，。；]|$)"
            + "|(?:没有|无|不存在)(?:年度|绩效|预期)*(?:目标|指标)(?:的)?(?:偏离|偏差)(?:的)?(?:情况|现象|问题)?(?=[，。；]|$)"
            + "|(?<=[，。；])(?:无需|不需要?|无须)(?:进行|作出|作)?(?:改进|整改|纠偏)(?=[，。；]|$))",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex NoDeviation();

    /// <summary>The section that a heading stands in: from the heading above it in rank to the next of that rank.</summary>
    private static (int From, int End) SectionAround(FiledPart part, OutlineLine heading)
    {
        var parent = part.Outline.LastOrDefault(line =>
            line.IsHeading && line.Block < heading.Block && line.Level < heading.Level
        );
        var next = parent is null
            ? null
            : part.Outline.FirstOrDefault(line =>
                line.IsHeading && line.Block > heading.Block && line.Level <= parent.Level
            );
        return (
            parent?.Block ?? part.Record.FirstBlock,
            next?.Block ?? part.Record.FirstBlock + part.Record.BlockCount
        );
    }

    /// <summary>针对…的问题: a measure that names the problem.</summary>
    private static IEnumerable<Shortfall> MeasuresAgainst(FiledPart part)
    {
        var measures = Topic
            .Recommendations.HeadingsIn(part)
            .SelectMany(heading => Topic.Below(part, heading).Prepend(heading))
            .Select(line => line.Block)
            .ToHashSet();
        return from passage in part.Facts.Passages
            where passage.Cell is null && !Prompts.IsPrompt(passage.Value)
            from match in AgainstProblem().Matches(passage.Value)
            where measures.Contains(passage.Block) || Measure().IsMatch(passage.Value[..match.Index])
            select new Shortfall(Quoted.Clause(passage, match.Index, match.Length), match.Value);
    }

    private static IEnumerable<Fact> LowRates(FiledPart part, decimal limit) =>
        part
            .Facts.Of(Concepts.ExecutionRate)
            .Where(fact => fact.Figure.Value < limit && fact.Figure.Approximation is null);

    private static Verdict? LowRate(FiledPart part, decimal limit)
    {
        var rates = part.Facts.Of(Concepts.ExecutionRate).ToList();
        if (rates.Count == 0 || part.Record.Project is null)
            return null;
        var low = LowRates(part, limit).ToList();
        // 无 for problems beside the low rate is GAP-001.
        if (low.Count > 0 && AnsweredByNone(part).Any())
            return null;
        var holds = low.Count == 0 || Reasons.ForLowSpending(part);
        var shown = low.Count == 0 ? rates : low;
        return new Verdict(
            holds,
            Quotes.Of(shown.Take(2)),
            shown[0].Figure.Place.Quote,
            Computed: null,
            Difference: null,
            low.Count == 0 ? $"执行率 {shown[0].Figure.Place.Quote} 不偏低。"
                : holds ? $"执行率 {shown[0].Figure.Place.Quote} 偏低，材料说明了原因。"
                : $"执行率只有 {shown[0].Figure.Place.Quote}，低于 {limit:0.##}%，材料没有说明原因。"
        )
        {
            Scope = part.Record.Title,
            Cause = shown[0].Figure.Place.Quote,
            Operands = [shown[0].Figure],
        };
    }

    private static Verdict? DeepCut(FiledPart part, ProjectSection? section, decimal limit)
    {
        if (
            First(Concepts.BudgetAdjustment) is not { } cut
            || First(Concepts.InitialBudget) is not { } initial
            || initial.Figure.Amount <= 0m
            || cut.Figure.Amount > initial.Figure.Amount
            || !Reasons.NamesCut(cut.Lead)
        )
            return null;
        var percent = cut.Figure.Amount / initial.Figure.Amount * 100m;
        var deep = percent >= limit;
        var holds = !deep || Reasons.ForCut(part, section);
        var printed = Rounding.HalfUp(percent, 1).ToString("0.#", CultureInfo.InvariantCulture) + "%";
        return new Verdict(
            holds,
            Quotes.Of([cut, initial]),
            cut.Figure.Place.Quote,
            Computed: null,
            Difference: null,
            !deep ? $"调减占年初预算的 {printed}。"
                : holds ? $"调减占年初预算的 {printed}，材料说明了目标如何完成。"
                : $"预算 {initial.Figure.Place.Quote} 调减了 {cut.Figure.Place.Quote}，占 {printed}，材料没有说明目标怎样相应调整、或者怎样仍然完成。"
        )
        {
            Scope = part.Record.Title,
            Cause = $"{initial.Figure.Place.Quote}|{cut.Figure.Place.Quote}",
            Operands = [cut.Figure, initial.Figure],
        };

        Fact? First(Concept concept) =>
            part.Facts.Of(concept).FirstOrDefault(fact => section is null || section.Holds(fact.Passage.Block));
    }

    /// <summary>年初预算 a，年中核减 b in one paragraph, and another that has every goal of the same project reached.</summary>
    private static IEnumerable<Verdict> CutAndYetDone(FiledTogether filed, FiledPart part, decimal limit)
    {
        // What a project's own report cuts is looked at as a whole.
        if (part.Record.Project is not null)
            yield break;
        var all = filed.Parts.Where(other => other.Document == part.Document).ToList();
        foreach (var cut in part.Facts.Of(Concepts.BudgetAdjustment))
        {
            var initial = part.Facts.Facts.LastOrDefault(fact =>
                fact.Passage == cut.Passage
                && fact.Start < cut.Start
                && fact.Figure.Kind == FigureKind.Money
                && (fact.Concept == Concepts.InitialBudget || InitialWord().IsMatch(fact.Lead))
            );
            if (
                initial is null
                || initial.Figure.Amount <= 0m
                || cut.Figure.Amount > initial.Figure.Amount
                || cut.Figure.Amount * 100m < initial.Figure.Amount * limit
                || !Reasons.NamesCut(cut.Lead)
                || Reasons.GivenIn(cut.Passage)
                || Reasons.Adapts(cut.Passage.Value)
                || GoalsReached(all, cut.Passage) is not { } reached
            )
                continue;
            var percent = Rounding
                .HalfUp(cut.Figure.Amount / initial.Figure.Amount * 100m, 1)
                .ToString("0.#", CultureInfo.InvariantCulture);
            yield return new Verdict(
                Holds: false,
                [.. Quotes.Of([cut, initial]), .. Quoted.Clause(reached.Passage, reached.At.Index, reached.At.Length)],
                cut.Figure.Place.Quote,
                Computed: null,
                Difference: null,
                $"预算 {initial.Figure.Place.Quote} 核减了 {cut.Figure.Place.Quote}，占 {percent}%，另一处却写“{reached.At.Value}”，材料没有说明目标是怎样相应调整、或者怎样仍然完成的。"
            )
            {
                Scope = part.Record.Title,
                Cause = $"{initial.Figure.Place.Quote}|{cut.Figure.Place.Quote}",
                Operands = [cut.Figure, initial.Figure],
            };
        }
    }

    /// <summary>Where the goals of what a paragraph is of, or of everything, are said to be reached.</summary>
    private static (Passage Passage, Match At)? GoalsReached(List<FiledPart> parts, Passage cut)
    {
        foreach (var passage in parts.SelectMany(part => part.Facts.Passages).Where(passage => passage.Cell is null))
        {
            foreach (Match match in AllReached().Matches(passage.Value))
            {
                var of = match.Groups["of"].Value;
                if (match.Groups["all"].Success || Names(of, cut.Value))
                    return (passage, match);
            }
        }

        return null;
    }

    /// <summary>Whether a text has a name that ends the words before 项目的指标.</summary>
    private static bool Names(string of, string text)
    {
        for (var at = Math.Max(0, of.Length - 12); at + 4 <= of.Length; at++)
        {
            if (
                text.Contains(of.Substring(at, 4), StringComparison.Ordinal)
                && text.Contains(of[^Math.Min(of.Length, 6)..], StringComparison.Ordinal)
            )
                return true;
        }

        return false;
    }

    [GeneratedRegex("年初预算|预算(?:数|安排|批复)?(?:为|是)?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex InitialWord();

    /// <summary>甲项目的产出、效益指标均已100%完成; 各项目绩效目标全部完成.</summary>
    [GeneratedRegex(
        "(?:(?<all>各|所有|全部)(?:个)?项目|(?<of>[\\p{IsCJKUnifiedIdeographs}]{4,24}?)(?:项目|专项|经费|资金))(?:的)?(?:各项|全部|所有|年度|绩效|产出|效益|效果|满意度|数量|质量|预期|年初|设定的|、|和|及)*(?:目标|指标|任务)(?:值)?(?:均|都|全部|已|已经|全面|如期|圆满|按期|按时)*(?:100[%％]|百分之百|百分百)?(?:完成|实现|达成|达到|达标)(?!率|情况|的|\\d)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex AllReached();

    [GeneratedRegex("针对[^，。；]{2,24}(?:问题|不足|困难|薄弱|短板)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex AgainstProblem();

    [GeneratedRegex(
        "(?<=[，。；]|^)(?:本?项目)?(?:不存在|没有|无)(?:任何|明显|突出)?(?:的)?问题(?=[。；]|$)"
            + "|(?:存在|发现)(?:的)?(?:主要|突出)?问题(?:及原因)?[：:](?:暂?无|没有)(?=[。；]|$)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex NoProblem();

    [GeneratedRegex("(?:措施|建议|打算|意见|整改)[：:]?[^。；]{0,8}$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Measure();
}
