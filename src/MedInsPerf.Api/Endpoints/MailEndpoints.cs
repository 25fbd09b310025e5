using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App;
using MedInsPerf.App.Mail;
using MedInsPerf.App.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace MedInsPerf.Api.Endpoints;

/// <summary>/api/subscriptions, /api/mail-ledger: compiled reports by mail.</summary>
internal static class MailEndpoints
{
    public static void MapMail(this IEndpointRouteBuilder api)
    {
        var subscriptions = api.MapGroup("/subscriptions").WithTags("subscriptions");
        subscriptions.MapGet("/", List).WithName("listSubscriptions");
        subscriptions.MapPost("/", Create).WithName("createSubscription");
        subscriptions.MapGet("/recipients", Recipients).WithName("listRecipients");
        subscriptions.MapPut("/{subscriptionId}", Switch).WithName("switchSubscription");
        subscriptions.MapPost("/{subscriptionId}/issues", SendNow).WithName("sendIssueNow");
        api.MapGet("/mail-ledger", Ledger).WithTags("mail-ledger").WithName("viewLedger");
        api.MapPost("/mail-ledger/{ledgerId}/retries", Retry).WithTags("mail-ledger").WithName("retryMail");
    }

    private static async Task<Results<Ok<ImmutableArray<SubscriptionView>>, ProblemHttpResult>> List(
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new ListSubscriptions.Query(caller), cancellation)).Answer();

    private static async Task<Results<Ok<ImmutableArray<RecipientView>>, ProblemHttpResult>> Recipients(
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new ListRecipients.Query(caller), cancellation)).Answer();

    private static async Task<Results<Ok<SubscriptionView>, ProblemHttpResult>> Create(
        [FromHeader(Name = "Idempotency-Key")] string? key,
        SubscriptionBody body,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) =>
        string.IsNullOrWhiteSpace(key)
            ? WithoutKey()
            : (
                await mediator.Send(
                    new CreateSubscription.Command(
                        caller,
                        key,
                        body.Name,
                        body.FiscalYear,
                        body.Weekday,
                        body.Hour,
                        body.Recipients
                    ),
                    cancellation
                )
            ).Answer();

    private static async Task<Results<Ok<SubscriptionView>, ProblemHttpResult>> Switch(
        string subscriptionId,
        SwitchBody body,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new SwitchSubscription.Command(caller, subscriptionId, body.On), cancellation)).Answer();

    private static async Task<Results<Ok<IssueView>, ProblemHttpResult>> SendNow(
        string subscriptionId,
        [FromHeader(Name = "Idempotency-Key")] string? key,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) =>
        string.IsNullOrWhiteSpace(key)
            ? WithoutKey()
            : (await mediator.Send(new SendIssueNow.Command(caller, subscriptionId, key), cancellation)).Answer();

    private static async Task<Results<Ok<LedgerView>, ProblemHttpResult>> Ledger(
        string? continuation,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new ViewLedger.Query(caller, continuation), cancellation)).Answer();

    private static async Task<Results<Ok<LedgerEntryView>, ProblemHttpResult>> Retry(
        string ledgerId,
        Caller caller,
        IMediator mediator,
        CancellationToken cancellation
    ) => (await mediator.Send(new RetryMail.Command(caller, ledgerId), cancellation)).Answer();

    private static ProblemHttpResult WithoutKey() =>
        Answers.Problem(new Refusal.BadRequest("这次提交没有编号，请刷新页面再试"));
}

/// <summary>A new subscription. Weekday 0 is 周日.</summary>
public sealed record SubscriptionBody(
    string Name,
    int FiscalYear,
    int Weekday,
    int Hour,
    ImmutableArray<string> Recipients
);

/// <summary>On or off.</summary>
public sealed record SwitchBody(bool On);
