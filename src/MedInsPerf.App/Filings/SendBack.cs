using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Filings;

namespace MedInsPerf.App.Filings;

/// <summary>退回修改: the unit head hands materials back to the preparer, with the reason.</summary>
public static class SendBack
{
    public sealed record Command(Caller Caller, string FilingId, ImmutableArray<string> Parts, string Reason)
        : IRequest<Result<FilingView>>;

    internal sealed class Handler(FilingSteps steps) : IRequestHandler<Command, Result<FilingView>>
    {
        public Task<Result<FilingView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > ReturnItem.LongestText)
            {
                return Task.FromResult<Result<FilingView>>(
                    new Refusal.BadRequest($"请写明要改什么，最多 {ReturnItem.LongestText} 个字")
                );
            }

            var turn = new Turn(
                Role.UnitHead,
                ByReviewer: false,
                "只有单位负责人可以退回修改",
                "退回修改",
                request.Parts,
                (part, _) => PartWorkflow.SendBack(part.State),
                (part, by) =>
                    part with
                    {
                        SignedBy = null,
                        ReturnItems = part.ReturnItems.Add(new ReturnItem(request.Reason.Trim(), by)),
                    }
            );
            return steps.Take(request.Caller, request.FilingId, turn, cancellationToken);
        }
    }
}
