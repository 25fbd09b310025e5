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
                if (
                    facts[index].Figure.Kind is FigureKind.Count or FigureKind.Money
                    && Total(facts, index) is { } total
                )
                    yield return total;
                if (Order(facts, index) is { } order)
                    yield return order;

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
        if (terms.Count < 2 || terms.Any(term => Precision.IsBound(term.Figure) || Sum().IsMatch(term.Lead)))
            return null;
        return new Claim(ClaimKind.Total, total, new Formula.Sum([.. terms.Select(term => new Formula.Of(term))]));
    }

    /// <summary>x，高于 y; x，低于目标 y; x，超过 y 的承诺; x，控制在 y 以内.</summary>
    private static Claim? Order(List<Fact> facts, int at)
    {
        var bound = facts[at];
        if (
            at == 0
            || bound.Figure.Kind is FigureKind.Date or FigureKind.Year
            || ComparisonOf(bound) is not { } comparison
        )
            return null;
        var subject =
            bound.Figure.Kind is FigureKind.Count or FigureKind.Money && comparison == Comparison.MoreThan
                ? facts.Take(at).LastOrDefault(fact => fact.Figure.Kind == bound.Figure.Kind)
            : Dimensions.Same(facts[at - 1], bound) && !Words.IsPlan(facts[at - 1]) ? facts[at - 1]
            : null;
        return subject is null || Precision.IsBound(subject.Figure)
            ? null
            : new Claim(ClaimKind.Order, subject, new Formula.Nominal(bound)) { Comparison = comparison };
    }

    private static Comparison? ComparisonOf(Fact bound) =>
        Greater().IsMatch(bound.Lead) ? Comparison.MoreThan
        : Less().IsMatch(bound.Lead) ? Comparison.LessThan
        : bound.Figure.Approximation is "超过" or "逾" && Promised().IsMatch(bound.Tail) && IsNext(bound)
            ? Comparison.MoreThan
        : Within().IsMatch(bound.Lead) && IsNext(bound) ? Comparison.AtMost
        : null;

    /// <summary>Nothing but a comma stands before the comparing word.</summary>
    private static bool IsNext(Fact bound) => bound.Lead.Length <= 6;

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

    [GeneratedRegex("(?:大于|多于|高于)[^，。；]{0,14}$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Greater();

    [GeneratedRegex(
        "^[，,]?(?:小于|少于|低于|短于|不足|不到)(?:[^，。；\\d]{0,8})$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Less();

    [GeneratedRegex("^[，,]?(?:均)?(?:控制在|未超过|没有超过|不高于|不超)$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Within();

    [GeneratedRegex("^的?(?:承诺|目标|标准|任务|计划|要求|时限|指标)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Promised();

    [GeneratedRegex("(?:大于|多于|高于|小于|少于|低于|等于|占)[^，。；]{0,14}$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Compared();

    [GeneratedRegex("率(?:已)?(?:为|是|达|达到)?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Rate();

    [GeneratedRegex("^(?:即|也就是|故|因此|由此)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Drawn();
}
