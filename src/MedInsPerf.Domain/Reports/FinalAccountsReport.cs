using System.Collections.Immutable;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>What the accounts say beside figures.</summary>
/// <param name="Duties">第一部分: duties and organisation, in paragraphs.</param>
/// <param name="Glossary">名词解释, each with its explanation.</param>
/// <param name="Annexes">附件: the self-evaluations.</param>
public sealed record AccountsText(
    ImmutableArray<string> Duties,
    ImmutableArray<string> Glossary,
    ImmutableArray<FiledPart> Annexes
);

/// <summary>
/// 部门决算 from its figures: the sentences that official style fixes, figures 1 to 7, the nine tables. Amounts are 万元 with
/// two decimals; what the record does not state is left out of the sentence and said to be 未填 in the table.
/// </summary>
public static class FinalAccountsReport
{
    /// <summary>Composes the document.</summary>
    public static Report Compose(FinalAccounts accounts, AccountsText text, DateOnly? signedOn) =>
        new([
            new ReportBlock.Cover(
                ReportText.Of("Accounts.Title", accounts.Bureau, accounts.FiscalYear),
                signedOn is { } date ? [new CoverLine(ReportText.Of("Department.Date"), Printed.Date(date))] : []
            ),
            new ReportBlock.Contents(1),
            new ReportBlock.PartTitle(ReportText.Of("Accounts.Part1")),
            .. text.Duties.Select(paragraph => new ReportBlock.Paragraph(paragraph)),
            new ReportBlock.PageBreak(),
            new ReportBlock.PartTitle(ReportText.Of("Accounts.Part2", accounts.FiscalYear)),
            .. AccountsNarrative.Of(accounts),
            new ReportBlock.PageBreak(),
            new ReportBlock.PartTitle(ReportText.Of("Accounts.Part3")),
            .. text.Glossary.Select(paragraph => new ReportBlock.Paragraph(paragraph)),
            new ReportBlock.PageBreak(),
            new ReportBlock.PartTitle(ReportText.Of("Accounts.Part4")),
            .. text.Annexes.SelectMany(annex =>
                FiledBody.Of(annex).Prepend(new ReportBlock.Heading(1, annex.Part.Title))
            ),
            new ReportBlock.PageBreak(),
            new ReportBlock.PartTitle(ReportText.Of("Accounts.Part5")),
            .. AccountsTables.Of(accounts),
        ]);
}

/// <summary>情况说明: the sentences and figures of the second part.</summary>
internal static class AccountsNarrative
{
    public static IEnumerable<ReportBlock> Of(FinalAccounts accounts) =>
        [
            Heading("一", "Accounts.Total"),
            .. Change("Accounts.TotalSentence", accounts.Total, accounts.FiscalYear),
            .. Years(1, accounts.Total, accounts.FiscalYear),
            Heading("二", "Accounts.Income"),
            .. Shares("Accounts.IncomeSentence", accounts.Income, accounts.FiscalYear),
            .. Pie(2, accounts.Income),
            Heading("三", "Accounts.Expenditure"),
            .. Shares("Accounts.ExpenditureSentence", accounts.Expenditure, accounts.FiscalYear),
            .. Pie(3, accounts.Expenditure),
            Heading("四", "Accounts.Fiscal"),
            .. Change("Accounts.FiscalSentence", accounts.FiscalTotal, accounts.FiscalYear),
            .. Years(4, accounts.FiscalTotal, accounts.FiscalYear),
            Heading("五", "Accounts.General"),
            .. Change("Accounts.GeneralSentence", accounts.GeneralBudget, accounts.FiscalYear),
            .. Years(5, accounts.GeneralBudget, accounts.FiscalYear),
            .. Shares("Accounts.StructureSentence", Classes(accounts), accounts.FiscalYear),
            .. Pie(6, Classes(accounts)),
            .. accounts.Functions.Select((line, index) => new ReportBlock.Paragraph(Function(line, index + 1))),
            Heading("六", "Accounts.Basic"),
            .. Basic(accounts),
            Heading("七", "Accounts.ThreePublic"),
            .. ThreePublic(accounts),
            Heading("八", "Accounts.Fund"),
            Single("Accounts.FundSentence", accounts.GovernmentFund),
            Heading("九", "Accounts.Capital"),
            Single("Accounts.CapitalSentence", accounts.StateCapital),
            Heading("十", "Accounts.Other"),
            .. Other(accounts),
        ];

