using System.Collections.Immutable;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents;

/// <summary>A line of the contents.</summary>
/// <param name="Heading">Which heading of the report it is, from 0.</param>
/// <param name="Depth">0 for the titles of parts, or for 一、 where there are none.</param>
/// <param name="Page">The page that it stands on.</param>
internal sealed record ContentsEntry(int Heading, int Depth, string Text, int Page)
{
    /// <summary>The entries that the report's 目录 lists; none where it has no 目录.</summary>
    /// <param name="pages">The page of each heading, in order.</param>
    public static ImmutableArray<ContentsEntry> Of(Report report, IReadOnlyList<int> pages)
    {
        if (report.Blocks.OfType<ReportBlock.Contents>().FirstOrDefault() is not { } contents)
            return [];
        var hasParts = report.Blocks.Any(block => block is ReportBlock.PartTitle);
        return
        [
            .. report
                .Blocks.Select(block =>
                    block switch
                    {
                        ReportBlock.PartTitle part => (Level: 0, part.Text),
                        ReportBlock.Heading heading => (Level: Math.Clamp(heading.Level, 1, 4), heading.Text),
                        _ => (Level: -1, Text: ""),
                    }
                )
                .Where(heading => heading.Level >= 0)
                .Select(
                    (heading, index) =>
                        (
                            heading.Level,
                            Entry: new ContentsEntry(
                                index,
                                hasParts ? heading.Level : heading.Level - 1,
                                heading.Text.Replace("\n", "", StringComparison.Ordinal),
                                pages[index]
                            )
                        )
                )
                .Where(heading => heading.Level <= contents.Depth)
                .Select(heading => heading.Entry),
        ];
    }
}
