using System.Globalization;
using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Scoring;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Filings;
using MedInsPerf.Domain.Scoring;

namespace MedInsPerf.App.Review;

/// <summary>核定得分: the reviewer's score of a material that was filed, with the reason where it is not the computed one.</summary>
public static class ApproveScore
{
    /// <param name="Score">A decimal string.</param>
    public sealed record Command(
        Caller Caller,
        string FilingId,
        string PartId,
        string? ETag,
        string Score,
        string Reason
    ) : IRequest<Result<FilingView>>;

    internal sealed class Handler(FilingAccess access, FilingCheck check, FilingViews views, TimeProvider clock)
        : IRequestHandler<Command, Result<FilingView>>
    {
        public async Task<Result<FilingView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (access.Open(request.Caller, request.FilingId) is not { } filing)
            {
                return new Refusal.NotFound();
            }

            var parts = await filing.Parts(cancellationToken);
            if (parts.All(each => each.PartId != request.PartId))
            {
                return new Refusal.NotFound();
            }

            if (filing.IsOwn || !request.Caller.Is(Role.Reviewer))
            {
                return new Refusal.NotAllowed("只有审核单位可以核定得分");
            }

            var filed = await check.Of(filing.Scope, filing.Id.FiscalYear, parts, cancellationToken);
            var part = filed.Part(request.PartId)!;
            if (Refuse(request, part, ScoreViews.Of(part, filed.Pack)) is { } refusal)
            {
                return refusal;
            }

            var by = new Signature(request.Caller.Member.ObjectId, request.Caller.Member.Name, clock.GetUtcNow());
            var approved = part.Document with
            {
                Approved = new ApprovedScore(Number(request.Score)!.Value, Words(request), by),
                Revision = part.Document.Revision + 1,
            };
            var subject = $"{PartRecords.Subject([approved])}:{request.Score}";
            var change = new Change(by.Name, "核定得分", subject).Write([approved], by, "核定得分");
            return await filing.Period.Commit(change, cancellationToken) == Committed.Stale
                ? new Refusal.Stale("别人")
                : await views.Draw(request.Caller, filing, cancellationToken);
        }

        private static Refusal? Refuse(Command request, CheckedPart part, ScoreTree? tree) =>
            string.IsNullOrEmpty(request.ETag) ? new Refusal.VersionMissing()
            : part.Document.ETag != request.ETag ? new Refusal.Stale(part.Document.EditedBy.Name)
            : part.Document.State is not (PartState.Submitted or PartState.Accepted)
                ? new Refusal.WrongState("报送以后、公开以前才能核定得分")
            : Words(request).Length > ApprovedScore.LongestReason
                ? new Refusal.BadRequest($"核定理由最多 {ApprovedScore.LongestReason} 个字")
            : Number(request.Score) is not { } score ? new Refusal.BadRequest("核定得分要写一个数")
            : Approval.Judge(score, Words(request), tree?.Computed ?? tree?.Claimed) switch
            {
                ApprovalFault.OutOfRange => new Refusal.BadRequest("核定得分要在 0 到 100 之间"),
                ApprovalFault.TooFine => new Refusal.BadRequest("核定得分最多两位小数"),
                ApprovalFault.ReasonMissing => new Refusal.BadRequest(
                    tree?.Computed is null ? "核定得分与自评得分不同，请写明理由" : "核定得分与核算得分不同，请写明理由"
                ),
                _ => null,
            };

        private static string Words(Command request) => request.Reason?.Trim() ?? "";

        private static decimal? Number(string? words) =>
            decimal.TryParse(words, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                ? value
                : null;
    }
}
