using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>a，b，合计 T; T 大于 y，即覆盖率达 p%.</summary>
internal static partial class TotalClaims
{
    public static IEnumerable<Claim> In(PartFacts part)
    {
        foreach (var sentence in part.Facts.GroupBy(fact => fact.Sentence))
        {
            var facts = sentence.ToList();
            for (var index = 0; index < facts.Count; index++)
            {
                if (facts[index].Figure.Kind is FigureKind.Count or FigureKind.Money)
                {
                    if (Total(facts, index) is { } total)
                        yield return total;
                    if (Order(facts, index) is { } order)
                        yield return order;
                }

                if (Coverage(facts, index) is { } coverage)
                    yield return coverage;
            }
        }
    }

    private static Claim? Total(List<Fact> facts, int at)
    {
        var total = facts[at];
        if (!Sum().IsMatch(total.Lead))
            return null;
        var terms = facts
            .Take(at)
            .Where(fact => fact.Figure.Kind == total.Figure.Kind && SameThing(fact.Figure.Unit, total.Figure.Unit))
            .ToList();
        if (
            terms.Count < 2
            || terms.Any(term =>
                Precision.IsBound(term.Figure) || Sum().IsMatch(term.Lead) || OfEachOne().IsMatch(term.Lead)
            )
        )
            return null;
        return new Claim(ClaimKind.Total, total, new Formula.Sum([.. terms.Select(term => new Formula.Of(term))]));
    }

    private static Claim? Order(List<Fact> facts, int at)
    {
        var bound = facts[at];
        if (!Greater().IsMatch(bound.Lead))
            return null;
        var subject = facts.Take(at).LastOrDefault(fact => fact.Figure.Kind == bound.Figure.Kind);
        return subject is null
            ? null
            : new Claim(ClaimKind.Order, subject, new Formula.Of(bound)) { Comparison = Comparison.MoreThan };
    }

    /// <summary>A rate that the text draws (即) from the two amounts that it has just compared.</summary>
    private static Claim? Coverage(List<Fact> facts, int at)
    {
        var rate = facts[at];
        if (
            at < 2
            || rate.Figure.Kind != FigureKind.Percent
            || !Rate().IsMatch(rate.Lead)
            || !Drawn().IsMatch(rate.Clause)
        )
            return null;
        var (subject, whole) = (facts[at - 2], facts[at - 1]);
        if (
            !Compared().IsMatch(whole.Lead)
            || subject.Figure.Kind != whole.Figure.Kind
            || Precision.IsBound(rate.Figure)
        )
            return null;
        return new Claim(ClaimKind.Coverage, rate, new Formula.Percent(new Formula.Of(subject), new Formula.Of(whole)))
        {
            IsExplicit = false,
            AllowsLastDigit = true,
        };
    }

    /// <summary>人 and 万人, and 万 alone, count the same.</summary>
    private static bool SameThing(string left, string right) =>
        left.TrimStart('万', '亿') is var one
        && right.TrimStart('万', '亿') is var other
        && (one == other || one.Length == 0 || other.Length == 0);

    [GeneratedRegex("^(?:[^，。；]{0,4})(?:合计|共计|总计|总共)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Sum();

    /// <summary>对3家药店各处 r 元，合计 m: the total is of r times three.</summary>
    [GeneratedRegex(
        "各自?(?:处|罚|处罚|处以|罚款|补助|补贴|奖励|奖补|给予|发放|拨付|安排|投入|支付|资助|救助|慰问|扣减?|扣款|追回)+(?:罚款|资金|经费)?$|每(?:家|人|户|个|名|所|次|件|场|期|台|套|批)[^，。；]{0,6}$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex OfEachOne();

    [GeneratedRegex("(?:大于|多于|高于)[^，。；]{0,14}$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Greater();

    [GeneratedRegex("(?:大于|多于|高于|小于|少于|低于|等于|占)[^，。；]{0,14}$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Compared();

    [GeneratedRegex("率(?:已)?(?:为|是|达|达到)?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Rate();

    [GeneratedRegex("^(?:即|也就是|故|因此|由此)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Drawn();
}
