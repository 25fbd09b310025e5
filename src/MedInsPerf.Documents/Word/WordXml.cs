using System.Xml;

namespace MedInsPerf.Documents.Word;

/// <summary>
/// WordprocessingML straight to the writer: what a document holds hundreds of (paragraphs, cells) would cost ten times as
/// much as typed elements.
/// </summary>
internal static class WordXml
{
    public const string Space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static void Start(this XmlWriter xml, string name) => xml.WriteStartElement("w", name, Space);

    /// <summary>An element with nothing in it.</summary>
    public static void Leaf(
        this XmlWriter xml,
        string name,
        params ReadOnlySpan<(string Name, string Value)> attributes
    )
    {
        xml.Start(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString("w", attribute, Space, value);
        xml.WriteEndElement();
    }

    /// <summary>Words; a line feed breaks the line.</summary>
    public static void Lines(this XmlWriter xml, string text)
    {
        var clean = XmlCharacters.Clean(text);
        for (var start = 0; start <= clean.Length; )
        {
            var end = clean.IndexOf('\n', start) is var at and >= 0 ? at : clean.Length;
            if (start > 0)
                xml.Leaf("br");
            xml.Start("t");
            xml.WriteAttributeString("xml", "space", ns: null, "preserve");
            xml.WriteString(clean[start..end]);
            xml.WriteEndElement();
            start = end + 1;
        }
    }

    /// <summary>A paragraph of one style and one run.</summary>
    /// <param name="style">Null for the body's.</param>
    public static void Paragraph(this XmlWriter xml, string? style, bool pageBreakBefore, string text)
    {
        xml.Start("p");
        if (style is not null || pageBreakBefore)
        {
            xml.Start("pPr");
            if (style is not null)
                xml.Leaf("pStyle", ("val", style));
            if (pageBreakBefore)
                xml.Leaf("pageBreakBefore");
            xml.WriteEndElement();
        }

        if (text.Length > 0)
        {
            xml.Start("r");
            xml.Lines(text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
