using System.Collections.Immutable;
using System.Globalization;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.RollUps;

namespace MedInsPerf.Domain.Reports;

/// <summary>The chapters of the compiled report that go into single counties.</summary>
internal static class CompiledChapters
{
    /// <summary>A chart of more bars says nothing.</summary>
    private const int MostBars = 25;

    private const string Whole = "0";

    /// <summary>执行率 of own money by area, and how the money divides.</summary>
    public static IEnumerable<ReportBlock> Charts(ProvinceYear year)
    {
        var areas = (year.Prefectures.Length > 1 ? year.Prefectures : year.Counties)
            .Where(area => area.Own.Rate is not null)
            .OrderByDescending(area => area.Own.Rate)
            .Take(MostBars)
            .ToImmutableArray();
        if (areas.Length > 1)
            yield return new ReportBlock.Chart(
                ChartKind.Bar,
                ReportText.Of("Compiled.Figure1", year.FiscalYear),
                "%",
                [.. areas.Select(area => area.Name)],
                [
                    new ReportSeries(
                        ReportText.Of("Column.Rate"),
                        [.. areas.Select(area => Printed.TwoDecimals(area.Own.Rate!.Value))]
                    ),
                ]
            );
        if (year.PassThrough.Projects > 0)
            yield return new ReportBlock.Chart(
                ChartKind.Pie,
                ReportText.Of("Compiled.Figure2", year.FiscalYear),
                ReportText.Of("Unit.TenThousand"),
                [ReportText.Of("Column.Own"), ReportText.Of("Column.PassThrough")],
                [
                    new ReportSeries(
                        ReportText.Of("Column.Budget"),
                        [TenThousands(year.Own.AnnualBudget), TenThousands(year.PassThrough.AnnualBudget)]
                    ),
                ]
            );
    }

    /// <summary>排名: counted counties by the rate of their own money; equal rates share a rank.</summary>
    public static IEnumerable<ReportBlock> Ranking(ProvinceYear year)
    {
        var ranked = year
            .Counties.Where(county => county.Own.Rate is not null)
            .OrderByDescending(county => county.Own.Rate)
            .ToImmutableArray();
        if (ranked.IsEmpty)
        {
            yield return new ReportBlock.Paragraph(ReportText.Of("Compiled.NoArea"));
            yield break;
        }

        yield return new ReportBlock.Table(
            [
                new(Alignment.Centre),
                new(Alignment.Left),
                new(Alignment.Left),
                new(Alignment.Right),
                new(Alignment.Right),
                new(Alignment.Right),
                new(Alignment.Right),
            ],
            HeaderRows: 1,
            [
                ReportCells.Heads("Rank", "County", "Prefecture", "Budget", "Spent", "Rate", "MeanScore"),
                .. ranked.Select(county =>
                    ImmutableArray.Create(
                        new ReportCell(
                            (1 + ranked.Count(other => other.Own.Rate > county.Own.Rate)).ToString(
                                Whole,
                                CultureInfo.InvariantCulture
                            )
                        ),
                        new ReportCell(county.Name),
                        new ReportCell(county.Prefecture ?? ""),
                        new ReportCell(Printed.TenThousands(county.Own.AnnualBudget)),
                        new ReportCell(Printed.TenThousands(county.Own.Executed)),
                        new ReportCell(Printed.Rate(county.Own.Rate)),
                        new ReportCell(Printed.Rate(county.MeanClaimedScore))
                    )
                ),
            ],
            ReportText.Of("Compiled.RankingCaption", year.FiscalYear),
            ReportText.Of("Unit.TenThousand")
        );
    }

