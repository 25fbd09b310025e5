using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MedInsPerf.Domain.Reading;

/// <summary>
/// 文本中的图: a text copy leaves a chart as one line of labels and values apart by tabs, all labels first, its caption on
/// the line above.
/// </summary>
internal static partial class TabbedCharts
{
    /// <summary>The blocks with every such line, and the caption above it, as a <see cref="ChartBlock"/>.</summary>
    public static ImmutableArray<Block> Found(ImmutableArray<Block> blocks, List<RawLine> lines)
    {
        var tabbed = lines
            .Where(line => line.Text.Contains('\t', StringComparison.Ordinal))
            .DistinctBy(line => line.Number)
            .ToDictionary(line => line.Number);
        if (tabbed.Count == 0)
            return blocks;
        var found = ImmutableArray.CreateBuilder<Block>();
        foreach (var block in blocks)
        {
            var chart =
                block is Paragraph { Text: { Runs: [{ Line: { } number }, ..] } text }
                && tabbed.TryGetValue(number, out var line)
                    ? Read(text, line)
                    : null;
            if (chart is null)
            {
                found.Add(block);
                continue;
            }

            var caption = TakeCaption(found);
            found.Add(chart with { Caption = caption ?? CleanText.Of("", null) });
        }

        return found.ToImmutable();
    }

    private static ChartBlock? Read(CleanText text, RawLine line)
    {
        var cells = line.Text.Split('\t').Select(cell => cell.Trim()).Where(cell => cell.Length > 0).ToList();
        var count = cells.Count / 2;
        if (count < 2 || cells.Count % 2 != 0)
            return null;
        var (labels, values) = (cells[..count], cells[count..]);
        if (!values.All(value => Number().IsMatch(value)) || labels.Any(label => Number().IsMatch(label)))
            return null;
        return new ChartBlock(
            text,
            "",
            [new ChartSeries("", [.. labels.Zip(values, (label, value) => new ChartPoint(label, value))])]
        );
    }

    /// <summary>The paragraph above, with the unit line below it.</summary>
    private static CleanText? TakeCaption(ImmutableArray<Block>.Builder found)
    {
        if (found is not [.., Paragraph { Text: var last }] || !IsCaption(last.Value))
            return null;
        found.RemoveAt(found.Count - 1);
        if (
            !UnitOnly().IsMatch(last.Value)
            || found is not [.., Paragraph { Text: var title }]
            || !IsCaption(title.Value)
        )
            return last;
        found.RemoveAt(found.Count - 1);
        return title.Then(last);
    }

    private static bool IsCaption(string text) => text.Length <= 50 && !text.Contains('。', StringComparison.Ordinal);

    [GeneratedRegex(@"^-?\d[\d,]*(?:\.\d+)?%?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[（(]?单位[：:].{1,6}[）)]?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex UnitOnly();
}
