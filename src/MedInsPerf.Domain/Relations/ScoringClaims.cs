using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>满分 a 分，扣 b 分，得 c 分.</summary>
internal static partial class ScoringClaims
{
    public static IEnumerable<Claim> In(PartFacts part)
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
