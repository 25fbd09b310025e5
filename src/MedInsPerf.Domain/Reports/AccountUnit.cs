using System.Collections.Immutable;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>
/// 金额单位 of the accounts: 万元 with two decimals, as the public accounts print; 元 with two decimals where an amount was
/// stated finer, so that none is rounded.
/// </summary>
/// <param name="Groups">Whether thousands are set apart by commas: as the county writes them, so that one text has one style.</param>
internal sealed record AccountUnit(string Name, decimal Scale, bool Groups)
{
    private const decimal Finest = 100m;

    /// <summary>The unit that prints every amount of the accounts exactly.</summary>
    public static AccountUnit For(FinalAccounts accounts, bool groups) =>
        Amounts(accounts).All(amount => amount is not { } known || known.Yuan % Finest == 0m)
            ? new AccountUnit(ReportText.Of("Unit.TenThousand"), 10_000m, groups)
            : new AccountUnit(ReportText.Of("Unit.Yuan"), 1m, groups);

    /// <summary>1,234.50, for a cell; 未填 where it is not stated.</summary>
    public string Cell(Money? amount) =>
        amount is not { } known ? ReportText.Of("Unstated")
        : Printed.Amount(new Money(known.Yuan / Scale)) is var printed && Groups ? printed
        : printed.Replace(",", "", StringComparison.Ordinal);

    /// <summary>1,234.50万元, for a sentence.</summary>
    public string Of(Money amount) => Cell(amount) + Name;

    /// <summary>The number that a chart shows.</summary>
    public decimal Value(Money amount) => Printed.TwoDecimals(amount.Yuan / Scale);

    private static IEnumerable<Money?> Amounts(FinalAccounts accounts) =>
        [
            .. Years(accounts.Total),
            .. Years(accounts.FiscalTotal),
            .. Years(accounts.GeneralBudget),
            .. Years(accounts.AgencyOperatingCost),
            accounts.Procurement,
            accounts.Opening,
            accounts.Closing,
            accounts.BasicTotal,
            .. new[]
            {
                accounts.Income,
                accounts.Expenditure,
                accounts.Classes,
                accounts.PersonnelCost,
                accounts.PublicCost,
                accounts.GovernmentFund,
                accounts.StateCapital,
            }.SelectMany(Lines),
            .. accounts.Functions.SelectMany(line => new[] { line.Amount, line.Budget }),
            .. accounts.ThreePublic is { } costs
                ? costs.All.Add(costs.Total).SelectMany(cost => new[] { cost.Spent, cost.Budget })
                : [],
        ];

    private static ImmutableArray<Money?> Years(YearPair pair) => [pair.Now, pair.Before];

    private static IEnumerable<Money?> Lines(Breakdown breakdown) =>
        breakdown.Lines.Select(line => (Money?)line.Amount).Append(breakdown.Total);
}
