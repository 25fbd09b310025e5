using System.Xml.Linq;
using MedInsPerf.Documents.Uploads;

namespace MedInsPerf.Documents.Word;

/// <summary>脚注与尾注: each is read once, behind the paragraph that first refers to it.</summary>
internal sealed class WordNotes
{
    private readonly Dictionary<(string Kind, string Id), XElement> notes = [];

    public WordNotes(XElement? footnotes, XElement? endnotes)
    {
        Take(footnotes, "footnote");
        Take(endnotes, "endnote");
    }

    /// <summary>The note that a reference names; null where it is unknown or was read already.</summary>
    public XElement? Take((string Kind, string Id) reference) => notes.Remove(reference, out var note) ? note : null;

    private void Take(XElement? part, string name)
    {
        // The separators between text and notes are notes with a type.
        foreach (var note in part?.Children(name).Where(note => note.Attr("type") is null or "normal") ?? [])
            notes.TryAdd((name + "Reference", note.Attr("id") ?? ""), note);
    }
}
