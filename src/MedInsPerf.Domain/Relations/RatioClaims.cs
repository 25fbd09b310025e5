using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>收回 m 份，满意 n 份，满意率 p%: a rate drawn from the two numbers right before it.</summary>
internal static partial class RatioClaims
{
    /// <summary>Further off than this, in points, the rate is of something else.</summary>
    private const decimal Near = 10m;

    public static IEnumerable<Claim> In(PartFacts part) =>
        from statement in part.Facts.GroupBy(fact => fact.Statement)
        let facts = statement.ToList()
        from at in Enumerable.Range(0, facts.Count)
        where at > 1 && IsRate(facts[at]) && facts[at - 1].Figure.Kind == FigureKind.Count
        let claim = Of(facts, at)
        where claim is not null
        select claim;

    private static bool IsRate(Fact fact) =>
        fact.Figure is { Kind: FigureKind.Percent, Unit: "%" }
        && !Precision.IsBound(fact.Figure)
        && fact.Concept != Concepts.ExecutionRate
        && Rate().IsMatch(fact.Lead);

    private static Claim? Of(List<Fact> facts, int at)
    {
        var (rate, part) = (facts[at], facts[at - 1]);
        var whole = facts
            .Take(at - 1)
            .LastOrDefault(fact =>
                Dimensions.Same(fact, part)
                && fact.Figure.Amount >= part.Figure.Amount
                && !Precision.IsBound(fact.Figure)
            );
        if (
            whole is null
            || whole.Figure.Amount == 0m
            || Precision.IsBound(part.Figure)
            || Words.IsChange(part)
            || Compared().IsMatch(part.Lead)
        )
            return null;
        // a 家、b 家和 c 家 are told apart, not measured against each other.
        if (!part.Passage.Value.AsSpan(whole.End, part.Start - whole.End).ContainsAny('，', '；'))
            return null;
        var computed = part.Figure.Amount / whole.Figure.Amount * 100m;
        return Math.Abs(computed - rate.Figure.Value) > Near
            ? null
            : new Claim(ClaimKind.Ratio, rate, new Formula.Percent(new Formula.Of(part), new Formula.Of(whole)))
            {
                IsExplicit = false,
                AllowsLastDigit = true,
            };
    }

    [GeneratedRegex("大于|小于|多于|少于|高于|低于", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Compared();

    [GeneratedRegex("(?:率|占比|比例)(?:约|为|达到|达|是)?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Rate();
}
