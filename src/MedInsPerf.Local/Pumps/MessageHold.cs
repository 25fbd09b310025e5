using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace MedInsPerf.Local.Pumps;

/// <summary>Keeps a message hidden from other workers for as long as somebody works on it.</summary>
internal sealed partial class MessageHold : IAsyncDisposable
{
    private readonly QueueClient queue;
    private readonly QueueMessage message;
    private readonly TimeSpan hidden;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly CancellationTokenSource released = new();
    private readonly Task renewing;
    private string receipt;

    public MessageHold(QueueClient queue, QueueMessage message, TimeSpan hidden, TimeProvider clock, ILogger log)
    {
        this.queue = queue;
        this.message = message;
        this.hidden = hidden;
        this.clock = clock;
        this.log = log;
        receipt = message.PopReceipt;
        renewing = Renew();
    }

    /// <summary>Renews no more.</summary>
    /// <returns>The receipt with which the message can be settled.</returns>
    public async Task<string> Release()
    {
        await released.CancelAsync();
        await renewing;
        return receipt;
    }

    public async ValueTask DisposeAsync()
    {
        await Release();
        released.Dispose();
    }

    private async Task Renew()
    {
        while (!released.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(hidden / 3, clock, released.Token);
                // Once begun a renewal is awaited: the receipt that it answers is the only one that settles.
                UpdateReceipt renewed = await queue.UpdateMessageAsync(
                    message.MessageId,
                    receipt,
                    message.Body,
                    hidden,
                    CancellationToken.None
                );
                receipt = renewed.PopReceipt;
            }
            catch (OperationCanceledException) when (released.IsCancellationRequested)
            {
                return;
            }
            catch (RequestFailedException failure)
            {
                CouldNotRenew(failure.Message, message.MessageId);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Message {Message} could not be kept hidden: {Reason}")]
    private partial void CouldNotRenew(string reason, string message);
}
