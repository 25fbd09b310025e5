using System.Collections.Immutable;
using System.Globalization;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Reports;

/// <summary>
/// 校验结果报告: what checking found, the gravest first, each finding with both values, its places, the reason and what to
/// do. Overall validity is said in one sentence at the top.
/// </summary>
public static class FindingsReport
{
    private static readonly ImmutableArray<Severity> Severities = [Severity.Error, Severity.Warning, Severity.Info];

    /// <summary>Composes the document.</summary>
    /// <param name="bureau">医疗保障局, for the title.</param>
    /// <param name="fiscalYear">预算年度; null where the filing does not say.</param>
    /// <param name="result">What checking gave.</param>
    public static Report Compose(string bureau, int? fiscalYear, CheckResult result) =>
        new([
            new ReportBlock.Title(
                fiscalYear is { } year
                    ? ReportText.Of("Findings.Title", bureau, year)
                    : ReportText.Of("Findings.TitleWithoutYear", bureau)
            ),
            new ReportBlock.Paragraph(Overall(result)),
            .. result.Findings.IsEmpty ? [] : ImmutableArray.Create<ReportBlock>(Counts(result.Findings)),
            .. Severities.SelectMany(severity => Section(result.Findings, severity)),
        ]);

    private static string Overall(CheckResult result)
    {
        var errors = result.Findings.Count(finding => finding.Severity == Severity.Error);
        var warnings = result.Findings.Count(finding => finding.Severity == Severity.Warning);
        return (errors, warnings) switch
        {
            (0, 0) => ReportText.Of("Findings.Sound", result.RelationsChecked),
            (0, _) => ReportText.Of("Findings.WarningsOnly", result.RelationsChecked, warnings),
            _ => ReportText.Of("Findings.Errors", result.RelationsChecked, errors, warnings),
        };
    }

    private static ReportBlock.Table Counts(ImmutableArray<Finding> findings) =>
        new(
            [new ReportColumn(Alignment.Left), .. Severities.Select(_ => new ReportColumn(Alignment.Right))],
            HeaderRows: 1,
            [
                [
                    new ReportCell(ReportText.Of("Column.Family")),
                    .. Severities.Select(severity => new ReportCell(ReportNames.Of(severity))),
                ],
                .. findings
                    .GroupBy(finding => finding.Rule.Family)
                    .OrderBy(family => family.Key)
                    .Select(family => Row(ReportNames.Of(family.Key), [.. family], strong: false)),
                Row(ReportText.Of("Total"), findings, strong: true),
            ],
            ReportText.Of("Findings.Caption")
        );

    private static ImmutableArray<ReportCell> Row(string name, ImmutableArray<Finding> findings, bool strong) =>
        [
            new ReportCell(name, Strong: strong),
            .. Severities.Select(severity => new ReportCell(
                Whole(findings.Count(finding => finding.Severity == severity)),
                Strong: strong
            )),
        ];

    private static IEnumerable<ReportBlock> Section(ImmutableArray<Finding> findings, Severity severity)
    {
        var own = findings.Where(finding => finding.Severity == severity).ToList();
        if (own.Count == 0)
            yield break;
        yield return new ReportBlock.Heading(
            1,
            ReportText.Of($"Findings.{severity}", Ordinal(findings, severity), own.Count)
        );
        for (var index = 0; index < own.Count; index++)
        {
            var (finding, verdict) = (own[index], own[index].Verdict);
            yield return new ReportBlock.Heading(3, $"{Whole(index + 1)}.{finding.Rule.Statement}");
            yield return new ReportBlock.Paragraph(Values(verdict));
            yield return new ReportBlock.Paragraph(
                ReportText.Of("Findings.Places", string.Join("；", verdict.Places.Select(ReportNames.Of)))
            );
            if (verdict.Explanation.Length > 0)
                yield return new ReportBlock.Paragraph(ReportText.Of("Findings.Why", verdict.Explanation));
            yield return new ReportBlock.Paragraph(
                ReportText.Of("Findings.Remedy", finding.Rule.Remedy, finding.Rule.Basis, finding.Rule.Id)
            );
        }
    }

    private static string Values(Verdict verdict) =>
        verdict switch
        {
            { Computed: { } computed, Difference: { } difference } => ReportText.Of(
                "Findings.Values",
                verdict.Stated,
                computed,
                difference
            ),
            { Computed: { } computed } => ReportText.Of("Findings.Computed", verdict.Stated, computed),
            _ => ReportText.Of("Findings.Stated", verdict.Stated),
        };

    private static string Ordinal(ImmutableArray<Finding> findings, Severity severity) =>
        "一二三"[
            Severities
                .TakeWhile(other => other != severity)
                .Count(other => findings.Any(found => found.Severity == other))
        ]
            .ToString();

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
