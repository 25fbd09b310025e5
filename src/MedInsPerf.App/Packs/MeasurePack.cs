using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.App.Packs;

/// <summary>
/// 政策包的影响: scores and checks what the counties of an area filed by the pack in force and by another, and tells every
/// difference. Nothing is stored.
/// </summary>
public static class MeasurePack
{
    /// <param name="Area">The code of a prefecture or of one county.</param>
    public sealed record Query(Caller Caller, string PackId, int Version, int FiscalYear, string Area)
        : IRequest<Result<PackImpactView>>;

    internal sealed class Handler(PackOffice office, ProvinceReader reader, FilingCheck check, TenantRegistry registry)
        : IRequestHandler<Query, Result<PackImpactView>>
    {
        public async Task<Result<PackImpactView>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (
                office.OpenFor(request.Caller) is not { } standing
                || Audience.Of(request.Caller, registry.Current) is not { } audience
            )
            {
                return new Refusal.NotAllowed(PackOffice.ForAdministrators);
            }

            var reference = new PackRef(request.PackId, request.Version);
            var counties = audience
                .Counties.Where(county => county.Code == request.Area || county.ParentCode == request.Area)
                .ToImmutableArray();
            if (
                counties.IsEmpty
                || await office.Find(request.Caller, standing, reference, cancellationToken) is not { } after
            )
            {
                return new Refusal.NotFound();
            }

            var scope = TenantScope.Of(request.Caller);
            var before = await office.Shelf.InForce(scope, request.FiscalYear, cancellationToken);
            var measured = await Task.WhenAll(
                counties.Select(county =>
                    Measure(request.Caller, county, request.FiscalYear, before, after, cancellationToken)
                )
            );
            var changes = measured.SelectMany(county => county.Changes).ToImmutableArray();
            var findings = changes.SelectMany(change => change.Findings).ToList();
            return new PackImpactView(
                request.Area,
                measured.Count(county => county.Materials > 0),
                measured.Sum(county => county.Materials),
                findings.Count(finding => finding.Change == PackImpact.New),
                findings.Count(finding => finding.Change == PackImpact.Gone),
                changes
            );
        }

        private async Task<(int Materials, ImmutableArray<PackChangeView> Changes)> Measure(
            Caller caller,
            Bureau county,
            int fiscalYear,
            PolicyPack before,
            PolicyPack after,
            CancellationToken cancellation
        )
        {
            if (await reader.Filed(caller, county, fiscalYear, cancellation) is not { Parts.Length: > 0 } filed)
            {
                return (0, []);
            }

            var held = await check.Under([before, after], filed.Scope, fiscalYear, filed.Parts, cancellation);
            return (filed.Parts.Length, PackImpact.Of(county, held[0], held[1]));
        }
    }
}
