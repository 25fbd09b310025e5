using UglyToad.PdfPig.Content;

namespace MedInsPerf.Documents.Pdf;

/// <summary>
/// 分栏: a page set in two columns is read down the left one, then down the right one. A line that runs across the gutter
/// stands between what is above and what is below it.
/// </summary>
internal static class PdfColumns
{
    private const int FewestLines = 10;
    private const double Bin = 2;

    /// <summary>The letters of a page in the stretches in which they are read; one stretch for a page of one column.</summary>
    /// <returns>Each stretch, and whether it is a column.</returns>
    public static IEnumerable<(IReadOnlyList<Letter> Letters, bool IsColumn)> Of(
        IReadOnlyList<Letter> letters,
        double width
    )
    {
        var rows = PdfLine.Rows(letters);
        if (GutterOf(rows, width) is not { } gutter)
            return [(letters, false)];
        var stretches = new List<(IReadOnlyList<Letter>, bool)>();
        List<Letter> left = [],
            right = [],
            across = [];
        foreach (var row in rows)
        {
            if (Crosses(row, gutter))
            {
                Close(ref left, isColumn: true);
                Close(ref right, isColumn: true);
                across.AddRange(row);
                continue;
            }

            Close(ref across, isColumn: false);
            left.AddRange(row.Where(letter => letter.StartBaseLine.X < gutter));
            right.AddRange(row.Where(letter => letter.StartBaseLine.X >= gutter));
        }

        Close(ref across, isColumn: false);
        Close(ref left, isColumn: true);
        Close(ref right, isColumn: true);
        return stretches;

        void Close(ref List<Letter> open, bool isColumn)
        {
            if (open.Count > 0)
                stretches.Add((open, isColumn));
            open = [];
        }
    }

    /// <summary>The middle of the empty strip between two columns of running text; null where there is none.</summary>
    private static double? GutterOf(List<List<Letter>> rows, double width)
    {
        var inked = new int[Math.Clamp((int)(width / Bin) + 1, 1, 10_000)];
        foreach (var row in rows)
        {
            foreach (var bin in row.SelectMany(letter => Bins(letter, inked.Length)).Distinct())
                inked[bin]++;
        }

        var most = rows.Count / 10;
        var (best, bestLength) = (0, 0);
        for (int bin = inked.Length * 3 / 10, length = 0; bin < inked.Length * 7 / 10; bin++)
        {
            length = inked[bin] <= most ? length + 1 : 0;
            if (length > bestLength)
                (best, bestLength) = (bin - (length / 2), length);
        }

        var gutter = best * Bin;
        var sizes = rows.Select(row => PdfLine.SizeOf(row[0])).Order().ToList();
        if (sizes.Count == 0 || bestLength * Bin < sizes[sizes.Count / 2])
            return null;
        return
            IsFull(rows, letter => letter.EndBaseLine.X <= gutter + Bin)
            && IsFull(rows, letter => letter.StartBaseLine.X >= gutter - Bin)
            ? gutter
            : null;
    }

    /// <summary>Running text fills its column; labels and amounts side by side do not.</summary>
    private static bool IsFull(List<List<Letter>> rows, Func<Letter, bool> side)
    {
        var widths = rows.Select(row => row.Where(side).ToList())
            .Where(row => row.Count > 0)
            .Select(row => row.Max(letter => letter.EndBaseLine.X) - row.Min(letter => letter.StartBaseLine.X))
            .Order()
            .ToList();
        return widths.Count >= FewestLines && widths[widths.Count / 3] > widths[^1] * 0.8;
    }

    private static IEnumerable<int> Bins(Letter letter, int count)
    {
        if (string.IsNullOrWhiteSpace(letter.Value))
            yield break;
        var to = Math.Min(letter.EndBaseLine.X / Bin, count - 1);
        var steps = 0;
        for (var at = Math.Max(letter.StartBaseLine.X / Bin, 0); at <= to && steps < 200; at++, steps++)
            yield return (int)at;
    }

    /// <summary>A title or a footer that takes no notice of the columns.</summary>
    private static bool Crosses(List<Letter> row, double gutter)
    {
        var shown = row.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).ToList();
        var before = shown
            .Where(letter => letter.StartBaseLine.X < gutter)
            .Select(letter => letter.EndBaseLine.X)
            .DefaultIfEmpty(double.MinValue)
            .Max();
        var behind = shown
            .Where(letter => letter.StartBaseLine.X >= gutter)
            .Select(letter => letter.StartBaseLine.X)
            .DefaultIfEmpty(double.MaxValue)
            .Min();
        return before > gutter + Bin || behind - before < 0.8 * PdfLine.SizeOf(row[0]);
    }
}
