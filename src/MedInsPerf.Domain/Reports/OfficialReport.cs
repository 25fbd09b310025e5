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
    public static Report? Compose(DocumentRecord record, DocumentKind kind, DateOnly? signedOn)
    {
        var (bureau, year) = (record.Bureau ?? "", record.FiscalYear ?? 0);
        var parts = record
            .Parts.Where(part => TakesAll(record, kind) || part.Kind == Filed(kind))
            .Select(part => new FiledPart(part, record.Source))
            .ToImmutableArray();
        if (parts.IsEmpty)
            return null;
        return kind switch
        {
            DocumentKind.ProjectSelfEvaluation => ProjectSelfEvaluationReport.Compose(bureau, year, parts, signedOn),
            DocumentKind.ProjectSelfEvaluationForm => ProjectForms.Compose(
                bureau,
                year,
                [.. parts.Select(filed => filed.Part.Project).OfType<Project>()]
            ),
            DocumentKind.DepartmentSelfEvaluation => DepartmentReport.Compose(bureau, year, parts[0], signedOn),
            DocumentKind.FinalAccounts or DocumentKind.Mixed => AccountsReport.Compose(bureau, year, parts, signedOn),
            _ => null,
        };
    }

    /// <summary>The accounts take along the self-evaluations that were filed with them, as annexes.</summary>
    private static bool TakesAll(DocumentRecord record, DocumentKind kind) =>
        kind == DocumentKind.Mixed
        || (kind == DocumentKind.FinalAccounts && record.Parts.Any(part => part.Kind == DocumentKind.FinalAccounts));

    /// <summary>A form is made from the narrative's figures, since counties write one and owe both.</summary>
    private static DocumentKind Filed(DocumentKind kind) =>
        kind == DocumentKind.ProjectSelfEvaluationForm ? DocumentKind.ProjectSelfEvaluation : kind;
}
