using MediatR;
using MedInsPerf.App.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace MedInsPerf.Api.Endpoints;

/// <summary>/api/checks: for whoever holds an official document, signed in or not.</summary>
internal static class CheckEndpoints
{
    public static void MapChecks(this IEndpointRouteBuilder api) =>
        api.MapGet("/checks/{mark}", Check).WithTags("checks").WithName("checkDocument").AllowAnonymous();

    private static async Task<Ok<CheckView>> Check(string mark, IMediator mediator, CancellationToken cancellation) =>
        TypedResults.Ok(await mediator.Send(new CheckDocument.Query(mark), cancellation));
}
