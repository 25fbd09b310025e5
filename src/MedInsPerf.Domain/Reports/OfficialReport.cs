using System.Collections.Immutable;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>公文: the official document of a record, by its kind.</summary>
public static class OfficialReport
{
    /// <summary>
    /// Goes into every manifest; raised whenever the same record would give another document, so that an old file is not
    /// taken for a forged one.
    /// </summary>
    public const string Template = "4";

    /// <summary>Composes the document of a kind from what the record holds of it.</summary>
    /// <returns>Null where the record holds nothing of the kind, or no document of the kind can be made.</returns>
    public static Report? Compose(DocumentRecord record, DocumentKind kind, DateOnly? signedOn) =>
        Compose(
            record.Bureau ?? "",
            record.FiscalYear ?? 0,
            kind,
            [.. Filed(record.Parts, kind).Select(part => new FiledPart(part, record.Source))],
            signedOn
        );

    /// <summary>Composes the document of a kind from these parts, all of them.</summary>
    /// <returns>Null where there is no part, or no document of the kind can be made.</returns>
    public static Report? Compose(
        string bureau,
        int fiscalYear,
        DocumentKind kind,
        ImmutableArray<FiledPart> parts,
        DateOnly? signedOn
    ) =>
        parts.IsEmpty
            ? null
            : kind switch
            {
                DocumentKind.ProjectSelfEvaluation => ProjectSelfEvaluationReport.Compose(
                    bureau,
                    fiscalYear,
                    parts,
                    signedOn
                ),
                DocumentKind.ProjectSelfEvaluationForm or DocumentKind.TransferPaymentForm => FormsReport.Compose(
                    bureau,
                    fiscalYear,
                    parts,
                    signedOn
                ),
                DocumentKind.DepartmentSelfEvaluation => DepartmentReport.Compose(bureau, fiscalYear, parts, signedOn),
                DocumentKind.FinalAccounts or DocumentKind.Mixed => Accounts(bureau, fiscalYear, parts, signedOn),
                _ => null,
            };

    /// <summary>部门决算 with its annexes; forms, which have no text, stand behind them.</summary>
    private static Report Accounts(string bureau, int fiscalYear, ImmutableArray<FiledPart> parts, DateOnly? signedOn)
    {
        var forms = parts.Where(filed => filed.Part.Sections.IsEmpty && filed.Part.Form is not null).ToList();
        var report = AccountsReport.Compose(bureau, fiscalYear, [.. parts.Except(forms)], signedOn);
        return new Report([
            .. report.Blocks,
            .. forms.SelectMany(filed => FormsReport.Annex(filed, bureau, fiscalYear)),
        ]);
    }

    /// <summary>标题 of a document, without its bureau: 2023年度部门决算.</summary>
    public static string TitleOf(DocumentKind kind, int fiscalYear) => ReportText.Of($"Official.{kind}", fiscalYear);

    /// <summary>
    /// What a record holds of a kind. A form is begun from the narrative's figures where no form was filed, since counties
    /// write one and owe both.
    /// </summary>
    private static IEnumerable<PartRecord> Filed(ImmutableArray<PartRecord> parts, DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Mixed => parts,
            // The accounts take along the self-evaluations that were filed with them, as annexes.
            DocumentKind.FinalAccounts when parts.Any(part => part.Kind == kind) => parts,
            DocumentKind.ProjectSelfEvaluation when parts.All(part => part.Kind != kind) => [],
            DocumentKind.ProjectSelfEvaluation => parts.Where(part => part.Kind == kind || IsForm(part)),
            DocumentKind.ProjectSelfEvaluationForm when !parts.Any(part => IsForm(part)) => parts.Where(part =>
                part.Kind == DocumentKind.ProjectSelfEvaluation
            ),
            DocumentKind.ProjectSelfEvaluationForm => parts.Where(IsForm),
            _ => parts.Where(part => part.Kind == kind),
        };

    private static bool IsForm(PartRecord part) =>
        part.Kind == DocumentKind.ProjectSelfEvaluationForm
        || part is { Kind: DocumentKind.ProjectSelfEvaluation, Form: not null };
}
