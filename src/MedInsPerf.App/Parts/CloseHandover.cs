using MediatR;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Filings;

namespace MedInsPerf.App.Parts;

/// <summary>了结: the giver has read the answer, or takes the handover back.</summary>
public static class CloseHandover
{
    public sealed record Command(Caller Caller, string FilingId, string PartId, string FindingKey)
        : IRequest<Result<Desk>>;

    internal sealed class Handler(Handovers handovers) : IRequestHandler<Command, Result<Desk>>
    {
        public Task<Result<Desk>> Handle(Command request, CancellationToken cancellationToken) =>
            handovers.Take(
                request.Caller,
                request.FilingId,
                request.PartId,
                request.FindingKey,
                "了结转交",
                turn => Task.FromResult(Close(turn)),
                cancellationToken
            );

        private static Result<HandoverDocument> Close(HandoverTurn turn) =>
            turn.Standing is not { } standing
                ? new Refusal.NotFound()
                : standing.Standing.Close(turn.By.ObjectId) switch
                {
                    HandoverStep.To { Handover.State: var state } => standing with { State = state },
                    var barred => Handovers.Refuse(((HandoverStep.Barred)barred).Obstacle, standing),
                };
    }
}
