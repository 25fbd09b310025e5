using MediatR;

namespace MedInsPerf.App.Work;

/// <summary>Sends what a dead relay left behind.</summary>
public static class SweepOutbox
{
    public sealed record Command : IRequest;

    internal sealed class Handler(OutboxRelay relay) : AsyncRequestHandler<Command>
    {
        protected override Task Handle(Command request, CancellationToken cancellationToken) =>
            relay.Sweep(cancellationToken);
    }
}
