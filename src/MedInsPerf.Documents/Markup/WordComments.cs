using System.Globalization;
using System.Xml.Linq;
using MedInsPerf.Documents.Uploads;
using MedInsPerf.Documents.Word;

namespace MedInsPerf.Documents.Markup;

/// <summary>The comments of a .docx: those that stand in it stay, ours come behind them.</summary>
internal sealed class WordComments
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    private readonly XElement root;
    private readonly XNamespace word;
    private int next;

    public WordComments(PackageEdit edit, OfficePackage package, XNamespace word)
    {
        this.word = word;
        var main = package.MainPart!;
        var known = package.RelationshipsOf(main).Values.FirstOrDefault(relation => relation.IsOf("comments"))?.Target;
        if (known is not null && edit.Open(known) is { } comments)
            root = comments;
        else
        {
            var part = edit.FreeName(main[..(main.LastIndexOf('/') + 1)] + "comments#.xml");
            root = new XElement(word + "comments", new XAttribute(XNamespace.Xmlns + "w", word));
            edit.Put(part, root);
            edit.DeclareType(part, ContentType);
            edit.Relate(main, "comments", part);
        }

        next = root.Elements().Select(IdOf).DefaultIfEmpty(-1).Max() + 1;
    }

    /// <summary>Writes a comment and gives its number.</summary>
    public int Add(IEnumerable<string> paragraphs)
    {
        var number = next++;
        root.Add(
            new XElement(
                word + "comment",
                new XAttribute(word + "id", number.ToString(CultureInfo.InvariantCulture)),
                new XAttribute(word + "author", AnnotatedCopy.Author),
                new XAttribute(word + "initials", "核"),
                paragraphs.Select(Paragraph)
            )
        );
        return number;
    }

    private XElement Paragraph(string text, int index) =>
        new(
            word + "p",
            index == 0 ? new XElement(word + "r", new XElement(word + "annotationRef")) : null,
            new XElement(
                word + "r",
                new XElement(
                    word + "t",
                    new XAttribute(XNamespace.Xml + "space", "preserve"),
                    XmlCharacters.Clean(text)
                )
            )
        );

    private static int IdOf(XElement comment) =>
        int.TryParse(comment.Attr("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && id < int.MaxValue - 100_000
            ? id
            : -1;
}
