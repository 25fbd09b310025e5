using System.Collections.Immutable;
using MedInsPerf.App.RollUps;
using MedInsPerf.Domain.Reports;
using MedInsPerf.Domain.RollUps;

namespace MedInsPerf.App.Mail;

/// <summary>The compiled report of what an audience may see.</summary>
internal static class CompiledReports
{
    public static Report Of(CountiesYear year, DateTimeOffset at)
    {
        var counted = year.Counted;
        var sum = CountiesYear.Sum(counted);
        var prefectures = counted
            .GroupBy(county => county.Bureau.ParentCode ?? "", StringComparer.Ordinal)
            .OrderBy(prefecture => prefecture.Key, StringComparer.Ordinal)
            .Select(prefecture => Area(year.AreaOf(prefecture.Key), prefecture: null, [.. prefecture]));
        var counties = counted.Select(county =>
            Area(county.Bureau.Area, year.AreaOf(county.Bureau.ParentCode), [county])
        );
        return CompiledReport.Compose(
            new ProvinceYear(
                year.Audience.Bureau.Area,
                year.FiscalYear,
                ChinaTime.Day(at),
                sum.Own,
                sum.PassThrough,
                sum.MeanClaimedScore,
                [.. prefectures],
                [.. counties],
                [
                    .. year.Excluded.Select(county => new ExcludedCounty(
                        county.Bureau.Area,
                        year.AreaOf(county.Bureau.ParentCode),
                        county.WhyExcluded
                    )),
                ]
            )
            {
                Details = [.. year.Counties.Select(county => Detail(year, county))],
            },
            year.Audience.Bureau.Name,
            ChinaTime.Day(at)
        );
    }

    private static CountyDetail Detail(CountiesYear year, CountyYear county)
    {
        var contribution = county.Contribution;
        return new CountyDetail(
            county.Bureau.Area,
            year.AreaOf(county.Bureau.ParentCode),
            StandingWord(county.Standing),
            contribution?.SubmittedAt is { } at ? ChinaTime.Day(at) : null,
            contribution is { Late: true },
            // What is not counted is not shown to those above either.
            county.Counts
                ?
                [
                    .. contribution!
                        .Parts.Where(part => part.IsProject)
                        .Select(part => new CountyProject(
                            part.Title,
                            part.AnnualBudget,
                            part is { Executed: null, CountedExecuted.Yuan: 0m } ? null : part.CountedExecuted,
                            part.ClaimedScore,
                            part.PassThrough
                        )),
                ]
                : [],
            county.Counts
                ?
                [
                    .. contribution!.Parts.SelectMany(part =>
                        part.Points.Select(point => new CountyPoint(part.Title, point.IsProblem, point.Text))
                    ),
                ]
                : []
        )
        {
            Returns =
            [
                .. (contribution?.Returns ?? []).Select(item => new CountyReturn(
                    item.Part,
                    ChinaTime.Day(item.At),
                    item.Text,
                    item.Answer
                )),
            ],
        };
    }

    private static string StandingWord(CountyStanding standing) =>
        standing switch
        {
            CountyStanding.None => "未报送",
            CountyStanding.Incomplete => "未报满",
            CountyStanding.Returned => "被退回",
            CountyStanding.Submitted => "已报送",
            _ => "已通过",
        };

    private static AreaTotals Area(string name, string? prefecture, ImmutableArray<CountyYear> counties)
    {
        var sum = CountiesYear.Sum(counties);
        return new AreaTotals(name, prefecture, counties.Length, sum.Own, sum.PassThrough, sum.MeanClaimedScore);
    }
}
