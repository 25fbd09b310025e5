using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.Forms;
using MedInsPerf.App.Indicators;
using MedInsPerf.App.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace MedInsPerf.Api.Endpoints;

using LibraryAnswer = Results<Ok<LibraryView>, ProblemHttpResult>;

/// <summary>/api/indicators: 指标库 of the caller's own county.</summary>
internal static class IndicatorEndpoints
{
    public static void MapIndicators(this IEndpointRouteBuilder api)
    {
        var indicators = api.MapGroup("/indicators").WithTags("indicators");
        indicators.MapGet("/", View).WithName("viewLibrary");
        indicators.MapPut("/", Keep).WithName("keepIndicators");
        indicators.MapPost("/removals", Drop).WithName("dropIndicator");
    }

    private static async Task<LibraryAnswer> View(Caller caller, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new ViewLibrary.Query(caller), cancellation)).Answer();

    private static async Task<LibraryAnswer> Keep(
        KeptIndicatorsBody body,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new KeepIndicators.Command(caller, body.Rows), cancellation)).Answer();

    private static async Task<LibraryAnswer> Drop(
        DroppedIndicatorBody body,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new DropIndicator.Command(caller, body.Key), cancellation)).Answer();
}

/// <summary>Rows of a form to keep.</summary>
public sealed record KeptIndicatorsBody(ImmutableArray<IndicatorFields> Rows);

/// <summary>The indicator to drop, by its key.</summary>
public sealed record DroppedIndicatorBody(string Key);
