using System.Xml.Linq;
using MedInsPerf.Documents.Uploads;
using MedInsPerf.Documents.Word;

namespace MedInsPerf.Documents.Markup;

/// <summary>Word 批注: the same .docx with a comment at every place of every finding; what has no place stands at its end.</summary>
internal static class WordMarkup
{
    public static byte[] Write(string document, ReadOnlyMemory<byte> original, IReadOnlyList<FindingNote> notes)
    {
        using var package = OfficePackage.Open(original);
        var edit = new PackageEdit(package, original);
        var root =
            package.MainPart is { } main && edit.Open(main) is { } opened
                ? opened
                : throw new UploadRefusedException(new UploadRefusal.Damaged());
        var reading = WordFile.Read(document, package, root);
        if (notes.Count == 0)
            return edit.Pack();

        var comments = new WordComments(edit, package, root.Name.Namespace);
        var marks = new WordMarks();
        foreach (var note in notes)
        {
            var placed = false;
            foreach (var place in note.Here)
            {
                if (WordAnchor.Find(reading, place) is not { } anchor)
                    continue;
                marks.Add(anchor, comments.Add(note.At(place)));
                placed = true;
            }

            if (!placed)
                marks.Add(new WordAnchor(LastParagraph(root), null, null), comments.Add(note.At(place: null)));
        }

        marks.Apply();
        return edit.Pack();
    }

    /// <summary>The last paragraph outside tables; a new one where the body has none.</summary>
    private static XElement LastParagraph(XElement root)
    {
        var body = root.Child("body")!;
        if (body.Children("p").LastOrDefault() is { } last)
            return last;
        var paragraph = new XElement(root.Name.Namespace + "p");
        if (body.Child("sectPr") is { } section)
            section.AddBeforeSelf(paragraph);
        else
            body.Add(paragraph);
        return paragraph;
    }
}
