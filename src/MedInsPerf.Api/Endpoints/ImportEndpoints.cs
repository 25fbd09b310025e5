using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App;
using MedInsPerf.App.Imports;
using MedInsPerf.App.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace MedInsPerf.Api.Endpoints;

/// <summary>/api/imports: dropped files.</summary>
internal static class ImportEndpoints
{
    /// <summary>A drop of several files; each file's own limit is the reader's.</summary>
    private const long LargestDrop = 200 * 1024 * 1024;

    public static void MapImports(this IEndpointRouteBuilder api) =>
        api.MapPost("/imports", Import)
            .WithTags("imports")
            .WithName("importFiles")
            .DisableAntiforgery() // Bearer tokens only: no cookie that another site could ride on.
            .WithMetadata(new RequestSizeLimitAttribute(LargestDrop))
            .WithFormOptions(multipartBodyLengthLimit: LargestDrop);

    private static async Task<Results<Ok<ImportView>, ProblemHttpResult>> Import(
        int fiscalYear,
        [FromHeader(Name = "Idempotency-Key")] string? key,
        IFormFileCollection files,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    )
    {
        if (string.IsNullOrWhiteSpace(key) || key.Length > 100)
        {
            return Answers.Problem(new Refusal.BadRequest("这次提交没有编号，请刷新页面再试"));
        }

        var dropped = ImmutableArray.CreateBuilder<DroppedFile>();
        foreach (var file in files)
        {
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, cancellation);
            dropped.Add(new DroppedFile(Path.GetFileName(file.FileName), bytes.ToArray()));
        }

        var command = new ImportFiles.Command(caller, fiscalYear, dropped.ToImmutable(), key);
        return (await mediator.Send(command, cancellation)).Answer();
    }
}
