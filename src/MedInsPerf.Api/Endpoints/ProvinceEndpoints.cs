using MediatR;
using MedInsPerf.App.Review;
using MedInsPerf.App.RollUps;
using MedInsPerf.App.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace MedInsPerf.Api.Endpoints;

/// <summary>/api/review, /api/summary: across counties, for those above them.</summary>
internal static class ProvinceEndpoints
{
    public static void MapProvince(this IEndpointRouteBuilder api)
    {
        api.MapGet("/review", Queue).WithTags("review").WithName("viewReview");
        api.MapGet("/summary", Summary).WithTags("summary").WithName("viewSummary");
    }

    private static async Task<Results<Ok<ReviewQueueView>, ProblemHttpResult>> Queue(
        int fiscalYear,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new ViewReview.Query(caller, fiscalYear), cancellation)).Answer();

    private static async Task<Results<Ok<SummaryView>, ProblemHttpResult>> Summary(
        int fiscalYear,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new ViewSummary.Query(caller, fiscalYear), cancellation)).Answer();
}
