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
        foreach (var claim in Explained(facts))
            yield return claim;
        foreach (var total in facts.Where(fact => fact.Figure.Kind == FigureKind.Money))
        {
            var said = IsTotal().IsMatch(total.Clause) || Counts().IsMatch(total.Lead);
            var counts = facts
                .Where(fact =>
                    fact.Figure.Kind == FigureKind.Count && fact.Start < total.Start && !Precision.IsBound(fact.Figure)
                )
                .ToList();
            var heads = counts.FindAll(fact => Person().IsMatch(fact.Figure.Unit));
            if (heads.Count == 0)
                heads = counts.FindAll(fact => Piece().IsMatch(fact.Figure.Unit));
            var due = standards.FindAll(standard => standard.Start < total.Start);
            // （n 人、每人 s 元） explains the amount before it, not the next one.
            heads = heads.FindAll(head => !IsClosed(head, total));
            due = due.FindAll(standard => !IsClosed(standard, total));
            // 其中第一次上解: one of several payments of the product.
            if (Instalment().IsMatch(total.Clause))
                continue;
            if (heads is not [var head])
            {
                // 甲 n 人，每人 r 元，计 m；乙 …: the nearest of each, where the text draws the product.
                head = heads.LastOrDefault();
                if (head is null || due.Count == 0 || !Counts().IsMatch(total.Lead) || due[^1].Start < head.Start)
                    continue;
                due = [due[^1]];
            }

            if (due.Count == 0 || due.Count < standards.Count && !Counts().IsMatch(total.Lead))
                continue;
            if (Nearest(head, due, total, said) is { } claim)
                yield return claim;
        }
    }

    /// <summary>m 元（n 人、每人 s 元）: heads and standard in brackets right behind the amount.</summary>
    private static IEnumerable<Claim> Explained(List<Fact> facts)
    {
        for (var at = 0; at + 2 < facts.Count; at++)
        {
            var (total, one, other) = (facts[at], facts[at + 1], facts[at + 2]);
            if (
                total.Figure.Kind != FigureKind.Money
                || !total.Passage.Value.AsSpan(total.End).TrimStart(' ').StartsWith("（")
                || Brackets.Depth(one) <= Brackets.Depth(total)
                || Brackets.Depth(other) != Brackets.Depth(one)
                || (at + 3 < facts.Count && Brackets.Depth(facts[at + 3]) == Brackets.Depth(one))
            )
                continue;
            var (head, standard) = one.Figure.Kind == FigureKind.PerHead ? (other, one) : (one, other);
            if (
                head.Figure.Kind == FigureKind.Count
                && standard.Figure.Kind == FigureKind.PerHead
                && !Precision.IsBound(head.Figure)
                && Person().IsMatch(head.Figure.Unit)
                && Nearest(head, [standard], total, said: false) is { } claim
            )
                yield return claim;
        }
    }

    /// <summary>Whether the fact stands in brackets that are closed before the other.</summary>
    private static bool IsClosed(Fact fact, Fact other) => Brackets.Depth(fact) > Brackets.Depth(other);

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

    [GeneratedRegex("其中|第[一二三四]|首[次批付]|先|尾款|预拨|分[两二三]次", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Instalment();

    /// <summary>计 m 元: drawn from what stands right before.</summary>
    [GeneratedRegex("^[，,]?(?:共|合|小|总)?计(?:为)?$|^[，,]?共$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Counts();

    [GeneratedRegex("份|站|台|个|件|家|套|支|辆|场|条", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Piece();

    [GeneratedRegex("人|户|名", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Person();
}