    internal static ImmutableArray<AccountLine> Classes(FinalAccounts accounts) =>
        [
            .. accounts
                .Functions.GroupBy(line => line.Class)
                .Select(group => new AccountLine(
                    group.Key,
                    group.Aggregate(Money.Zero, (sum, line) => sum + line.Amount)
                )),
        ];

    internal static Money Sum(IEnumerable<AccountLine> lines) =>
        lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);

    private static ReportBlock.Heading Heading(string number, string key) => new(1, $"{number}、{ReportText.Of(key)}");

    /// <summary>与上年相比: the change carries its direction in words, never a sign.</summary>
    private static IEnumerable<ReportBlock> Change(string key, YearPair pair, int year)
    {
        if (pair.Now is not { } now)
        {
            yield return new ReportBlock.Paragraph(ReportText.Of("Accounts.NotStated"));
            yield break;
        }

        var sentence = ReportText.Of(key, year, Amount(now));
        yield return new ReportBlock.Paragraph(
            pair.Change is { } change ? sentence + Compared(change, pair.ChangeRate, year) : sentence
        );
    }

    private static string Compared(Money change, decimal? rate, int year) =>
        change.Yuan == 0m ? ReportText.Of("Accounts.Same", year - 1)
        : rate is { } percent
            ? ReportText.Of(
                change.Yuan > 0m ? "Accounts.Grew" : "Accounts.Shrank",
                year - 1,
                Amount(new Money(decimal.Abs(change.Yuan))),
                Printed.Rate(percent)
            )
        : ReportText.Of("Accounts.GrewFromNothing", year - 1, Amount(change));

    /// <summary>其中：甲…万元，占…%；乙….</summary>
    private static IEnumerable<ReportBlock> Shares(string key, ImmutableArray<AccountLine> lines, int year)
    {
        if (lines.IsEmpty)
        {
            yield return new ReportBlock.Paragraph(ReportText.Of("Accounts.NotStated"));
            yield break;
        }

        var total = Sum(lines);
        yield return new ReportBlock.Paragraph(
            ReportText.Of(
                key,
                year,
                Amount(total),
                string.Join(
                    "；",
                    lines.Select(line =>
                        ReportText.Of("Accounts.Share", line.Name, Amount(line.Amount), Share(line.Amount, total))
                    )
                )
            )
        );
    }

    private static string Function(FunctionLine line, int number) =>
        ReportText.Of(
            line.Budget is null ? "Accounts.FunctionWithoutBudget" : "Accounts.Function",
            number,
            line.Class,
            line.Item,
            Amount(line.Amount),
            Percent(new BudgetedAmount(line.Amount, line.Budget).Completion)
        );

    private static IEnumerable<ReportBlock> Basic(FinalAccounts accounts)
    {
        if (accounts.PersonnelCost.IsEmpty && accounts.PublicCost.IsEmpty)
        {
            yield return new ReportBlock.Paragraph(ReportText.Of("Accounts.NotStated"));
            yield break;
        }

        var (personnel, office) = (Sum(accounts.PersonnelCost), Sum(accounts.PublicCost));
        yield return new ReportBlock.Paragraph(
            ReportText.Of("Accounts.BasicSentence", accounts.FiscalYear, Amount(personnel + office))
        );
        yield return new ReportBlock.Paragraph(
            ReportText.Of("Accounts.Personnel", Amount(personnel), Listed(accounts.PersonnelCost))
        );
        yield return new ReportBlock.Paragraph(
            ReportText.Of("Accounts.Office", Amount(office), Listed(accounts.PublicCost))
        );
    }

    private static IEnumerable<ReportBlock> ThreePublic(FinalAccounts accounts)
    {
        if (accounts.ThreePublic is not { } costs)
        {
            yield return new ReportBlock.Paragraph(ReportText.Of("Accounts.NotStated"));
            yield break;
        }

        var total = costs.Total;
        yield return new ReportBlock.Paragraph(
            total.Budget is { } budget
                ? ReportText.Of(
                    "Accounts.ThreePublicSentence",
                    accounts.FiscalYear,
                    Amount(total.Spent),
                    Amount(budget),
                    Percent(total.Completion)
                )
                : ReportText.Of("Accounts.ThreePublicWithoutBudget", accounts.FiscalYear, Amount(total.Spent))
        );
        var names = AccountsTables.ThreePublicNames;
        for (var at = 0; at < costs.All.Length; at++)
        {
            yield return new ReportBlock.Paragraph(
                ReportText.Of(
                    "Accounts.ThreePublicItem",
                    at + 1,
                    names[at],
                    Amount(costs.All[at].Spent),
                    Share(costs.All[at].Spent, total.Spent),
                    Percent(costs.All[at].Completion)
                )
            );
        }

        foreach (
            var pie in Pie(
                7,
                [
                    .. costs
                        .All.Select((cost, at) => new AccountLine(names[at], cost.Spent))
                        .Where(line => line.Amount.Yuan != 0m),
                ]
            )
        )
            yield return pie;
    }

    private static ReportBlock.Paragraph Single(string key, ImmutableArray<AccountLine> lines) =>
        new(ReportText.Of(key, Amount(Sum(lines))));

    private static IEnumerable<ReportBlock> Other(FinalAccounts accounts)
    {
        foreach (var block in Change("Accounts.OperatingSentence", accounts.AgencyOperatingCost, accounts.FiscalYear))
            yield return block;
        if (accounts.Procurement is { } procurement)
            yield return new ReportBlock.Paragraph(
                ReportText.Of("Accounts.Procurement", accounts.FiscalYear, Amount(procurement))
            );
        if (accounts.Vehicles is { } vehicles)
            yield return new ReportBlock.Paragraph(ReportText.Of("Accounts.Vehicles", accounts.FiscalYear, vehicles));
    }

    private static IEnumerable<ReportBlock> Years(int number, YearPair pair, int year) =>
        (pair is { Now: { } now, Before: { } before })
            ?
            [
                new ReportBlock.Chart(
                    ChartKind.Column,
                    ReportText.Of($"Accounts.Figure{number}"),
                    ReportText.Of("Unit.TenThousand"),
                    [$"{year - 1}年", $"{year}年"],
                    [
                        new ReportSeries(
                            ReportText.Of($"Accounts.Series{number}"),
                            [TenThousands(before), TenThousands(now)]
                        ),
                    ]
                ),
            ]
            : [];

    private static IEnumerable<ReportBlock> Pie(int number, ImmutableArray<AccountLine> lines) =>
        lines.IsEmpty
            ? []
            :
            [
                new ReportBlock.Chart(
                    ChartKind.Pie,
                    ReportText.Of($"Accounts.Figure{number}"),
                    ReportText.Of("Unit.TenThousand"),
                    [.. lines.Select(line => line.Name)],
                    [
                        new ReportSeries(
                            ReportText.Of($"Accounts.Series{number}"),
                            [.. lines.Select(line => TenThousands(line.Amount))]
                        ),
                    ]
                ),
            ];

    private static string Listed(ImmutableArray<AccountLine> lines) =>
        string.Join("、", lines.Select(line => ReportText.Of("Accounts.Item", line.Name, Amount(line.Amount))));

    private static string Share(Money part, Money whole) =>
        Percent(whole.Yuan == 0m ? null : part.Yuan / whole.Yuan * 100m);

    private static string Percent(decimal? percent) =>
        percent is null ? Printed.NotApplicable : $"{Printed.Rate(percent)}%";

    private static string Amount(Money amount) => Printed.TenThousands(amount);

    private static decimal TenThousands(Money amount) => Printed.TwoDecimals(amount.Yuan / 10_000m);
}
