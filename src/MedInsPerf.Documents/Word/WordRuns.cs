using System.Text;
using System.Xml.Linq;
using MedInsPerf.Documents.Uploads;

namespace MedInsPerf.Documents.Word;

/// <summary>What the runs of one paragraph show.</summary>
/// <param name="Text">Its text, line breaks kept; neither deleted nor hidden.</param>
/// <param name="Charts">Relationship ids of its charts.</param>
/// <param name="TextBoxes">The contents of its text boxes.</param>
internal sealed record WordRuns(string Text, IReadOnlyList<string> Charts, IReadOnlyList<XElement> TextBoxes)
{
    public static WordRuns Of(XElement paragraph)
    {
        var text = new StringBuilder();
        var charts = new List<string>();
        var boxes = new List<XElement>();
        Collect(paragraph, text, charts, boxes);
        return new WordRuns(text.ToString(), charts, boxes);
    }

    /// <summary>What Word shows of several alternatives.</summary>
    public static XElement Chosen(XElement alternates) =>
        alternates.Child("Choice") ?? alternates.Child("Fallback") ?? alternates;

    /// <summary>Elements whose text is not part of the paragraph that holds them.</summary>
    public static bool IsLeftOut(XElement element) =>
        element.Name.LocalName is "del" or "moveFrom" or "Fallback" or "txbxContent";

    private static void Collect(XElement parent, StringBuilder text, List<string> charts, List<XElement> boxes)
    {
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "r" when element.Child("rPr") is { } properties && properties.IsOn("vanish"):
                case "del" or "moveFrom" or "instrText" or "delText" or "pPr" or "rPr" or "rt" or "sdtPr":
                    break;
                case "t":
                    text.Append(element.Value);
                    break;
                case "tab":
                    text.Append('\t');
                    break;
                case "noBreakHyphen":
                    text.Append('-');
                    break;
                case "br" when element.Attr("type") is not ("page" or "column"):
                case "cr":
                    text.Append('\n');
                    break;
                case "chart" when element.Attr("id") is { } id:
                    charts.Add(id);
                    break;
                case "txbxContent":
                    boxes.Add(element);
                    break;
                case "AlternateContent":
                    Collect(Chosen(element), text, charts, boxes);
                    break;
                default:
                    Collect(element, text, charts, boxes);
                    break;
            }
        }
    }
}
