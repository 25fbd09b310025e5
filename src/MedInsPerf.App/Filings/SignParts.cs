using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Filings;

namespace MedInsPerf.App.Filings;

/// <summary>审签 under four eyes.</summary>
public static class SignParts
{
    public sealed record Command(Caller Caller, string FilingId, ImmutableArray<string> Parts)
        : IRequest<Result<FilingView>>;

    internal sealed class Handler(FilingSteps steps) : IRequestHandler<Command, Result<FilingView>>
    {
        public Task<Result<FilingView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var signer = request.Caller.Member.ObjectId;
            var turn = new Turn(
                Role.UnitHead,
                ByReviewer: false,
                "只有单位负责人可以审签",
                "审签",
                request.Parts,
                (part, soundness) =>
                    PartWorkflow.Sign(
                        part.State,
                        part.EditedBy.ObjectId,
                        signer,
                        soundness.Errors,
                        soundness.OpenWarnings
                    ),
                (part, by) => part with { SignedBy = by }
            );
            return steps.Take(request.Caller, request.FilingId, turn, cancellationToken);
        }
    }
}
