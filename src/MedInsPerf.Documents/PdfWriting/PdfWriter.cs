using System.Globalization;
using System.Security;
using System.Text;
using MedInsPerf.Documents.PdfWriting;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents;

/// <summary>
/// 写 .pdf: the same blocks as the Word document, with subset fonts, text that copies as it was typed, tags, bookmarks and
/// drawn charts; byte-identical for identical input.
/// </summary>
public static class PdfWriter
{
    /// <summary>Writes a report.</summary>
    public static WrittenPdf Write(Report report, DocumentMeta meta, PdfFonts fonts)
    {
        var (layout, book) = ReportLayout.Of(report, fonts, meta.Foot);
        var file = new PdfObjects();
        var tree = file.Reserve();
        var pages = layout.Pages.Select(_ => file.Reserve()).ToList();
        var resources = file.Reserve();
        foreach (var page in layout.Pages)
            WritePage(file, page, pages, layout.Landmarks, resources, tree);
        file.Set(
            tree,
            $"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select(page => $"{page} 0 R"))}]>>"
        );
        var fontList = string.Concat(book.Uses.Select(use => $"/{use.Name} {FontObjects.Write(file, use)} 0 R"));
        file.Set(resources, $"<</Font<<{fontList}>>{ImageObjects.Resources(file, layout.Pictures)}>>");
        var tags = new TagTree(file, pages).Write(layout.Document, [.. layout.Pages.Select(page => page.Marks)]);
        var outline = Bookmarks.Write(file, layout.Landmarks, pages);
        var metadata = file.AddPlainStream("/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(Xmp(meta)));
        var root = file.Add(
            $"<</Type/Catalog/Pages {tree} 0 R/Lang(zh-CN)/MarkInfo<</Marked true>>/StructTreeRoot {tags} 0 R"
                + $"/Metadata {metadata} 0 R/ViewerPreferences<</DisplayDocTitle true>>"
                + (outline is { } first ? $"/Outlines {first} 0 R/PageMode/UseOutlines" : "")
                + ">>"
        );
        var time = meta.WrittenAt.ToUniversalTime().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var about = file.Add(
            $"<</Title{PdfText.Unicode(meta.Title)}/Author{PdfText.Unicode(meta.Creator)}/Producer(MedInsPerf)"
                + (meta.CheckCode is null ? "" : $"/Keywords{PdfText.Unicode(meta.CheckCode)}")
                + $"/CreationDate(D:{time}Z)/ModDate(D:{time}Z)>>"
        );
        return new WrittenPdf(
            file.Write(root, about),
            pages.Count,
            string.Concat(book.Missing.Select(char.ConvertFromUtf32))
        );
    }

    private static void WritePage(
        PdfObjects file,
        PageDraft page,
        List<int> pages,
        IReadOnlyList<Landmark> landmarks,
        int resources,
        int tree
    )
    {
        var content = file.AddStream("", page.Content);
        var links = page.Links.Select(link => file.Add(Link(link, landmarks[link.Heading], pages))).ToList();
        file.Set(
            pages[page.Number],
            $"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 595.28 841.89]/Resources {resources} 0 R/Contents {content} 0 R"
                + $"/StructParents {page.Number}/Tabs/S"
                + (links.Count > 0 ? $"/Annots[{string.Join(' ', links.Select(link => $"{link} 0 R"))}]" : "")
                + ">>"
        );
    }

    private static string Link(
        (double Left, double Top, double Right, double Bottom, int Heading) link,
        Landmark landmark,
        List<int> pages
    )
    {
        var rectangle = new StringBuilder()
            .Append(link.Left, ' ')
            .Append(PageDraft.Height - link.Bottom, ' ')
            .Append(link.Right, ' ')
            .Append(PageDraft.Height - link.Top, ' ');
        return $"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[{rectangle}]/Contents{PdfText.Unicode(landmark.Text)}"
            + $"/Dest{Bookmarks.Destination(landmark, pages)}>>";
    }

    private static string Xmp(DocumentMeta meta)
    {
        var time = meta.WrittenAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escaped(meta.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Escaped(meta.Creator)}</rdf:li></rdf:Seq></dc:creator>
            <xmp:CreateDate>{time}</xmp:CreateDate><xmp:ModifyDate>{time}</xmp:ModifyDate><pdf:Producer>MedInsPerf</pdf:Producer>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """.ReplaceLineEndings("\n");
    }

    private static string Escaped(string text) => SecurityElement.Escape(Word.XmlCharacters.Clean(text));
}

/// <summary>A PDF document.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Missing">The characters that no font has and that stand as 〓 in it; empty when all is well.</param>
public sealed record WrittenPdf(byte[] Bytes, int Pages, string Missing);
