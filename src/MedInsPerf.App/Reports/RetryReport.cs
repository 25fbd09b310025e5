using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;

namespace MedInsPerf.App.Reports;

/// <summary>重新生成 of an official document that was given up.</summary>
public static class RetryReport
{
    public sealed record Command(Caller Caller, string FilingId, string ReportId) : IRequest<Result<FilingView>>;

    internal sealed class Handler(FilingAccess access, FilingViews views) : IRequestHandler<Command, Result<FilingView>>
    {
        public async Task<Result<FilingView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (access.Open(request.Caller, request.FilingId) is not { } filing)
            {
                return new Refusal.NotFound();
            }

            if (!filing.IsOwn || !(request.Caller.Is(Role.Preparer) || request.Caller.Is(Role.UnitHead)))
            {
                return new Refusal.NotAllowed("只有本单位的填报人和负责人可以重新生成");
            }

            var id = ReportDocument.DocumentId(request.ReportId);
            if (await filing.Period.Find<ReportDocument>(id, cancellationToken) is not { } report)
            {
                return new Refusal.NotFound();
            }

            if (report is not { File: null, Failure: not null })
            {
                return new Refusal.WrongState("这份公文正在生成，或者已经生成，不用再来一次。请刷新页面看最新情况");
            }

            var change = new Change(request.Caller.Member.Name, "重新生成正式报告", request.ReportId).Write(
                report with
                {
                    Failure = null,
                }
            );
            change.Send(WorkCatalogue.ReportRequests, job => new ComposeReport.Command(job, request.ReportId));
            return await filing.Period.Commit(change, cancellationToken) == Committed.Stale
                ? new Refusal.Stale("别人")
                : await views.Draw(request.Caller, filing, cancellationToken);
        }
    }
}
