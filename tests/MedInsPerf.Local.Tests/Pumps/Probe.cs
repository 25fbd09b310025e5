using System.Collections.Concurrent;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace MedInsPerf.Local.Tests.Pumps;

/// <summary>Work that a test watches: what came, and what it shall do.</summary>
public sealed class Probe
{
    /// <summary>The request of a probe's message.</summary>
    public sealed record Command(string Name) : IRequest;

    /// <summary>The names that came, in order, also those that failed.</summary>
    public ConcurrentQueue<string> Came { get; } = new();

    /// <summary>The names that were done.</summary>
    public ConcurrentQueue<string> Done { get; } = new();

    /// <summary>What the work does.</summary>
    public Func<string, CancellationToken, Task> Work { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>A provider whose mediator hands commands to this probe.</summary>
    public ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddTransient<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddTransient<IMediator, Mediator>();
        services.AddTransient<IRequestHandler<Command, Unit>>(_ => new Handler(this));
        return services.BuildServiceProvider();
    }

    private sealed class Handler(Probe probe) : AsyncRequestHandler<Command>
    {
        protected override async Task Handle(Command request, CancellationToken cancellationToken)
        {
            probe.Came.Enqueue(request.Name);
            await probe.Work(request.Name, cancellationToken);
            probe.Done.Enqueue(request.Name);
        }
    }
}
