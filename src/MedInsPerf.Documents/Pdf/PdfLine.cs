using System.Text;
using UglyToad.PdfPig.Content;

namespace MedInsPerf.Documents.Pdf;

/// <summary>A line of a page, put together from its letters by their positions. Lengths in points from the bottom left.</summary>
/// <param name="Text">A space where there is a gap, a tab where the gap lays out fields.</param>
/// <param name="Left">Where its first letter begins.</param>
/// <param name="Right">Where its last letter ends.</param>
/// <param name="Baseline">What it stands on.</param>
/// <param name="Size">The size of most of its letters.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Baseline, double Size)
{
    private const double WordGap = 0.2;
    private const double FieldGap = 2;
    private const double LabelGap = 0.8;

    /// <summary>The lines that these letters make, from top to bottom.</summary>
    public static List<PdfLine> Of(IEnumerable<Letter> letters) =>
        [.. Rows(letters).Select(Line).Where(line => line.Text.Length > 0)];

    /// <summary>The pieces of one line that gaps set apart, from left to right.</summary>
    public static List<PdfLine> Words(IEnumerable<Letter> line)
    {
        var words = new List<List<Letter>>();
        foreach (var letter in line.Where(IsVisible).OrderBy(letter => letter.StartBaseLine.X))
        {
            if (words.Count > 0 && letter.StartBaseLine.X - words[^1][^1].EndBaseLine.X <= LabelGap * SizeOf(letter))
                words[^1].Add(letter);
            else
                words.Add([letter]);
        }

        return [.. words.Select(Line)];
    }

    /// <summary>The letters that stand on one line each, from top to bottom.</summary>
    public static List<List<Letter>> Rows(IEnumerable<Letter> letters)
    {
        var rows = new List<List<Letter>>();
        foreach (var letter in letters.OrderByDescending(letter => letter.StartBaseLine.Y))
        {
            if (rows.Count > 0 && IsSameLine(rows[^1][0], letter))
                rows[^1].Add(letter);
            else
                rows.Add([letter]);
        }

        return rows;
    }

    private static bool IsSameLine(Letter first, Letter letter) =>
        first.StartBaseLine.Y - letter.StartBaseLine.Y < 0.45 * Math.Max(SizeOf(first), SizeOf(letter));

    private static PdfLine Line(List<Letter> letters)
    {
        var text = new StringBuilder();
        Letter? before = null;
        foreach (var letter in letters.OrderBy(letter => letter.StartBaseLine.X))
        {
            if (before is not null)
            {
                if (IsPrintedTwice(before, letter))
                    continue;
                var gap = (letter.StartBaseLine.X - before.EndBaseLine.X) / SizeOf(letter);
                text.Append(
                    gap > FieldGap ? "\t"
                    : gap > WordGap ? " "
                    : ""
                );
            }

            text.Append(letter.Value);
            before = letter;
        }

        var visible = letters.Where(IsVisible).DefaultIfEmpty(letters[0]).ToList();
        return new PdfLine(
            text.ToString().Trim(),
            visible.Min(letter => letter.StartBaseLine.X),
            visible.Max(letter => letter.EndBaseLine.X),
            letters[0].StartBaseLine.Y,
            visible.Select(SizeOf).Order().ElementAt(visible.Count / 2)
        );
    }

    /// <summary>Poor man's bold: the same letter again, a hair to the right.</summary>
    private static bool IsPrintedTwice(Letter before, Letter letter) =>
        before.Value == letter.Value && letter.StartBaseLine.X - before.StartBaseLine.X < 0.15 * SizeOf(letter);

    private static bool IsVisible(Letter letter) => !string.IsNullOrWhiteSpace(letter.Value);

    public static double SizeOf(Letter letter) => double.Clamp(letter.PointSize, 1, 200);
}
