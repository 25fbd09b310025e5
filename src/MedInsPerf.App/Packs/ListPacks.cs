using MediatR;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.App.Packs;

/// <summary>政策包 of the caller's province.</summary>
public static class ListPacks
{
    public sealed record Query(Caller Caller) : IRequest<Result<PacksView>>;

    internal sealed class Handler(PackOffice office) : IRequestHandler<Query, Result<PacksView>>
    {
        public async Task<Result<PacksView>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (office.OpenFor(request.Caller) is not { } standing)
            {
                return new Refusal.NotAllowed(PackOffice.ForAdministrators);
            }

            var (published, inForce) = await office.Shelf.All(TenantScope.Of(request.Caller), cancellationToken);
            var drafts = await standing.All<PackDraft>(PackDraft.TypeName, cancellationToken);
            PolicyPack[] all =
            [
                .. PolicyPacks.Shipped,
                .. published,
                .. drafts
                    .Where(draft => draft.PublishedBy is null)
                    .Select(draft => PolicyPacks.Read(draft.Json))
                    .OfType<PackOutcome.Accepted>()
                    .Select(accepted => accepted.Pack),
            ];
            return new PacksView(
                [.. all.Select(pack => PackViews.Head(pack, PackViews.StateOf(pack, published)))],
                [
                    .. from choice in inForce
                    orderby choice.FiscalYear descending
                    let pack = all.FirstOrDefault(pack =>
                        pack.Id == choice.Pack.Id && pack.Version == choice.Pack.Version
                    )
                    where pack is not null
                    select new PackInForceView(
                        choice.FiscalYear,
                        pack.Id,
                        pack.Version,
                        pack.Name,
                        choice.By,
                        choice.At
                    ),
                ]
            );
        }
    }
}
