using System.Collections.Immutable;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.RollUps;

namespace MedInsPerf.Domain.Reports;

/// <summary>
/// 汇编: a province's report on the self-evaluations of its counties. Own money and pass-through money stand apart
/// throughout, since one hides the other.
/// </summary>
public static class CompiledReport
{
    /// <summary>Composes the document.</summary>
    /// <param name="year">The province's roll-up.</param>
    /// <param name="bureau">The signing 省医疗保障局.</param>
    /// <param name="signedOn">成文日期; null to leave it for the pen.</param>
    public static Report Compose(ProvinceYear year, string bureau, DateOnly? signedOn) =>
        new([
            .. Opening(year, signedOn),
            .. Chapters(year).SelectMany(Numbered),
            .. year.Details.IsEmpty
                ? []
                : ImmutableArray.Create<ReportBlock>(new ReportBlock.Attachments([ReportText.Of("Compiled.Annex")])),
            new ReportBlock.Signature(bureau, signedOn),
            .. year.Details.IsEmpty ? [] : CompiledAnnex.Of(year),
        ]);

    /// <summary>A title for a report of totals; a cover and 目录 for one that goes into the counties.</summary>
    private static ReportBlock[] Opening(ProvinceYear year, DateOnly? signedOn)
    {
        var title = ReportText.Of("Compiled.Title", year.Province, year.FiscalYear);
        return year.Details.IsEmpty
            ? [new ReportBlock.Title(title)]
            :
            [
                new ReportBlock.Cover(
                    title,
                    signedOn is { } date ? [new CoverLine(ReportText.Of("Compiled.Date"), Printed.Date(date))] : []
                ),
                new ReportBlock.Contents(2),
            ];
    }

    private static IEnumerable<(string Title, IEnumerable<ReportBlock> Blocks)> Chapters(ProvinceYear year)
    {
        yield return (ReportText.Of("Compiled.Overall"), Overall(year));
        yield return (
            ReportText.Of("Compiled.Prefectures"),
            Areas(year.Prefectures, "Prefecture", ReportText.Of("Compiled.PrefectureCaption", year.FiscalYear), year)
        );
        yield return (
            ReportText.Of("Compiled.Counties"),
            Areas(year.Counties, "County", ReportText.Of("Compiled.CountyCaption", year.FiscalYear), year)
        );
        if (!year.Details.IsEmpty)
        {
            yield return (ReportText.Of("Compiled.Ranking"), CompiledChapters.Ranking(year));
            yield return (ReportText.Of("Compiled.Pages"), CompiledChapters.Pages(year));
            yield return (ReportText.Of("Compiled.Points"), CompiledChapters.Points(year));
        }

        yield return (ReportText.Of("Compiled.Excluded"), Excluded(year.Excluded));
    }

    private static IEnumerable<ReportBlock> Numbered(
        (string Title, IEnumerable<ReportBlock> Blocks) chapter,
        int index
    ) => chapter.Blocks.Prepend(new ReportBlock.Heading(1, $"{ChineseOrdinal.Of(index + 1)}、{chapter.Title}"));

    private static IEnumerable<ReportBlock> Overall(ProvinceYear year)
    {
        var all = year.Own + year.PassThrough;
        yield return new ReportBlock.Paragraph(
            ReportText.Of(
                "Compiled.Scope",
                Printed.Date(year.AsOf),
                year.Counties.Length,
                year.Excluded.Length,
                all.Projects
            )
        );
        yield return new ReportBlock.Paragraph(
            ReportText.Of(
                "Compiled.Own",
                year.Own.Projects,
                Printed.Amount(year.Own.AnnualBudget),
                Printed.Amount(year.Own.Executed),
                Percent(year.Own.Rate)
            )
        );
        if (year.PassThrough.Projects > 0)
            yield return new ReportBlock.Paragraph(
                ReportText.Of(
                    "Compiled.PassThrough",
                    year.PassThrough.Projects,
                    Printed.Amount(year.PassThrough.AnnualBudget),
                    Printed.Amount(year.PassThrough.Executed),
                    Percent(year.PassThrough.Rate),
                    Percent(all.Rate)
                )
            );
        if (year.MeanClaimedScore is { } mean)
            yield return new ReportBlock.Paragraph(ReportText.Of("Compiled.Score", Printed.Score(mean)));
        if (year.Details.IsEmpty)
            yield break;
        foreach (var chart in CompiledChapters.Charts(year))
            yield return chart;
    }

