using System.Collections.Immutable;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>项目汇总表: budget, execution, rate and score of every project, with the total and the total without 直达资金.</summary>
internal sealed class ProjectTable
{
    private static readonly string[] Heads =
    [
        "Project",
        "InitialBudget",
        "Adjustment",
        "AnnualBudget",
        "Executed",
        "Rate",
        "Score",
    ];

    private readonly ImmutableArray<Row> rows;

    public ProjectTable(ImmutableArray<Project> projects) => rows = [.. projects.Select(Row.Of)];

    public ReportBlock.Table Block(string caption) =>
        new(
            [
                new ReportColumn(Alignment.Left),
                .. Enumerable.Repeat(new ReportColumn(Alignment.Right), Heads.Length - 1),
            ],
            HeaderRows: 1,
            [
                [.. Heads.Select(head => new ReportCell(ReportText.Of($"Column.{head}")))],
                .. rows.Select(row => row.Cells()),
                Total("Total", rows),
                .. rows.Any(row => row.PassThrough)
                    ? ImmutableArray.Create(Total("TotalWithoutPassThrough", [.. rows.Where(row => !row.PassThrough)]))
                    : [],
            ],
            caption,
            ReportText.Of("Unit.Yuan")
        );

    /// <summary>What was left out of the totals, and what was taken for what.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            var deemed = rows.Count(row => row.Deemed);
            if (deemed > 0)
                yield return ReportText.Of("Note.DeemedExecuted", deemed);
            var unstated = rows.Count(row => row.AnnualBudget is null || row.Executed is null);
            if (unstated > 0)
                yield return ReportText.Of("Note.Unstated", unstated);
        }
    }

    private static ImmutableArray<ReportCell> Total(string name, ImmutableArray<Row> counted)
    {
        var both = counted.Where(row => row.AnnualBudget is not null && row.Executed is not null).ToList();
        var scores = counted.Select(row => row.Score).OfType<decimal>().ToList();
        return
        [
            .. new[]
            {
                ReportText.Of(name),
                Printed.Amount(Sum(counted, row => row.InitialBudget)),
                Printed.Amount(Sum(counted, row => row.Adjustment)),
                Printed.Amount(Sum(counted, row => row.AnnualBudget)),
                Printed.Amount(Sum(counted, row => row.Executed)),
                Printed.Rate(ExecutionRate.Of(Sum(both, row => row.Executed), Sum(both, row => row.AnnualBudget))),
                scores.Count == 0 ? Printed.NotApplicable : ReportText.Of("MeanScore", Printed.Score(scores.Average())),
            }.Select(text => new ReportCell(text, Strong: true)),
        ];
    }

    private static Money Sum(IEnumerable<Row> counted, Func<Row, Money?> amount) =>
        counted.Select(amount).OfType<Money>().Aggregate(Money.Zero, (sum, next) => sum + next);

    /// <summary>A project as it stands in the table.</summary>
    /// <param name="Deemed">
    /// Whether pass-through money states no executed amount but a rate of 100 %: then all of the budget was spent, as the
    /// roll-up counts it too.
    /// </param>
    private sealed record Row(
        string Name,
        Money? InitialBudget,
        Money? Adjustment,
        Money? AnnualBudget,
        Money? Executed,
        decimal? StatedRate,
        decimal? Score,
        bool PassThrough,
        bool Deemed
    )
    {
        public static Row Of(Project project)
        {
            var deemed = project is { PassThrough: true, Executed: null, AnnualBudget: not null, ExecutionRate: 100m };
            return new Row(
                project.Name,
                project.InitialBudget,
                project.BudgetAdjustment,
                project.AnnualBudget,
                deemed ? project.AnnualBudget : project.Executed,
                project.ExecutionRate,
                project.ClaimedScore,
                project.PassThrough,
                deemed
            );
        }

        public ImmutableArray<ReportCell> Cells() =>
            [
                .. new[]
                {
                    Name,
                    Printed.Amount(InitialBudget),
                    Adjustment is null && AnnualBudget is not null ? Printed.NotApplicable : Printed.Amount(Adjustment),
                    Printed.Amount(AnnualBudget),
                    Printed.Amount(Executed),
                    Printed.Rate(
                        Executed is { } executed && AnnualBudget is { } budget
                            ? ExecutionRate.Of(executed, budget)
                            : StatedRate
                    ),
                    Printed.Score(Score),
                }.Select(text => new ReportCell(text)),
            ];
    }
}
