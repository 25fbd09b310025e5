using System.Collections.Immutable;
using System.Globalization;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>附表: the nine tables of the public accounts.</summary>
internal static class AccountsTables
{
    public static readonly ImmutableArray<string> ThreePublicNames =
    [
        ReportText.Of("Accounts.Abroad"),
        ReportText.Of("Accounts.VehiclePurchase"),
        ReportText.Of("Accounts.VehicleRunning"),
        ReportText.Of("Accounts.Reception"),
    ];

    public static IEnumerable<ReportBlock> Of(FinalAccounts accounts) =>
        [
            BothSides(1, accounts.Income, accounts.Expenditure, accounts.Total.Now),
            Lines(2, accounts.Income),
            Lines(3, accounts.Expenditure),
            BothSides(4, Fiscal(accounts), FiscalSpending(accounts), accounts.FiscalTotal.Now),
            Functions(5, accounts.Functions),
            Lines(6, [.. accounts.PersonnelCost, .. accounts.PublicCost]),
            Lines(7, accounts.GovernmentFund),
            Lines(8, accounts.StateCapital),
            ThreePublic(9, accounts.ThreePublic),
        ];

    /// <summary>Of the income, what comes from the budgets.</summary>
    private static ImmutableArray<AccountLine> Fiscal(FinalAccounts accounts) =>
        [.. accounts.Income.Where(line => line.Name.Contains("财政拨款", StringComparison.Ordinal))];

    private static ImmutableArray<AccountLine> FiscalSpending(FinalAccounts accounts) =>
        [.. AccountsNarrative.Classes(accounts), .. accounts.GovernmentFund, .. accounts.StateCapital];

    /// <summary>Income to the left, expenditure to the right, both with the total below.</summary>
    private static ReportBlock.Table BothSides(
        int number,
        ImmutableArray<AccountLine> left,
        ImmutableArray<AccountLine> right,
        Money? total
    )
    {
        var rows = Math.Max(left.Length, right.Length);
        return new ReportBlock.Table(
            [new(Alignment.Left), new(Alignment.Right), new(Alignment.Left), new(Alignment.Right)],
            HeaderRows: 2,
            [
                [
                    new ReportCell(ReportText.Of("Accounts.IncomeSide"), ColumnSpan: 2),
                    new ReportCell(ReportText.Of("Accounts.ExpenditureSide"), ColumnSpan: 2),
                ],
                [Cell("Column.Item"), Cell("Column.Accounts"), Cell("Column.Item"), Cell("Column.Accounts")],
                .. Enumerable
                    .Range(0, rows)
                    .Select(row => ImmutableArray.Create([.. Side(left, row), .. Side(right, row)])),
                [
                    Strong(ReportText.Of("Accounts.GrandTotal")),
                    Stated(total),
                    Strong(ReportText.Of("Accounts.GrandTotal")),
                    Stated(total),
                ],
            ],
            Caption(number),
            ReportText.Of("Unit.TenThousand")
        );
    }

    private static IEnumerable<ReportCell> Side(ImmutableArray<AccountLine> lines, int row) =>
        row < lines.Length
            ? [new ReportCell(lines[row].Name), new ReportCell(Printed.TenThousands(lines[row].Amount))]
            : [new ReportCell(""), new ReportCell("")];

    private static ReportBlock.Table Lines(int number, ImmutableArray<AccountLine> lines) =>
        new(
            [new(Alignment.Left), new(Alignment.Right)],
            HeaderRows: 1,
            [
                [Cell("Column.Item"), Cell("Column.Accounts")],
                .. lines.Select(line =>
                    ImmutableArray.Create(new ReportCell(line.Name), new ReportCell(Printed.TenThousands(line.Amount)))
                ),
                [Strong(ReportText.Of("Total")), Strong(Printed.TenThousands(AccountsNarrative.Sum(lines)))],
            ],
            Caption(number),
            ReportText.Of("Unit.TenThousand")
        );

    private static ReportBlock.Table Functions(int number, ImmutableArray<FunctionLine> lines) =>
        new(
            [new(Alignment.Left), new(Alignment.Left), new(Alignment.Right), new(Alignment.Right)],
            HeaderRows: 1,
            [
                [
                    Cell("Column.Class"),
                    Cell("Column.FunctionItem"),
                    Cell("Column.BudgetOfYear"),
                    Cell("Column.Accounts"),
                ],
                .. lines.Select(line =>
                    ImmutableArray.Create(
                        new ReportCell(line.Class),
                        new ReportCell(line.Item),
                        new ReportCell(
                            line.Budget is { } budget ? Printed.TenThousands(budget) : ReportText.Of("Unstated")
                        ),
                        new ReportCell(Printed.TenThousands(line.Amount))
                    )
                ),
                [
                    new ReportCell(ReportText.Of("Total"), ColumnSpan: 2, Strong: true),
                    Stated(
                        lines.All(line => line.Budget is not null)
                            ? lines.Aggregate(Money.Zero, (sum, line) => sum + line.Budget!.Value)
                            : null
                    ),
                    Strong(Printed.TenThousands(lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount))),
                ],
            ],
            Caption(number),
            ReportText.Of("Unit.TenThousand")
        );

    private static ReportBlock.Table ThreePublic(int number, ThreePublic? costs) =>
        new(
            [new(Alignment.Left), new(Alignment.Right), new(Alignment.Right)],
            HeaderRows: 1,
            [
                [Cell("Column.Item"), Cell("Column.BudgetOfYear"), Cell("Column.Accounts")],
                .. costs is null
                    ? []
                    : costs.All.Select(
                        (cost, at) =>
                            ImmutableArray.Create(
                                new ReportCell(ThreePublicNames[at]),
                                Stated(cost.Budget) with
                                {
                                    Strong = false,
                                },
                                new ReportCell(Printed.TenThousands(cost.Spent))
                            )
                    ),
                [Strong(ReportText.Of("Total")), Stated(costs?.Total.Budget), Stated(costs?.Total.Spent)],
            ],
            Caption(number),
            ReportText.Of("Unit.TenThousand")
        );

    private static string Caption(int number) =>
        ReportText.Of(
            "Accounts.Caption",
            number,
            ReportText.Of($"Accounts.Table{number.ToString(CultureInfo.InvariantCulture)}")
        );

    private static ReportCell Cell(string key) => new(ReportText.Of(key));

    private static ReportCell Strong(string text) => new(text, Strong: true);

    private static ReportCell Stated(Money? amount) =>
        Strong(amount is { } known ? Printed.TenThousands(known) : ReportText.Of("Unstated"));
}
