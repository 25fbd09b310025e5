using MediatR;
using MedInsPerf.App.Mail;
using MedInsPerf.App.RollUps;
using MedInsPerf.App.Work;
using Microsoft.Azure.Functions.Worker;

namespace MedInsPerf.Functions;

/// <summary>The timer triggers: each slot is a request, as <see cref="WorkCatalogue"/> says. A slot may come twice.</summary>
public sealed class TimerFunctions(IMediator mediator)
{
    [Function("outbox-sweep")]
    public Task SweepOutbox(
        [TimerTrigger(WorkCatalogue.OutboxSweepSchedule)] TimerInfo timer,
        CancellationToken cancellation
    ) => mediator.Send(new SweepOutbox.Command(), cancellation);

    [Function("rollup-rebuild")]
    public Task RebuildRollUps(
        [TimerTrigger(WorkCatalogue.RollUpRebuildSchedule)] TimerInfo timer,
        CancellationToken cancellation
    ) => mediator.Send(new RebuildRollUps.Command(), cancellation);

    [Function("subscriptions-due")]
    public Task SendDueSubscriptions(
        [TimerTrigger(WorkCatalogue.SubscriptionSchedule)] TimerInfo timer,
        CancellationToken cancellation
    ) => mediator.Send(new SendDueSubscriptions.Command(), cancellation);

    [Function("audit-verification")]
    public Task VerifyAudit(
        [TimerTrigger(WorkCatalogue.AuditSchedule)] TimerInfo timer,
        CancellationToken cancellation
    ) => mediator.Send(new VerifyAudit.Command(), cancellation);
}
