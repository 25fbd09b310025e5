using System.Globalization;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace MedInsPerf.Documents.Tests;

/// <summary>A PDF as text to compare: every run of letters with its place in points, its size and its font.</summary>
internal static class PlacedText
{
    public static string Of(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var text = new StringBuilder();
        foreach (var page in document.GetPages())
        {
            text.Append(CultureInfo.InvariantCulture, $"=== {page.Number}, {page.Width:0} x {page.Height:0}")
                .AppendLine();
            Place? last = null;
            foreach (var letter in page.Letters)
            {
                var place = Place.Of(letter);
                if (place != last)
                {
                    if (last is not null)
                        text.AppendLine();
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"{letter.StartBaseLine.X:0.0} {place.Line} {place.Size} {place.Font}: "
                    );
                    last = place;
                }

                text.Append(letter.Value);
            }

            text.AppendLine();
        }

        return text.ToString();
    }

    private sealed record Place(string Line, string Size, string Font)
    {
        // ABCDEF+SongTi: the letters before the name change with the subset.
        public static Place Of(Letter letter) =>
            new(
                letter.StartBaseLine.Y.ToString("0.0", CultureInfo.InvariantCulture),
                letter.PointSize.ToString("0.#", CultureInfo.InvariantCulture),
                (letter.FontName ?? "").Split('+')[^1]
            );
    }
}
