using System.Globalization;
using MediatR;
using MedInsPerf.App.Tenancy;
using Microsoft.Extensions.Logging;

namespace MedInsPerf.App.Work;

/// <summary>留痕核对: follows every chain of audit entries to its end, and tells where one is not what was written.</summary>
public static partial class VerifyAudit
{
    public sealed record Command : IRequest;

    internal sealed partial class Handler(
        TenantRegistry registry,
        ProvinceBook provinces,
        WorkStore work,
        ILogger<Handler> log
    ) : AsyncRequestHandler<Command>
    {
        protected override async Task Handle(Command request, CancellationToken cancellationToken)
        {
            foreach (var bureau in registry.Current.Bureaus)
            {
                var scope = TenantScope.ForTimer(bureau);
                var cycles = await provinces.Cycles(scope, cancellationToken);
                var years = cycles.Select(cycle => cycle.FiscalYear.ToString(CultureInfo.InvariantCulture));
                foreach (var period in years.Append(WorkStore.Standing))
                {
                    if (await work.Open(scope, period).BrokenAt(cancellationToken) is { } entry)
                    {
                        IsBroken(entry, bureau.Code, period);
                    }
                }
            }
        }

        [LoggerMessage(
            LogLevel.Critical,
            "Audit entry {Entry} of {Bureau} for {Period} is not what was written: it was changed, removed or put in."
        )]
        private partial void IsBroken(long entry, string bureau, string period);
    }
}
