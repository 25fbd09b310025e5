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

            var (page, continuation) = await standing.Page<LedgerDocument>(
                LedgerDocument.TypeName,
                PageSize,
                request.Continuation,
                cancellationToken
            );
            return new LedgerView([.. page.Select(Draw)], continuation);
        }

        private static LedgerEntryView Draw(LedgerDocument entry) =>
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
}
