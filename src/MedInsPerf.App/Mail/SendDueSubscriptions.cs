using System.Globalization;
using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Mail;

/// <summary>Compiles the subscriptions that have fallen due, of every province.</summary>
public static class SendDueSubscriptions
{
    public sealed record Command : IRequest;

    internal sealed class Handler(TenantRegistry registry, WorkStore work, Issues issues, TimeProvider clock)
        : AsyncRequestHandler<Command>
    {
        protected override async Task Handle(Command request, CancellationToken cancellationToken)
        {
            foreach (var province in registry.Current.Bureaus.Where(bureau => bureau.Level == AdminLevel.Province))
            {
                var scope = TenantScope.ForTimer(province);
                var subscriptions = await work.Open(scope, WorkStore.Standing)
                    .All<SubscriptionDocument>(SubscriptionDocument.TypeName, cancellationToken);
                foreach (var subscription in subscriptions.Where(IsDue))
                {
                    var slot = subscription.NextSlot;
                    var issue = slot.ToString("O", CultureInfo.InvariantCulture);
                    await issues.Compile(scope, subscription, issue, slot, cancellationToken);
                }
            }
        }

        private bool IsDue(SubscriptionDocument subscription) =>
            subscription.On && subscription.NextSlot <= clock.GetUtcNow();
    }
}
