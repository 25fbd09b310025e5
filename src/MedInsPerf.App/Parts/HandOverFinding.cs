using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Filings;

namespace MedInsPerf.App.Parts;

/// <summary>转交: asks a colleague of the same bureau about a finding.</summary>
public static class HandOverFinding
{
    /// <param name="MemberId">The colleague.</param>
    /// <param name="Note">What the colleague should know; may be empty.</param>
    public sealed record Command(
        Caller Caller,
        string FilingId,
        string PartId,
        string FindingKey,
        string MemberId,
        string Note
    ) : IRequest<Result<Desk>>;

    internal sealed class Handler(Handovers handovers, FilingCheck check, TenantRegistry registry)
        : IRequestHandler<Command, Result<Desk>>
    {
        public Task<Result<Desk>> Handle(Command request, CancellationToken cancellationToken) =>
            handovers.Take(
                request.Caller,
                request.FilingId,
                request.PartId,
                request.FindingKey,
                "转交",
                turn => Give(turn, request, cancellationToken),
                cancellationToken
            );

        private async Task<Result<HandoverDocument>> Give(
            HandoverTurn turn,
            Command request,
            CancellationToken cancellation
        )
        {
            if (!(request.Caller.Is(Role.Preparer) || request.Caller.Is(Role.UnitHead)))
            {
                return new Refusal.NotAllowed("只有本单位的填报人和负责人可以转交");
            }

            if (PartWorkflow.Edit(turn.Part.State) is Step.Barred barred)
            {
                return PartRecords.Refuse(barred.Obstacle, turn.Part, new CheckedFiling([], []));
            }

            if (registry.Current.MemberOf(request.Caller.Bureau, request.MemberId) is not { } colleague)
            {
                return new Refusal.BadRequest("没有这位同事，只能转给本单位的人");
            }

            var note = request.Note?.Trim() ?? "";
            if (note.Length > Handovers.LongestText)
            {
                return new Refusal.BadRequest($"附言最多 {Handovers.LongestText} 个字");
            }

            var parts = await turn.Filing.Parts(cancellation);
            var filed = await check.Of(turn.Filing.Scope, turn.Filing.Id.FiscalYear, parts, cancellation);
            if (
                filed.FindingsOf(turn.Part.PartId).FirstOrDefault(located => located.Finding.Key == request.FindingKey)
                is not { Finding: var finding }
            )
            {
                return new Refusal.BadRequest("要转交的问题已经不在了，请刷新页面看最新情况");
            }

            return Handover.Give(turn.Standing?.Standing, turn.By.ObjectId, colleague.ObjectId) switch
            {
                HandoverStep.To { Handover: var given } => new HandoverDocument(turn.Part.PartId, finding.Key)
                {
                    State = given.State,
                    Severity = Words.Of(finding.Severity),
                    Sentence = FilingViews.Line(finding),
                    GivenBy = turn.By,
                    Receiver = given.Receiver,
                    ReceiverName = colleague.Name,
                    Note = note,
                },
                var no => Handovers.Refuse(((HandoverStep.Barred)no).Obstacle, turn.Standing),
            };
        }
    }
}
