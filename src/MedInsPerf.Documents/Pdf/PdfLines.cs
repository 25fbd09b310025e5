using UglyToad.PdfPig.Content;

namespace MedInsPerf.Documents.Pdf;

/// <summary>The lines of a page, top to bottom, put together from its letters' positions.</summary>
internal static class PdfLines
{
    public static IReadOnlyList<string> Of(Page page)
    {
        var lines = new List<List<Letter>>();
        foreach (var letter in page.Letters.Where(letter => letter.Value.Length > 0))
        {
            if (lines.LastOrDefault() is { } line && IsSameLine(line[^1], letter))
                line.Add(letter);
            else
                lines.Add([letter]);
        }

        return
        [
            .. lines
                .OrderByDescending(line => line[0].StartBaseLine.Y)
                .Select(line =>
                    string.Concat(line.OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value)).Trim()
                )
                .Where(text => text.Length > 0),
        ];
    }

    private static bool IsSameLine(Letter before, Letter letter) =>
        Math.Abs(before.StartBaseLine.Y - letter.StartBaseLine.Y) < Math.Max(before.PointSize, letter.PointSize) / 2;
}
