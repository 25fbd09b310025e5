using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.App.Packs;

/// <summary>发布政策包: from then on the version never changes.</summary>
public static class PublishPack
{
    public sealed record Command(Caller Caller, string PackId, string? ETag) : IRequest<Result<OpenedPack>>;

    internal sealed class Handler(PackOffice office, TimeProvider clock) : IRequestHandler<Command, Result<OpenedPack>>
    {
        public async Task<Result<OpenedPack>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (office.OpenFor(request.Caller) is not { } standing)
            {
                return new Refusal.NotAllowed(PackOffice.ForAdministrators);
            }

            if (
                await PackOffice.Draft(standing, request.PackId, cancellationToken) is not { } draft
                || PolicyPacks.Read(draft.Json) is not PackOutcome.Accepted accepted
            )
            {
                return new Refusal.NotFound();
            }

            // A draft that was marked but not put on the shelf, because the process died in between, is put there now.
            if (draft.PublishedBy is null)
            {
                if (string.IsNullOrEmpty(request.ETag))
                {
                    return new Refusal.VersionMissing();
                }

                if (draft.ETag != request.ETag)
                {
                    return new Refusal.Stale(draft.EditedBy.Name);
                }

                var by = new Signature(request.Caller.Member.ObjectId, request.Caller.Member.Name, clock.GetUtcNow());
                var change = new Change(by.Name, "发布政策包", $"{draft.PackId}@{accepted.Pack.Version}").Write(
                    draft with
                    {
                        PublishedBy = by,
                    }
                );
                if (await standing.Commit(change, cancellationToken) == Committed.Stale)
                {
                    return new Refusal.Stale("别人");
                }
            }

            await office.Shelf.Publish(TenantScope.Of(request.Caller), accepted.Pack, cancellationToken);
            return new OpenedPack(PackViews.Pack(accepted.Pack, "published", draft), ETag: null);
        }
    }
}
