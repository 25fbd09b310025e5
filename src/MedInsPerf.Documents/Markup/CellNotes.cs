using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using MedInsPerf.Documents.Uploads;
using MedInsPerf.Documents.Word;
using MedInsPerf.Documents.Workbooks;

namespace MedInsPerf.Documents.Markup;

/// <summary>
/// Notes at cells. Excel keeps their text in one part and the box that shows it, as a drawing of old, in another. A
/// cell that has a note keeps it, ours stands below; a cell with a conversation is left alone.
/// </summary>
internal static class CellNotes
{
    private const string CommentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private const string DrawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    private static readonly XNamespace V = "urn:schemas-microsoft-com:vml";
    private static readonly XNamespace O = "urn:schemas-microsoft-com:office:office";
    private static readonly XNamespace X = "urn:schemas-microsoft-com:office:excel";

    /// <summary>What a sheet holds behind the drawing of old, in the order of the schema.</summary>
    private static readonly string[] BehindDrawing =
    [
        "legacyDrawingHF",
        "drawingHF",
        "picture",
        "oleObjects",
        "controls",
        "webPublishItems",
        "tableParts",
        "extLst",
    ];

    public static void Write(
        PackageEdit edit,
        OfficePackage package,
        string part,
        IEnumerable<(string Cell, string Text)> notes
    )
    {
        try
        {
            if (edit.Open(part) is not { } sheet)
                return;
            var relations = package.RelationshipsOf(part);
            var conversations = relations
                .Values.Where(relation => relation.IsOf("threadedComment"))
                .SelectMany(relation => package.Load(relation.Target)?.Elements() ?? [])
                .Select(comment => comment.Attr("ref"))
                .ToHashSet(StringComparer.Ordinal);
            var drawing = Drawing(edit, relations, part, sheet);
            var comments = Comments(edit, relations, part, sheet.Name.Namespace);
            foreach (var (cell, text) in notes.Where(note => !conversations.Contains(note.Cell)))
            {
                if (Add(comments, cell, XmlCharacters.Clean(text)) && CellAddress.Read(cell) is { } at)
                    drawing.Add(Box(drawing, at.Row, at.Column));
            }
        }
        catch (Exception broken) when (broken is XmlException or UploadRefusedException)
        {
            // Drawings of old need not be sound XML; the sheet 核验结果 tells it all anyway.
        }
    }

    /// <summary>Whether the cell had no note before.</summary>
    private static bool Add(XElement comments, string cell, string text)
    {
        var sheet = comments.Name.Namespace;
        var run = new XElement(sheet + "r", new XElement(sheet + "t", Preserve, text));
        var list = comments.Child("commentList")!;
        if (list.Elements().FirstOrDefault(comment => comment.Attr("ref") == cell) is { } known)
        {
            run.Element(sheet + "t")!.Value = "\n\n" + text;
            if (known.Child("text") is { } old)
            {
                foreach (var plain in old.Children("t").ToList())
                    plain.ReplaceWith(new XElement(sheet + "r", new XElement(sheet + "t", Preserve, plain.Value)));
                old.Add(run);
            }

            return false;
        }

        list.Add(
            new XElement(
                sheet + "comment",
                new XAttribute("ref", cell),
                new XAttribute("authorId", OurAuthor(comments)),
                new XElement(sheet + "text", run)
            )
        );
        return true;
    }

    private static XAttribute Preserve => new(XNamespace.Xml + "space", "preserve");

    private static int OurAuthor(XElement comments)
    {
        var authors = comments.Child("authors")!;
        var known = authors.Elements().ToList().FindIndex(author => author.Value == AnnotatedCopy.Author);
        if (known >= 0)
            return known;
        authors.Add(new XElement(comments.Name.Namespace + "author", AnnotatedCopy.Author));
        return authors.Elements().Count() - 1;
    }

    private static XElement Comments(
        PackageEdit edit,
        IReadOnlyDictionary<string, Relationship> relations,
        string part,
        XNamespace sheet
    )
    {
        if (
            relations.Values.FirstOrDefault(relation => relation.IsOf("comments")) is { } known
            && edit.Open(known.Target) is { } comments
            && comments.Child("authors") is not null
            && comments.Child("commentList") is not null
        )
            return comments;
        var name = edit.FreeName("xl/comments#.xml");
        comments = new XElement(
            sheet + "comments",
            new XElement(sheet + "authors"),
            new XElement(sheet + "commentList")
        );
        edit.Put(name, comments);
        edit.DeclareType(name, CommentsType);
        edit.Relate(part, "comments", name);
        return comments;
    }

    private static XElement Drawing(
        PackageEdit edit,
        IReadOnlyDictionary<string, Relationship> relations,
        string part,
        XElement sheet
    )
    {
        if (
            sheet.Child("legacyDrawing")?.Attr("id") is { } id
            && relations.TryGetValue(id, out var known)
            && edit.Open(known.Target) is { } drawing
        )
            return drawing;
        var name = edit.FreeName("xl/drawings/vmlDrawing#.vml");
        drawing = NewDrawing();
        edit.Put(name, drawing);
        edit.DeclareEnding("vml", DrawingType);
        XNamespace relation = edit.RelationTypes.TrimEnd('/');
        var reference = new XElement(
            sheet.Name.Namespace + "legacyDrawing",
            new XAttribute(relation + "id", edit.Relate(part, "vmlDrawing", name))
        );
        if (sheet.Elements().FirstOrDefault(child => BehindDrawing.Contains(child.Name.LocalName)) is { } behind)
            behind.AddBeforeSelf(reference);
        else
            sheet.Add(reference);
        return drawing;
    }

    private static XElement NewDrawing() =>
        new(
            "xml",
            new XAttribute(XNamespace.Xmlns + "v", V),
            new XAttribute(XNamespace.Xmlns + "o", O),
            new XAttribute(XNamespace.Xmlns + "x", X),
            new XElement(
                V + "shapetype",
                new XAttribute("id", "_x0000_t202"),
                new XAttribute("coordsize", "21600,21600"),
                new XAttribute(O + "spt", "202"),
                new XAttribute("path", "m,l,21600r21600,l21600,xe"),
                new XElement(V + "stroke", new XAttribute("joinstyle", "miter")),
                new XElement(
                    V + "path",
                    new XAttribute("gradientshapeok", "t"),
                    new XAttribute(O + "connecttype", "rect")
                )
            )
        );

    private static XElement Box(XElement drawing, int row, int column)
    {
        var number = drawing.Elements().Count() + 1024;
        return new XElement(
            V + "shape",
            new XAttribute("id", $"_x0000_s{number}"),
            new XAttribute("type", "#_x0000_t202"),
            new XAttribute("style", "position:absolute;width:280pt;height:140pt;visibility:hidden"),
            new XAttribute("fillcolor", "#ffffe1"),
            new XAttribute(O + "insetmode", "auto"),
            new XElement(V + "fill", new XAttribute("color2", "#ffffe1")),
            new XElement(V + "textbox"),
            new XElement(
                X + "ClientData",
                new XAttribute("ObjectType", "Note"),
                new XElement(X + "MoveWithCells"),
                new XElement(X + "SizeWithCells"),
                new XElement(X + "Anchor", $"{column + 1}, 15, {row}, 2, {column + 6}, 15, {row + 9}, 4"),
                new XElement(X + "AutoFill", "False"),
                new XElement(X + "Row", row.ToString(CultureInfo.InvariantCulture)),
                new XElement(X + "Column", column.ToString(CultureInfo.InvariantCulture))
            )
        );
    }
}
