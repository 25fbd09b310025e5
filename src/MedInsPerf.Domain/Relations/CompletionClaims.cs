using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>预算 a，决算 b，完成预算 p%; 任务 a，完成 b，完成率 p%.</summary>
internal static partial class CompletionClaims
{
    public static IEnumerable<Claim> In(PartFacts part)
    {
        foreach (var statement in part.Facts.GroupBy(fact => fact.Statement))
        {
            var facts = statement.ToList();
            for (var at = 0; at < facts.Count; at++)
            {
                if (IsCompletion(facts[at]) && Of(facts, at) is { } claim)
                    yield return claim;
            }
        }
    }

    private static bool IsCompletion(Fact fact) =>
        fact.Figure is { Kind: FigureKind.Percent, Unit: "%" }
        && !Precision.IsBound(fact.Figure)
        && (Words.IsCompletionOfBudget(fact) || Completed().IsMatch(fact.Lead));

    private static Claim? Of(List<Fact> facts, int at)
    {
        // The rate belongs to the amounts since the rate before it.
        var since = facts.FindLastIndex(at - 1 < 0 ? 0 : at - 1, at, fact => fact.Figure.Kind == FigureKind.Percent);
        var amounts = facts
            .Skip(since + 1)
            .Take(at - since - 1)
            .Where(fact => Dimensions.IsAmount(fact) && !Words.IsChange(fact) && !Words.IsEarlier(fact))
            .ToList();
        var plans = amounts.Where(Words.IsPlan).ToList();
        var done = amounts.Except(plans).ToList();
        if (plans is not [var plan] || done is not [var actual] || !Dimensions.Same(plan, actual))
            return null;
        if (facts[at].Concept == Concepts.ExecutionRate)
            return null;
        return new Claim(
            ClaimKind.Completion,
            facts[at],
            new Formula.Percent(new Formula.Of(actual), new Formula.Of(plan))
        )
        {
            IsExplicit = Words.IsCompletionOfBudget(facts[at]),
            AllowsLastDigit = true,
        };
    }

    [GeneratedRegex(
        "(?:完成率|完成比例|完成(?:目标|年度|全年|当年)?(?:任务|计划|目标)(?:任务)?(?:数)?的?|达成率|到位率)(?:约|为|达到|达|是)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Completed();
}
