using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Mail;

/// <summary>没送到: what becomes of a mail whose message is poison.</summary>
public static class GiveUpMail
{
    /// <summary>The poisoned <see cref="SendMail.Command"/>, word for word.</summary>
    public sealed record Command(StoredJob Job, string LedgerId) : IRequest;

    internal sealed class Handler(WorkStore work) : AsyncRequestHandler<Command>
    {
        protected override async Task Handle(Command request, CancellationToken cancellationToken)
        {
            var standing = work.Open(TenantScope.Of(request.Job), request.Job.Period);
            var id = LedgerDocument.DocumentId(request.LedgerId);
            while (await standing.Find<LedgerDocument>(id, cancellationToken) is { Result: MailResult.Queued } entry)
            {
                var change = new Change("定时任务", "没能发送汇编", request.LedgerId)
                    .Once("mail-given-up", request.Job)
                    .Write(entry with { Result = MailResult.Failed, Reason = "试了几次都没有送出，可以重发" });
                if (await standing.Commit(change, cancellationToken) != Committed.Stale)
                {
                    return;
                }
            }
        }
    }
}
