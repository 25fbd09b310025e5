using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.Letterheads;
using MedInsPerf.App.Reports;
using MedInsPerf.App.RollUps;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;
using MedInsPerf.Domain.Filings;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.App.Filings;

/// <summary>报送: signed materials go up; the official documents and the roll-up follow.</summary>
public static class SubmitParts
{
    /// <param name="Serial">发文顺序号 of the official document; null to leave it for the pen.</param>
    public sealed record Command(Caller Caller, string FilingId, ImmutableArray<string> Parts, int? Serial = null)
        : IRequest<Result<FilingView>>;

    internal sealed class Handler(
        TimeProvider clock,
        FilingSteps steps,
        FilingAccess access,
        LetterheadDesk letterheads
    ) : IRequestHandler<Command, Result<FilingView>>
    {
        public async Task<Result<FilingView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (request.Serial is < 1 or > Letterhead.LastSerial)
            {
                if (access.Open(request.Caller, request.FilingId) is null)
                {
                    return new Refusal.NotFound();
                }

                return new Refusal.BadRequest(
                    $"发文顺序号要填 1 到 {Letterhead.LastSerial}，还没有编号就空着，印出来再填"
                );
            }

            var letterhead = await letterheads.InUse(TenantScope.Of(request.Caller), cancellationToken);
            var turn = new Turn(
                Role.UnitHead,
                ByReviewer: false,
                "只有单位负责人可以报送",
                "报送",
                request.Parts,
                (part, soundness) => PartWorkflow.Submit(part.State, soundness.Errors, soundness.OpenWarnings),
                (part, by) =>
                    part with
                    {
                        SubmittedBy = by,
                        // What the unit head wanted mended stays in the county.
                        ReturnItems = part.ReturnItems.RemoveAll(item => !item.FromAbove),
                    }
            )
            {
                Also = (change, filing, parts) => RequestReports(request, letterhead, change, filing, parts),
            };
            return await steps.Take(request.Caller, request.FilingId, turn, cancellationToken);
        }

        /// <summary>
        /// Every official document that holds what is submitted now; those that do not stay as they are. Several are numbered
        /// one after the other.
        /// </summary>
        private void RequestReports(
            Command request,
            LetterheadDocument? letterhead,
            Change change,
            OpenFiling filing,
            ImmutableArray<PartDocument> parts
        )
        {
            change.Send(WorkCatalogue.RollUpRequests, job => new ContributeCounty.Command(job));
            var by = new Signature(request.Caller.Member.ObjectId, request.Caller.Member.Name, clock.GetUtcNow());
            var filed = parts.Where(part => PartWorkflow.IsFiled(part.State)).ToImmutableArray();
            var serial = letterhead is null ? null : request.Serial;
            foreach (var called in CalledDocuments.Of(filed, part => part.Kind, part => part.File.Sha256))
            {
                if (called.Parts.Any(part => request.Parts.Contains(part.PartId)))
                {
                    // Behind the last number there is none: it is left for the pen.
                    Request(change, filing.Id.FiscalYear, called, by, letterhead, serial);
                    serial = serial < Letterhead.LastSerial ? serial + 1 : null;
                }
            }
        }

        private static void Request(
            Change change,
            int fiscalYear,
            CalledDocument<PartDocument> called,
            Signature by,
            LetterheadDocument? letterhead,
            int? serial
        )
        {
            var reported = called
                .Parts.Select(part => new ReportedPart(part.PartId, part.Body, part.Draft, part.File))
                .ToImmutableArray();
            var id = ReportDocument.IdFor(called.Kind, reported, by.At);
            change.Write(
                new ReportDocument(id)
                {
                    Kind = called.Kind,
                    Title = OfficialReport.TitleOf(called.Kind, fiscalYear),
                    Parts = reported,
                    RequestedBy = by,
                    Letterhead = letterhead?.Kept,
                    Serial = serial,
                }
            );
            change.Send(WorkCatalogue.ReportRequests, job => new ComposeReport.Command(job, id));
        }
    }
}
