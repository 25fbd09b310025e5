using System.Text.Json;
using Azure.Storage.Queues;
using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Work;

/// <summary>The product's queues. The client encodes messages in base64, as the Functions queue trigger reads them.</summary>
public sealed class WorkQueues(QueueServiceClient queues)
{
    /// <summary>Sends a request to the queue that the catalogue gives it.</summary>
    public Task Send(IRequest request, CancellationToken cancellation) =>
        Send(
            WorkCatalogue.Queues.Single(work => work.Request == request.GetType()).Queue,
            JsonSerializer.Serialize(request, request.GetType(), StoredJson.Options),
            cancellation
        );

    /// <summary>Sends a message.</summary>
    internal async Task Send(string queue, string text, CancellationToken cancellation) =>
        await queues.GetQueueClient(queue).SendMessageAsync(text, cancellation);

    /// <summary>Creates what is missing.</summary>
    public async Task EnsureCreated(CancellationToken cancellation)
    {
        foreach (var work in WorkCatalogue.Queues.Concat(WorkCatalogue.Poison))
        {
            await queues.GetQueueClient(work.Queue).CreateIfNotExistsAsync(cancellationToken: cancellation);
        }
    }
}
