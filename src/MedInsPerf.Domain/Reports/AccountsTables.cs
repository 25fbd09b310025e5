using System.Collections.Immutable;
using System.Globalization;
using MedInsPerf.Domain.Accounts;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>
/// 附表: the nine tables of the public accounts. A table that was filed stands as filed, since it says more than the figures
/// that are read from it; the others are made from the figures. Lines that do not come to their whole stay out of a table
/// that is made: which of them is wrong is not ours to say, and the text has them.
/// </summary>
internal sealed class AccountsTables
{
    private const int Count = 9;
    private const int LongestName = 40;

    private readonly FinalAccounts accounts;
    private readonly AccountUnit unit;

    private AccountsTables(FinalAccounts accounts, AccountUnit unit) => (this.accounts, this.unit) = (accounts, unit);

    /// <summary>All nine in order; tables of the county's own stand behind the one that they followed.</summary>
    /// <param name="filed">What the part held.</param>
    public static IEnumerable<ReportBlock> Of(
        FinalAccounts accounts,
        AccountUnit unit,
        ImmutableArray<ReportBlock> filed
    )
    {
        var made = new AccountsTables(accounts, unit);
        var tables = Filed(filed);
        var placed = tables.TakeWhile(table => table.Number == 0).ToList();
        var blocks = placed.SelectMany(table => table.Blocks).ToList();
        for (var number = 1; number <= Count; number++)
        {
            var at = tables.FindIndex(table => table.Number == number);
            if (at < 0)
            {
                blocks.Add(made.Of(number));
                continue;
            }

            var followers = tables.Skip(at + 1).TakeWhile(table => table.Number == 0 || table.Number == number);
            foreach (var table in followers.Prepend(tables[at]))
            {
                placed.Add(table);
                blocks.AddRange(table.Blocks);
            }
        }

        return blocks.Concat(tables.Except(placed).SelectMany(table => table.Blocks));
    }

    private ReportBlock.Table Of(int number) =>
        number switch
        {
            1 => BothSides(
                number,
                Adding(accounts.Income),
                Adding(accounts.Expenditure),
                (accounts.Opening, accounts.Closing),
                accounts.Total.Now
            ),
            2 => Lines(number, Adding(accounts.Income)),
            3 => Lines(number, Adding(accounts.Expenditure)),
            4 => BothSides(
                number,
                Breakdown.Of(FiscalIncome()),
                Breakdown.Of(FiscalSpending()),
                (null, null),
                accounts.FiscalTotal.Now
            ),
            5 => Functions(number),
            6 => Basic(number),
            7 => Lines(number, Adding(accounts.GovernmentFund)),
            8 => Lines(number, Adding(accounts.StateCapital)),
            _ => ThreePublic(number),
        };

    private static Breakdown Adding(Breakdown breakdown) =>
        breakdown.IsWhole ? breakdown : new Breakdown(breakdown.Total, []);

    /// <summary>What was filed, each table with the lines above it; a name right above becomes its caption.</summary>
    private static List<FiledTableOf> Filed(ImmutableArray<ReportBlock> filed)
    {
        var tables = new List<FiledTableOf>();
        var above = new List<ReportBlock>();
        foreach (var block in filed)
        {
            if (block is not ReportBlock.Table table)
            {
                above.Add(block);
                continue;
            }

            var name = table.Caption;
            if (name is null && above is [.., var last] && NameIn(last) is { } named)
            {
                name = named;
                above.RemoveAt(above.Count - 1);
            }

            var number = AccountTableName.NumberOf(name ?? "");
            var caption =
                number > 0 && !name!.StartsWith('表') ? ReportText.Of("Accounts.Caption", number, name) : name;
            tables.Add(new FiledTableOf(number, [.. above, table with { Caption = caption }]));
            above.Clear();
        }

        if (above.Count > 0)
            tables.Add(new FiledTableOf(0, [.. above]));
        return tables;
    }

    private static string? NameIn(ReportBlock block) =>
        block switch
        {
            ReportBlock.Paragraph { Text: var text } => text,
            ReportBlock.Heading { Text: var text } => text[(Reading.Numbering.Of(text)?.Length ?? 0)..],
            _ => null,
        }
            is { Length: <= LongestName } name
        && name.EndsWith('表')
            ? name
            : null;

