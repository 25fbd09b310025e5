using System.Globalization;
using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;
using MedInsPerf.Domain.RollUps;
using Microsoft.Extensions.Logging;

namespace MedInsPerf.App.RollUps;

/// <summary>
/// 汇总: brings a county's contribution up to date and computes its province's summary anew. It needs no inbox: coming
/// twice, or late, it brings what stands now.
/// </summary>
public static partial class ContributeCounty
{
    /// <param name="MustEqual">Whether what stands should already be right: the nightly rebuild, which tells where it is not.</param>
    public sealed record Command(StoredJob Job, bool MustEqual = false) : IRequest;

    internal sealed partial class Handler(
        WorkStore work,
        FilingCheck check,
        ProvinceBook provinces,
        TimeProvider clock,
        ILogger<Handler> log
    ) : AsyncRequestHandler<Command>
    {
        protected override async Task Handle(Command request, CancellationToken cancellationToken)
        {
            var scope = TenantScope.Of(request.Job);
            var period = work.Open(scope, request.Job.Period);
            var year = int.Parse(request.Job.Period, CultureInfo.InvariantCulture);

            // The sequence is read first: what is committed after it makes a later contribution of its own.
            var sequence = await period.Sequence(cancellationToken);
            if (sequence == 0)
            {
                return;
            }

            var parts = await period.All<PartDocument>(PartDocument.TypeName, cancellationToken);
            var filed = await check.Of(scope, year, [.. parts.OrderBy(part => part.Order)], cancellationToken);
            var cycles = await provinces.Cycles(scope, cancellationToken);
            var due = cycles.FirstOrDefault(cycle => cycle.FiscalYear == year)?.Due;
            var contribution = Contributions.Of(scope.Code, sequence, filed, due);

            var desk = provinces.DeskOf(scope, request.Job.Period);
            var before = await desk.Bring(contribution, cancellationToken);
            Milestones.Reached("contributed", scope.Code);
            if (request.MustEqual && before is not null && !Same(before, contribution))
            {
                WasNotEqual(scope.Code, year, before.SourceVersion, sequence);
            }

            await desk.Summarize(clock, cancellationToken);
        }

        private static bool Same(Contribution left, Contribution right) =>
            left.SourceVersion != right.SourceVersion
            || System.Text.Json.JsonSerializer.Serialize(left, StoredJson.Options)
                == System.Text.Json.JsonSerializer.Serialize(right, StoredJson.Options);

        [LoggerMessage(
            LogLevel.Error,
            "The contribution of {County} for {Year} stood otherwise (version {Before}) than it was computed (version {Now})."
        )]
        private partial void WasNotEqual(string county, int year, long before, long now);
    }
}
