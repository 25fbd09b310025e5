using System.Collections.Immutable;
using MediatR;
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
    public sealed record Command(Caller Caller, string FilingId, ImmutableArray<string> Parts)
        : IRequest<Result<FilingView>>;

    internal sealed class Handler(TimeProvider clock, FilingSteps steps) : IRequestHandler<Command, Result<FilingView>>
    {
        public Task<Result<FilingView>> Handle(Command request, CancellationToken cancellationToken)
        {
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
                Also = (change, filing, parts) => RequestReports(request.Caller, change, filing, parts, request.Parts),
            };
            return steps.Take(request.Caller, request.FilingId, turn, cancellationToken);
        }

        /// <summary>Every official document that holds what is submitted now; those that do not stay as they are.</summary>
        private void RequestReports(
            Caller caller,
            Change change,
            OpenFiling filing,
            ImmutableArray<PartDocument> parts,
            ImmutableArray<string> submitted
        )
        {
            change.Send(WorkCatalogue.RollUpRequests, job => new ContributeCounty.Command(job));
            var by = new Signature(caller.Member.ObjectId, caller.Member.Name, clock.GetUtcNow());
            var filed = parts.Where(part => PartWorkflow.IsFiled(part.State)).ToImmutableArray();
            foreach (var called in CalledDocuments.Of(filed, part => part.Kind, part => part.File.Sha256))
            {
                if (called.Parts.Any(part => submitted.Contains(part.PartId)))
                {
                    Request(change, filing.Id.FiscalYear, called, by);
                }
            }
        }

        private static void Request(Change change, int fiscalYear, CalledDocument<PartDocument> called, Signature by)
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
                }
            );
            change.Send(WorkCatalogue.ReportRequests, job => new ComposeReport.Command(job, id));
        }
    }
}
