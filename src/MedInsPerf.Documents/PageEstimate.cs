using MedInsPerf.Documents.Word;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents;

/// <summary>
/// The pages that Word will put the headings on, by the 22 lines of 28 characters of GB/T 9704. Word counts anew when the
/// 目录 is updated; until then these stand in it.
/// </summary>
internal static class PageEstimate
{
    private const int LinesOnPage = 22;
    private const int ContentsLinesOnPage = 24;
    private const decimal CharactersOnLine = 28m;

    public static IReadOnlyList<int> OfHeadings(Report report)
    {
        var pages = new List<int>();
        if (!report.Blocks.Any(block => block is ReportBlock.Contents))
            return [.. report.Blocks.Where(IsHeading).Select(_ => 0)];
        var (page, line) = (1, 0);
        foreach (var block in report.Blocks)
        {
            if (IsHeading(block) && line >= LinesOnPage - 1)
                (page, line) = (page + 1, 0);
            if (IsHeading(block))
                pages.Add(page);
            if (block is ReportBlock.PageBreak or ReportBlock.Cover or ReportBlock.Contents)
            {
                page += block switch
                {
                    ReportBlock.Contents contents => PagesOf(report, contents),
                    ReportBlock.PageBreak when line == 0 => 0,
                    _ => 1,
                };
                line = 0;
                continue;
            }

            line += LinesOf(block);
            (page, line) = (page + (line / LinesOnPage), line % LinesOnPage);
        }

        return pages;
    }

    private static int PagesOf(Report report, ReportBlock.Contents contents) =>
        (report.Blocks.Count(block => IsHeading(block, contents.Depth)) + 2 + ContentsLinesOnPage - 1)
        / ContentsLinesOnPage;

    private static bool IsHeading(ReportBlock block, int depth) =>
        block is ReportBlock.PartTitle || (block is ReportBlock.Heading heading && heading.Level <= depth);

    private static bool IsHeading(ReportBlock block) => block is ReportBlock.PartTitle or ReportBlock.Heading;

    private static int LinesOf(ReportBlock block) =>
        block switch
        {
            // 35 mm, the mark, two lines, the number, the red line, two lines.
            ReportBlock.Letterhead => 12,
            ReportBlock.Title title => Lines(title.Text, 20m) + 1,
            ReportBlock.PartTitle title => Lines(title.Text, 24m) + 1,
            ReportBlock.Heading heading => Lines(heading.Text, CharactersOnLine - 2),
            ReportBlock.Paragraph paragraph => Lines("  " + paragraph.Text, CharactersOnLine),
            ReportBlock.Table table => 2 + (table.Rows.Length * 2 / 3),
            ReportBlock.Chart => 9,
            ReportBlock.Attachments attachments => attachments.Names.Length + 1,
            ReportBlock.Signature => 4,
            _ => 1,
        };

    private static int Lines(string text, decimal characters) =>
        text.Split('\n').Sum(part => Math.Max(1, (int)decimal.Ceiling(TextWidth.Of(part) / characters)));
}
