using System.Xml;
using System.Xml.Linq;
using MedInsPerf.Documents.Word;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents;

/// <summary>
/// 写 .docx: an editable document in the typography of GB/T 9704, byte-identical for identical input. It names 方正小标宋简体,
/// 黑体, 楷体_GB2312 and 仿宋_GB2312; a machine without them shows its own.
/// </summary>
public static class WordWriter
{
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string WordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly (string Id, string Type, string Target)[] DocumentRelations =
    [
        ("rIdStyles", "styles", "styles.xml"),
        ("rIdSettings", "settings", "settings.xml"),
        ("rIdFonts", "fontTable", "fontTable.xml"),
        (WordPage.OddFooter, "footer", "footer1.xml"),
        (WordPage.EvenFooter, "footer", "footer2.xml"),
    ];

    /// <summary>Writes a report.</summary>
    public static byte[] Write(Report report, WordMeta meta)
    {
        var hasParts = report.Blocks.Any(block => block is ReportBlock.PartTitle);
        return PackageZip.Pack([
            ("[Content_Types].xml", Tree(ContentTypes())),
            (
                "_rels/.rels",
                Tree(
                    Relationships([
                        ("rIdDocument", Relations + "officeDocument", "word/document.xml"),
                        ("rIdCore", Packages + "relationships/metadata/core-properties", "docProps/core.xml"),
                    ])
                )
            ),
            ("docProps/core.xml", Tree(Core(meta))),
            ("word/document.xml", PackageZip.Xml(WordBody.Of(report))),
            (
                "word/_rels/document.xml.rels",
                Tree(Relationships(DocumentRelations.Select(part => (part.Id, Relations + part.Type, part.Target))))
            ),
            ("word/styles.xml", PackageZip.Xml(WordStyleSheet.Of(hasParts))),
            ("word/settings.xml", PackageZip.Xml(WordPage.Settings())),
            ("word/fontTable.xml", PackageZip.Xml(WordStyleSheet.Fonts())),
            ("word/footer1.xml", PackageZip.Xml(WordPage.Footer(even: false))),
            ("word/footer2.xml", PackageZip.Xml(WordPage.Footer(even: true))),
        ]);
    }

    private static byte[] Tree(XElement root) => PackageZip.Xml(root.WriteTo);

    private static XElement ContentTypes()
    {
        XNamespace types = Packages + "content-types";
        return new XElement(
            types + "Types",
            Default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            Default("xml", "application/xml"),
            Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            Override("/word/document.xml", WordTypes + "document.main+xml"),
            Override("/word/styles.xml", WordTypes + "styles+xml"),
            Override("/word/settings.xml", WordTypes + "settings+xml"),
            Override("/word/fontTable.xml", WordTypes + "fontTable+xml"),
            Override("/word/footer1.xml", WordTypes + "footer+xml"),
            Override("/word/footer2.xml", WordTypes + "footer+xml")
        );

        XElement Default(string extension, string type) =>
            new(types + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type));
        XElement Override(string part, string type) =>
            new(types + "Override", new XAttribute("PartName", part), new XAttribute("ContentType", type));
    }

    private static XElement Relationships(IEnumerable<(string Id, string Type, string Target)> relations)
    {
        XNamespace space = Packages + "relationships";
        return new XElement(
            space + "Relationships",
            relations.Select(relation => new XElement(
                space + "Relationship",
                new XAttribute("Id", relation.Id),
                new XAttribute("Type", relation.Type),
                new XAttribute("Target", relation.Target)
            ))
        );
    }

    private static XElement Core(WordMeta meta)
    {
        XNamespace core = Packages + "metadata/core-properties";
        XNamespace dublin = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/";
        XNamespace schema = "http://www.w3.org/2001/XMLSchema-instance";
        var time = XmlConvert.ToString(meta.WrittenAt.UtcDateTime, "yyyy-MM-ddTHH:mm:ssZ");
        return new XElement(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", core),
            new XAttribute(XNamespace.Xmlns + "dc", dublin),
            new XAttribute(XNamespace.Xmlns + "dcterms", terms),
            new XAttribute(XNamespace.Xmlns + "xsi", schema),
            new XElement(dublin + "title", XmlCharacters.Clean(meta.Title)),
            new XElement(dublin + "creator", XmlCharacters.Clean(meta.Creator)),
            new XElement(terms + "created", new XAttribute(schema + "type", "dcterms:W3CDTF"), time),
            new XElement(terms + "modified", new XAttribute(schema + "type", "dcterms:W3CDTF"), time),
            new XElement(dublin + "language", "zh-CN")
        );
    }
}
