using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.SelfEvaluations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>得分依据: what a score and a grade rest on.</summary>
public static partial class BasisRules
{
    private const int FewestItems = 3;

    private const decimal FullMarks = 100m;

    /// <summary>A total score has the scores of its items.</summary>
    public static readonly Rule TotalsHaveItems = new("BASIS-001")
    {
        Family = Family.Completeness,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.Select(Items).OfType<Verdict>(),
    };

    /// <summary>A method of scoring that is named has a table or scores.</summary>
    public static readonly Rule MethodsHaveScores = new("BASIS-002")
    {
        Family = Family.Completeness,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.Select(Method).OfType<Verdict>(),
    };

    /// <summary>A score that the accounts report stands in the report it is of.</summary>
    public static readonly Rule ReportedScoresAreAttached = new("BASIS-003")
    {
        Family = Family.Completeness,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.Select(part => Reported(part, filed)).OfType<Verdict>(),
    };

    /// <summary>Full marks leave nothing unfinished; under a pack SCORE-001 and SCORE-002 say so more exactly.</summary>
    public static readonly Rule FullMarksForAll = new("BASIS-004")
    {
        Family = Family.Judgement,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        UsesPack = true,
        Check = filed =>
            (filed.Pack is null ? filed.Parts.Select(Full).OfType<Verdict>() : []).Concat(
                filed.Parts.SelectMany(part => FullRows.In(part, filed, Thresholds.Of(filed.Pack).FullMarksRate))
            ),
    };

