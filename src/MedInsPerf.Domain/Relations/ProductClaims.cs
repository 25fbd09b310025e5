using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>n 人 … s 元/人 … 共需 m: heads times standard.</summary>
internal static partial class ProductClaims
{
    /// <summary>Further off than this, the total is of something else.</summary>
    private const decimal Near = 0.2m;

    /// <summary>The same where the text says that it is the total, but has several standards.</summary>
    private const decimal NearAmongSeveral = 0.6m;

    public static IEnumerable<Claim> In(PartFacts part) =>
        from sentence in part.Facts.GroupBy(fact => fact.Sentence)
        from claim in In([.. sentence])
        select claim;

    private static IEnumerable<Claim> In(List<Fact> facts)
    {
        var standards = facts.Where(fact => fact.Figure.Kind == FigureKind.PerHead).ToList();
        if (standards.Count == 0)
            yield break;
        foreach (var total in facts.Where(fact => fact.Figure.Kind == FigureKind.Money))
        {
            var said = IsTotal().IsMatch(total.Clause);
            var heads = facts
                .Where(fact =>
                    fact.Figure.Kind == FigureKind.Count
                    && Person().IsMatch(fact.Figure.Unit)
                    && fact.Start < total.Start
                    && !Precision.IsBound(fact.Figure)
                )
                .ToList();
            if (heads is not [var head] || standards.Any(standard => standard.Start > total.Start))
                continue;
            if (Nearest(head, standards, total, said) is { } claim)
                yield return claim;
        }
    }

    /// <summary>With several standards, the one that comes nearest is meant.</summary>
    private static Claim? Nearest(Fact head, List<Fact> standards, Fact total, bool said)
    {
        var (best, distance) = standards
            .Select(standard => (Standard: standard, Distance: Distance(head, standard, total)))
            .MinBy(candidate => candidate.Distance);
        var limit =
            !said ? Near
            : standards.Count == 1 ? decimal.MaxValue
            : NearAmongSeveral;
        if (distance > limit)
            return null;
        return new Claim(ClaimKind.Product, total, new Formula.Times(new Formula.Of(head), new Formula.Of(best)))
        {
            IsExplicit = false,
            AllowsLastDigit = true,
        };
    }

    private static decimal Distance(Fact head, Fact standard, Fact total)
    {
        var product = head.Figure.Amount * standard.Figure.Amount;
        return product == 0m ? decimal.MaxValue : Math.Abs(total.Figure.Amount - product) / product;
    }

    [GeneratedRegex(
        "共需|需要?|合计|共计|总计|应(?:配套|补助|拨付|承担|负担)|所需|上划|上解|资助资金",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex IsTotal();

    [GeneratedRegex("人|户", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Person();
}
