using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Mail;

/// <summary>立即汇编发送: an issue out of turn.</summary>
public static class SendIssueNow
{
    public sealed record Command(Caller Caller, string SubscriptionId, string Key) : IRequest<Result<IssueView>>;

    internal sealed class Handler(Subscriptions subscriptions, Issues issues)
        : IRequestHandler<Command, Result<IssueView>>
    {
        public async Task<Result<IssueView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (subscriptions.OpenFor(request.Caller, Role.ProvinceAdministrator) is not { } standing)
            {
                return new Refusal.NotAllowed(Subscriptions.ForAdministrators);
            }

            var id = SubscriptionDocument.DocumentId(request.SubscriptionId);
            if (await standing.Find<SubscriptionDocument>(id, cancellationToken) is not { } subscription)
            {
                return new Refusal.NotFound();
            }

            var province = TenantScope.Of(request.Caller);
            return await issues.Compile(province, subscription, request.Key, slot: null, cancellationToken) is { } issue
                ? new IssueView(issue)
                : new Refusal.Stale("别人");
        }
    }
}

/// <summary>The issue that was compiled.</summary>
public sealed record IssueView(string Issue);
