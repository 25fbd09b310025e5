using MediatR;
using MedInsPerf.App.Mail;
using MedInsPerf.App.Reports;
using MedInsPerf.App.RollUps;
using MedInsPerf.App.Work;
using Microsoft.Azure.Functions.Worker;

namespace MedInsPerf.Functions;

/// <summary>
/// The queue triggers: a message is a request, as <see cref="WorkCatalogue"/> says. The host delivers at least once and
/// five times at most; what makes a second delivery harmless is the handler's inbox, never this file.
/// </summary>
public sealed class QueueFunctions(IMediator mediator)
{
    [Function(WorkCatalogue.ReportRequests)]
    public Task ComposeReport(
        [QueueTrigger(WorkCatalogue.ReportRequests)] string message,
        CancellationToken cancellation
    ) => mediator.Send(WorkCatalogue.Read<ComposeReport.Command>(message), cancellation);

    [Function(WorkCatalogue.RollUpRequests)]
    public Task ContributeCounty(
        [QueueTrigger(WorkCatalogue.RollUpRequests)] string message,
        CancellationToken cancellation
    ) => mediator.Send(WorkCatalogue.Read<ContributeCounty.Command>(message), cancellation);

    [Function(WorkCatalogue.MailRequests)]
    public Task SendMail([QueueTrigger(WorkCatalogue.MailRequests)] string message, CancellationToken cancellation) =>
        mediator.Send(WorkCatalogue.Read<SendMail.Command>(message), cancellation);

    [Function(WorkCatalogue.ReportPoison)]
    public Task GiveUpReport(
        [QueueTrigger(WorkCatalogue.ReportPoison)] string message,
        CancellationToken cancellation
    ) => mediator.Send(WorkCatalogue.Read<GiveUpReport.Command>(message), cancellation);

    [Function(WorkCatalogue.MailPoison)]
    public Task GiveUpMail([QueueTrigger(WorkCatalogue.MailPoison)] string message, CancellationToken cancellation) =>
        mediator.Send(WorkCatalogue.Read<GiveUpMail.Command>(message), cancellation);
}
