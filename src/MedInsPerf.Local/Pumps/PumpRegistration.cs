using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using MedInsPerf.App.Work;

namespace MedInsPerf.Local.Pumps;

/// <summary>One pump a queue and one a timer of the catalogue.</summary>
internal static class PumpRegistration
{
    public static IServiceCollection AddPumps(this IServiceCollection services, string storage)
    {
        services.AddSingleton(new PumpSettings());
        var queues = new QueueServiceClient(
            storage,
            new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None }
        );
        foreach (var work in WorkCatalogue.Queues.Concat(WorkCatalogue.Poison))
        {
            services.AddSingleton<IHostedService>(provider =>
                ActivatorUtilities.CreateInstance<QueuePump>(provider, work, queues)
            );
        }

        var blobs = new BlobServiceClient(storage);
        foreach (var work in WorkCatalogue.Timers)
        {
            services.AddSingleton(provider => ActivatorUtilities.CreateInstance<TimerPump>(provider, work, blobs));
        }

        return services.AddHostedService<TimerPumps>();
    }

    // A hosted service is known by its type, so several of one type are started by one.
    private sealed class TimerPumps(IEnumerable<TimerPump> pumps) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) =>
            Task.WhenAll(pumps.Select(pump => pump.StartAsync(cancellationToken)));

        public Task StopAsync(CancellationToken cancellationToken) =>
            Task.WhenAll(pumps.Select(pump => pump.StopAsync(cancellationToken)));
    }
}
