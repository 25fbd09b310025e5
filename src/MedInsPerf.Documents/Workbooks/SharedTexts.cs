using System.Text;
using System.Xml;
using MedInsPerf.Documents.Uploads;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents.Workbooks;

/// <summary>The texts that cells of a workbook share, each cleaned once.</summary>
internal static class SharedTexts
{
    private const int MostTexts = 500_000;

    public static IReadOnlyList<CleanText> Read(XmlReader? part)
    {
        var texts = new List<CleanText>();
        if (part is null)
            return texts;
        using (part)
        {
            while (part.Read())
            {
                if (part is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                    continue;
                if (texts.Count == MostTexts)
                    throw new UploadRefusedException(new UploadRefusal.TooMuchInside());
                texts.Add(CellText.Clean(TextOf(part)));
            }
        }

        return texts;
    }

    /// <summary>The text of an element with runs; the readings of 汉字 beside it are left out.</summary>
    public static string TextOf(XmlReader part)
    {
        var text = new StringBuilder();
        if (part.IsEmptyElement)
            return "";
        var depth = part.Depth;
        var reading = 0;
        while (part.Read() && part.Depth > depth)
        {
            if (part is { NodeType: XmlNodeType.Element, LocalName: "rPh", IsEmptyElement: false })
                reading++;
            else if (part is { NodeType: XmlNodeType.EndElement, LocalName: "rPh" })
                reading--;
            else if (
                reading == 0
                && part.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA
            )
                text.Append(part.Value);
        }

        return text.ToString();
    }
}
