using System.Xml.Linq;
using MedInsPerf.Documents.Uploads;

namespace MedInsPerf.Documents.Word;

/// <summary>The paragraph styles of a document, as far as reading needs them.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, XElement> styles = new(StringComparer.Ordinal);

    public static WordStyles Of(XElement? part)
    {
        var read = new WordStyles();
        foreach (var style in part?.Children("style") ?? [])
            read.styles.TryAdd(style.Attr("styleId") ?? "", style);
        return read;
    }

    /// <summary>Whether a paragraph of this style is a line of a table of contents, which only repeats headings.</summary>
    public bool IsTableOfContents(string? style) =>
        Chain(style)
            .Any(element =>
                element.Val("name") is { } name
                && (
                    name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase)
                    || name.Equals("table of figures", StringComparison.OrdinalIgnoreCase)
                )
            );

    /// <summary>The automatic number that a style gives its paragraphs.</summary>
    public XElement? NumberingOf(string? style) =>
        Chain(style)
            .Select(element => element.Child("pPr")?.Child("numPr"))
            .FirstOrDefault(numbering => numbering is not null);

    private IEnumerable<XElement> Chain(string? style)
    {
        for (
            var step = 0;
            step < LongestChain && style is not null && styles.TryGetValue(style, out var element);
            step++
        )
        {
            yield return element;
            style = element.Val("basedOn");
        }
    }
}
