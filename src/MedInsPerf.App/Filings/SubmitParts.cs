using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.Reports;
using MedInsPerf.App.RollUps;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;
using MedInsPerf.Domain.Filings;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.App.Filings;

/// <summary>报送: signed materials go up; the official document and the roll-up follow.</summary>
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
                Also = (change, filing, parts) => RequestReport(request.Caller, change, filing, parts),
            };
            return steps.Take(request.Caller, request.FilingId, turn, cancellationToken);
        }

        private void RequestReport(Caller caller, Change change, OpenFiling filing, ImmutableArray<PartDocument> parts)
        {
            var at = clock.GetUtcNow();
            var filedProjects = parts.Where(part =>
                part.Kind == DocumentKind.ProjectSelfEvaluation && PartWorkflow.IsFiled(part.State)
            );
            change.Send(WorkCatalogue.RollUpRequests, job => new ContributeCounty.Command(job));
            var reported = filedProjects
                .Select(part => new ReportedPart(part.PartId, part.Body, part.Draft, part.File))
                .ToImmutableArray();
            if (reported.IsEmpty)
            {
                return;
            }

            var id = ReportDocument.IdFor(reported, at);
            change.Write(
                new ReportDocument(id)
                {
                    Title = $"{filing.Id.FiscalYear}年度项目支出绩效自评报告",
                    Parts = reported,
                    RequestedBy = new Signature(caller.Member.ObjectId, caller.Member.Name, at),
                }
            );
            change.Send(WorkCatalogue.ReportRequests, job => new ComposeReport.Command(job, id));
        }
    }
}
