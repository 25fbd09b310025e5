using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.Parts;
using MedInsPerf.App.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace MedInsPerf.Api.Endpoints;

using DeskAnswer = Results<Ok<DeskView>, ProblemHttpResult>;

/// <summary>/api/filings/{filingId}/parts: one material on the desk.</summary>
internal static class PartEndpoints
{
    public static void MapParts(this IEndpointRouteBuilder api)
    {
        var part = api.MapGroup("/filings/{filingId}/parts/{partId}").WithTags("parts");
        part.MapGet("/", Open).WithName("openPart");
        part.MapPost("/corrections", Correct).WithName("correctPart");
        part.MapPost("/explanations", Explain).WithName("explainFinding");
        part.MapPost("/return-answers", AnswerReturnOf).WithName("answerReturn");
        part.MapPost("/handovers", HandOver).WithName("handOverFinding");
        part.MapPost("/handovers/{findingKey}/answers", AnswerHandoverOf).WithName("answerHandover");
        part.MapPost("/handovers/{findingKey}/closings", CloseHandoverOf).WithName("closeHandover");
        part.MapGet("/original", Original).WithName("downloadOriginal");
        part.MapGet("/annotated", Annotated).WithName("downloadAnnotated");
    }

    private static async Task<DeskAnswer> Open(
        string filingId,
        string partId,
        Caller caller,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellation
    ) => (await mediator.Send(new OpenPart.Query(caller, filingId, partId), cancellation)).Answer(context);

    private static async Task<DeskAnswer> Correct(
        string filingId,
        string partId,
        [FromHeader(Name = "If-Match")] string? version,
        CorrectionsBody body,
        Caller caller,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellation
    ) =>
        (
            await mediator.Send(new CorrectPart.Command(caller, filingId, partId, version, body.Edits), cancellation)
        ).Answer(context);

    private static async Task<DeskAnswer> Explain(
        string filingId,
        string partId,
        [FromHeader(Name = "If-Match")] string? version,
        ExplanationBody body,
        Caller caller,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellation
    ) =>
        (
            await mediator.Send(
                new ExplainFinding.Command(caller, filingId, partId, version, body.FindingKey, body.Text),
                cancellation
            )
        ).Answer(context);

    private static async Task<DeskAnswer> AnswerReturnOf(
        string filingId,
        string partId,
        [FromHeader(Name = "If-Match")] string? version,
        ReturnAnswerBody body,
        Caller caller,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellation
    ) =>
        (
            await mediator.Send(
                new AnswerReturn.Command(caller, filingId, partId, version, body.Item, body.Mended, body.Text),
                cancellation
            )
        ).Answer(context);

    private static async Task<DeskAnswer> HandOver(
        string filingId,
        string partId,
        HandoverBody body,
        Caller caller,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellation
    ) =>
        (
            await mediator.Send(
                new HandOverFinding.Command(caller, filingId, partId, body.FindingKey, body.MemberId, body.Note),
                cancellation
            )
        ).Answer(context);

    private static async Task<DeskAnswer> AnswerHandoverOf(
        string filingId,
        string partId,
        string findingKey,
        AnswerBody body,
        Caller caller,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellation
    ) =>
        (
            await mediator.Send(
                new AnswerHandover.Command(caller, filingId, partId, findingKey, body.Text),
                cancellation
            )
        ).Answer(context);

    private static async Task<DeskAnswer> CloseHandoverOf(
        string filingId,
        string partId,
        string findingKey,
        Caller caller,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellation
    ) =>
        (await mediator.Send(new CloseHandover.Command(caller, filingId, partId, findingKey), cancellation)).Answer(
            context
        );

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Original(
        string filingId,
        string partId,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new DownloadOriginal.Query(caller, filingId, partId), cancellation)).Answer();

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Annotated(
        string filingId,
        string partId,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new DownloadAnnotated.Query(caller, filingId, partId), cancellation)).Answer();
}

/// <summary>What to replace.</summary>
public sealed record CorrectionsBody(ImmutableArray<EditView> Edits);

/// <summary>The answer to one 退回意见; neither mended nor a word takes it back.</summary>
public sealed record ReturnAnswerBody(int Item, bool Mended, string Text);

/// <summary>Which finding goes to whom, with a note.</summary>
public sealed record HandoverBody(string FindingKey, string MemberId, string Note);

/// <summary>The words of an answer.</summary>
public sealed record AnswerBody(string Text);

/// <summary>The words for a warning; empty takes them back.</summary>
public sealed record ExplanationBody(string FindingKey, string Text);
