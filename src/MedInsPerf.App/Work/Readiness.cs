using System.Collections.Immutable;
using Azure.Storage.Queues;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Work;

/// <summary>Whether everything that the product stands on answers.</summary>
public sealed class Readiness(CosmosStore cosmos, BlobStore blobs, QueueServiceClient queues)
{
    /// <summary>Names what does not answer; empty when everything is up.</summary>
    public async Task<ImmutableArray<string>> WhatIsDown(CancellationToken cancellation)
    {
        var answers = await Task.WhenAll(
            Ask("cosmos", () => cosmos.Ping(cancellation), cancellation),
            Ask("blobs", () => blobs.Ping(cancellation), cancellation),
            Ask(
                "queues",
                () => Task.WhenAll(WorkCatalogue.Queues.Select(work => Queue(work).GetPropertiesAsync(cancellation))),
                cancellation
            )
        );
        return [.. answers.OfType<string>()];
    }

    // The queues themselves: the service's own properties are not for those who may only work with messages.
    private QueueClient Queue(QueueWork work) => queues.GetQueueClient(work.Queue);

    private static async Task<string?> Ask(string name, Func<Task> question, CancellationToken cancellation)
    {
        try
        {
            await question();
            return null;
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            return name;
        }
    }
}
