using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Mail;

/// <summary>启用 or 停用 a subscription.</summary>
public static class SwitchSubscription
{
    public sealed record Command(Caller Caller, string SubscriptionId, bool On) : IRequest<Result<SubscriptionView>>;

    internal sealed class Handler(Subscriptions subscriptions, TimeProvider clock)
        : IRequestHandler<Command, Result<SubscriptionView>>
    {
        public async Task<Result<SubscriptionView>> Handle(Command request, CancellationToken cancellationToken)
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

            // What fell due while it was off is not sent afterwards.
            var switched = subscription with
            {
                On = request.On,
                LastSlot = request.On && !subscription.On ? clock.GetUtcNow() : subscription.LastSlot,
            };
            var change = new Change(
                request.Caller.Member.Name,
                request.On ? "启用订阅" : "停用订阅",
                subscription.Name
            ).Write(switched);
            return await standing.Commit(change, cancellationToken) == Committed.Stale
                ? new Refusal.Stale("别人")
                : subscriptions.Draw(switched);
        }
    }
}
