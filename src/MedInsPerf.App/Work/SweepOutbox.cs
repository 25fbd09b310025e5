using MediatR;

namespace MedInsPerf.App.Work;

/// <summary>Sends what a dead relay left behind.</summary>
public static class SweepOutbox
{
    public sealed record Command() : IRequest;
}
