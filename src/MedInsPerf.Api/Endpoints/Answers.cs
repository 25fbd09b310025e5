using MedInsPerf.App;
using MedInsPerf.App.Forms;
using MedInsPerf.App.Letterheads;
using MedInsPerf.App.Packs;
using MedInsPerf.App.Parts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MedInsPerf.Api.Endpoints;

/// <summary>How results leave the house: views as they are, refusals as problem details. The one place that knows statuses.</summary>
internal static class Answers
{
    public static Results<Ok<T>, ProblemHttpResult> Answer<T>(this Result<T> result) =>
        result.Refusal is { } refusal ? Problem(refusal) : TypedResults.Ok(result.Value);

    /// <summary>A desk goes with the version that the next write must name.</summary>
    public static Results<Ok<DeskView>, ProblemHttpResult> Answer(this Result<Desk> result, HttpContext context)
    {
        if (result.Refusal is { } refusal)
        {
            return Problem(refusal);
        }

        context.Response.Headers.ETag = result.Value!.ETag;
        return TypedResults.Ok(result.Value.View);
    }

    /// <summary>A form likewise.</summary>
    public static Results<Ok<FormView>, ProblemHttpResult> Answer(this Result<OpenedForm> result, HttpContext context)
    {
        if (result.Refusal is { } refusal)
        {
            return Problem(refusal);
        }

        context.Response.Headers.ETag = result.Value!.ETag;
        return TypedResults.Ok(result.Value.View);
    }

    /// <summary>A pack likewise; a published one has no version to write against.</summary>
    public static Results<Ok<PackView>, ProblemHttpResult> Answer(this Result<OpenedPack> result, HttpContext context)
    {
        if (result.Refusal is { } refusal)
        {
            return Problem(refusal);
        }

        if (result.Value!.ETag is { } version)
        {
            context.Response.Headers.ETag = version;
        }

        return TypedResults.Ok(result.Value.View);
    }

    /// <summary>A letterhead likewise; until there is one there is nothing to write against.</summary>
    public static Results<Ok<LetterheadView>, ProblemHttpResult> Answer(
        this Result<OpenedLetterhead> result,
        HttpContext context
    )
    {
        if (result.Refusal is { } refusal)
        {
            return Problem(refusal);
        }

        if (result.Value!.ETag is { } version)
        {
            context.Response.Headers.ETag = version;
        }

        return TypedResults.Ok(result.Value.View);
    }

    public static Results<FileContentHttpResult, ProblemHttpResult> Answer(this Result<Download> result) =>
        result.Refusal is { } refusal
            ? Problem(refusal)
            : TypedResults.File(result.Value!.Bytes.ToArray(), "application/octet-stream", result.Value.Name);

    public static ProblemHttpResult Problem(Refusal refusal)
    {
        var (type, status) = refusal switch
        {
            Refusal.NotFound => ("not-found", StatusCodes.Status404NotFound),
            Refusal.NotAllowed => ("not-allowed", StatusCodes.Status403Forbidden),
            Refusal.Stale => ("stale", StatusCodes.Status412PreconditionFailed),
            Refusal.VersionMissing => ("version-missing", StatusCodes.Status428PreconditionRequired),
            Refusal.WrongState => ("wrong-state", StatusCodes.Status409Conflict),
            Refusal.SamePerson => ("same-person", StatusCodes.Status409Conflict),
            Refusal.NotSound => ("not-sound", StatusCodes.Status409Conflict),
            Refusal.KeyReused => ("key-reused", StatusCodes.Status409Conflict),
            Refusal.BadRequest => ("bad-request", StatusCodes.Status400BadRequest),
            _ => throw new InvalidOperationException($"No status for {refusal.GetType().Name}."),
        };
        return TypedResults.Problem(title: refusal.Sentence, statusCode: status, type: $"/refusals/{type}");
    }
}
