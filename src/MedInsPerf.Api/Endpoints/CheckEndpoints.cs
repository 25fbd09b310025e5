using MediatR;
using MedInsPerf.App.Reports;
using MedInsPerf.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace MedInsPerf.Api.Endpoints;

/// <summary>/api/checks: for whoever holds an official document, signed in or not.</summary>
internal static class CheckEndpoints
{
    /// <summary>The reader's own limit, and what a form puts around a file.</summary>
    private const long LargestForm = DocumentReader.LargestUpload + (64 * 1024);

    public static void MapChecks(this IEndpointRouteBuilder api)
    {
        api.MapGet("/checks/{mark}", Check).WithTags("checks").WithName("checkDocument").AllowAnonymous();
        api.MapPost("/checks", CheckWhole)
            .WithTags("checks")
            .WithName("checkFile")
            .AllowAnonymous()
            .DisableAntiforgery() // Nobody is signed in here: there is nothing to ride on.
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm))
            .WithFormOptions(multipartBodyLengthLimit: LargestForm);
    }

    private static async Task<Ok<CheckView>> CheckWhole(
        IFormFile? file,
        IMediator mediator,
        CancellationToken cancellation
    )
    {
        using var bytes = new MemoryStream((int)(file?.Length ?? 0));
        await (file?.CopyToAsync(bytes, cancellation) ?? Task.CompletedTask);
        var command = new CheckFile.Command(Path.GetFileName(file?.FileName ?? ""), bytes.ToArray());
        return TypedResults.Ok(await mediator.Send(command, cancellation));
    }

    private static async Task<Ok<CheckView>> Check(string mark, IMediator mediator, CancellationToken cancellation) =>
        TypedResults.Ok(await mediator.Send(new CheckDocument.Query(mark), cancellation));
}
