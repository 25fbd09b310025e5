using UglyToad.PdfPig.Content;

namespace MedInsPerf.Documents.Pdf;

/// <summary>页码和页脚: what a tagged file itself says belongs to the page and not to its text.</summary>
internal static class PdfPagination
{
    /// <summary>The letters of a page without those.</summary>
    public static IEnumerable<Letter> Without(Page page)
    {
        var leftOut = page.GetMarkedContents().SelectMany(LettersOf).ToHashSet(ReferenceEqualityComparer.Instance);
        return leftOut.Count == 0 ? page.Letters : page.Letters.Where(letter => !leftOut.Contains(letter));
    }

    private static IEnumerable<Letter> LettersOf(MarkedContentElement element) =>
        element is ArtifactMarkedContentElement { Type: ArtifactMarkedContentElement.ArtifactType.Pagination }
            ? element.Letters
            : element.Children.SelectMany(LettersOf);
}
