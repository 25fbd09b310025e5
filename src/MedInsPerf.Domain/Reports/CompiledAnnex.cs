using System.Collections.Immutable;

namespace MedInsPerf.Domain.Reports;

/// <summary>附件 of the compiled report: which counties were late, and what was returned to whom, why and with what answer.</summary>
internal static class CompiledAnnex
{
    /// <summary>On a page of its own, behind the signature.</summary>
    public static IEnumerable<ReportBlock> Of(ProvinceYear year) =>
        [
            new ReportBlock.PageBreak(),
            new ReportBlock.PartTitle(ReportText.Of("Compiled.AnnexTitle")),
            new ReportBlock.Heading(1, ReportText.Of("Compiled.Late")),
            .. Late(year),
            new ReportBlock.Heading(1, ReportText.Of("Compiled.Returned")),
            .. Returned(year),
        ];

    private static IEnumerable<ReportBlock> Late(ProvinceYear year)
    {
        var late = year.Details.Where(county => county.Late).ToList();
        if (late.Count == 0)
            return [new ReportBlock.Paragraph(ReportText.Of("Compiled.NoneLate"))];
        return
        [
            new ReportBlock.Table(
                [new(Alignment.Left), new(Alignment.Left), new(Alignment.Centre), new(Alignment.Centre)],
                HeaderRows: 1,
                [
                    ReportCells.Heads("County", "Prefecture", "FiledOn", "Standing"),
                    .. late.Select(county =>
                        ImmutableArray.Create(
                            new ReportCell(county.Name),
                            new ReportCell(county.Prefecture),
                            new ReportCell(county.FiledOn is { } day ? Printed.Date(day) : Printed.NotApplicable),
                            new ReportCell(county.Standing)
                        )
                    ),
                ],
                ReportText.Of("Compiled.LateCaption", year.FiscalYear)
            ),
        ];
    }

    private static IEnumerable<ReportBlock> Returned(ProvinceYear year)
    {
        var returned = year
            .Details.SelectMany(county => county.Returns.Select(item => (County: county, Item: item)))
            .OrderBy(entry => entry.Item.On)
            .ToList();
        if (returned.Count == 0)
            return [new ReportBlock.Paragraph(ReportText.Of("Compiled.NoneReturned"))];
        return
        [
            new ReportBlock.Paragraph(
                ReportText.Of(
                    "Compiled.ReturnedCount",
                    returned.Select(entry => (entry.County.Prefecture, entry.County.Name)).Distinct().Count(),
                    returned.Count,
                    returned.Count(entry => entry.Item.Answer is null)
                )
            ),
            new ReportBlock.Table(
                [
                    new(Alignment.Left),
                    new(Alignment.Left),
                    new(Alignment.Centre),
                    new(Alignment.Left),
                    new(Alignment.Left),
                ],
                HeaderRows: 1,
                [
                    ReportCells.Heads("County", "Material", "ReturnedOn", "ReturnReason", "Answer"),
                    .. returned.Select(entry =>
                        ImmutableArray.Create(
                            new ReportCell(entry.County.Name),
                            new ReportCell(entry.Item.Material),
                            new ReportCell(Printed.Date(entry.Item.On)) { IsFigure = true },
                            new ReportCell(entry.Item.Reason),
                            new ReportCell(entry.Item.Answer ?? ReportText.Of("Compiled.Unanswered"))
                        )
                    ),
                ],
                ReportText.Of("Compiled.ReturnedCaption", year.FiscalYear)
            ),
        ];
    }
}