    /// <summary>Of the income, what comes from the budgets.</summary>
    private ImmutableArray<AccountLine> FiscalIncome() =>
        [.. accounts.Income.Lines.Where(line => line.Name.Contains("财政拨款", StringComparison.Ordinal))];

    private ImmutableArray<AccountLine> FiscalSpending() =>
        [
            .. AccountsStatements.Classes(accounts).Lines,
            .. new[]
            {
                (Name: "Accounts.FundSpending", accounts.GovernmentFund.Total),
                (Name: "Accounts.CapitalSpending", accounts.StateCapital.Total),
            }
                .Where(line => line.Total is { Yuan: not 0m })
                .Select(line => new AccountLine(ReportText.Of(line.Name), line.Total!.Value)),
        ];

    /// <summary>
    /// Income to the left, expenditure to the right, both with the year's sum, what was carried over, and the total. What
    /// was carried over has a row where it is stated, or where the total cannot be without it.
    /// </summary>
    private ReportBlock.Table BothSides(
        int number,
        Breakdown left,
        Breakdown right,
        (Money? Opening, Money? Closing) carried,
        Money? total
    ) =>
        Table(
            number,
            [Alignment.Left, Alignment.Right, Alignment.Left, Alignment.Right],
            headerRows: 2,
            [
                [
                    new ReportCell(ReportText.Of("Accounts.IncomeSide"), ColumnSpan: 2),
                    new ReportCell(ReportText.Of("Accounts.ExpenditureSide"), ColumnSpan: 2),
                ],
                ReportCells.Heads("Item", "Accounts", "Item", "Accounts"),
                .. Enumerable
                    .Range(0, Math.Max(left.Lines.Length, right.Lines.Length))
                    .Select(row => ImmutableArray.Create([.. Side(left.Lines, row), .. Side(right.Lines, row)])),
                Both("Accounts.IncomeOfYear", left.Total, "Accounts.SpendingOfYear", right.Total),
                .. carried is (null, null) && left.Total == total && right.Total == total
                    ? []
                    : new[] { Both("Accounts.Opening", carried.Opening, "Accounts.Closing", carried.Closing) },
                Both("Accounts.GrandTotal", total, "Accounts.GrandTotal", total),
            ]
        );

    private ImmutableArray<ReportCell> Both(string left, Money? one, string right, Money? other) =>
        [.. Row(left, one), .. Row(right, other)];

    private IEnumerable<ReportCell> Side(ImmutableArray<AccountLine> lines, int row) =>
        row < lines.Length
            ? [new ReportCell(lines[row].Name), new ReportCell(unit.Cell(lines[row].Amount))]
            : [new ReportCell(""), new ReportCell("")];

    private ReportBlock.Table Lines(int number, Breakdown breakdown) =>
        Table(
            number,
            [Alignment.Left, Alignment.Right],
            headerRows: 1,
            [ReportCells.Heads("Item", "Accounts"), .. breakdown.Lines.Select(Row), Row("Total", breakdown.Total)]
        );

    /// <summary>人员经费 and 公用经费, each with its lines below it.</summary>
    private ReportBlock.Table Basic(int number) =>
        Table(
            number,
            [Alignment.Left, Alignment.Right],
            headerRows: 1,
            [
                ReportCells.Heads("Item", "Accounts"),
                Row("Accounts.PersonnelCost", accounts.PersonnelCost.Total),
                .. accounts.PersonnelCost.Lines.Select(Row),
                Row("Accounts.PublicCost", accounts.PublicCost.Total),
                .. accounts.PublicCost.Lines.Select(Row),
                Row("Total", accounts.Basic),
            ]
        );

    private ImmutableArray<ReportCell> Row(AccountLine line) =>
        [new ReportCell(line.Name), new ReportCell(unit.Cell(line.Amount))];

    private ImmutableArray<ReportCell> Row(string key, Money? amount) =>
        [Strong(ReportText.Of(key)), Strong(unit.Cell(amount))];

