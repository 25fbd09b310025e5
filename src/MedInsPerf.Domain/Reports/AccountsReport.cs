using System.Collections.Immutable;

namespace MedInsPerf.Domain.Reports;

/// <summary>
/// 部门决算: cover, contents, the accounts as filed with their charts and tables, and the self-evaluations as annexes.
/// </summary>
public static class AccountsReport
{
    /// <summary>Down to 一、 in the contents: a volume of accounts has hundreds of headings below.</summary>
    private const int ContentsDepth = 1;

    /// <summary>Composes the document.</summary>
    /// <param name="bureau">部门.</param>
    /// <param name="fiscalYear">预算年度.</param>
    /// <param name="parts">The accounts and their annexes, in the order of the filing.</param>
    /// <param name="signedOn">成文日期; null to leave it for the pen.</param>
    public static Report Compose(string bureau, int fiscalYear, ImmutableArray<FiledPart> parts, DateOnly? signedOn) =>
        new([
            new ReportBlock.Cover(
                ReportText.Of("Accounts.Title", bureau, fiscalYear),
                signedOn is { } date ? [new CoverLine(ReportText.Of("Department.Date"), Printed.Date(date))] : []
            ),
            new ReportBlock.Contents(ContentsDepth),
            .. parts.SelectMany(
                (filed, index) =>
                    (IEnumerable<ReportBlock>)
                        [
                            .. index > 0 ? ImmutableArray.Create<ReportBlock>(new ReportBlock.PageBreak()) : [],
                            new ReportBlock.PartTitle(filed.Part.Title),
                            .. FiledBody.Of(filed),
                        ]
            ),
        ]);
}
