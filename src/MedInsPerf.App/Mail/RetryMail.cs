using MediatR;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;

namespace MedInsPerf.App.Mail;

/// <summary>重发 of a mail that was given up; its recipient's rights are looked up once more.</summary>
public static class RetryMail
{
    public sealed record Command(Caller Caller, string LedgerId) : IRequest<Result<LedgerEntryView>>;

    internal sealed class Handler(Subscriptions subscriptions) : IRequestHandler<Command, Result<LedgerEntryView>>
    {
        public async Task<Result<LedgerEntryView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (subscriptions.OpenFor(request.Caller, Role.ProvinceAdministrator) is not { } standing)
            {
                return new Refusal.NotAllowed("只有省局管理员可以重发");
            }

            var id = LedgerDocument.DocumentId(request.LedgerId);
            if (await standing.Find<LedgerDocument>(id, cancellationToken) is not { } entry)
            {
                return new Refusal.NotFound();
            }

            if (entry.Result != MailResult.Failed)
            {
                return new Refusal.WrongState("这封邮件没有出错，不用重发。请刷新页面看最新情况");
            }

            var queued = entry with { Result = MailResult.Queued, Reason = null };
            var change = new Change(request.Caller.Member.Name, "重发汇编", request.LedgerId).Write(queued);
            change.Send(WorkCatalogue.MailRequests, job => new SendMail.Command(job, request.LedgerId));
            return await standing.Commit(change, cancellationToken) == Committed.Stale
                ? new Refusal.Stale("别人")
                : ViewLedger.Draw(queued);
        }
    }
}
