using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App;
using MedInsPerf.App.Packs;
using MedInsPerf.App.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace MedInsPerf.Api.Endpoints;

using PackAnswer = Results<Ok<PackView>, ProblemHttpResult>;
using PacksAnswer = Results<Ok<PacksView>, ProblemHttpResult>;

/// <summary>/api/packs: 政策包 of a province, for its administrator.</summary>
internal static class PackEndpoints
{
    public static void MapPacks(this IEndpointRouteBuilder api)
    {
        var packs = api.MapGroup("/packs").WithTags("packs");
        packs.MapGet("/", List).WithName("listPacks");
        packs.MapPost("/", Copy).WithName("copyPack");
        packs.MapPut("/in-force/{fiscalYear:int}", PutInForce).WithName("putPackInForce");
        packs.MapGet("/{packId}/versions/{version:int}", Open).WithName("openPack");
        packs.MapGet("/{packId}/versions/{version:int}/impact", Preview).WithName("previewPack");
        packs.MapGet("/{packId}/versions/{version:int}/impact/{area}", Measure).WithName("measurePack");
        packs.MapPut("/{packId}/values", Change).WithName("changePack");
        packs.MapPost("/{packId}/publication", Publish).WithName("publishPack");
    }

    private static async Task<PacksAnswer> List(Caller caller, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new ListPacks.Query(caller), cancellation)).Answer();

    private static async Task<PackAnswer> Copy(
        [FromHeader(Name = "Idempotency-Key")] string? key,
        PackCopyBody body,
        Caller caller,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellation
    ) =>
        string.IsNullOrWhiteSpace(key)
            ? Answers.Problem(new Refusal.BadRequest("这次提交没有编号，请刷新页面再试"))
            : (
                await mediator.Send(
                    new CopyPack.Command(caller, key, body.FromId, body.FromVersion, body.Name),
                    cancellation
                )
            ).Answer(context);

    private static async Task<PackAnswer> Open(
        string packId,
        int version,
        Caller caller,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellation
    ) => (await mediator.Send(new OpenPack.Query(caller, packId, version), cancellation)).Answer(context);

    private static async Task<PackAnswer> Change(
        string packId,
        [FromHeader(Name = "If-Match")] string? version,
        PackValuesBody body,
        Caller caller,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellation
    ) =>
        (await mediator.Send(new ChangePack.Command(caller, packId, version, body.Edits), cancellation)).Answer(
            context
        );

    private static async Task<PackAnswer> Publish(
        string packId,
        [FromHeader(Name = "If-Match")] string? version,
        Caller caller,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellation
    ) => (await mediator.Send(new PublishPack.Command(caller, packId, version), cancellation)).Answer(context);

    private static async Task<Results<Ok<PackTrialView>, ProblemHttpResult>> Preview(
        string packId,
        int version,
        int fiscalYear,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new PreviewPack.Query(caller, packId, version, fiscalYear), cancellation)).Answer();

    private static async Task<Results<Ok<PackImpactView>, ProblemHttpResult>> Measure(
        string packId,
        int version,
        string area,
        int fiscalYear,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new MeasurePack.Query(caller, packId, version, fiscalYear, area), cancellation)).Answer();

    private static async Task<PacksAnswer> PutInForce(
        int fiscalYear,
        PackInForceBody body,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) =>
        (
            await mediator.Send(new PutPackInForce.Command(caller, fiscalYear, body.PackId, body.Version), cancellation)
        ).Answer();
}

/// <summary>What to copy, and what to call it.</summary>
public sealed record PackCopyBody(string FromId, int FromVersion, string Name);

/// <summary>Values to change.</summary>
public sealed record PackValuesBody(ImmutableArray<PackEdit> Edits);

/// <summary>The version to put in force.</summary>
public sealed record PackInForceBody(string PackId, int Version);
