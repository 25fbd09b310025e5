using System.Text.RegularExpressions;
using UglyToad.PdfPig.Content;

namespace MedInsPerf.Documents.Pdf;

/// <summary>What stands on a page: tables by their rulings, and the lines around them.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Height">In points.</param>
/// <param name="Lines">The lines outside tables, from top to bottom.</param>
/// <param name="Tables">Its tables.</param>
internal sealed partial record PdfPage(
    int Number,
    double Height,
    IReadOnlyList<PdfLine> Lines,
    IReadOnlyList<PdfTable> Tables
)
{
    /// <summary>Whether it is one of two columns, with margins of its own.</summary>
    public bool IsColumn { get; init; }

    /// <summary>Its charts.</summary>
    public IReadOnlyList<PdfChart> Charts { get; init; } = [];

    public bool IsBlank => Lines.Count == 0 && Tables.Count == 0 && Charts.Count == 0;

    /// <summary>A page, or its stretches where it is set in columns.</summary>
    public static IEnumerable<PdfPage> Of(Page page)
    {
        // Slanted letters are watermarks.
        var letters = PdfPagination
            .Without(page)
            .Where(letter => letter.Value.Length > 0 && letter.TextOrientation == TextOrientation.Horizontal)
            .ToList();
        var tables = PdfTable.Of(PdfRuling.Of(page), letters);
        var outside = letters.Where(letter => !tables.Exists(table => table.Holds(letter))).ToList();
        var charts = PdfChart.Of(outside, page.Number);
        if (tables.Count == 0 && charts.Count == 0)
        {
            return PdfColumns
                .Of(letters, page.Width)
                .Select(stretch => new PdfPage(page.Number, page.Height, PdfLine.Of(stretch.Letters), [])
                {
                    IsColumn = stretch.IsColumn,
                });
        }

        var around = outside.Where(letter => !charts.Exists(chart => chart.Letters.Contains(letter)));
        return
        [
            new PdfPage(page.Number, page.Height, PdfLine.Of(around), [.. tables.Where(table => table.HasText)])
            {
                Charts = charts,
            },
        ];
    }

    /// <summary>A line in the margin above or below that holds nothing but the number of its page.</summary>
    public bool IsPageNumber(PdfLine line) =>
        (line.Baseline < Height * 0.12 || line.Baseline > Height * 0.9) && PageNumber().IsMatch(line.Text);

    /// <summary>A line at the very edge, where running heads and feet stand.</summary>
    public bool IsAtEdge(PdfLine line) => line.Baseline < Height * 0.08 || line.Baseline > Height * 0.92;

    [GeneratedRegex(
        @"^(?:[-—–－·\s]*\d{1,4}[-—–－·\s]*|第\s*\d{1,4}\s*页.*|\d{1,4}\s*/\s*\d{1,4})$",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex PageNumber();
}
