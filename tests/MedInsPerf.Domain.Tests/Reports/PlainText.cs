using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Domain.Tests.Reports;

/// <summary>A report as lines, for approval by reading.</summary>
internal static class PlainText
{
    public static string Of(Report report) => string.Join('\n', report.Blocks.SelectMany(Lines));

    private static IEnumerable<string> Lines(ReportBlock block) =>
        block switch
        {
            ReportBlock.Letterhead head => [$"【{head.Mark}】", .. Known(head.Number, head.Signer)],
            ReportBlock.Imprint imprint => Known(imprint.CopyTo, imprint.PrintedBy),
            ReportBlock.Title title => [$"《{title.Text.Replace("\n", "／", StringComparison.Ordinal)}》"],
            ReportBlock.Cover cover =>
            [
                $"《《{cover.Text.Replace("\n", "／", StringComparison.Ordinal)}》》",
                .. cover.Lines.Select(line => $"{line.Label}：{line.Value}"),
            ],
            ReportBlock.Contents contents => [$"（目录，到第{contents.Depth}级）"],
            ReportBlock.Chart chart => [$"{{{chart.Drawn} {chart.Sentence}}}"],
            ReportBlock.PartTitle title => [$"〈{title.Text}〉"],
            ReportBlock.Heading heading => [$"{new string('#', heading.Level)} {heading.Text}"],
            ReportBlock.Paragraph paragraph => [paragraph.Text],
            ReportBlock.Note note => [note.Text],
            ReportBlock.PageBreak => ["----"],
            ReportBlock.Attachments attachments => attachments.Names.Select(name => $"附件 {name}"),
            ReportBlock.Signature signature =>
            [
                signature.Unit,
                signature.Date is { } date ? Printed.Date(date) : "（日期待填）",
            ],
            ReportBlock.Table table =>
            [
                $"[{table.Caption} 单位：{table.Unit}]",
                .. table.Rows.Select(row => string.Join(" | ", row.Select(Cell))),
            ],
            _ => throw new InvalidOperationException(),
        };

    private static IEnumerable<string> Known(params string?[] lines) => lines.OfType<string>();

    private static string Cell(ReportCell cell) =>
        (cell.Strong ? $"*{cell.Text}*" : cell.Text)
        + (cell is (_, 1, 1, _) ? "" : $"({cell.ColumnSpan}×{cell.RowSpan})");
}
