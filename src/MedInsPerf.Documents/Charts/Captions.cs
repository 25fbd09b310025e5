using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents.Charts;

/// <summary>图题、表题: the lines beside charts and above tables that say what they show and in which unit.</summary>
internal static partial class Captions
{
    private const int Longest = 60;

    /// <summary>Whether a paragraph just above a table belongs to it.</summary>
    public static bool IsForTable(string text) => text.Length <= Longest && TableCaption().IsMatch(text);

    /// <summary>Gives each chart without a title the caption that stands below or above it.</summary>
    public static ImmutableArray<Block> BesideCharts(ImmutableArray<Block> blocks) =>
        [
            .. blocks.Select(
                (block, index) =>
                    block is ChartBlock { Caption.Value.Length: 0 } chart
                    && (ForChart(blocks, index + 1) ?? ForChart(blocks, index - 1)) is { } caption
                        ? chart with
                        {
                            Caption = caption,
                        }
                        : block
            ),
        ];

    private static CleanText? ForChart(ImmutableArray<Block> blocks, int index) =>
        index >= 0
        && index < blocks.Length
        && blocks[index] is Paragraph { Text: { Value.Length: <= Longest } text }
        && ChartCaption().IsMatch(text.Value)
            ? text
            : null;

    [GeneratedRegex(@"单\s*位\s*[:：]|^表\s*[\d一二三四五六七八九十]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TableCaption();

    [GeneratedRegex(@"^[（(]?\s*图\s*[\d一二三四五六七八九十]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ChartCaption();
}
