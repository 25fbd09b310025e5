using System.Collections.Immutable;
using MedInsPerf.App.RollUps;
using MedInsPerf.Domain.Reports;

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
            ),
            year.Audience.Bureau.Name,
            ChinaTime.Day(at)
        );
    }

    private static AreaTotals Area(string name, string? prefecture, ImmutableArray<CountyYear> counties)
    {
        var sum = CountiesYear.Sum(counties);
        return new AreaTotals(name, prefecture, counties.Length, sum.Own, sum.PassThrough, sum.MeanClaimedScore);
    }
}