    /// <summary>Each 类 with its 项 below it; 项 that name no 类 stand below all of them.</summary>
    private ReportBlock.Table Functions(int number)
    {
        var lines = accounts.Functions;
        var classes = AccountsStatements.Classes(accounts).Lines;
        var hasBudgets = lines.Any(line => line.Budget is not null);
        // A sum of budgets is the budget of the whole only where the items are all of it.
        var budget =
            lines.All(line => line.Budget is not null)
            && Sum(lines.Select(line => line.Amount)) == accounts.GeneralBudget.Now
                ? Sum(lines.Select(line => line.Budget!.Value))
                : (Money?)null;
        var rows = classes
            .SelectMany(line =>
                lines
                    .Where(item => item.Class == line.Name)
                    .Select(Of)
                    .Prepend(Row(Strong(line.Name), null, Strong(unit.Cell(line.Amount))))
            )
            .Concat(lines.Where(item => !classes.Any(line => line.Name == item.Class)).Select(Of));
        return Table(
            number,
            hasBudgets ? [Alignment.Left, Alignment.Right, Alignment.Right] : [Alignment.Left, Alignment.Right],
            headerRows: 1,
            [
                hasBudgets
                    ? ReportCells.Heads("Item", "InitialBudget", "Accounts")
                    : ReportCells.Heads("Item", "Accounts"),
                .. rows,
                Row(
                    Strong(ReportText.Of("Total")),
                    Strong(unit.Cell(budget)),
                    Strong(unit.Cell(accounts.GeneralBudget.Now))
                ),
            ]
        );

        ImmutableArray<ReportCell> Of(FunctionLine line) =>
            Row(
                new ReportCell("　" + line.Item),
                new ReportCell(unit.Cell(line.Budget)),
                new ReportCell(unit.Cell(line.Amount))
            );

        ImmutableArray<ReportCell> Row(ReportCell name, ReportCell? planned, ReportCell spent) =>
            hasBudgets ? [name, planned ?? new ReportCell(""), spent] : [name, spent];
    }

    private static Money Sum(IEnumerable<Money> amounts) =>
        amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);

    private ReportBlock.Table ThreePublic(int number)
    {
        var costs = accounts.ThreePublic;
        return Table(
            number,
            [Alignment.Left, Alignment.Right, Alignment.Right],
            headerRows: 1,
            [
                ReportCells.Heads("Item", "BudgetOfYear", "Accounts"),
                Row("Accounts.Abroad", costs?.Abroad),
                Row("Accounts.VehicleBoth", costs?.Vehicles),
                Row("Accounts.VehiclePurchase", costs?.VehiclePurchase),
                Row("Accounts.VehicleRunning", costs?.VehicleRunning),
                Row("Accounts.Reception", costs?.Reception),
                [
                    Strong(ReportText.Of("Total")),
                    Strong(unit.Cell(costs?.Total.Budget)),
                    Strong(unit.Cell(costs?.Total.Spent)),
                ],
            ]
        );
    }

    private ImmutableArray<ReportCell> Row(string key, BudgetedAmount? cost) =>
        [
            new ReportCell(ReportText.Of(key)),
            new ReportCell(unit.Cell(cost?.Budget)),
            new ReportCell(unit.Cell(cost?.Spent)),
        ];

    private ReportBlock.Table Table(
        int number,
        ImmutableArray<Alignment> columns,
        int headerRows,
        ImmutableArray<ImmutableArray<ReportCell>> rows
    ) =>
        new(
            [.. columns.Select(alignment => new ReportColumn(alignment))],
            headerRows,
            rows,
            ReportText.Of(
                "Accounts.Caption",
                number,
                ReportText.Of($"Accounts.Table{number.ToString(CultureInfo.InvariantCulture)}")
            ),
            unit.Name
        );

    private static ReportCell Strong(string text) => new(text, Strong: true);

    /// <param name="Number">Which of the nine it is; 0 for one of the county's own, and for lines behind the last.</param>
    private sealed record FiledTableOf(int Number, ImmutableArray<ReportBlock> Blocks);
}