    /// <summary>优 ≥ 90, 良 ≥ 80, 中 ≥ 60, 差 below; a pack has bands of its own, and SCORE-003 goes by them.</summary>
    public static readonly Rule GradesFollowScores = new("BASIS-005")
    {
        Family = Family.Judgement,
        Severity = Severity.Warning,
        Basis = Shelf.EvaluationMeasures.Article(
            "评价等级（90 分以上为优，80 分以上为良，60 分以上为中，60 分以下为差）"
        ),
        InForce = new(2020),
        Check = filed =>
            filed
                .Parts.SelectMany(part => GradedRows.In(part).Concat(GradedRows.AllOfOneGrade(part)))
                .Concat(filed.Pack is null ? filed.Parts.SelectMany(Grades) : []),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All =
    [
        TotalsHaveItems,
        MethodsHaveScores,
        ReportedScoresAreAttached,
        FullMarksForAll,
        GradesFollowScores,
    ];

    private static Verdict? Items(FiledPart part)
    {
        if (part.Facts.First(Concepts.ClaimedScore) is not { } total || HasScoreTable(part))
            return null;
        var items = part
            .Facts.Passages.Where(passage => passage != total.Passage && PointsOfItem().IsMatch(passage.Value))
            .ToList();
        if (items.Count < FewestItems)
            return null;
        var scored = part.Facts.Passages.Count(passage =>
            passage != total.Passage && ScoreOfItem().IsMatch(passage.Value)
        );
        return new Verdict(
            scored > 0,
            Quoted.Few([.. Quotes.Of([total]), .. Quoted.Line(items[0])]),
            total.Figure.Place.Quote,
            Computed: null,
            Difference: null,
            scored > 0
                ? "各项指标写明了得分。"
                : $"{items.Count} 项指标只写了分值，没有写各得多少分，总分 {total.Figure.Place.Quote} 没有依据。"
        )
        {
            Scope = part.Record.Title,
            Cause = total.Figure.Place.Quote,
            Operands = [total.Figure],
        };
    }

    private static Verdict? Method(FiledPart part)
    {
        var named = (
            from passage in part.Facts.Passages
            where passage.Cell is null
            from match in ScoringMethod().Matches(passage.Value)
            select (Passage: passage, Match: match)
        ).FirstOrDefault();
        if (named.Match is null)
            return null;
        var holds = HasScoreTable(part) || part.Facts.Facts.Any(fact => fact.Figure.Kind == FigureKind.Score);
        return new Verdict(
            holds,
            Quoted.Clause(named.Passage, named.Match.Index, named.Match.Length),
            named.Match.Value,
            Computed: null,
            Difference: null,
            holds
                ? $"写明采用{named.Match.Value}，也有得分。"
                : $"写明采用{named.Match.Value}，全文却没有评分表，也没有一个得分。"
        )
        {
            Scope = part.Record.Title,
            Cause = named.Match.Value,
        };
    }

    private static Verdict? Reported(FiledPart part, FiledTogether filed)
    {
        if (part.Record.Kind != DocumentKind.FinalAccounts)
            return null;
        var scores = part.Facts.Of(Concepts.ClaimedScore).ToList();
        var attached = filed
            .Parts.Where(other =>
                other.Record.Kind
                    is DocumentKind.ProjectSelfEvaluation
                        or DocumentKind.DepartmentSelfEvaluation
                        or DocumentKind.ProjectSelfEvaluationForm
            )
            .ToList();
        if (scores.Count == 0 || attached.Count == 0)
            return null;
        var without = attached
            .Where(other => other.Facts.First(Concepts.ClaimedScore) is null && !HasScoreTable(other))
            .ToList();
        return new Verdict(
            without.Count == 0,
            Quoted.Few(Quotes.Of(scores)),
            string.Join("、", scores.Select(score => score.Figure.Place.Quote)),
            Computed: null,
            Difference: null,
            without.Count == 0
                ? "决算说明写的自评得分，所附报告里都有。"
                : $"决算说明写了自评得分，所附的 {attached.Count} 份自评报告里有 {without.Count} 份没有写得分：{string.Join("、", without.Select(other => other.Record.Project?.Name ?? other.Record.Title).Take(6))}。"
        )
        {
            Scope = part.Record.Title,
            Cause = string.Join('|', without.Select(other => other.Record.Title)),
            Operands = [.. scores.Select(score => score.Figure)],
        };
    }

    private static Verdict? Full(FiledPart part)
    {
        if (
            part.Record.Kind is not (DocumentKind.ProjectSelfEvaluation or DocumentKind.DepartmentSelfEvaluation)
            || part.Facts.First(Concepts.ClaimedScore) is not { Figure.Value: FullMarks } score
        )
            return null;
        var low = Shortfall
            .OfSpending(part, Thresholds.Of(pack: null).FullMarksRate)
            .Concat(Shortfall.OfTargets(part))
            .ToList();
        return new Verdict(
            low.Count == 0,
            Quoted.Few([.. Quotes.Of([score]), .. low.SelectMany(shortfall => shortfall.Places)]),
            score.Figure.Place.Quote,
            Computed: null,
            Difference: null,
            low.Count == 0
                ? "自评满分，没有偏低的执行率，也没有未完成的目标。"
                : $"自评满分，却有“{string.Join("”“", low.Select(shortfall => shortfall.Words).Take(3))}”，未完成的部分没有扣分。"
        )
        {
            Scope = part.Record.Title,
            Cause = string.Join('|', low.Select(shortfall => shortfall.Words)),
            Operands = [score.Figure],
        };
    }

    private static IEnumerable<Verdict> Grades(FiledPart part)
    {
        foreach (
            var score in part.Facts.Of(Concepts.ClaimedScore).Where(score => score.Figure.Value is >= 0m and <= 100m)
        )
        {
            var sentence = part.Facts.Sentences[score.Sentence];
            if (Grade().Match(sentence.Text) is not { Success: true } match || !IsGraded(part, score, match))
                continue;
            var (stated, right) = (
                match.Groups["grade"].Value,
                PolicyPacks.National.GradeOf(score.Figure.Value)?.Name ?? ""
            );
            var holds = stated[0] == right[0];
            yield return new Verdict(
                holds,
                Quoted.Few([
                    .. Quoted.Clause(sentence.Passage, sentence.Start + match.Index, match.Length),
                    .. Quotes.Of([score]),
                ]),
                stated,
                right,
                Difference: null,
                holds
                    ? $"{score.Figure.Place.Quote} 属于“{right}”。"
                    : $"{score.Figure.Place.Quote} 按通用的档次属于“{right}”，材料写的是“{stated}”。"
            )
            {
                Scope = part.Record.Title,
                Cause = $"{score.Figure.Place.Quote}|{stated}",
                Operands = [score.Figure],
            };
        }
    }

    /// <summary>Of several scores in a sentence the one right before the grade is graded, else the first.</summary>
    private static bool IsGraded(FiledPart part, Fact score, Match grade)
    {
        var start = part.Facts.Sentences[score.Sentence].Start + grade.Index;
        var scores = part
            .Facts.Facts.Where(fact => fact.Sentence == score.Sentence && fact.Figure.Kind == FigureKind.Score)
            .ToList();
        return score == (scores.LastOrDefault(fact => fact.Start < start) ?? scores[0]);
    }

    private static bool HasScoreTable(FiledPart part) =>
        part.Facts.Passages.Any(passage => passage.Cell is not null && ScoreColumn().IsMatch(passage.Value));

    [GeneratedRegex(
        @"[（(]\s?(?:分值|满分|权重)?[：:]?\d+(?:\.\d+)?\s?分[）)]|(?:分值|满分)(?:为|：)?\s?\d+(?:\.\d+)?\s?分",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex PointsOfItem();

    [GeneratedRegex(
        @"(?:得分|自评分?|自评得分|实得|得|扣分?|扣)(?:为|：|:|了)?\s?\d+(?:\.\d+)?\s?分|(?:得|计)满分|不扣分|不得分",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex ScoreOfItem();

    [GeneratedRegex(
        "(?:分级|综合|加权|指标|量化|百分制|逐项|专家)(?:评分|打分|计分)(?:法|办法|方法|方式)?|百分制",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex ScoringMethod();

    [GeneratedRegex("^(?:自评)?(?:得分|分值|评分)(?:（分）)?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex ScoreColumn();

    [GeneratedRegex(
        "(?:自评(?:等级|等次|结果|结论)?|评价(?:等级|等次|结果|结论)|等级|等次|档次|评定|评为)(?:为|是|：|:)?“?(?<grade>优秀|良好|优|良|中|差)(?![\\p{IsCJKUnifiedIdeographs}-[等级档次，。]])",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Grade();
}
