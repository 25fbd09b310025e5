using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Accounts;

/// <summary>
/// 读决算: the figures of a filed part as <see cref="FinalAccounts"/>. A table goes before the text: the public tables are
/// printed from the approved accounts, the text is typed from them by hand. Where they differ the findings say so.
/// What neither states stays unstated; only what follows exactly is worked out (last year's amount from its change, one
/// vehicle cost from the sum and the other).
/// </summary>
public sealed partial class AccountsReader
{
    private readonly PartFacts part;
    private readonly AccountFacts facts;
    private readonly AccountLists lists;
    private readonly AccountChanges changes;
    private readonly ImmutableArray<AccountTable> tables;

    private AccountsReader(SourceText source, PartRecord filed, int fiscalYear)
    {
        part = FactReader.Read(Passage.In(source, filed.FirstBlock, filed.BlockCount), fiscalYear);
        facts = AccountFacts.Of(part, DocumentKind.FinalAccounts, fiscalYear);
        lists = new AccountLists(part);
        changes = new AccountChanges(part, facts);
        tables = [.. AccountTable.In(source, part)];
    }

    /// <summary>The figures that a part states.</summary>
    /// <param name="bureau">部门.</param>
    /// <param name="fiscalYear">预算年度.</param>
    /// <param name="source">The text that holds the part.</param>
    public static FinalAccounts Read(string bureau, int fiscalYear, SourceText source, PartRecord part)
    {
        var reader = new AccountsReader(source, part, fiscalYear);
        return new FinalAccounts(bureau, fiscalYear)
        {
            Total = reader.Pair(AccountItems.GrandTotal, reader.Table(1)?.Last(GrandTotal())),
            Income = reader.Income(),
            Expenditure = reader.Expenditure(),
            FiscalTotal = reader.Pair(AccountItems.FiscalGrandTotal, reader.Table(4)?.Last(GrandTotal())),
            GeneralBudget = reader.Pair(AccountItems.GeneralExpenditure, reader.SpentIn(5)),
            Classes = reader.Classes(),
            Functions = reader.Functions(),
            PersonnelCost = reader.Basic(AccountItems.PersonnelCost, code => code is "301" or "303"),
            PublicCost = reader.Basic(AccountItems.PublicCost, code => code is not ("301" or "303")),
            ThreePublic = reader.ThreePublic(),
            GovernmentFund = reader.Spent(7, AccountItems.FundExpenditure),
            StateCapital = reader.Spent(8, AccountItems.CapitalExpenditure),
            AgencyOperatingCost = reader.Pair(AccountItems.AgencyOperatingCost, null),
            Procurement = reader.Amount(AccountItems.Procurement),
            Vehicles = reader.Vehicles(),
            Opening = reader.Balance(AccountItems.OpeningBalance),
            Closing = reader.Balance(AccountItems.ClosingBalance),
            BasicTotal = reader.BasicTotal(),
        };
    }

    private AccountTable? Table(int number) => tables.FirstOrDefault(table => table.Number == number);

    private Money? Amount(AccountItem item) => facts[item]?.Figure.Money;

    /// <summary>The year before belongs to what the text states for the year, and is taken with it.</summary>
    private YearPair Pair(AccountItem item, Money? inTable) =>
        new(inTable ?? Amount(item), changes.Before(item, facts[item]));

    private Breakdown Income()
    {
        var stated = facts[AccountItems.Income];
        if (Table(1) is { } both && both.Entries.FirstOrDefault(entry => IncomeTotal().IsMatch(entry.Row)) is { } total)
        {
            var lines = both
                .Entries.Where(entry => entry.At == total.At && entry.Line < total.Line)
                .Where(entry => !entry.IsOfWhich && entry.Amount != Money.Zero)
                .Select(entry => new AccountLine(entry.Row, entry.Amount));
            return new Breakdown(total.Amount, [.. lines]);
        }

        if (Table(2) is { Totals: { IsEmpty: false } totals })
            return InColumns(totals);
        if (lists.Of(stated) is { IsEmpty: false } listed)
            return new Breakdown(stated?.Figure.Money, AsIncome(listed));
        // 收入总计…，全部为…: without other means the grand total is the income.
        if (stated is null && lists.Of(facts[AccountItems.GrandTotal]) is [var only])
            return new Breakdown(null, AsIncome([only]));
        return new Breakdown(
            stated?.Figure.Money,
            Lines(AccountItems.GeneralIncome, AccountItems.FundIncome, AccountItems.CapitalIncome)
        );
    }

