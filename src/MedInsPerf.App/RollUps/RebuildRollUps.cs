using System.Globalization;
using MediatR;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;

namespace MedInsPerf.App.RollUps;

/// <summary>Nightly: every county with a cycle contributes anew, one message each; what comes out must equal what stands.</summary>
public static class RebuildRollUps
{
    public sealed record Command : IRequest;

    internal sealed class Handler(
        TenantRegistry registry,
        ProvinceBook provinces,
        WorkStore work,
        WorkQueues queues,
        TimeProvider clock
    ) : AsyncRequestHandler<Command>
    {
        protected override async Task Handle(Command request, CancellationToken cancellationToken)
        {
            var night = clock.GetUtcNow().ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
            foreach (var province in registry.Current.Bureaus.Where(bureau => bureau.Level == AdminLevel.Province))
            {
                var cycles = await provinces.Cycles(TenantScope.ForTimer(province), cancellationToken);
                foreach (var county in registry.Current.CountiesUnder(province))
                {
                    foreach (var cycle in cycles)
                    {
                        var period = cycle.FiscalYear.ToString(CultureInfo.InvariantCulture);
                        var job = work.Open(TenantScope.ForTimer(county), period)
                            .Job($"rebuild:{county.Code}:{period}:{night}");
                        await queues.Send(new ContributeCounty.Command(job, MustEqual: true), cancellationToken);
                    }
                }
            }
        }
    }
}
