using System.Collections.Immutable;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>应出公文: an official document that filed materials call for, and what goes into it.</summary>
/// <param name="Kind">Which document it is; <see cref="DocumentKind.Mixed"/> for 部门决算 with annexes.</param>
public sealed record CalledDocument<T>(DocumentKind Kind, ImmutableArray<T> Parts);

/// <summary>
/// 应出公文: each kind of self-evaluation has its document; narratives of projects take their forms along. 部门决算 holds
/// every self-evaluation of the year as 附件, and is the only document of those that came in its own file.
/// </summary>
public static class CalledDocuments
{
    /// <summary>The documents that filed materials call for.</summary>
    /// <param name="filed">In the order of the filing; what is not recognised calls for none.</param>
    /// <param name="file">Names the file that a material came in.</param>
    public static ImmutableArray<CalledDocument<T>> Of<T>(
        ImmutableArray<T> filed,
        Func<T, DocumentKind> kind,
        Func<T, string> file
    )
    {
        var known = filed.Where(part => kind(part) != DocumentKind.Unknown).ToImmutableArray();
        var accounts = known.Where(part => kind(part) == DocumentKind.FinalAccounts).ToImmutableArray();
        var volumes = accounts.Select(file).ToHashSet(StringComparer.Ordinal);
        var own = known.Where(part => !volumes.Contains(file(part))).ToList();
        var projects = Parts(DocumentKind.ProjectSelfEvaluation, DocumentKind.ProjectSelfEvaluationForm);
        ImmutableArray<CalledDocument<T>> called =
        [
            new(
                projects.Any(part => kind(part) == DocumentKind.ProjectSelfEvaluation)
                    ? DocumentKind.ProjectSelfEvaluation
                    : DocumentKind.ProjectSelfEvaluationForm,
                projects
            ),
            new(DocumentKind.TransferPaymentForm, Parts(DocumentKind.TransferPaymentForm)),
            new(DocumentKind.DepartmentSelfEvaluation, Parts(DocumentKind.DepartmentSelfEvaluation)),
            accounts.IsEmpty || accounts.Length == known.Length
                ? new(DocumentKind.FinalAccounts, accounts)
                : new(DocumentKind.Mixed, [.. accounts, .. known.Except(accounts)]),
        ];
        return [.. called.Where(document => !document.Parts.IsEmpty)];

        ImmutableArray<T> Parts(params DocumentKind[] kinds) => [.. own.Where(part => kinds.Contains(kind(part)))];
    }

    /// <summary>
    /// 系列: the kind under which a document replaces an older one. Projects may be told by forms first and by a report
    /// later, accounts may get annexes.
    /// </summary>
    public static DocumentKind SeriesOf(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.ProjectSelfEvaluationForm => DocumentKind.ProjectSelfEvaluation,
            DocumentKind.Mixed => DocumentKind.FinalAccounts,
            _ => kind,
        };
}
