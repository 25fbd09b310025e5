using System.Collections.Immutable;
using MedInsPerf.Domain.Accounts;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>
/// 部门决算 of a filing: in the official form where its figures fill more than half of the sections of 情况说明, and as filed
/// otherwise, since the official form of a short statement would mostly say 未填.
/// </summary>
public static class AccountsReport
{
    /// <summary>Down to 一、 in the contents.</summary>
    private const int ContentsDepth = 1;

    /// <summary>Composes the document.</summary>
    /// <param name="bureau">部门.</param>
    /// <param name="fiscalYear">预算年度.</param>
    /// <param name="parts">The accounts and their annexes, in the order of the filing.</param>
    /// <param name="signedOn">成文日期; null to leave it for the pen.</param>
    public static Report Compose(string bureau, int fiscalYear, ImmutableArray<FiledPart> parts, DateOnly? signedOn)
    {
        var filed = parts.FirstOrDefault(part => part.Part.Kind == DocumentKind.FinalAccounts);
        return
            filed is { Source: { } source }
            && AccountsReader.Read(bureau, fiscalYear, source, filed.Part) is var accounts
            && IsFull(accounts)
            ? FinalAccountsReport.Compose(accounts, filed, parts.Remove(filed), signedOn)
            : AsFiled(bureau, fiscalYear, parts, signedOn);
    }

    /// <summary>Cover and contents.</summary>
    internal static IEnumerable<ReportBlock> Front(string bureau, int fiscalYear, int depth, DateOnly? signedOn) =>
        [
            new ReportBlock.Cover(
                ReportText.Of("Accounts.Title", bureau, fiscalYear),
                signedOn is { } date ? [new CoverLine(ReportText.Of("Department.Date"), Printed.Date(date))] : []
            ),
            new ReportBlock.Contents(depth),
        ];

    private static bool IsFull(FinalAccounts accounts) =>
        new AccountsChapter(accounts, AccountUnit.For(accounts, groups: true)).Stated * 2 > AccountsSections.All.Length;

    private static Report AsFiled(string bureau, int fiscalYear, ImmutableArray<FiledPart> parts, DateOnly? signedOn) =>
        new([
            .. Front(bureau, fiscalYear, ContentsDepth, signedOn),
            .. parts.SelectMany(
                (filed, index) =>
                    (IEnumerable<ReportBlock>)
                        [
                            .. index > 0 ? ImmutableArray.Create<ReportBlock>(new ReportBlock.PageBreak()) : [],
                            new ReportBlock.PartTitle(filed.Part.Title),
                            .. FiledSection.AllOf(filed),
                        ]
            ),
        ]);
}
