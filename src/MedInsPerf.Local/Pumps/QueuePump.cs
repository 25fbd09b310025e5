using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using MediatR;
using MedInsPerf.App.Work;

namespace MedInsPerf.Local.Pumps;

/// <summary>
/// Takes the messages of one queue as the queue trigger of the Functions host does: base64 text, a batch at a time,
/// hidden while worked on, deleted when done, tried five times, then poison. A message may come twice.
/// </summary>
/// <param name="queues">A client that leaves message texts as they are: what is no base64 is poison, not a failure to read.</param>
internal sealed partial class QueuePump(
    QueueWork work,
    QueueServiceClient queues,
    IServiceScopeFactory scopes,
    PumpSettings settings,
    TimeProvider clock,
    ILogger<QueuePump> log
) : BackgroundService
{
    private readonly QueueClient queue = queues.GetQueueClient(work.Queue);
    private readonly QueueClient poison = queues.GetQueueClient($"{work.Queue}-poison");
    private readonly HashSet<Task> underWay = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var giveUp = new CancellationTokenSource();
        var idle = settings.IdleFrom;
        try
        {
            while (true)
            {
                var taken = await Take(stoppingToken);
                foreach (var message in taken)
                {
                    underWay.Add(Task.Run(() => Handle(message, giveUp.Token), CancellationToken.None));
                }

                if (taken.Length == 0)
                {
                    await Task.Delay(idle, clock, stoppingToken);
                    idle = TimeSpan.FromTicks(Math.Min(idle.Ticks * 2, settings.IdleTo.Ticks));
                }
                else
                {
                    idle = settings.IdleFrom;
                }

                await UntilThereIsRoom(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            giveUp.CancelAfter(settings.Grace);
            await Task.WhenAll(underWay);
        }
    }

    private async Task<QueueMessage[]> Take(CancellationToken cancellation)
    {
        try
        {
            return await queue.ReceiveMessagesAsync(settings.Batch, settings.Hidden, cancellation);
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
        catch (Exception outage) when (IsOutage(outage, cancellation))
        {
            CouldNotTake(outage.Message, work.Queue);
            return [];
        }
    }

    private async Task UntilThereIsRoom(CancellationToken cancellation)
    {
        underWay.RemoveWhere(task => task.IsCompleted);
        while (underWay.Count > settings.RefillAt)
        {
            await Task.WhenAny(underWay).WaitAsync(cancellation);
            underWay.RemoveWhere(task => task.IsCompleted);
        }
    }

    private async Task Handle(QueueMessage message, CancellationToken giveUp)
    {
        try
        {
            // A worker that died in its last try left no word: the message says itself how often it was taken.
            if (message.DequeueCount > settings.Tries)
            {
                await Bury(message, message.PopReceipt);
                return;
            }

            await using var hold = new MessageHold(queue, message, settings.Hidden, clock, log);
            var failure = await Try(message, giveUp);
            var receipt = await hold.Release();
            if (failure is null)
            {
                await queue.DeleteMessageAsync(message.MessageId, receipt, CancellationToken.None);
                Done(work.Queue, message.MessageId);
            }
            else if (message.DequeueCount >= settings.Tries)
            {
                Failed(failure, work.Queue, message.MessageId, message.DequeueCount);
                await Bury(message, receipt);
            }
            else
            {
                Failed(failure, work.Queue, message.MessageId, message.DequeueCount);
                await queue.UpdateMessageAsync(
                    message.MessageId,
                    receipt,
                    message.Body,
                    TimeSpan.Zero,
                    CancellationToken.None
                );
            }
        }
        catch (Exception outage) when (IsOutage(outage, CancellationToken.None))
        {
            // Nothing is lost: the message shows again by itself, and its worker knows what it has done.
            CouldNotSettle(outage.Message, work.Queue, message.MessageId);
        }
    }

    private async Task<Exception?> Try(QueueMessage message, CancellationToken giveUp)
    {
        try
        {
            var request = work.Read(Encoding.UTF8.GetString(Convert.FromBase64String(message.Body.ToString())));
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, giveUp);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private async Task Bury(QueueMessage message, string receipt)
    {
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(message.Body, timeToLive: TimeSpan.FromSeconds(-1));
        await queue.DeleteMessageAsync(message.MessageId, receipt);
        Poison(work.Queue, message.MessageId);
    }

    private static bool IsOutage(Exception failure, CancellationToken cancellation) =>
        failure is RequestFailedException or HttpRequestException or AggregateException or IOException
        || (failure is OperationCanceledException && !cancellation.IsCancellationRequested);

    [LoggerMessage(LogLevel.Information, "Queue {Queue}: {Message} is done.")]
    private partial void Done(string queue, string message);

    [LoggerMessage(LogLevel.Warning, "Queue {Queue}: {Message} failed, try {Try}.")]
    private partial void Failed(Exception failure, string queue, string message, long @try);

    [LoggerMessage(LogLevel.Error, "Queue {Queue}: {Message} is poison and was put aside.")]
    private partial void Poison(string queue, string message);

    [LoggerMessage(LogLevel.Warning, "Queue {Queue} does not answer: {Reason}")]
    private partial void CouldNotTake(string reason, string queue);

    [LoggerMessage(LogLevel.Warning, "Queue {Queue}: {Message} was worked on but could not be settled: {Reason}")]
    private partial void CouldNotSettle(string reason, string queue, string message);
}
