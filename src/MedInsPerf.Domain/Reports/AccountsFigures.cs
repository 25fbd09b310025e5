using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>图1至图7: the seven figures of the accounts, drawn from the amounts; none where the amounts are not stated.</summary>
internal sealed partial class AccountsFigures(FinalAccounts accounts, AccountUnit unit)
{
    /// <summary>A figure of two years or of shares; null where its amounts are not stated.</summary>
    public ReportBlock.Chart? Of(int number) =>
        number switch
        {
            1 => Years(number, accounts.Total),
            2 => Pie(number, accounts.Income),
            3 => Pie(number, accounts.Expenditure),
            4 => Years(number, accounts.FiscalTotal),
            5 => Years(number, accounts.GeneralBudget),
            6 => Pie(number, AccountsStatements.Classes(accounts)),
            7 => Pie(number, ThreePublic()),
            _ => null,
        };

    /// <summary>Whether a caption in the section of a figure is that figure's, and no chart of the county's own.</summary>
    public static bool IsCaptionOf(int number, string caption) =>
        number switch
        {
            5 => OfYears().IsMatch(caption),
            6 => OfShares().IsMatch(caption),
            1 or 4 => !OfShares().IsMatch(caption),
            _ => !OfYears().IsMatch(caption),
        };

    private ReportBlock.Chart? Years(int number, YearPair pair) =>
        pair is { Now: { } now, Before: { } before }
            ? Chart(
                ChartKind.Column,
                number,
                [$"{accounts.FiscalYear - 1}年", $"{accounts.FiscalYear}年"],
                [unit.Value(before), unit.Value(now)]
            )
            : null;

    /// <summary>Shares of a whole are drawn only where the lines make it up; one line has no share.</summary>
    private ReportBlock.Chart? Pie(int number, Breakdown breakdown) =>
        breakdown is { IsWhole: true, Lines.Length: > 1 }
            ? Chart(
                ChartKind.Pie,
                number,
                [.. breakdown.Lines.Select(line => line.Name)],
                [.. breakdown.Lines.Select(line => unit.Value(line.Amount))]
            )
            : null;

    private ReportBlock.Chart Chart(
        ChartKind kind,
        int number,
        ImmutableArray<string> labels,
        ImmutableArray<decimal> values
    ) =>
        new(
            kind,
            ReportText.Of($"Accounts.Figure{number}"),
            unit.Name,
            labels,
            [new ReportSeries(ReportText.Of($"Accounts.Series{number}"), values)]
        );

    /// <summary>The three costs that are not nothing, with their sum as the whole.</summary>
    private Breakdown ThreePublic() =>
        accounts.ThreePublic is { } costs
            ? new Breakdown(
                costs.Total.Spent,
                [
                    .. AccountsStatements
                        .ThreeCosts(costs)
                        .Where(cost => cost.Amount.Spent is { Yuan: not 0m })
                        .Select(cost => new AccountLine(cost.Name, cost.Amount.Spent!.Value)),
                ]
            )
            : Breakdown.Unstated;

    [GeneratedRegex("变动|对比|比较|增减|变化|两年", RegexOptions.None, Patterns.Patience)]
    private static partial Regex OfYears();

    [GeneratedRegex("结构|构成|组成|分布|占比|比例|比重", RegexOptions.None, Patterns.Patience)]
    private static partial Regex OfShares();
}