    private static IEnumerable<ReportBlock> Areas(
        ImmutableArray<AreaTotals> areas,
        string kind,
        string caption,
        ProvinceYear year
    )
    {
        if (areas.IsEmpty)
        {
            yield return new ReportBlock.Paragraph(ReportText.Of("Compiled.NoArea"));
            yield break;
        }

        yield return new ReportBlock.Table(
            [
                new ReportColumn(Alignment.Left),
                new ReportColumn(kind == "County" ? Alignment.Left : Alignment.Centre),
                .. Enumerable.Repeat(new ReportColumn(Alignment.Right), 7),
            ],
            HeaderRows: 2,
            [
                [
                    new ReportCell(ReportText.Of($"Column.{kind}"), RowSpan: 2),
                    new ReportCell(
                        ReportText.Of(kind == "County" ? "Column.Prefecture" : "Column.Counties"),
                        RowSpan: 2
                    ),
                    new ReportCell(ReportText.Of("Column.Own"), ColumnSpan: 3),
                    new ReportCell(ReportText.Of("Column.PassThrough"), ColumnSpan: 3),
                    new ReportCell(ReportText.Of("Column.MeanScore"), RowSpan: 2),
                ],
                [.. FundHeads(), .. FundHeads()],
                .. areas.Select(area => Row(area, kind)),
                [
                    new ReportCell(ReportText.Of("Total"), Strong: true),
                    new ReportCell(kind == "County" ? "" : Whole(areas.Sum(area => area.Counties)), Strong: true),
                    .. Funds(areas.Aggregate(Nothing, (sum, area) => sum + area.Own), strong: true),
                    .. Funds(areas.Aggregate(Nothing, (sum, area) => sum + area.PassThrough), strong: true),
                    new ReportCell(
                        year.MeanClaimedScore is { } mean ? Printed.Rate(mean) : Printed.NotApplicable,
                        Strong: true
                    ),
                ],
            ],
            caption,
            ReportText.Of("Unit.TenThousand")
        );
    }

    private static ImmutableArray<ReportCell> Row(AreaTotals area, string kind) =>
        [
            new ReportCell(area.Name),
            new ReportCell(kind == "County" ? area.Prefecture ?? "" : Whole(area.Counties)),
            .. Funds(area.Own, strong: false),
            .. Funds(area.PassThrough, strong: false),
            new ReportCell(area.MeanClaimedScore is { } mean ? Printed.Rate(mean) : Printed.NotApplicable),
        ];

    private static IEnumerable<ReportCell> FundHeads() =>
        [
            new ReportCell(ReportText.Of("Column.Budget")),
            new ReportCell(ReportText.Of("Column.Spent")),
            new ReportCell(ReportText.Of("Column.Rate")),
        ];

    private static IEnumerable<ReportCell> Funds(Funds funds, bool strong) =>
        [
            new ReportCell(Printed.TenThousands(funds.AnnualBudget), Strong: strong),
            new ReportCell(Printed.TenThousands(funds.Executed), Strong: strong),
            new ReportCell(Printed.Rate(funds.Rate), Strong: strong),
        ];

    private static IEnumerable<ReportBlock> Excluded(ImmutableArray<ExcludedCounty> excluded)
    {
        if (excluded.IsEmpty)
        {
            yield return new ReportBlock.Paragraph(ReportText.Of("Compiled.NoneExcluded"));
            yield break;
        }

        yield return new ReportBlock.Paragraph(ReportText.Of("Compiled.ExcludedCount", excluded.Length));
        yield return new ReportBlock.Table(
            [new ReportColumn(Alignment.Left), new ReportColumn(Alignment.Left), new ReportColumn(Alignment.Left)],
            HeaderRows: 1,
            [
                [
                    new ReportCell(ReportText.Of("Column.County")),
                    new ReportCell(ReportText.Of("Column.Prefecture")),
                    new ReportCell(ReportText.Of("Column.Reason")),
                ],
                .. excluded.Select(county =>
                    ImmutableArray.Create(
                        new ReportCell(county.Name),
                        new ReportCell(county.Prefecture),
                        new ReportCell(county.Reason)
                    )
                ),
            ]
        );
    }

    private static readonly Funds Nothing = new(0, Money.Zero, Money.Zero);

    private static string Percent(decimal? rate) => rate is null ? Printed.NotApplicable : $"{Printed.Rate(rate)}%";

    private static string Whole(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
