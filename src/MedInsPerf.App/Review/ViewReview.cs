using System.Collections.Immutable;
using System.Globalization;
using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Filings;
using MedInsPerf.Domain.RollUps;

namespace MedInsPerf.App.Review;

/// <summary>待审: what the prefecture's counties have filed, first in first.</summary>
public static class ViewReview
{
    public sealed record Query(Caller Caller, int FiscalYear) : IRequest<Result<ReviewQueueView>>;

    internal sealed class Handler(ProvinceBook provinces, TenantRegistry registry)
        : IRequestHandler<Query, Result<ReviewQueueView>>
    {
        public async Task<Result<ReviewQueueView>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (
                !request.Caller.Is(Role.Reviewer)
                || Audience.Of(request.Caller, registry.Current) is not { } audience
                || request.Caller.Bureau.Level != AdminLevel.Prefecture
            )
            {
                return new Refusal.NotAllowed("只有市里的审核人可以看待审材料");
            }

            var period = request.FiscalYear.ToString(CultureInfo.InvariantCulture);
            var (contributions, _) = await provinces.Read(audience, period, cancellationToken);
            var rows = contributions
                .Where(contribution => contribution.Parts.Any())
                .Select(contribution => Row(contribution, audience, request.FiscalYear))
                .ToImmutableArray();
            return new ReviewQueueView(
                request.FiscalYear,
                [.. rows.Where(row => row.Waiting > 0).OrderBy(row => row.SubmittedAt)],
                [.. rows.Where(row => row.Waiting == 0).OrderByDescending(row => row.SubmittedAt)]
            );
        }

        private static ReviewRowView Row(Contribution contribution, Audience audience, int fiscalYear)
        {
            var county = audience.Counties.First(county => county.Code == contribution.County);
            var sum = Summary.Of(contribution.Parts);
            return new ReviewRowView(
                new FilingId(county.Code, fiscalYear).ToString(),
                FilingViews.Bureau(county),
                contribution.SubmittedAt,
                contribution.SubmittedBy,
                contribution.Parts.Length,
                contribution.Parts.Count(part => part.State == PartState.Submitted),
                contribution.Parts.Count(part => part.State == PartState.Returned),
                sum.Errors,
                sum.Warnings,
                contribution.Late
            );
        }
    }
}

/// <summary>待审 and done, each county one row.</summary>
public sealed record ReviewQueueView(
    int FiscalYear,
    ImmutableArray<ReviewRowView> Waiting,
    ImmutableArray<ReviewRowView> Done
);

/// <summary>One county's filing. Parts: all that were filed; Waiting: those that nobody has decided on.</summary>
public sealed record ReviewRowView(
    string FilingId,
    BureauView Bureau,
    DateTimeOffset? SubmittedAt,
    string? SubmittedBy,
    int Parts,
    int Waiting,
    int Returned,
    int Errors,
    int Warnings,
    bool Late
);
