using System.Globalization;
using MediatR;
using MedInsPerf.App.Tenancy;
using Microsoft.Extensions.Logging;

namespace MedInsPerf.App.Mail;

/// <summary>Compiles the subscriptions that have fallen due, of every province.</summary>
public static partial class SendDueSubscriptions
{
    public sealed record Command : IRequest;

    internal sealed partial class Handler(
        TenantRegistry registry,
        WorkStore work,
        Issues issues,
        TimeProvider clock,
        ILogger<Handler> log
    ) : AsyncRequestHandler<Command>
    {
        protected override async Task Handle(Command request, CancellationToken cancellationToken)
        {
            foreach (var province in registry.Current.Bureaus.Where(bureau => bureau.Level == AdminLevel.Province))
            {
                var scope = TenantScope.ForTimer(province);
                var subscriptions = await work.Open(scope, WorkStore.Standing)
                    .All<SubscriptionDocument>(SubscriptionDocument.TypeName, cancellationToken);
                foreach (var subscription in subscriptions.Where(subscription => subscription.On))
                {
                    await CompileIfDue(scope, subscription, cancellationToken);
                }
            }
        }

        /// <summary>One that fails keeps no other back; its slot stays due for the next run.</summary>
        private async Task CompileIfDue(
            TenantScope province,
            SubscriptionDocument subscription,
            CancellationToken cancellation
        )
        {
            try
            {
                var slot = subscription.NextSlot;
                if (slot <= clock.GetUtcNow())
                {
                    var issue = slot.ToString("O", CultureInfo.InvariantCulture);
                    await issues.Compile(province, subscription, issue, slot, cancellation);
                }
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                CouldNotCompile(failure, subscription.SubscriptionId, province.Code);
            }
        }

        [LoggerMessage(LogLevel.Error, "Subscription {Subscription} of {Province} could not be compiled.")]
        private partial void CouldNotCompile(Exception failure, string subscription, string province);
    }
}
