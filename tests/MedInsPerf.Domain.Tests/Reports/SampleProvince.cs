using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reports;
using MedInsPerf.Domain.RollUps;

namespace MedInsPerf.Domain.Tests.Reports;

/// <summary>A province of two counties that are counted and one that is not.</summary>
internal static class SampleProvince
{
    public static readonly ProvinceYear Totals = new(
        "澜江省",
        2023,
        new DateOnly(2024, 3, 6),
        Own: Sum(13, 3000000m, 2400000m),
        PassThrough: Sum(2, 70000000m, 70000000m),
        MeanClaimedScore: 95.25m,
        Prefectures:
        [
            new AreaTotals("云浦市", null, 2, Sum(13, 3000000m, 2400000m), Sum(2, 70000000m, 70000000m), 95.25m),
        ],
        Counties:
        [
            new AreaTotals("清溪县", "云浦市", 1, Sum(7, 2000000m, 1500000m), Sum(1, 40000000m, 40000000m), 94.5m),
            new AreaTotals("丰岭县", "云浦市", 1, Sum(6, 1000000m, 900000m), Sum(1, 30000000m, 30000000m), null),
        ],
        Excluded: [new ExcludedCounty("望川县", "云浦市", "未报满")]
    );

    /// <summary>The same, with one county at hand: late, and asked twice to mend something.</summary>
    public static readonly ProvinceYear Detailed = Totals with
    {
        Details =
        [
            new CountyDetail(
                "清溪县",
                "云浦市",
                "已报送",
                new DateOnly(2024, 3, 5),
                Late: true,
                [new CountyProject("征缴经费", new Money(221500m), new Money(211742.6m), 95m, false)],
                [
                    new CountyPoint("征缴经费", true, "代办点人员变动频繁。"),
                    new CountyPoint("征缴经费", false, "定期核对参保数据。"),
                ]
            )
            {
                Returns =
                [
                    new CountyReturn("宣传经费", new DateOnly(2024, 3, 4), "缺满意度指标", null),
                    new CountyReturn("征缴经费", new DateOnly(2024, 3, 1), "结余算错了", "已改"),
                ],
            },
        ],
    };

    public static Funds Sum(int projects, decimal budget, decimal executed) =>
        new(projects, new Money(budget), new Money(executed));
}
