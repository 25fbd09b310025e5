using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.Scoring;

namespace MedInsPerf.Domain.Rules;

/// <summary>得分: what a score can be by the policy pack in force.</summary>
public static partial class ScoreRules
{
    /// <summary>自评得分 ≤ 100 − W × (1 − 执行率), and not above the cap.</summary>
    public static readonly Rule WithinCeiling = new("SCORE-001")
    {
        Family = Family.Judgement,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2020),
        NeedsPack = true,
        Check = filed => filed.Parts.Select(part => Ceiling(part, filed.Pack!)).OfType<Verdict>(),
    };

    /// <summary>满分 means that every target was reached.</summary>
    public static readonly Rule FullMarksMeanEveryTarget = new("SCORE-002")
    {
        Family = Family.Consistency,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2020),
        NeedsPack = true,
        Check = filed => filed.Parts.Select(FullMarks).OfType<Verdict>(),
    };

    /// <summary>等级 follows from the score.</summary>
    public static readonly Rule GradeFollowsFromScore = new("SCORE-003")
    {
        Family = Family.Judgement,
        Severity = Severity.Error,
        Basis = Shelf.EvaluationMeasures.Article("绩效评价结果分级"),
        InForce = new(2020),
        NeedsPack = true,
        Check = filed => filed.Parts.Select(part => Grade(part, filed.Pack!)).OfType<Verdict>(),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [WithinCeiling, FullMarksMeanEveryTarget, GradeFollowsFromScore];

    private static Verdict? Ceiling(FiledPart part, PolicyPack pack)
    {
        if (
            part.Facts.First(Concepts.ClaimedScore) is not { } score
            || part.Record.Project is not { AnnualBudget: { } budget, Executed: { } executed }
            || ExecutionRate.Of(executed, budget) is not { } rate
            || part.Facts.First(Concepts.Executed) is not { } spent
            || pack.ExecutionPointsOf(part.Record.Kind)?.Value is not { } worth
        )
            return null;
        var ceiling = Scoring.Ceiling.Of(rate, worth, pack);
        var holds = score.Figure.Value <= ceiling;
        var printed = Print(ceiling) + "分";
        var percent = Print(Rounding.HalfUp(rate, 2));
        var own =
            pack.CapAt(rate) is { } cap && cap.AtMost.Value == ceiling
                ? $"低于 {Print(cap.Below.Value)}%，总分最高 {printed}"
                : $"按 {Print(worth)} 分计得 {Print(ExecutionScore.Of(worth, rate))} 分，其余全部得满也只有 {printed}";
        return new Verdict(
            holds,
            Quotes.Of([score, part.Facts.First(Concepts.ExecutionRate) ?? spent]),
            score.Figure.Place.Quote,
            printed,
            holds ? null : Print(score.Figure.Value - ceiling) + "分",
            $"预算执行率 {percent}%，{own}，"
                + (holds ? $"自评 {score.Figure.Place.Quote} 未超过。" : $"自评却为 {score.Figure.Place.Quote}。")
        )
        {
            Scope = part.Record.Title,
            Cause = $"{score.Figure.Place.Quote}|{printed}",
            Operands = [score.Figure],
        };
    }

    private static Verdict? FullMarks(FiledPart part)
    {
        if (part.Facts.First(Concepts.ClaimedScore) is not { Figure.Value: 100m } score)
            return null;
        var unmet = part
            .Facts.Facts.Where(fact =>
                (fact.Concept == Concepts.Satisfaction || fact.Concept == Concepts.CompletionRate)
                && fact.Figure is { Value: < 100m, Approximation: null }
                && !IsATarget().IsMatch(fact.Clause)
            )
            .ToList();
        if (unmet.Count == 0)
            return null;
        var named = string.Join("、", unmet.Select(fact => $"{fact.Name} {fact.Figure.Place.Quote}").Distinct());
        return new Verdict(
            Holds: false,
            Quotes.Of([score, .. unmet]),
            score.Figure.Place.Quote,
            Computed: null,
            Difference: null,
            $"自评 {score.Figure.Place.Quote}，即各项指标都得满分，文中却有 {named}。"
        )
        {
            Scope = part.Record.Title,
            Cause = score.Figure.Place.Quote,
            Operands = [score.Figure, .. unmet.Select(fact => fact.Figure)],
        };
    }

    private static Verdict? Grade(FiledPart part, PolicyPack pack)
    {
        if (part.Facts.First(Concepts.ClaimedScore) is not { } score || pack.GradeOf(score.Figure.Value) is not { } due)
            return null;
        var said = pack
            .Grades.Select(band =>
                (Band: band, At: Saying(score.Passage.Value[score.End..SentenceEnd(score)], band.Name))
            )
            .Where(entry => entry.At >= 0)
            .OrderBy(entry => entry.At)
            .FirstOrDefault();
        if (said.Band is not { } stated)
            return null;
        var holds = stated == due;
        return new Verdict(
            holds,
            [score.Passage.Place(score.ClauseStart, score.End + said.At + stated.Name.Length - score.ClauseStart)],
            stated.Name,
            due.Name,
            Difference: null,
            $"{score.Figure.Place.Quote}属于“{due.Name}”（{Print(due.From.Value)} 分起），"
                + (holds ? "与所写相符。" : $"材料写的是“{stated.Name}”。")
        )
        {
            Scope = part.Record.Title,
            Cause = $"{score.Figure.Place.Quote}|{stated.Name}",
            Operands = [score.Figure],
        };
    }

    /// <summary>Where a sentence names the grade as one: 等级为优, “优”, 优秀; −1 where it does not.</summary>
    private static int Saying(string words, string grade)
    {
        var match = Regex.Match(
            words,
            $"(?:等级|等次|级别|评定|评价|结果|档次)[^。；]{{0,6}}?[“\"‘]?(?<grade>{Regex.Escape(grade)})|[“\"‘](?<grade>{Regex.Escape(grade)})[”\"’]",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromMilliseconds(Patterns.Patience)
        );
        return match.Success ? match.Groups["grade"].Index : -1;
    }

    private static int SentenceEnd(Fact fact)
    {
        var stop = fact.Passage.Value.IndexOf('。', fact.End);
        return stop < 0 ? fact.Passage.Value.Length : stop;
    }

    private static string Print(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    [GeneratedRegex("目标(?:值)?(?:为|是|：|≥)|≥|不低于|要求|上年|去年|计划", RegexOptions.None, Patterns.Patience)]
    private static partial Regex IsATarget();
}
