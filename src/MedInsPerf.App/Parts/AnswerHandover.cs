using MediatR;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Filings;

namespace MedInsPerf.App.Parts;

/// <summary>答复 of a finding that a colleague handed over.</summary>
public static class AnswerHandover
{
    public sealed record Command(Caller Caller, string FilingId, string PartId, string FindingKey, string Text)
        : IRequest<Result<Desk>>;

    internal sealed class Handler(Handovers handovers) : IRequestHandler<Command, Result<Desk>>
    {
        public Task<Result<Desk>> Handle(Command request, CancellationToken cancellationToken) =>
            handovers.Take(
                request.Caller,
                request.FilingId,
                request.PartId,
                request.FindingKey,
                "答复转交",
                turn => Task.FromResult(Answer(turn, request.Text?.Trim() ?? "")),
                cancellationToken
            );

        private static Result<HandoverDocument> Answer(HandoverTurn turn, string text)
        {
            if (turn.Standing is not { } standing)
            {
                return new Refusal.NotFound();
            }

            if (text.Length is 0 or > Handovers.LongestText)
            {
                return new Refusal.BadRequest($"请写下答复，最多 {Handovers.LongestText} 个字");
            }

            return standing.Standing.Answer(turn.By.ObjectId) switch
            {
                HandoverStep.To { Handover.State: var state } => standing with
                {
                    State = state,
                    Answer = new HandoverAnswer(text, turn.By.At),
                },
                var barred => Handovers.Refuse(((HandoverStep.Barred)barred).Obstacle, standing),
            };
        }
    }
}
