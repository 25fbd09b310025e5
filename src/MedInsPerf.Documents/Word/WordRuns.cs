using System.Text;
using System.Xml.Linq;
using MedInsPerf.Documents.Uploads;

namespace MedInsPerf.Documents.Word;

/// <summary>What the runs of one paragraph show, every tracked change accepted and every field by its result.</summary>
internal sealed class WordRuns
{
    private readonly StringBuilder text = new();
    private readonly List<(int Start, XElement Text)> pieces = [];
    private readonly List<string> charts = [];
    private readonly List<XElement> boxes = [];
    private readonly List<(string Kind, string Id)> notes = [];

    /// <summary>Its text, line breaks kept; neither deleted nor hidden.</summary>
    public string Text => text.ToString();

    /// <summary>The elements that hold the text, and where each begins in it.</summary>
    public IReadOnlyList<(int Start, XElement Text)> Pieces => pieces;

    /// <summary>Relationship ids of its charts.</summary>
    public IReadOnlyList<string> Charts => charts;

    /// <summary>The contents of its text boxes.</summary>
    public IReadOnlyList<XElement> TextBoxes => boxes;

    /// <summary>脚注、尾注: the kind and id of each note that it refers to.</summary>
    public IReadOnlyList<(string Kind, string Id)> Notes => notes;

    public static WordRuns Of(XElement paragraph)
    {
        var runs = new WordRuns();
        runs.Collect(paragraph);
        return runs;
    }

    /// <summary>What Word shows of several alternatives.</summary>
    public static XElement Chosen(XElement alternates) =>
        alternates.Child("Choice") ?? alternates.Child("Fallback") ?? alternates;

    /// <summary>Elements whose text is not part of the paragraph that holds them.</summary>
    public static bool IsLeftOut(XElement element) =>
        element.Name.LocalName is "del" or "moveFrom" or "Fallback" or "txbxContent";

    /// <summary>Whether a tracked change took this paragraph's end away: it runs on into the next.</summary>
    public static bool IsEndDeleted(XElement paragraph) =>
        paragraph.Child("pPr")?.Child("rPr") is { } mark
        && (mark.Child("del") is not null || mark.Child("moveFrom") is not null);

    private void Collect(XElement parent)
    {
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "r" when element.Child("rPr") is { } properties && properties.IsOn("vanish"):
                case "del" or "moveFrom" or "instrText" or "delText" or "pPr" or "rPr" or "rt" or "sdtPr":
                    break;
                case "t":
                    pieces.Add((text.Length, element));
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
                case "footnoteReference" or "endnoteReference" when element.Attr("id") is { } note:
                    notes.Add((element.Name.LocalName, note));
                    break;
                case "txbxContent":
                    boxes.Add(element);
                    break;
                case "AlternateContent":
                    Collect(Chosen(element));
                    break;
                default:
                    Collect(element);
                    break;
            }
        }
    }
}
