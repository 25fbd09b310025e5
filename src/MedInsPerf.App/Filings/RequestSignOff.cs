using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Filings;

namespace MedInsPerf.App.Filings;

/// <summary>送审签: the preparer hands sound materials to the unit head.</summary>
public static class RequestSignOff
{
    public sealed record Command(Caller Caller, string FilingId, ImmutableArray<string> Parts)
        : IRequest<Result<FilingView>>;

    internal sealed class Handler(FilingSteps steps) : IRequestHandler<Command, Result<FilingView>>
    {
        public Task<Result<FilingView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var turn = new Turn(
                Role.Preparer,
                ByReviewer: false,
                "只有填报人可以送审签",
                "送审签",
                request.Parts,
                (part, soundness) =>
                    PartWorkflow.RequestSignOff(part.State, soundness.Errors, soundness.OpenWarnings, part.Unanswered),
                (part, by) => part with { SentToSignBy = by }
            );
            return steps.Take(request.Caller, request.FilingId, turn, cancellationToken);
        }
    }
}
