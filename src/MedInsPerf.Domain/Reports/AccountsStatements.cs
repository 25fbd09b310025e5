using System.Collections.Immutable;
using MedInsPerf.Domain.Accounts;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>固定句式: a sentence of official form, made from the figures.</summary>
/// <param name="Text">The sentence; it may fill a paragraph.</param>
/// <param name="IsSaidBy">Whether an amount of the county's own text says the same thing: then it is not said twice.</param>
/// <param name="Figure">The number of the figure below it; 0 for none.</param>
internal sealed record AccountStatement(string Text, Func<Fact, bool> IsSaidBy, int Figure = 0)
{
    /// <summary>Its amount: where the text gives it, in whatever words, it is said. Null where others share the amount.</summary>
    public Money? Amount { get; init; }

    /// <summary>The amounts of its figure that the text must give for the figure to stand below it.</summary>
    public ImmutableArray<Money> Shows { get; init; } = [];

    /// <summary>An item of a list: a table in the section says it too.</summary>
    public bool IsItem { get; init; }
}

/// <summary>情况说明: the sentences of official form, section by section.</summary>
internal sealed class AccountsStatements(FinalAccounts accounts, AccountUnit unit)
{
    private int Year => accounts.FiscalYear;

    public IEnumerable<AccountStatement> Total() =>
        Compared("Accounts.TotalSentence", accounts.Total, AccountItems.GrandTotal, 1);

    public IEnumerable<AccountStatement> Income() =>
        Shares("Accounts.IncomeSentence", "Accounts.OfWhich", accounts.Income, Says(AccountItems.Income), 2);

    /// <summary>Where the text lists 基本支出 and 项目支出 without their sum it has said what there is to say.</summary>
    public IEnumerable<AccountStatement> Expenditure() =>
        Shares(
            "Accounts.ExpenditureSentence",
            "Accounts.OfWhich",
            accounts.Expenditure,
            Says(AccountItems.Expenditure, AccountItems.BasicExpenditure),
            3
        );

    public IEnumerable<AccountStatement> Fiscal() =>
        Compared("Accounts.FiscalSentence", accounts.FiscalTotal, AccountItems.FiscalGrandTotal, 4);

    public IEnumerable<AccountStatement> General()
    {
        if (accounts.GeneralBudget.Now is { } now)
        {
            var share = Share(now, accounts.Expenditure.Total);
            yield return new AccountStatement(
                (
                    share is null
                        ? ReportText.Of("Accounts.GeneralAlone", Year, unit.Of(now))
                        : ReportText.Of("Accounts.GeneralSentence", Year, unit.Of(now), share)
                ) + Change(accounts.GeneralBudget),
                Says(AccountItems.GeneralExpenditure),
                5
            )
            {
                Amount = now,
                Shows = [now],
            };
        }

        foreach (
            var structure in Shares(
                "Accounts.StructureSentence",
                "Accounts.UsedFor",
                Classes(accounts),
                fact => AccountLists.IsClass(NameIn(fact)),
                6
            )
        )
            yield return structure;
    }

    /// <summary>…（类）…（项）, each in a paragraph; the text lists them in its own way or not at all.</summary>
    public IEnumerable<string> Functions() =>
        accounts.Functions.Select(
            (line, index) =>
                line.Budget is null
                    ? ReportText.Of("Accounts.FunctionWithoutBudget", index + 1, NameOf(line), unit.Of(line.Amount))
                    : ReportText.Of(
                        "Accounts.Function",
                        index + 1,
                        NameOf(line),
                        unit.Of(line.Amount),
                        Percent(new BudgetedAmount(line.Amount, line.Budget).Completion)
                    )
        );

    public IEnumerable<AccountStatement> Basic()
    {
        if (accounts.Basic is { } basic)
        {
            yield return new AccountStatement(
                ReportText.Of("Accounts.BasicSentence", Year, unit.Of(basic)),
                Says(AccountItems.GeneralBasic, AccountItems.BasicExpenditure)
            )
            {
                Amount = basic,
            };
        }

        foreach (
            var (key, cost, item) in new[]
            {
                ("Accounts.Personnel", accounts.PersonnelCost, AccountItems.PersonnelCost),
                ("Accounts.Office", accounts.PublicCost, AccountItems.PublicCost),
            }
        )
        {
            if (cost.Total is { } total)
                yield return new AccountStatement(ReportText.Of(key, unit.Of(total)) + Listed(cost.Lines), Says(item));
        }
    }

    public IEnumerable<AccountStatement> ThreePublic()
    {
        if (accounts.ThreePublic is not { } costs)
            yield break;
        if (costs.Total.Spent is { } spent)
        {
            yield return new AccountStatement(
                costs.Total.Budget is { } budget
                    ? ReportText.Of(
                        "Accounts.ThreePublicSentence",
                        Year,
                        unit.Of(spent),
                        unit.Of(budget),
                        Percent(costs.Total.Completion)
                    )
                    : ReportText.Of("Accounts.ThreePublicWithoutBudget", Year, unit.Of(spent)),
                Says(AccountItems.ThreePublic),
                7
            )
            {
                Amount = spent,
                Shows = [.. ThreeCosts(costs).Select(cost => cost.Amount.Spent).OfType<Money>()],
            };
        }

        var number = 0;
        foreach (var (name, cost, items) in ThreeCosts(costs))
        {
            number++;
            if (cost.Spent is not { } amount)
                continue;
            yield return new AccountStatement(
                ReportText.Of(
                    "Accounts.ThreePublicItem",
                    number,
                    name,
                    unit.Of(amount),
                    Share(amount, costs.Total.Spent) ?? Printed.NotApplicable
                )
                    + (cost.Budget is null ? "" : ReportText.Of("Accounts.Completed", Percent(cost.Completion)))
                    + "。",
                Says(items)
            )
            {
                IsItem = true,
            };
        }
    }

