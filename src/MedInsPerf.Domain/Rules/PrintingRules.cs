using System.Collections.Immutable;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;

namespace MedInsPerf.Domain.Rules;

/// <summary>书写: how rates are printed, and whether the text holds what they are drawn from.</summary>
public static class PrintingRules
{
    /// <summary>Shares of one list have the same number of decimals.</summary>
    public static readonly Rule SameDecimals = new("PRINT-001")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Info,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed =>
            from part in filed.Parts
            from list in ListReader.In(part.Facts)
            where list.Items.Length > 1 && list.Items.All(item => item.Share is not null)
            select Decimals(part, [.. list.Items.Select(item => item.Share!)]),
    };

    /// <summary>完成预算 p% without a budget in the text cannot be recomputed.</summary>
    public static readonly Rule RateCanBeRecomputed = new("PRINT-002")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Info,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.Select(Unverifiable).OfType<Verdict>(),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [SameDecimals, RateCanBeRecomputed];

    private static Verdict Decimals(FiledPart part, ImmutableArray<Fact> shares)
    {
        // A share of nothing is printed 0%, one of everything 100%.
        var partial = shares.Where(share => share.Figure.Value is not (0m or 100m)).ToList();
        var most = partial.Count == 0 ? 0 : partial.Max(share => share.Figure.Decimals);
        var odd = partial.Where(share => share.Figure.Decimals < most).ToList();
        return new Verdict(
            odd.Count == 0,
            Quotes.Of(odd.Count == 0 ? shares : odd),
            (odd.Count == 0 ? shares[0] : odd[0]).Figure.Place.Quote,
            Computed: null,
            Difference: null,
            odd.Count == 0
                ? "同一组占比的小数位数一致。"
                : $"同一组占比里，{string.Join("、", odd.Select(share => share.Figure.Place.Quote))} 的小数位数比其他的少，应统一为 {most} 位。"
        )
        {
            Scope = part.Record.Title,
            Cause = string.Join('|', shares.Select(share => share.Figure.Place.Quote)),
        };
    }

    private static Verdict? Unverifiable(FiledPart part)
    {
        var computed = part
            .Claims.Where(claim => claim.Kind is ClaimKind.Completion)
            .Select(claim => claim.Stated)
            .ToHashSet();
        var open = part
            .Facts.Facts.Where(fact =>
                Words.IsCompletionOfBudget(fact) && !computed.Contains(fact) && fact.Passage.Cell is null
            )
            .ToList();
        if (open.Count == 0)
            return null;
        return new Verdict(
            Holds: false,
            Quotes.Of(open),
            string.Join("、", open.Select(fact => fact.Figure.Place.Quote).Distinct().Take(6)),
            Computed: null,
            Difference: null,
            $"有 {open.Count} 处写了完成预算的比例，文中却没有对应的预算数，无法复算。"
        )
        {
            Scope = part.Record.Title,
            Cause = $"{open.Count}",
        };
    }
}
