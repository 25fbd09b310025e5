using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Reports;

/// <summary>
/// 图的位置: where each chart of a filed document belongs. A text copy leaves the charts at its end, Word beside the line
/// that names them: the line holds the place.
/// </summary>
internal sealed class FiledFigures
{
    private const int ShortestName = 4;

    private readonly Dictionary<int, int> charts = [];
    private readonly HashSet<int> moved = [];

    private FiledFigures() { }

    /// <summary>The charts of a text that a line names.</summary>
    public static FiledFigures In(SourceText? source)
    {
        var found = new FiledFigures();
        if (source is null || !source.Blocks.Any(block => block is ChartBlock))
            return found;
        var lines = source
            .Blocks.Select((block, index) => (Index: index, Text: (block as Paragraph)?.Text.Value ?? ""))
            .Where(line => FigureCaption.Of(line.Text) is not null)
            .Select(line => (line.Index, Core: FigureCaption.Core(line.Text)))
            .Where(line => line.Core.Length >= ShortestName)
            .ToList();
        for (var block = 0; block < source.Blocks.Length; block++)
        {
            if (source.Blocks[block] is not ChartBlock { Caption.Value: var caption })
                continue;
            var core = FigureCaption.Core(caption);
            var line = lines
                .Where(line => !found.charts.ContainsKey(line.Index) && AreSame(core, line.Core))
                .OrderBy(line => Math.Abs(line.Core.Length - core.Length))
                .Select(line => (int?)line.Index)
                .FirstOrDefault();
            if (line is { } place)
            {
                found.charts[place] = block;
                found.moved.Add(block);
            }
        }

        return found;
    }

    /// <summary>The block of the chart that stands where a paragraph names it; null where it names none.</summary>
    public int? NamedBy(int paragraph) => charts.TryGetValue(paragraph, out var chart) ? chart : null;

    /// <summary>Whether a chart stands where a line names it, and not at its own block.</summary>
    public bool IsMoved(int chart) => moved.Contains(chart);

    private static bool AreSame(string one, string other) =>
        one.Length >= ShortestName
        && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal));
}
