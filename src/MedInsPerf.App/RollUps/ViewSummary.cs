using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.RollUps;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.Scoring;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.App.RollUps;

/// <summary>看板: a province's or prefecture's counties in one view.</summary>
public static class ViewSummary
{
    public sealed record Query(Caller Caller, int FiscalYear) : IRequest<Result<SummaryView>>;

    internal sealed class Handler(TenantRegistry registry, ProvinceBook provinces, PackShelf shelf)
        : IRequestHandler<Query, Result<SummaryView>>
    {
        public async Task<Result<SummaryView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var registered = registry.Current;
            if (Audience.Of(request.Caller, registered) is not { } audience)
            {
                return new Refusal.NotAllowed("只有省里和市里的人可以看各县汇总");
            }

            var year = await CountiesYear.Read(provinces, audience, registered, request.FiscalYear, cancellationToken);
            var cycles = await provinces.Cycles(TenantScope.Of(request.Caller), cancellationToken);
            var pack = await shelf.InForce(TenantScope.Of(request.Caller), request.FiscalYear, cancellationToken);
            return Draw(year, pack, [.. cycles.Select(cycle => cycle.FiscalYear)]);
        }
    }

    private static SummaryView Draw(CountiesYear year, PolicyPack pack, ImmutableArray<int> years)
    {
        var total = CountiesYear.Sum(year.Counted);
        return new SummaryView(
            year.FiscalYear,
            FilingViews.Bureau(year.Audience.Bureau),
            year.AsOf,
            Progress(year.Counties),
            Funds(total.Own, year.Counted, passThrough: false),
            Funds(total.PassThrough, year.Counted, passThrough: true),
            Funds(total.All, year.Counted.Length),
            Words.Percent(total.MeanClaimedScore),
            total.Errors,
            total.Warnings,
            Prefectures(year),
            Ranking(year),
            [
                .. year.Excluded.Select(county => new ExcludedView(
                    county.Bureau.Code,
                    county.Bureau.Area,
                    county.WhyExcluded
                )),
            ],
            Rules(year.Counties),
            [.. year.Counted.SelectMany(county => Points(county, pack))],
            years
        );
    }

    private static ProgressView Progress(ImmutableArray<CountyYear> counties) =>
        new(
            counties.Length,
            counties.Count(county => county.Counts),
            counties.Count(county => county.Standing == CountyStanding.Accepted),
            counties.Count(county => county.Contribution is { Late: true })
        );

    private static FundsView Funds(Funds funds, ImmutableArray<CountyYear> counties, bool passThrough) =>
        Funds(
            funds,
            counties.Count(county =>
                county.Contribution!.Parts.Any(part => part.IsProject && part.PassThrough == passThrough)
            )
        );

    private static FundsView Funds(Funds funds, int counties) =>
        new(
            funds.AnnualBudget.ToString(),
            funds.Executed.ToString(),
            Words.Percent(funds.Rate),
            funds.Projects,
            counties
        );

    private static ImmutableArray<PrefectureView> Prefectures(CountiesYear year) =>
        [
            .. year
                .Counties.GroupBy(county => county.Bureau.ParentCode ?? "", StringComparer.Ordinal)
                .OrderBy(prefecture => prefecture.Key, StringComparer.Ordinal)
                .Select(prefecture =>
                {
                    var counted = prefecture.Where(county => county.Counts).ToImmutableArray();
                    var sum = CountiesYear.Sum(counted);
                    return new PrefectureView(
                        prefecture.Key,
                        year.AreaOf(prefecture.Key),
                        Progress([.. prefecture]),
                        Funds(sum.Own, counted, passThrough: false),
                        Funds(sum.PassThrough, counted, passThrough: true)
                    );
                }),
        ];

    /// <summary>执行率从低到高; those that are not counted stand last.</summary>
    private static ImmutableArray<CountyView> Ranking(CountiesYear year) =>
        [
            .. year
                .Counties.Select(county => (County: county, Sum: CountiesYear.Sum([county])))
                .OrderBy(row => !row.County.Counts)
                .ThenBy(row => row.Sum.Own.Rate ?? 100m)
                .ThenBy(row => row.County.Bureau.Code, StringComparer.Ordinal)
                .Select(row => Row(year, row.County, row.Sum)),
        ];

    private static CountyView Row(CountiesYear year, CountyYear county, Summary sum)
    {
        var counties = county.Counts ? 1 : 0;
        return new CountyView(
            county.Bureau.Code,
            county.Bureau.Area,
            year.AreaOf(county.Bureau.ParentCode),
            Words.Of(county.Standing),
            county.Contribution?.Late ?? false,
            Funds(sum.Own, counties),
            Funds(sum.PassThrough, counties),
            Words.Percent(sum.MeanClaimedScore),
            sum.Errors,
            sum.Warnings,
            county.Contribution is null ? null : new FilingId(county.Bureau.Code, year.FiscalYear).ToString()
        );
    }

    private static ImmutableArray<RuleCountView> Rules(ImmutableArray<CountyYear> counties) =>
        [
            .. counties
                .SelectMany(county =>
                    (county.Contribution?.Parts ?? []).SelectMany(part =>
                        part.Findings.Select(finding => (county.Bureau.Code, Finding: finding))
                    )
                )
                .GroupBy(entry => entry.Finding.Rule, StringComparer.Ordinal)
                .Select(rule => new RuleCountView(
                    rule.Key,
                    RuleBook.Current.Find(rule.Key)?.Statement ?? rule.Key,
                    rule.Any(entry => entry.Finding.IsError) ? "error" : "warning",
                    rule.Sum(entry => entry.Finding.Count),
                    rule.GroupBy(entry => entry.Code, StringComparer.Ordinal)
                        .ToImmutableDictionary(
                            county => county.Key,
                            county => county.Sum(entry => entry.Finding.Count),
                            StringComparer.Ordinal
                        )
                ))
                .OrderByDescending(rule => rule.Total)
                .ThenBy(rule => rule.Rule, StringComparer.Ordinal),
        ];

    private static IEnumerable<PointView> Points(CountyYear county, PolicyPack pack) =>
        from part in county.Contribution!.Parts
        where part is { AnnualBudget: not null, Executed: not null, ClaimedScore: not null }
        let rate = ExecutionRate.Of(part.Executed ?? Money.Zero, part.AnnualBudget ?? Money.Zero)
        where rate is not null
        select new PointView(
            county.Bureau.Area,
            part.Title,
            Words.Percent(rate)!,
            Words.Score(part.ClaimedScore)!,
            part.ClaimedScore > Ceiling.Of(rate.Value, DocumentKind.ProjectSelfEvaluation, pack)
        );
}
