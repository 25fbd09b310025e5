using System.Globalization;
using System.Xml.Linq;
using MedInsPerf.Documents.Uploads;

namespace MedInsPerf.Documents.Markup;

/// <summary>
/// Sets the ends of comments into the runs of a document. All are gathered first: a run that carries several is split
/// once, and each piece keeps the properties of the whole.
/// </summary>
internal sealed class WordMarks
{
    private readonly Dictionary<XElement, List<Mark>> inside = [];
    private readonly List<(XElement Paragraph, int Comment)> around = [];

    public void Add(WordAnchor anchor, int comment)
    {
        if (anchor is { First: { } first, Last: { } last })
        {
            Add(first.Text, new Mark(first.Offset, Closes: false, comment));
            Add(last.Text, new Mark(last.Offset + 1, Closes: true, comment));
        }
        else
            around.Add((anchor.Host, comment));
    }

    public void Apply()
    {
        foreach (var run in inside.Keys.Select(text => text.Parent!).Distinct().ToList())
            Split(run);
        foreach (var (paragraph, comment) in around)
        {
            var word = paragraph.Name.Namespace;
            if (paragraph.Child("pPr") is { } properties)
                properties.AddAfterSelf(Start(word, comment));
            else
                paragraph.AddFirst(Start(word, comment));
            paragraph.Add(End(word, comment));
        }
    }

    private void Add(XElement text, Mark mark)
    {
        if (!inside.TryGetValue(text, out var marks))
            inside[text] = marks = [];
        marks.Add(mark);
    }

    private void Split(XElement run)
    {
        var word = run.Name.Namespace;
        var pieces = new List<XElement>();
        XElement? open = null;
        foreach (var child in run.Elements().Where(child => child.Name.LocalName != "rPr"))
        {
            if (!inside.TryGetValue(child, out var marks))
            {
                Piece().Add(child);
                continue;
            }

            var from = 0;
            foreach (var mark in marks.OrderBy(mark => mark.Offset).ThenByDescending(mark => mark.Closes))
            {
                Write(child, from, mark.Offset);
                from = mark.Offset;
                open = null;
                if (mark.Closes)
                    pieces.AddRange(End(word, mark.Comment));
                else
                    pieces.Add(Start(word, mark.Comment));
            }

            Write(child, from, child.Value.Length);
        }

        run.ReplaceWith(pieces);

        XElement Piece()
        {
            if (open is not null)
                return open;
            open = new XElement(run.Name, run.Attributes(), run.Child("rPr"));
            pieces.Add(open);
            return open;
        }

        void Write(XElement text, int from, int to)
        {
            if (to > from)
            {
                Piece()
                    .Add(
                        new XElement(
                            text.Name,
                            new XAttribute(XNamespace.Xml + "space", "preserve"),
                            text.Value[from..to]
                        )
                    );
            }
        }
    }

    private static XElement Start(XNamespace word, int comment) => Numbered(word + "commentRangeStart", comment);

    private static XElement[] End(XNamespace word, int comment) =>
        [
            Numbered(word + "commentRangeEnd", comment),
            new XElement(word + "r", Numbered(word + "commentReference", comment)),
        ];

    private static XElement Numbered(XName name, int comment) =>
        new(name, new XAttribute(name.Namespace + "id", comment.ToString(CultureInfo.InvariantCulture)));

    /// <param name="Offset">Before which character of the text it stands.</param>
    /// <param name="Closes">Whether the comment ends there.</param>
    private sealed record Mark(int Offset, bool Closes, int Comment);
}