    private Breakdown Expenditure()
    {
        if (Table(3) is { Totals: { IsEmpty: false } totals })
            return InColumns(totals);
        var stated = facts[AccountItems.Expenditure];
        var listed = lists.Of(stated);
        return new Breakdown(
            stated?.Figure.Money,
            listed.IsEmpty ? Lines(AccountItems.BasicExpenditure, AccountItems.ProjectExpenditure) : listed
        );
    }

    /// <summary>合计 and what stands beside it in its row.</summary>
    private static Breakdown InColumns(ImmutableArray<AccountEntry> totals) =>
        new(
            totals[0].Amount,
            [
                .. totals
                    .Skip(1)
                    .Where(entry => entry.Amount != Money.Zero && !Subtotal().IsMatch(entry.Column))
                    .Select(entry => new AccountLine(entry.Column, entry.Amount)),
            ]
        );

    private ImmutableArray<AccountLine> Lines(params AccountItem[] items) =>
        [
            .. items
                .Select(item => (item.Name, Amount: Amount(item)))
                .Where(line => line.Amount is { Yuan: not 0m })
                .Select(line => new AccountLine(line.Name, line.Amount!.Value)),
        ];

    private static ImmutableArray<AccountLine> AsIncome(ImmutableArray<AccountLine> lines) =>
        [
            .. lines.Select(line =>
                line.Name.EndsWith("拨款", StringComparison.Ordinal) ? line with { Name = line.Name + "收入" } : line
            ),
        ];

    private Breakdown Classes()
    {
        var whole = SpentIn(5) ?? Amount(AccountItems.GeneralExpenditure);
        return new Breakdown(
            whole,
            Table(5) is { } table && FunctionLines.ClassesIn(table) is { IsEmpty: false } coded
                ? coded
                : lists.Classes()
        );
    }

    private ImmutableArray<FunctionLine> Functions()
    {
        var told = FunctionLines.InText(part);
        var whole = SpentIn(5);
        var general = tables.Where(table =>
            table.Number == 5
            || (table.Number == 0 && whole is not null && table.Totals is [{ Amount: var sum }, ..] && sum == whole)
        );
        var listed = FunctionLines.InTables([.. general]);
        return listed.IsEmpty
            ? told
            :
            [
                .. listed.Select(line =>
                    line with
                    {
                        Budget = told.FirstOrDefault(other =>
                            other.Item.EndsWith(line.Item, StringComparison.Ordinal)
                        )?.Budget,
                    }
                ),
            ];
    }

    private Breakdown Basic(AccountItem item, Func<string, bool> isOf)
    {
        var coded = Table(6)?.Entries.Where(entry => entry.Code.Length >= 3).ToList() ?? [];
        var lines = coded
            .Where(entry => entry.Code.Length == 5 && isOf(entry.Code[..3]) && entry.Amount != Money.Zero)
            .Select(entry => new AccountLine(entry.Row, entry.Amount))
            .ToImmutableArray();
        var total = Table(6)?.Entries.FirstOrDefault(entry => item.Covers(Subtotal().Replace(entry.Row, "")));
        return new Breakdown(total?.Amount ?? Amount(item), lines.IsEmpty ? lists.Of(facts[item]) : lines);
    }

    /// <summary>年初 or 年末结转和结余: by 收入支出决算总表, or else by the text.</summary>
    private Money? Balance(AccountItem item) =>
        Table(1)?.Entries.FirstOrDefault(entry => item.Covers(entry.Row))?.Amount ?? Amount(item);

    /// <summary>基本支出 of 一般公共预算; where all is spent from that budget, the text need not say so.</summary>
    private Money? BasicTotal() =>
        Table(5)?.Totals.FirstOrDefault(entry => entry.Column == AccountItems.BasicExpenditure.Name)?.Amount
        ?? Amount(AccountItems.GeneralBasic)
        ?? (
            Amount(AccountItems.GeneralExpenditure) is { } general && general == Amount(AccountItems.Expenditure)
                ? Amount(AccountItems.BasicExpenditure)
                : null
        );

