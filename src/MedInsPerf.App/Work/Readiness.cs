using System.Collections.Immutable;
using Azure.Storage.Queues;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Work;

/// <summary>Whether everything that the product stands on answers.</summary>
public sealed class Readiness(CosmosStore cosmos, BlobStore blobs, QueueServiceClient queues)
{
    // The storage clients try again for half a minute by themselves; whoever asks wants to know now.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Names what does not answer; empty when everything is up.</summary>
    public async Task<ImmutableArray<string>> WhatIsDown(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var answers = await Task.WhenAll(
            Ask("cosmos", cosmos.Ping, patience.Token),
            Ask("blobs", blobs.Ping, patience.Token),
            Ask(
                "queues",
                stop => Task.WhenAll(WorkCatalogue.Queues.Select(work => Queue(work).GetPropertiesAsync(stop))),
                patience.Token
            )
        );
        cancellation.ThrowIfCancellationRequested();
        return [.. answers.OfType<string>()];
    }

    // The queues themselves: the service's own properties are not for those who may only work with messages.
    private QueueClient Queue(QueueWork work) => queues.GetQueueClient(work.Queue);

    private static async Task<string?> Ask(
        string name,
        Func<CancellationToken, Task> question,
        CancellationToken patience
    )
    {
        try
        {
            await question(patience);
            return null;
        }
        catch (Exception)
        {
            return name;
        }
    }
}
