using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>满分 a 分，扣 b 分，得 c 分.</summary>
internal static partial class ScoringClaims
{
    public static IEnumerable<Claim> In(PartFacts part) => Left(part).Concat(Totals(part));

    private static IEnumerable<Claim> Left(PartFacts part)
    {
        for (var at = 2; at < part.Facts.Length; at++)
        {
            var (full, taken, left) = (part.Facts[at - 2], part.Facts[at - 1], part.Facts[at]);
            if (
                full.Statement != left.Statement
                || !(IsScore(full) && IsScore(taken) && IsScore(left))
                || !Full().IsMatch(full.Clause)
                || !Taken().IsMatch(taken.Lead)
                || !Left().IsMatch(left.Lead)
            )
                continue;
            yield return new Claim(
                ClaimKind.Scoring,
                left,
                new Formula.Minus(new Formula.Of(full), new Formula.Of(taken))
            );
        }
    }

    /// <summary>投入 a 分、过程 b 分、产出 c 分，合计 t 分.</summary>
    private static IEnumerable<Claim> Totals(PartFacts part)
    {
        foreach (var sentence in part.Facts.Where(fact => fact.Passage.Cell is null).GroupBy(fact => fact.Sentence))
        {
            var facts = sentence.ToList();
            var at = facts.FindIndex(fact => IsScore(fact) && Together().IsMatch(fact.Lead));
            if (at < FewestItems || facts.Count(IsScore) != at + 1)
                continue;
            var terms = facts[..at];
            if (terms.TrueForAll(term => IsScore(term) && IsItem(term)))
                yield return new Claim(
                    ClaimKind.Total,
                    facts[at],
                    new Formula.Sum([.. terms.Select(term => (Formula)new Formula.Of(term))])
                );
        }
    }

    /// <summary>Fewer are an example.</summary>
    private const int FewestItems = 3;

    private static bool IsItem(Fact term) =>
        Labelled().IsMatch(term.Lead)
        && !OfAnotherKind().IsMatch(term.Lead)
        && term.Figure.Approximation is null
        && Brackets.Depth(term) == 0;

    [GeneratedRegex(
        "^[，,；]?(?:合计|共计|共|总计|总分|总得分|自评总分)(?:得)?(?:为|是)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Together();

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}]{2}", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Labelled();

    [GeneratedRegex("满分|分值|权重|扣|目标|其中|上年|加|减", RegexOptions.None, Patterns.Patience)]
    private static partial Regex OfAnotherKind();

    private static bool IsScore(Fact fact) => fact.Figure.Kind == FigureKind.Score;

    [GeneratedRegex("满分|分值|总分|权重|共", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Full();

    [GeneratedRegex("^[，,；（(]?(?:自评|共|应|合计)?(?:扣除?|扣减|减)$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Taken();

    [GeneratedRegex(
        "^[，,；）)]?(?:自评|实际|最后|最终|实)?(?:得分?|计)(?:为)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Left();
}
