using System.Buffers;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>正文: a filed part section by section, its tables and charts where they stood.</summary>
internal static class FiledBody
{
    private const string UnitMark = "单位";

    /// <summary>What no line of a cover or title holds.</summary>
    private static readonly SearchValues<char> Spoken = SearchValues.Create("，。；：！？");

    /// <summary>The level from which a heading that runs into its paragraph stays there, as counties write it.</summary>
    public const int RunsIn = 3;

    /// <summary>The blocks below the part's title.</summary>
    public static IEnumerable<ReportBlock> Of(FiledPart filed) =>
        filed.Part.Sections.SelectMany((section, index) => Of(filed, section, EndOf(filed.Part, index)));

    /// <summary>One section with its heading.</summary>
    /// <param name="end">The block behind it.</param>
    public static IEnumerable<ReportBlock> Of(FiledPart filed, Section section, int end) =>
        section.Level >= RunsIn && RunIn(filed, section) is { } text
            ? Below(filed, section, end)
                .Skip(1)
                .Prepend(new ReportBlock.Paragraph(OutlineNumber.Before(section with { Title = text })))
            : Below(filed, section, end).Prepend(new ReportBlock.Heading(section.Level, OutlineNumber.Before(section)));

    /// <summary>The paragraph that opens with a heading and goes on behind it, without its number; null where the heading stands alone.</summary>
    public static string? RunIn(FiledPart filed, Section section) =>
        filed.Source?.Blocks[section.Block] is Paragraph { Text.Value: var text }
        && text[(Numbering.Of(text)?.Length ?? 0)..] is var own
        && own.Length > section.Title.Length + 1
            ? own
            : null;

    /// <summary>The block behind a section of a part.</summary>
    public static int EndOf(PartRecord part, int index) =>
        index + 1 < part.Sections.Length ? part.Sections[index + 1].Block : part.FirstBlock + part.BlockCount;

    /// <summary>What stands between cover or title and the first heading: a form, a foreword.</summary>
    public static IEnumerable<ReportBlock> Opening(FiledPart filed)
    {
        if (filed.Source is not { } source)
            return [];
        var part = filed.Part;
        var end = part.Sections.IsEmpty ? part.FirstBlock + part.BlockCount : part.Sections[0].Block;
        var from = part.FirstBlock;
        while (
            from < end
            && source.Blocks[from] is Paragraph { Text.Value: var text }
            && (part.Title.Contains(text, StringComparison.Ordinal) || text.AsSpan().IndexOfAny(Spoken) < 0)
        )
            from++;
        return InOrder(filed, from, end);
    }

    /// <summary>What stands under the heading of a section, up to the next.</summary>
    public static IEnumerable<ReportBlock> Below(FiledPart filed, Section section, int end)
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
                .. blocks.OfType<ChartBlock>().Select(chart => FiledChart.Copy(chart)),
            ];
        }

        return texts
            .Take(runIn)
            .Select(text => new ReportBlock.Paragraph(text))
            .Concat(InOrder(filed, section.Block + 1, end));
    }

    private static IEnumerable<ReportBlock> InOrder(FiledPart filed, int from, int end)
    {
        if (filed.Source is not { } source)
            yield break;
        for (var at = from; at < end; at++)
        {
            switch (source.Blocks[at])
            {
                case Paragraph when filed.Figures.NamedBy(at) is { } named:
                    yield return FiledChart.Copy(
                        (ChartBlock)source.Blocks[named],
                        FigureCaption.Of(((Paragraph)source.Blocks[at]).Text.Value)
                    );
                    break;
                case Paragraph { Text.Value: "" }:
                    break;
                case Paragraph { Text.Value: var text } when IsCaption(source, at, text):
                    break;
                case Paragraph { Text.Value: var text }:
                    yield return new ReportBlock.Paragraph(text);
                    break;
                case Table table:
                    yield return Captioned(FiledTable.Copy(table), table.Caption?.Value);
                    break;
                case ChartBlock chart when !filed.Figures.IsMoved(at):
                    yield return FiledChart.Copy(chart);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Whether a paragraph is the caption that the table below it or a chart beside it takes along.</summary>
    private static bool IsCaption(SourceText source, int at, string text) =>
        (
            at + 1 < source.Blocks.Length
            && source.Blocks[at + 1] is Table { Caption.Value: var caption }
            && caption == text
        )
        || Enumerable
            .Range(at - 1, 3)
            .Where(beside => beside >= 0 && beside < source.Blocks.Length)
            .Any(beside => source.Blocks[beside] is ChartBlock chart && chart.Caption.Value == text);

    /// <summary>The table under the line above it: its name, or the unit of its amounts.</summary>
    public static ReportBlock.Table Captioned(ReportBlock.Table table, string? caption) =>
        caption is null ? table
        : caption.StartsWith(UnitMark, StringComparison.Ordinal)
            ? table with
            {
                Unit = caption[UnitMark.Length..].TrimStart('：', ':', ' '),
            }
        : table with { Caption = caption };
}
