using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.RollUps;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;
using MedInsPerf.Domain.Filings;

namespace MedInsPerf.App.Filings;

/// <summary>审核通过 by the prefecture.</summary>
public static class AcceptParts
{
    public sealed record Command(Caller Caller, string FilingId, ImmutableArray<string> Parts)
        : IRequest<Result<FilingView>>;

    internal sealed class Handler(FilingSteps steps) : IRequestHandler<Command, Result<FilingView>>
    {
        public Task<Result<FilingView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var turn = new Turn(
                Role.Reviewer,
                ByReviewer: true,
                "只有审核单位可以通过",
                "审核通过",
                request.Parts,
                (part, _) => PartWorkflow.Accept(part.State),
                (part, by) => part with { ReviewedBy = by }
            )
            {
                Also = (change, _, _) =>
                    change.Send(WorkCatalogue.RollUpRequests, job => new ContributeCounty.Command(job)),
            };
            return steps.Take(request.Caller, request.FilingId, turn, cancellationToken);
        }
    }
}
