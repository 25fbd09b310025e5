using MedInsPerf.App;
using MedInsPerf.App.RollUps;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.Local.Hosting;

/// <summary>自评批次 of the made-up province, so that there is something to file for.</summary>
internal static class LocalCycles
{
    /// <summary>The fiscal years that are open: last year and the three before it.</summary>
    private const int Years = 4;

    /// <summary>Three weeks to file for last year, from the first start on.</summary>
    private const int DaysToFile = 21;

    /// <summary>Opens the cycles that are not open yet.</summary>
    public static async Task Open(
        ProvinceBook provinces,
        TenantRegistry registry,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var today = ChinaTime.Day(clock.GetUtcNow());
        foreach (var province in registry.Current.Bureaus.Where(bureau => bureau.Level == AdminLevel.Province))
        {
            var scope = TenantScope.Of(
                new StoredJob(
                    "local-cycles",
                    province.TenantId,
                    province.Code,
                    province.ProvinceCode,
                    WorkStore.Standing
                )
            );
            var open = await provinces.Cycles(scope, cancellation);
            for (var year = today.Year - Years; year < today.Year; year++)
            {
                if (open.All(cycle => cycle.FiscalYear != year))
                {
                    var due = year == today.Year - 1 ? today.AddDays(DaysToFile) : new DateOnly(year + 1, 3, 14);
                    var at = new DateTimeOffset(due, new TimeOnly(17, 30), ChinaTime.Offset);
                    await provinces.OpenCycle(scope, new Cycle(year, $"{year}年度绩效自评", at), cancellation);
                }
            }
        }
    }
}
