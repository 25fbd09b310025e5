using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.RollUps;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.RollUps;
using MedInsPerf.Domain.Scoring;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.App.Packs;

/// <summary>
/// 试用政策包: what it would do to what the counties brought for a year. Nothing is stored. It sees what the province sees:
/// claimed scores and rates, so ceilings, grades and the finding above the ceiling; not the indicators of a county.
/// </summary>
public static class PreviewPack
{
    public sealed record Query(Caller Caller, string PackId, int Version, int FiscalYear)
        : IRequest<Result<PackImpactView>>;

    internal sealed class Handler(PackOffice office, ProvinceBook provinces, TenantRegistry registry)
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
            var scored = (
                from county in year.Counties
                where county.Contribution is not null
                from part in county.Contribution!.Parts
                where part is { IsProject: true, ClaimedScore: not null } && RateOf(part) is not null
                select Change(county.Bureau, part, before, after)
            ).ToList();
            return new PackImpactView(
                request.FiscalYear,
                PackViews.Head(before, PackViews.StateOf(before, published)),
                PackViews.Head(after, PackViews.StateOf(after, published)),
                year.Counties.Count(county => county.Contribution is not null),
                scored.Count,
                scored.Count(change => change is { AboveAfter: true, AboveBefore: false }),
                scored.Count(change => change is { AboveAfter: false, AboveBefore: true }),
                [
                    .. scored.Where(change =>
                        change.CeilingBefore != change.CeilingAfter
                        || change.GradeBefore != change.GradeAfter
                        || change.AboveBefore != change.AboveAfter
                    ),
                ]
            );
        }

        private static decimal? RateOf(ContributedPart part) =>
            part is { AnnualBudget: { } budget, Executed: { } executed }
                ? ExecutionRate.Of(executed, budget)
                : part.StatedRate;

        private static PackChangeView Change(Bureau county, ContributedPart part, PolicyPack before, PolicyPack after)
        {
            var (rate, claimed) = (RateOf(part)!.Value, part.ClaimedScore!.Value);
            var was = Ceiling.Of(rate, DocumentKind.ProjectSelfEvaluation, before);
            var will = Ceiling.Of(rate, DocumentKind.ProjectSelfEvaluation, after);
            return new PackChangeView(
                county.Code,
                county.Area,
                part.Title,
                Words.Score(claimed)!,
                Words.Percent(rate)!,
                Words.Percent(was)!,
                Words.Percent(will)!,
                Words.Percent(will - was)!,
                before.GradeOf(claimed)?.Name,
                after.GradeOf(claimed)?.Name,
                claimed > was,
                claimed > will
            );
        }
    }
}
