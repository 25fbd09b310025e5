using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>正文: a filed part section by section, its tables and charts where they stood.</summary>
internal static class FiledBody
{
    private const string UnitMark = "单位";

    /// <summary>The blocks below the part's title.</summary>
    public static IEnumerable<ReportBlock> Of(FiledPart filed) =>
        filed.Part.Sections.SelectMany((section, index) => Of(filed, section, EndOf(filed.Part, index)));

    /// <summary>One section with its heading.</summary>
    /// <param name="end">The block behind it.</param>
    public static IEnumerable<ReportBlock> Of(FiledPart filed, Section section, int end) =>
        Below(filed, section, end).Prepend(new ReportBlock.Heading(section.Level, OutlineNumber.Before(section)));

    /// <summary>The block behind a section of a part.</summary>
    public static int EndOf(PartRecord part, int index) =>
        index + 1 < part.Sections.Length ? part.Sections[index + 1].Block : part.FirstBlock + part.BlockCount;

    private static IEnumerable<ReportBlock> Below(FiledPart filed, Section section, int end)
    {
        var texts = section.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var blocks = filed.Source is { } source
            ? source.Blocks.Take(Math.Max(end, 0)).Skip(section.Block + 1).ToList()
            : [];
        var paragraphs = blocks.OfType<Paragraph>().Count(paragraph => paragraph.Text.Value.Length > 0);
        // What a heading says on its own line is no block of its own.
        var runIn = texts.Length - paragraphs;
        if (runIn is not (0 or 1))
        {
            return
            [
                .. texts.Select(text => new ReportBlock.Paragraph(text)),
                .. blocks.OfType<Table>().Select(table => FiledTable.Copy(table)),
                .. blocks.OfType<ChartBlock>().Select(FiledChart.Copy),
            ];
        }

        return texts.Take(runIn).Select(text => new ReportBlock.Paragraph(text)).Concat(InOrder(blocks));
    }

    private static IEnumerable<ReportBlock> InOrder(List<Block> blocks)
    {
        for (var at = 0; at < blocks.Count; at++)
        {
            switch (blocks[at])
            {
                case Paragraph { Text.Value: "" }:
                    break;
                case Paragraph { Text.Value: var text } when IsCaption(blocks, at, text):
                    break;
                case Paragraph { Text.Value: var text }:
                    yield return new ReportBlock.Paragraph(text);
                    break;
                case Table table:
                    yield return Captioned(FiledTable.Copy(table), table.Caption?.Value);
                    break;
                case ChartBlock chart:
                    yield return FiledChart.Copy(chart);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Whether a paragraph is the caption that the table below it or a chart beside it takes along.</summary>
    private static bool IsCaption(List<Block> blocks, int at, string text) =>
        (at + 1 < blocks.Count && blocks[at + 1] is Table { Caption.Value: var caption } && caption == text)
        || Enumerable
            .Range(at - 1, 3)
            .Where(beside => beside >= 0 && beside < blocks.Count)
            .Any(beside => blocks[beside] is ChartBlock chart && chart.Caption.Value == text);

    private static ReportBlock.Table Captioned(ReportBlock.Table table, string? caption) =>
        caption is null ? table
        : caption.StartsWith(UnitMark, StringComparison.Ordinal)
            ? table with
            {
                Unit = caption[UnitMark.Length..].TrimStart('：', ':', ' '),
            }
        : table with { Caption = caption };
}