    public IEnumerable<AccountStatement> Fund() =>
        Single("Accounts.FundSentence", accounts.GovernmentFund, AccountItems.FundExpenditure, AccountItems.FundIncome);

    public IEnumerable<AccountStatement> Capital() =>
        Single("Accounts.CapitalSentence", accounts.StateCapital, AccountItems.CapitalExpenditure);

    public IEnumerable<AccountStatement> Other()
    {
        foreach (
            var operating in Compared(
                "Accounts.OperatingSentence",
                accounts.AgencyOperatingCost,
                AccountItems.AgencyOperatingCost
            )
        )
            yield return operating;
        if (accounts.Procurement is { } procurement)
            yield return new AccountStatement(
                ReportText.Of("Accounts.Procurement", Year, unit.Of(procurement)),
                Says(AccountItems.Procurement)
            );
        if (accounts.Vehicles is { } vehicles)
            yield return new AccountStatement(
                ReportText.Of("Accounts.Vehicles", Year, vehicles),
                fact => fact.Figure.Unit == "辆"
            );
    }

    /// <summary>By 类: as stated, or else summed up from the 项 that name their 类.</summary>
    public static Breakdown Classes(FinalAccounts accounts) =>
        !accounts.Classes.Lines.IsEmpty || accounts.Functions.Any(line => line.Class.Length == 0)
            ? accounts.Classes
            : new Breakdown(
                accounts.Classes.Stated,
                [
                    .. accounts
                        .Functions.GroupBy(line => line.Class)
                        .Select(group => new AccountLine(
                            group.Key,
                            group.Aggregate(Money.Zero, (sum, line) => sum + line.Amount)
                        )),
                ]
            );

    /// <summary>The three costs that 三公 is told by: the two of vehicles are one.</summary>
    public static IEnumerable<(string Name, BudgetedAmount Amount, AccountItem[] Items)> ThreeCosts(
        ThreePublic costs
    ) =>
        [
            (ReportText.Of("Accounts.Abroad"), costs.Abroad, [AccountItems.Abroad]),
            (
                ReportText.Of("Accounts.VehicleBoth"),
                costs.Vehicles,
                [AccountItems.Vehicles, AccountItems.VehicleRunning]
            ),
            (ReportText.Of("Accounts.Reception"), costs.Reception, [AccountItems.Reception]),
        ];

    private static Func<Fact, bool> Says(params AccountItem[] items) =>
        fact => items.Any(item => item.Covers(NameIn(fact)));

    private static string NameIn(Fact fact) =>
        AccountFacts.Plain(fact.Lead).Replace("（类）", "", StringComparison.Ordinal);

    private IEnumerable<AccountStatement> Single(string key, Breakdown breakdown, params AccountItem[] items) =>
        breakdown.Total is { } total
            ? [new AccountStatement(ReportText.Of(key, Year, unit.Of(total)), Says(items)) { Amount = total }]
            : [];

    private IEnumerable<AccountStatement> Compared(string key, YearPair pair, AccountItem item, int figure = 0) =>
        pair.Now is { } now
            ?
            [
                new AccountStatement(ReportText.Of(key, Year, unit.Of(now)) + Change(pair), Says(item), figure)
                {
                    Amount = now,
                    Shows = [now],
                },
            ]
            : [];

    /// <summary>与上年相比: the change carries its direction in words, never a sign.</summary>
    private string Change(YearPair pair) =>
        pair.Change is not { } change ? ""
        : change.Yuan == 0m ? ReportText.Of("Accounts.Same", Year - 1)
        : pair.ChangeRate is { } percent
            ? ReportText.Of(
                change.Yuan > 0m ? "Accounts.Grew" : "Accounts.Shrank",
                Year - 1,
                unit.Of(new Money(decimal.Abs(change.Yuan))),
                Printed.Rate(percent)
            )
        : ReportText.Of("Accounts.GrewFromNothing", Year - 1, unit.Of(change));

    /// <summary>其中：甲…万元，占…%；乙….</summary>
    private IEnumerable<AccountStatement> Shares(
        string key,
        string list,
        Breakdown breakdown,
        Func<Fact, bool> isSaidBy,
        int figure
    )
    {
        if (breakdown.Total is not { } total)
            yield break;
        var lines = breakdown.Lines.Select(line =>
            ReportText.Of(
                "Accounts.Share",
                line.Name,
                unit.Of(line.Amount),
                Share(line.Amount, total) ?? Printed.NotApplicable
            )
        );
        yield return new AccountStatement(
            ReportText.Of(key, Year, unit.Of(total))
                + (breakdown.Lines.IsEmpty ? "。" : ReportText.Of(list, string.Join("；", lines))),
            isSaidBy,
            figure
        )
        {
            Shows = [.. breakdown.Lines.Select(line => line.Amount)],
        };
    }

    private string Listed(ImmutableArray<AccountLine> lines) =>
        lines.IsEmpty
            ? "。"
            : ReportText.Of(
                "Accounts.Consisting",
                string.Join("、", lines.Select(line => ReportText.Of("Accounts.Item", line.Name, unit.Of(line.Amount))))
            );

    private static string NameOf(FunctionLine line) =>
        line.Class.Length == 0 ? line.Item : ReportText.Of("Accounts.FunctionClass", line.Class, line.Item);

    private static string? Share(Money part, Money? whole) =>
        whole is { Yuan: not 0m } total ? Percent(part.Yuan / total.Yuan * 100m) : null;

    private static string Percent(decimal? percent) =>
        percent is null ? Printed.NotApplicable : $"{Printed.Rate(percent)}%";
}
