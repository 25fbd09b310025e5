using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.People;
using MedInsPerf.App.Reports;
using MedInsPerf.App.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace MedInsPerf.Api.Endpoints;

using FilingAnswer = Results<Ok<FilingView>, ProblemHttpResult>;

/// <summary>/api/filings: what a county files for a year, and its way up.</summary>
internal static class FilingEndpoints
{
    public static void MapFilings(this IEndpointRouteBuilder api)
    {
        var filing = api.MapGroup("/filings/{filingId}").WithTags("filings");
        filing.MapGet("/", View).WithName("viewFiling");
        filing.MapGet("/colleagues", Colleagues).WithName("listColleagues");
        filing.MapPost("/sign-off-requests", RequestSignOffOf).WithName("requestSignOff");
        filing.MapPost("/send-backs", SendBackOf).WithName("sendBack");
        filing.MapPost("/signatures", Sign).WithName("signParts");
        filing.MapPost("/submissions", Submit).WithName("submitParts");
        filing.MapPost("/acceptances", Accept).WithName("acceptParts");
        filing.MapPost("/returns", Return).WithName("returnParts");
        filing.MapGet("/reports/{reportId}/file", Download).WithName("downloadReport");
        filing.MapPost("/reports/{reportId}/retries", Retry).WithName("retryReport");
    }

    private static async Task<FilingAnswer> View(
        string filingId,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new ViewFiling.Query(caller, filingId), cancellation)).Answer();

    private static async Task<Results<Ok<ImmutableArray<ColleagueView>>, ProblemHttpResult>> Colleagues(
        string filingId,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new ListColleagues.Query(caller, filingId), cancellation)).Answer();

    private static async Task<FilingAnswer> RequestSignOffOf(
        string filingId,
        PartsBody body,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new RequestSignOff.Command(caller, filingId, body.Parts), cancellation)).Answer();

    private static async Task<FilingAnswer> SendBackOf(
        string filingId,
        SendBackBody body,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new SendBack.Command(caller, filingId, body.Parts, body.Reason), cancellation)).Answer();

    private static async Task<FilingAnswer> Sign(
        string filingId,
        PartsBody body,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new SignParts.Command(caller, filingId, body.Parts), cancellation)).Answer();

    private static async Task<FilingAnswer> Submit(
        string filingId,
        SubmissionBody body,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) =>
        (
            await mediator.Send(new SubmitParts.Command(caller, filingId, body.Parts, body.Serial), cancellation)
        ).Answer();

    private static async Task<FilingAnswer> Accept(
        string filingId,
        PartsBody body,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new AcceptParts.Command(caller, filingId, body.Parts), cancellation)).Answer();

    private static async Task<FilingAnswer> Return(
        string filingId,
        ReturnBody body,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new ReturnParts.Command(caller, filingId, body.Items), cancellation)).Answer();

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Download(
        string filingId,
        string reportId,
        string? format,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new DownloadReport.Query(caller, filingId, reportId, format), cancellation)).Answer();

    private static async Task<FilingAnswer> Retry(
        string filingId,
        string reportId,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new RetryReport.Command(caller, filingId, reportId), cancellation)).Answer();
}

/// <summary>Which materials.</summary>
public sealed record PartsBody(ImmutableArray<string> Parts);

/// <summary>Which materials are filed, and the 发文顺序号 of the document that is made of them; none is left for the pen.</summary>
public sealed record SubmissionBody(ImmutableArray<string> Parts, int? Serial = null);

/// <summary>Which materials go back to the preparer, and why.</summary>
public sealed record SendBackBody(ImmutableArray<string> Parts, string Reason);

/// <summary>What is to be mended where.</summary>
public sealed record ReturnBody(ImmutableArray<ReturnedPart> Items);
