using MediatR;
using MedInsPerf.App.Letterheads;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace MedInsPerf.Api.Endpoints;

using FileAnswer = Results<FileContentHttpResult, ProblemHttpResult>;
using LetterheadAnswer = Results<Ok<LetterheadView>, ProblemHttpResult>;

/// <summary>/api/letterhead: 版头 of the caller's own bureau.</summary>
internal static class LetterheadEndpoints
{
    /// <summary>More than a picture may have, so that the refusal says what to do with it.</summary>
    private const long LargestForm = 16 * PictureFile.LargestFile;

    public static void MapLetterhead(this IEndpointRouteBuilder api)
    {
        var letterhead = api.MapGroup("/letterhead").WithTags("letterhead");
        letterhead.MapGet("/", View).WithName("viewLetterhead");
        letterhead.MapPut("/", Save).WithName("saveLetterhead");
        letterhead.MapPost("/preview", Preview).WithName("previewLetterhead");
        letterhead.MapGet("/logo", Logo).WithName("downloadLogo");
        letterhead
            .MapPut("/logo", PutLogoOf)
            .WithName("putLogo")
            .DisableAntiforgery() // Bearer tokens only: no cookie that another site could ride on.
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm))
            .WithFormOptions(multipartBodyLengthLimit: LargestForm);
        letterhead.MapPost("/logo/removals", DropLogoOf).WithName("dropLogo");
    }

    private static async Task<LetterheadAnswer> View(
        Caller caller,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellation
    ) => (await mediator.Send(new ViewLetterhead.Query(caller), cancellation)).Answer(context);

    private static async Task<LetterheadAnswer> Save(
        [FromHeader(Name = "If-Match")] string? version,
        LetterheadFields body,
        Caller caller,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellation
    ) => (await mediator.Send(new SaveLetterhead.Command(caller, version, body), cancellation)).Answer(context);

    private static async Task<FileAnswer> Preview(
        LetterheadFields body,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new PreviewLetterhead.Query(caller, body), cancellation)).Answer();

    private static async Task<FileAnswer> Logo(Caller caller, IMediator mediator, CancellationToken cancellation) =>
        (await mediator.Send(new DownloadLogo.Query(caller), cancellation)).Answer();

    private static async Task<LetterheadAnswer> PutLogoOf(
        [FromHeader(Name = "If-Match")] string? version,
        IFormFile? file,
        Caller caller,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellation
    )
    {
        using var bytes = new MemoryStream((int)(file?.Length ?? 0));
        await (file?.CopyToAsync(bytes, cancellation) ?? Task.CompletedTask);
        return (await mediator.Send(new PutLogo.Command(caller, version, bytes.ToArray()), cancellation)).Answer(
            context
        );
    }

    private static async Task<LetterheadAnswer> DropLogoOf(
        [FromHeader(Name = "If-Match")] string? version,
        Caller caller,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellation
    ) => (await mediator.Send(new DropLogo.Command(caller, version), cancellation)).Answer(context);
}
