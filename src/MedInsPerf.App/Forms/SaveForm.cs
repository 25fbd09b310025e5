using System.Collections.Immutable;
using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Parts;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.App.Forms;

/// <summary>填自评表: the form goes into the material's text as its official table; the whole is read and checked anew.</summary>
public static class SaveForm
{
    public sealed record Command(Caller Caller, string FilingId, string PartId, string? ETag, FormFields Form)
        : IRequest<Result<OpenedForm>>;

    internal sealed class Handler(PartEdits edits, FormDesk desk, Bodies bodies, PackShelf shelf)
        : IRequestHandler<Command, Result<OpenedForm>>
    {
        public async Task<Result<OpenedForm>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (FormLimits.Refuse(request.Form) is { } refusal)
            {
                return refusal;
            }

            if (FormText.Read(request.Form) is not { } form)
            {
                return FormLimits.Unknown;
            }

            var saved = await edits.Edit(
                request.Caller,
                request.FilingId,
                request.PartId,
                request.ETag,
                "填自评表",
                (filing, part, _) => Put(form, FormText.Reasons(request.Form), filing, part, cancellationToken),
                cancellationToken
            );
            return saved.Refusal is { } why ? why
                : await desk.Open(request.Caller, request.FilingId, request.PartId, cancellationToken) is { } opened
                    ? opened
                : new Refusal.NotFound();
        }

        private async Task<Result<PartDocument>> Put(
            EvaluationForm form,
            ImmutableArray<TargetReason> reasons,
            OpenFiling filing,
            PartDocument part,
            CancellationToken cancellation
        )
        {
            var text = await bodies.Of(filing.Scope, part.Body, cancellation);
            var pack = await shelf.InForce(filing.Scope, filing.Id.FiscalYear, cancellation);
            var filed = FormReader.In(text, 0, text.Blocks.Length).Take(1).ToList();
            var whole = filed is [var old] ? form.KeepingOf(old.Form) : form;
            var table = FormTable.Of(FormCompletion.Of(whole, pack), filing.Id.FiscalYear);
            var at = filed is [var first] ? (int?)first.Block : null;
            var changed = text with
            {
                Blocks = at is { } block ? text.Blocks.SetItem(block, table) : text.Blocks.Add(table),
            };
            var record = RecordReader.Read(changed, new ReadingContext(part.File.Bureau, filing.Id.FiscalYear));
            var body = await bodies.Keep(filing.Scope, changed, cancellation);
            Milestones.Reached("body-kept", part.PartId);
            return part with
            {
                Body = body,
                Project = ProjectSummary.Of(record.Parts.FirstOrDefault()?.Project),
                TargetReasons = reasons,
            };
        }
    }
}
