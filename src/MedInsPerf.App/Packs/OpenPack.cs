using MediatR;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.App.Packs;

/// <summary>A pack with the version that a write must name; null for one that nobody can write.</summary>
public sealed record OpenedPack(PackView View, string? ETag);

/// <summary>One version with every value.</summary>
public static class OpenPack
{
    public sealed record Query(Caller Caller, string PackId, int Version) : IRequest<Result<OpenedPack>>;

    internal sealed class Handler(PackOffice office) : IRequestHandler<Query, Result<OpenedPack>>
    {
        public async Task<Result<OpenedPack>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (office.OpenFor(request.Caller) is not { } standing)
            {
                return new Refusal.NotAllowed(PackOffice.ForAdministrators);
            }

            var reference = new PackRef(request.PackId, request.Version);
            var published = await office.Shelf.Find(TenantScope.Of(request.Caller), reference, cancellationToken);
            if (published is not null)
            {
                var state = PolicyPacks.Find(published.Id) is null ? "published" : "shipped";
                return new OpenedPack(PackViews.Pack(published, state, draft: null), ETag: null);
            }

            return
                await PackOffice.Draft(standing, request.PackId, cancellationToken) is { } draft
                && PolicyPacks.Read(draft.Json) is PackOutcome.Accepted accepted
                && accepted.Pack.Version == request.Version
                ? new OpenedPack(PackViews.Pack(accepted.Pack, "draft", draft), draft.ETag)
                : new Refusal.NotFound();
        }
    }
}
