using MediatR;

namespace MedInsPerf.App.RollUps;

/// <summary>Asks every county to contribute anew.</summary>
public static class RebuildRollUps
{
    public sealed record Command() : IRequest;
}
