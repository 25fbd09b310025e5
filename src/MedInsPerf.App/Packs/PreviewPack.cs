using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.RollUps;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Packs;

/// <summary>试用政策包: which pack it would take the place of, and where there is something to try it on.</summary>
public static class PreviewPack
{
    public sealed record Query(Caller Caller, string PackId, int Version, int FiscalYear)
        : IRequest<Result<PackTrialView>>;

    internal sealed class Handler(PackOffice office, ProvinceBook provinces, TenantRegistry registry)
        : IRequestHandler<Query, Result<PackTrialView>>
    {
        public async Task<Result<PackTrialView>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (
                office.OpenFor(request.Caller) is not { } standing
                || Audience.Of(request.Caller, registry.Current) is not { } audience
            )
            {
                return new Refusal.NotAllowed(PackOffice.ForAdministrators);
            }

            var reference = new PackRef(request.PackId, request.Version);
            if (await office.Find(request.Caller, standing, reference, cancellationToken) is not { } after)
            {
                return new Refusal.NotFound();
            }

            var scope = TenantScope.Of(request.Caller);
            var before = await office.Shelf.InForce(scope, request.FiscalYear, cancellationToken);
            var (published, _) = await office.Shelf.All(scope, cancellationToken);
            var year = await CountiesYear.Read(
                provinces,
                audience,
                registry.Current,
                request.FiscalYear,
                cancellationToken
            );
            return new PackTrialView(
                request.FiscalYear,
                PackViews.Head(before, PackViews.StateOf(before, published)),
                PackViews.Head(after, PackViews.StateOf(after, published)),
                Areas(year)
            );
        }

        private static ImmutableArray<PackAreaView> Areas(CountiesYear year) =>
            [
                .. year
                    .Counties.Where(county => county.Contribution is { Parts.IsEmpty: false })
                    .GroupBy(county => county.Bureau.ParentCode ?? "", StringComparer.Ordinal)
                    .OrderBy(area => area.Key, StringComparer.Ordinal)
                    .Select(area => new PackAreaView(area.Key, year.AreaOf(area.Key), area.Count())),
            ];
    }
}
