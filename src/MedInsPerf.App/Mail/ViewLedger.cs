using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Mail;

/// <summary>发送台账, latest first.</summary>
public static class ViewLedger
{
    public sealed record Query(Caller Caller, string? Continuation) : IRequest<Result<LedgerView>>;

    internal sealed class Handler(Subscriptions subscriptions) : IRequestHandler<Query, Result<LedgerView>>
    {
        private const int PageSize = 50;

        public async Task<Result<LedgerView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var standing = subscriptions.OpenFor(
                request.Caller,
                Role.ProvinceAdministrator,
                Role.ProvinceReader,
                Role.Auditor
            );
            if (standing is null)
            {
                return new Refusal.NotAllowed("只有省局的人可以看台账");
            }

            var found = await standing.Page<LedgerDocument>(
                LedgerDocument.TypeName,
                PageSize,
                request.Continuation,
                cancellationToken
            );
            return found is { Page: var page, Continuation: var next }
                ? new LedgerView([.. page.Select(Draw)], next)
                : new Refusal.BadRequest("没有这一页，请回到台账第一页");
        }
    }

    internal static LedgerEntryView Draw(LedgerDocument entry) =>
        new(
            entry.LedgerId,
            entry.At,
            entry.Issue,
            entry.Name,
            Subscriptions.Mask(entry.Address),
            entry.Rights,
            Words.Of(entry.Result),
            entry.Reason,
            entry.SentAt
        );
}