    private ThreePublic? ThreePublic()
    {
        var total = Budgeted(AccountItems.ThreePublic);
        var abroad = Budgeted(AccountItems.Abroad);
        var vehicles = Budgeted(AccountItems.Vehicles);
        var purchase = Budgeted(AccountItems.VehiclePurchase);
        var running = Budgeted(AccountItems.VehicleRunning);
        var reception = Budgeted(AccountItems.Reception);
        if (lists.Of(facts[AccountItems.ThreePublic]) is [var only] && AccountItems.Reception.Covers(only.Name))
        {
            // 均为公务接待费: nothing else was spent.
            (abroad, vehicles) = (Nothing(abroad), Nothing(vehicles));
            reception = reception with { Spent = reception.Spent ?? only.Amount };
        }

        if (vehicles.Spent is { } both)
        {
            purchase = purchase with { Spent = purchase.Spent ?? Rest(both, running.Spent) };
            running = running with { Spent = running.Spent ?? Rest(both, purchase.Spent) };
        }

        var all = new[] { total, abroad, vehicles, purchase, running, reception };
        return all.All(amount => amount is { Spent: null, Budget: null })
            ? null
            : new ThreePublic(abroad, purchase, running, reception) { StatedVehicles = vehicles, StatedTotal = total };
    }

    private static BudgetedAmount Nothing(BudgetedAmount stated) => stated with { Spent = stated.Spent ?? Money.Zero };

    private static Money? Rest(Money both, Money? one) =>
        one is { } known ? both - known
        : both == Money.Zero ? Money.Zero
        : null;

    /// <summary>An item of 三公: by the table, which may lie on its side, or else by the text.</summary>
    private BudgetedAmount Budgeted(AccountItem item)
    {
        var entries = Table(9)?.Entries.Where(entry => Is(entry, item)).ToList() ?? [];
        return new BudgetedAmount(
            entries.Find(entry => !entry.IsPlanned)?.Amount ?? Amount(item),
            entries.Find(entry => entry.IsPlanned)?.Amount ?? Planned(item)
        );
    }

    private static bool Is(AccountEntry entry, AccountItem item) =>
        item == AccountItems.ThreePublic
            ? Whole().IsMatch(entry.Row) || (entry.Row.Length == 0 && Whole().IsMatch(entry.Column))
            : entry.Names(item);

    /// <summary>支出预算为 b，支出决算为 a.</summary>
    private Money? Planned(AccountItem item) =>
        facts[item] is { } stated
            ? part
                .Facts.FirstOrDefault(fact =>
                    fact.Passage == stated.Passage
                    && fact.Statement == stated.Statement
                    && fact.Figure.Money is not null
                    && PlannedFor().IsMatch(fact.Lead)
                )
                ?.Figure.Money
            : null;

    /// <summary>本年支出 of the row 合计.</summary>
    private Money? SpentIn(int number) =>
        Table(number)?.Totals.FirstOrDefault(entry => Spending().IsMatch(entry.Column))?.Amount;

    private Breakdown Spent(int number, AccountItem item)
    {
        if (Table(number) is not { } table || SpentIn(number) is not { } total)
            return new Breakdown(Amount(item) ?? SpentBeside(AccountItems.FundIncome, item), []);
        var column = table.Totals.First(entry => Spending().IsMatch(entry.Column)).At;
        return new Breakdown(
            total,
            [
                .. table
                    .Entries.Where(entry => entry.At == column && entry.Code.Length == 7)
                    .Select(entry => new AccountLine(entry.Row, entry.Amount)),
            ]
        );
    }

    /// <summary>政府性基金预算财政拨款收入 x，支出 y.</summary>
    private Money? SpentBeside(AccountItem income, AccountItem item) =>
        item == AccountItems.FundExpenditure && facts[income] is { } received
            ? part
                .Facts.FirstOrDefault(fact =>
                    fact.Passage == received.Passage
                    && fact.Statement == received.Statement
                    && fact.Figure.Money is not null
                    && SpentToo().IsMatch(fact.Lead)
                )
                ?.Figure.Money
            : null;

    private int? Vehicles() =>
        part.Facts.FirstOrDefault(fact =>
            fact.Figure is { Kind: FigureKind.Count, Unit: "辆" } && CarsInUse().IsMatch(fact.Lead)
        )
            is { } cars
            ? decimal.ToInt32(cars.Figure.Value)
            : null;

    [GeneratedRegex("^总计$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex GrandTotal();

    [GeneratedRegex("^(?:本年)?收入合计$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex IncomeTotal();

    [GeneratedRegex("(?:合计|小计)$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Subtotal();

    [GeneratedRegex("合计$|^总计$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Whole();

    [GeneratedRegex("支出|决算数|^合计$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Spending();

    [GeneratedRegex("(?:全年|年初|支出)?预算(?:数|安排)?为?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex PlannedFor();

    [GeneratedRegex("^(?:本年)?支出(?:决算)?(?:为)?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex SpentToo();

    [GeneratedRegex("(?:共有|保有|实有)(?:公务用)?车辆?(?:共|总数为?)?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex CarsInUse();
}
