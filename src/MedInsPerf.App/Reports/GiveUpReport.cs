using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Reports;

/// <summary>没能生成: what becomes of an official document whose message is poison, so that nobody waits for it for ever.</summary>
public static class GiveUpReport
{
    /// <summary>The poisoned <see cref="ComposeReport.Command"/>, word for word.</summary>
    public sealed record Command(StoredJob Job, string ReportId) : IRequest;

    internal sealed class Handler(WorkStore work, TimeProvider clock) : AsyncRequestHandler<Command>
    {
        protected override async Task Handle(Command request, CancellationToken cancellationToken)
        {
            var period = work.Open(TenantScope.Of(request.Job), request.Job.Period);
            var id = ReportDocument.DocumentId(request.ReportId);
            while (await period.Find<ReportDocument>(id, cancellationToken) is { File: null } report)
            {
                var failure = new ReportFailure(
                    $"试了几次都没能生成。报送不受影响，可以重新生成；还不行，请把编号 {request.ReportId} 告诉运行维护的人",
                    clock.GetUtcNow()
                );
                var change = new Change("定时任务", "没能生成正式报告", request.ReportId)
                    .Once("report-given-up", request.Job)
                    .Write(report with { Failure = failure });
                if (await period.Commit(change, cancellationToken) != Committed.Stale)
                {
                    return;
                }
            }
        }
    }
}
