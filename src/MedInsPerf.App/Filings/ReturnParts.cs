using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.RollUps;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;
using MedInsPerf.Domain.Filings;

namespace MedInsPerf.App.Filings;

/// <summary>退回 by the prefecture, with what is to be mended.</summary>
public static class ReturnParts
{
    public sealed record Command(Caller Caller, string FilingId, ImmutableArray<ReturnedPart> Items)
        : IRequest<Result<FilingView>>;

    internal sealed class Handler(FilingSteps steps) : IRequestHandler<Command, Result<FilingView>>
    {
        public Task<Result<FilingView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (request.Items.IsDefaultOrEmpty || request.Items.Any(item => string.IsNullOrWhiteSpace(item.Text)))
            {
                return Task.FromResult<Result<FilingView>>(new Refusal.BadRequest("每条退回意见都要写明要改什么"));
            }

            if (request.Items.Any(item => item.Text.Length > ReturnItem.LongestText))
            {
                return Task.FromResult<Result<FilingView>>(
                    new Refusal.BadRequest($"一条退回意见最多 {ReturnItem.LongestText} 个字，请分成几条写")
                );
            }

            var turn = new Turn(
                Role.Reviewer,
                ByReviewer: true,
                "只有审核单位可以退回",
                "退回",
                [.. request.Items.Select(item => item.PartId)],
                (part, _) => PartWorkflow.Return(part.State),
                (part, by) =>
                    part with
                    {
                        ReviewedBy = by,
                        SignedBy = null,
                        Draft = part.Draft + 1,
                        ReturnItems =
                        [
                            .. request
                                .Items.Where(item => item.PartId == part.PartId)
                                .Select(item => new ReturnItem(item.Text.Trim(), by) { FromAbove = true }),
                        ],
                    }
            )
            {
                Also = (change, _, _) =>
                    change.Send(WorkCatalogue.RollUpRequests, job => new ContributeCounty.Command(job)),
            };
            return steps.Take(request.Caller, request.FilingId, turn, cancellationToken);
        }
    }
}

/// <summary>One thing that is to be mended in a material.</summary>
public sealed record ReturnedPart(string PartId, string Text);
