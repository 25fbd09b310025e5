using MedInsPerf.App.Tenancy;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging;

namespace MedInsPerf.App.Work;

/// <summary>Takes committed messages from the outbox to their queues: send, then delete. A message may be sent twice, never lost.</summary>
public sealed partial class OutboxRelay(CosmosStore store, WorkQueues queues, ILogger<OutboxRelay> log)
{
    internal async Task Relay(
        TenantScope scope,
        string period,
        IEnumerable<OutboxMessage> messages,
        CancellationToken cancellation
    )
    {
        var partition = new PartitionKeyBuilder().Add(scope.TenantId).Add(period).Build();
        foreach (var message in messages)
        {
            // The change stands; the sweep sends what could not be sent now.
            await Try(partition, message, cancellation);
        }
    }

    /// <summary>Sends every message that is still in an outbox; one that cannot be sent keeps no other back.</summary>
    /// <returns>How many were sent.</returns>
    internal async Task<int> Sweep(CancellationToken cancellation)
    {
        // The one query over all tenants' work: it reads envelopes, hands them to their queue and shows them to nobody.
        var query = new QueryDefinition("SELECT * FROM c WHERE c.type = @type").WithParameter("@type", "outbox");
        using var pages = store.Work.GetItemQueryIterator<OutboxMessage>(query);
        var sent = 0;
        while (pages.HasMoreResults)
        {
            foreach (var message in await pages.ReadNextAsync(cancellation))
            {
                var partition = new PartitionKeyBuilder().Add(message.TenantId).Add(message.Period).Build();
                if (await Try(partition, message, cancellation))
                {
                    sent++;
                }
            }
        }

        return sent;
    }

    private async Task<bool> Try(PartitionKey partition, OutboxMessage message, CancellationToken cancellation)
    {
        try
        {
            await Relay(partition, message, cancellation);
            return true;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            CouldNotRelay(failure, message.Id, message.Queue);
            return false;
        }
    }

    private async Task Relay(PartitionKey partition, OutboxMessage message, CancellationToken cancellation)
    {
        await queues.Send(message.Queue, message.Text, cancellation);
        Milestones.Reached("relayed", message.Queue);
        using var deleted = await store.Work.DeleteItemStreamAsync(
            message.Id,
            partition,
            cancellationToken: cancellation
        );
        if (deleted.StatusCode != System.Net.HttpStatusCode.NotFound)
        {
            deleted.EnsureSuccessStatusCode();
        }
    }

    [LoggerMessage(LogLevel.Warning, "Message {Message} to {Queue} stays in the outbox for the sweep.")]
    private partial void CouldNotRelay(Exception failure, string message, string queue);
}
