using System.Collections.Immutable;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Scoring;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Filings;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.Scoring;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.App.Forms;

/// <summary>A form with the version that a write must name.</summary>
public sealed record OpenedForm(FormView View, string ETag);

/// <summary>Draws the form of a material, and scores and checks a form that is being filled in.</summary>
public sealed class FormDesk(FilingAccess access, FilingCheck check, PackShelf shelf, LastYear lastYear)
{
    internal async Task<OpenedForm?> Open(Caller caller, string filingId, string partId, CancellationToken cancellation)
    {
        if (
            access.Open(caller, filingId) is not { } filing
            || await Checked(filing, cancellation) is not { } filed
            || filed.Part(partId) is not { Read: { } read } part
        )
        {
            return null;
        }

        var form = read.Form ?? FormStart.Of(read, filed.Pack);
        var (score, notes) = Judge(form, read.Kind, filing.Id.FiscalYear, filed.Pack);
        var before = await lastYear.FormOf(filing, NameOf(part.Document), cancellation);
        var mayEdit = filing.IsOwn && (caller.Is(Role.Preparer) || caller.Is(Role.UnitHead));
        return new OpenedForm(
            new FormView(
                filing.Id.ToString(),
                FilingViews.Summary(filed, part),
                filing.Id.FiscalYear,
                read.Form is null,
                mayEdit && PartWorkflow.Edit(part.Document.State) is Step.To,
                FormText.Write(form, part.Document.TargetReasons),
                score,
                notes,
                before is null
                    ? null
                    : new LastYearView(
                        filing.Id.FiscalYear - 1,
                        before.Title,
                        [.. CarriedTargets.From(before).Select(FormText.Write)]
                    ),
                Carried(before, form)
            ),
            part.Document.ETag ?? ""
        );
    }

    /// <summary>The pack and kind that a form of the material is judged by; null where there is no such material.</summary>
    internal async Task<FormTerms?> TermsOf(
        Caller caller,
        string filingId,
        string partId,
        CancellationToken cancellation
    )
    {
        if (access.Open(caller, filingId) is not { } filing)
        {
            return null;
        }

        var parts = await filing.Parts(cancellation);
        return parts.FirstOrDefault(part => part.PartId == partId) is { } part
            ? new FormTerms(
                await shelf.InForce(filing.Scope, filing.Id.FiscalYear, cancellation),
                part.Kind,
                filing.Id.FiscalYear,
                await lastYear.FormOf(filing, NameOf(part), cancellation)
            )
            : null;
    }

    /// <summary>What became of last year's targets; nothing where there was no form.</summary>
    internal static ImmutableArray<CarriedTargetView> Carried(EvaluationForm? before, EvaluationForm now) =>
        before is null
            ? []
            :
            [
                .. CarriedTargets
                    .Compare(before, now)
                    .Select(target => new CarriedTargetView(
                        target.Row,
                        target.Name,
                        Words.Of(target.Change),
                        target.Before,
                        target.After,
                        target.NeedsReason
                    )),
            ];

    /// <summary>The score of a form and what does not hold in it. Pure: nothing is read or stored.</summary>
    internal static (ScoreView? Score, ImmutableArray<FormNoteView> Notes) Judge(
        EvaluationForm form,
        DocumentKind kind,
        int fiscalYear,
        PolicyPack pack
    )
    {
        // Laid out and read again, so that every cell has a place that a rule can point at.
        var text = new SourceText("自评表", [FormTable.Of(form, fiscalYear)]);
        var record = RecordReader.Read(text, new ReadingContext(null, fiscalYear));
        var read = record.Parts[0];
        var notes = RuleBook
            .Current.Check([record], pack)
            .Findings.Where(finding => finding.Rule.Id.StartsWith("FORM-", StringComparison.Ordinal))
            .Select(finding => new FormNoteView(
                finding.Rule.Id,
                Words.Of(finding.Severity),
                finding.Verdict.Stated,
                finding.Verdict.Computed,
                finding.Verdict.Explanation,
                finding.Rule.Remedy
            ))
            .ToImmutableArray();
        var scored = form.HasScores ? kind : read.Kind;
        return pack.FrameworkOf(scored) is null
            ? (null, notes)
            : (ScoreViews.Draw(Scorer.Score(ScoreSheet.Of(read) with { Kind = scored }, pack), pack), notes);
    }

    private static string NameOf(PartDocument part) => part.Project?.Name ?? part.Title;

    private async Task<CheckedFiling> Checked(OpenFiling filing, CancellationToken cancellation) =>
        await check.Of(filing.Scope, filing.Id.FiscalYear, await filing.Parts(cancellation), cancellation);
}

/// <summary>What a form is judged by.</summary>
/// <param name="LastYear">The form of the same project a year before; null where it had none.</param>
internal sealed record FormTerms(PolicyPack Pack, DocumentKind Kind, int FiscalYear, EvaluationForm? LastYear);