    /// <summary>A page for each county that filed: how it stands in a sentence, and its projects.</summary>
    public static IEnumerable<ReportBlock> Pages(ProvinceYear year)
    {
        var filed = year.Details.Where(county => !county.Projects.IsEmpty).ToList();
        for (var index = 0; index < filed.Count; index++)
        {
            var county = filed[index];
            if (index > 0)
                yield return new ReportBlock.PageBreak();
            yield return new ReportBlock.Heading(
                2,
                $"（{ChineseOrdinal.Of(index + 1)}）{county.Prefecture}{county.Name}"
            );
            foreach (var sentence in Sentences(year, county))
                yield return new ReportBlock.Paragraph(sentence);
            yield return new ReportBlock.Table(
                [
                    new(Alignment.Left),
                    new(Alignment.Right),
                    new(Alignment.Right),
                    new(Alignment.Right),
                    new(Alignment.Right),
                ],
                HeaderRows: 1,
                [
                    ReportCells.Heads("Project", "AnnualBudget", "Executed", "Rate", "Score"),
                    .. county.Projects.Select(Row),
                ],
                ReportText.Of("Compiled.PageCaption", county.Name, year.FiscalYear),
                Unit: ReportText.Of("Unit.Yuan")
            );
        }
    }

    private static IEnumerable<string> Sentences(ProvinceYear year, CountyDetail county)
    {
        yield return county.FiledOn is { } day
            ? ReportText.Of(
                county.Late ? "Compiled.FiledLate" : "Compiled.Filed",
                county.Name,
                Printed.Date(day),
                county.Standing
            )
            : ReportText.Of("Compiled.NotFiled", county.Name, county.Standing);
        var totals = year.Counties.FirstOrDefault(area =>
            area.Name == county.Name && area.Prefecture == county.Prefecture
        );
        if (totals is null)
            yield break;
        if (totals.Own.Projects > 0)
            yield return Funds("Compiled.Own", totals.Own);
        if (totals.PassThrough.Projects > 0)
            yield return Funds("Compiled.PagePassThrough", totals.PassThrough);
        if (totals.MeanClaimedScore is { } mean)
            yield return ReportText.Of("Compiled.Score", Printed.Score(mean));
    }

    private static string Funds(string key, Funds funds) =>
        ReportText.Of(
            key,
            funds.Projects,
            Printed.Amount(funds.AnnualBudget),
            Printed.Amount(funds.Executed),
            funds.Rate is { } rate ? $"{Printed.Rate(rate)}%" : Printed.NotApplicable
        );

    private static ImmutableArray<ReportCell> Row(CountyProject project) =>
        [
            new(project.PassThrough ? ReportText.Of("Compiled.PassThroughProject", project.Name) : project.Name),
            new(Printed.Amount(project.AnnualBudget)),
            new(Printed.Amount(project.Executed)),
            new(
                Printed.Rate(
                    project is { Executed: { } executed, AnnualBudget: { } budget }
                        ? ExecutionRate.Of(executed, budget)
                        : null
                )
            ),
            new(Printed.Score(project.ClaimedScore)),
        ];

    /// <summary>What the counties name as problems and recommend, by theme, in their words; each theme says how many do.</summary>
    public static IEnumerable<ReportBlock> Points(ProvinceYear year)
    {
        var points = year
            .Details.SelectMany(county => county.Points.Select(point => (County: county.Name, Point: point)))
            .ToList();
        if (points.Count == 0)
        {
            yield return new ReportBlock.Paragraph(ReportText.Of("Compiled.NoPoints"));
            yield break;
        }

        var number = 0;
        foreach (var theme in Themes.Group(points, point => point.Point.Text))
        {
            yield return new ReportBlock.Heading(
                2,
                $"（{ChineseOrdinal.Of(++number)}）{ReportText.Of($"Theme.{theme.Key}")}"
            );
            yield return new ReportBlock.Paragraph(
                ReportText.Of(
                    "Compiled.Theme",
                    theme.Select(point => point.County).Distinct().Count(),
                    theme.Count(point => point.Point.IsProblem),
                    theme.Count(point => !point.Point.IsProblem)
                )
            );
            foreach (var isProblem in new[] { true, false })
            {
                var own = theme.Where(point => point.Point.IsProblem == isProblem).ToList();
                for (var index = 0; index < own.Count; index++)
                    yield return new ReportBlock.Paragraph(
                        ReportText.Of(
                            isProblem ? "Compiled.Problem" : "Compiled.Recommendation",
                            own[index].County,
                            own[index].Point.Project,
                            own[index].Point.Text
                        )
                    );
            }
        }
    }

    private static decimal TenThousands(Money amount) => Printed.TwoDecimals(amount.Yuan / 10_000m);
}
