using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Forms;
using MedInsPerf.App.Review;
using MedInsPerf.App.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace MedInsPerf.Api.Endpoints;

using FormAnswer = Results<Ok<FormView>, ProblemHttpResult>;

/// <summary>/api/filings/{filingId}/parts/{partId}/form: 自评表 of one material.</summary>
internal static class FormEndpoints
{
    public static void MapForms(this IEndpointRouteBuilder api)
    {
        var form = api.MapGroup("/filings/{filingId}/parts/{partId}/form").WithTags("forms");
        form.MapGet("/", Open).WithName("openForm");
        form.MapPut("/", Save).WithName("saveForm");
        form.MapPost("/trial", Try).WithName("tryForm");
        form.MapGet("/workbook", Download).WithName("downloadForm");
        api.MapPut("/filings/{filingId}/parts/{partId}/approved-score", Approve)
            .WithTags("forms")
            .WithName("approveScore");
    }

    private static async Task<FormAnswer> Open(
        string filingId,
        string partId,
        Caller caller,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellation
    ) => (await mediator.Send(new OpenForm.Query(caller, filingId, partId), cancellation)).Answer(context);

    private static async Task<FormAnswer> Save(
        string filingId,
        string partId,
        [FromHeader(Name = "If-Match")] string? version,
        FormFields body,
        Caller caller,
        IMediator mediator,
        HttpContext context,
        CancellationToken cancellation
    ) =>
        (await mediator.Send(new SaveForm.Command(caller, filingId, partId, version, body), cancellation)).Answer(
            context
        );

    private static async Task<Results<Ok<FormTrialView>, ProblemHttpResult>> Try(
        string filingId,
        string partId,
        FormFields body,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new TryForm.Query(caller, filingId, partId, body), cancellation)).Answer();

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Download(
        string filingId,
        string partId,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new DownloadForm.Query(caller, filingId, partId), cancellation)).Answer();

    private static async Task<Results<Ok<FilingView>, ProblemHttpResult>> Approve(
        string filingId,
        string partId,
        [FromHeader(Name = "If-Match")] string? version,
        ApprovedScoreBody body,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) =>
        (
            await mediator.Send(
                new ApproveScore.Command(caller, filingId, partId, version, body.Score, body.Reason),
                cancellation
            )
        ).Answer();
}

/// <summary>核定得分 as a decimal string, with its reason.</summary>
public sealed record ApprovedScoreBody(string Score, string Reason);
