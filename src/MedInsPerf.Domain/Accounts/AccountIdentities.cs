using System.Collections.Immutable;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Relations;
using static MedInsPerf.Domain.Accounts.AccountItems;

namespace MedInsPerf.Domain.Accounts;

/// <summary>决算表间关系: how the items of a department's accounts hang together, as the nine tables define them.</summary>
internal static class AccountIdentities
{
    /// <summary>A whole and its parts. A part that the text leaves out counts as nothing only where it may.</summary>
    private sealed record Identity(
        AccountItem Whole,
        ImmutableArray<AccountItem> Parts,
        ImmutableArray<AccountItem> MayBeAbsent
    );

    private static readonly ImmutableArray<Identity> All =
    [
        new(GeneralBasic, [PersonnelCost, PublicCost], []),
        new(GeneralExpenditure, [GeneralBasic, GeneralProject], []),
        new(Expenditure, [BasicExpenditure, ProjectExpenditure], []),
        new(ProjectExpenditure, [GeneralProject, FundExpenditure, CapitalExpenditure], [CapitalExpenditure]),
        new(ThreePublic, [Abroad, Vehicles, Reception], [Abroad]),
        new(Vehicles, [VehiclePurchase, VehicleRunning], []),
        new(Reception, [DomesticReception, ForeignReception], []),
    ];

    private static readonly ImmutableArray<(AccountItem One, AccountItem Other)> Within =
    [
        (AgencyOperatingCost, PublicCost),
    ];

    /// <summary>What the items of a part assert together.</summary>
    public static IEnumerable<Claim> In(AccountFacts facts)
    {
        foreach (var identity in All)
        {
            if (
                facts[identity.Whole] is not { } whole
                || identity.Parts.Any(part => facts[part] is null && !identity.MayBeAbsent.Contains(part))
            )
                continue;
            var parts = identity.Parts.Select(part => facts[part]).OfType<Fact>().ToImmutableArray();
            if (parts.Length < 2)
                continue;
            yield return new Claim(
                ClaimKind.Account,
                whole,
                new Formula.Sum([.. parts.Select(part => new Formula.Of(part))])
            )
            {
                IsExplicit = false,
            };
        }

        if (Balance(facts) is { } balance)
            yield return balance;
        if (BudgetOfThreePublic(facts) is { } budget)
            yield return budget;
        foreach (var (one, other) in Within)
        {
            if (facts[one] is { } first && facts[other] is { } second)
            {
                // 事业单位的公用经费 is no 机关运行经费: it may be less, never more.
                yield return new Claim(ClaimKind.Account, first, new Formula.Of(second))
                {
                    IsExplicit = false,
                    Comparison = Comparison.AtMost,
                };
            }
        }
    }

    /// <summary>年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出.</summary>
    private static Claim? Balance(AccountFacts facts)
    {
        if (
            facts[Income] is not { } income
            || facts[Expenditure] is not { } expenditure
            || facts[ClosingBalance] is not { } closing
            || (facts[OpeningBalance] is null && facts.HasOtherMeans)
        )
            return null;
        Formula received = facts[OpeningBalance] is { } opening
            ? new Formula.Sum([new Formula.Of(income), new Formula.Of(opening)])
            : new Formula.Of(income);
        return new Claim(ClaimKind.Account, closing, new Formula.Minus(received, new Formula.Of(expenditure)))
        {
            IsExplicit = false,
        };
    }

    /// <summary>
    /// 完成预算 p%: what each item and the total spent tell their budgets, and the budgets of the items make up the total's.
    /// </summary>
    private static Claim? BudgetOfThreePublic(AccountFacts facts)
    {
        if (facts.Completion(ThreePublic) is not { Rate: { Figure.Value: > 0m } rate, Amount: var spent })
            return null;
        var parts = ImmutableArray.CreateBuilder<Formula>();
        foreach (var item in new[] { Abroad, Vehicles, Reception })
        {
            if (facts[item] is { Figure.Amount: 0m })
                continue;
            if (facts.Completion(item) is not { Rate: { Figure.Value: > 0m } done, Amount: var amount })
                return null;
            parts.Add(Budget(amount, done));
        }

        return parts.Count < 2
            ? null
            : new Claim(
                ClaimKind.Account,
                rate,
                new Formula.Percent(new Formula.Of(spent), new Formula.Sum(parts.ToImmutable()))
            )
            {
                IsExplicit = false,
                AllowsLastDigit = true,
            };
    }

    private static Formula.Over Budget(Fact spent, Fact completion) =>
        new(new Formula.Of(spent), new Formula.Over(new Formula.Of(completion), new Formula.Number(100m)));
}
