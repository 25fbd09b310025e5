using System.Globalization;
using MediatR;
using MedInsPerf.App.RollUps;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.RollUps;

namespace MedInsPerf.App.Packs;

/// <summary>启用政策包: for the filings of a fiscal year. A year in which a county has filed keeps the pack it has.</summary>
public static class PutPackInForce
{
    public sealed record Command(Caller Caller, int FiscalYear, string PackId, int Version)
        : IRequest<Result<PacksView>>;

    internal sealed class Handler(
        PackOffice office,
        ProvinceBook provinces,
        TenantRegistry registry,
        IMediator mediator,
        TimeProvider clock
    ) : IRequestHandler<Command, Result<PacksView>>
    {
        public async Task<Result<PacksView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (
                office.OpenFor(request.Caller) is not { } standing
                || Audience.Of(request.Caller, registry.Current) is not { } audience
            )
            {
                return new Refusal.NotAllowed(PackOffice.ForAdministrators);
            }

            var scope = TenantScope.Of(request.Caller);
            var reference = new PackRef(request.PackId, request.Version);
            if (await office.Shelf.Find(scope, reference, cancellationToken) is not { } pack)
            {
                return new Refusal.WrongState("只能启用已经发布的政策包");
            }

            if (!pack.InForce.Covers(request.FiscalYear))
            {
                return new Refusal.WrongState($"这个政策包不适用于 {request.FiscalYear} 年度");
            }

            var year = await CountiesYear.Read(
                provinces,
                audience,
                registry.Current,
                request.FiscalYear,
                cancellationToken
            );
            var filed = year.Counties.Count(county =>
                county.Standing is CountyStanding.Submitted or CountyStanding.Accepted or CountyStanding.Returned
            );
            if (filed > 0)
            {
                return new Refusal.WrongState(
                    $"{request.FiscalYear} 年度已有 {filed} 个县报送，不能再换政策包。可以用于下一个年度"
                );
            }

            var by = request.Caller.Member.Name;
            await standing.Commit(
                new Change(
                    by,
                    "启用政策包",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{request.FiscalYear}:{reference.Id}@{reference.Version}"
                    )
                ),
                cancellationToken
            );
            await office.Shelf.PutInForce(
                scope,
                new InForcePack(request.FiscalYear, reference, by, clock.GetUtcNow()),
                cancellationToken
            );
            return await mediator.Send(new ListPacks.Query(request.Caller), cancellationToken);
        }
    }
}
