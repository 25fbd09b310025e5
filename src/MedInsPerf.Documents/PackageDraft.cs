using System.Xml;
using System.Xml.Linq;
using MedInsPerf.Documents.Word;

namespace MedInsPerf.Documents;

/// <summary>An Office file being put together: parts with their types, and what points to what.</summary>
internal sealed class PackageDraft
{
    public const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";
    private const string WorkbookExtension = ".xlsx";

    private readonly List<(string Name, string? Type, byte[] Content)> parts = [];
    private readonly SortedDictionary<string, List<Relation>> relations = new(StringComparer.Ordinal);

    public PackageDraft(DocumentMeta meta, string main)
    {
        Relate("", "rIdMain", OfficeRelations + "officeDocument", main);
        Relate("", "rIdCore", Packages + "relationships/metadata/core-properties", "docProps/core.xml");
        Add(
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            PackageZip.Xml(Core(meta).WriteTo)
        );
    }

    /// <summary>Adds a part; without a type it goes by its extension.</summary>
    public void Add(string name, string? type, byte[] content) => parts.Add((name, type, content));

    /// <summary>Points from a part (the package itself where empty) to another, relative to its folder.</summary>
    public void Relate(string from, string id, string type, string target)
    {
        if (!relations.TryGetValue(from, out var list))
            relations[from] = list = [];
        list.Add(new Relation(id, type, target));
    }

    public byte[] Pack() =>
        PackageZip.Pack([
            ("[Content_Types].xml", PackageZip.Xml(Types().WriteTo)),
            .. relations.Select(entry => (RelationsOf(entry.Key), PackageZip.Xml(Relationships(entry.Value).WriteTo))),
            .. parts.Select(part => (part.Name, part.Content)),
        ]);

    private static string RelationsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    private XElement Types()
    {
        XNamespace types = Packages + "content-types";
        return new XElement(
            types + "Types",
            Default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            Default("xml", "application/xml"),
            parts.Exists(part => part.Name.EndsWith(WorkbookExtension, StringComparison.Ordinal))
                ? Default("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                : null,
            parts
                .Where(part => part.Type is not null)
                .Select(part => new XElement(
                    types + "Override",
                    new XAttribute("PartName", "/" + part.Name),
                    new XAttribute("ContentType", part.Type!)
                ))
        );

        XElement Default(string extension, string type) =>
            new(types + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type));
    }

    private static XElement Relationships(IEnumerable<Relation> list)
    {
        XNamespace space = Packages + "relationships";
        return new XElement(
            space + "Relationships",
            list.Select(relation => new XElement(
                space + "Relationship",
                new XAttribute("Id", relation.Id),
                new XAttribute("Type", relation.Type),
                new XAttribute("Target", relation.Target)
            ))
        );
    }

    private static XElement Core(DocumentMeta meta)
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
            meta.CheckCode is { } code ? new XElement(core + "keywords", XmlCharacters.Clean(code)) : null,
            new XElement(terms + "created", new XAttribute(schema + "type", "dcterms:W3CDTF"), time),
            new XElement(terms + "modified", new XAttribute(schema + "type", "dcterms:W3CDTF"), time),
            new XElement(dublin + "language", "zh-CN")
        );
    }

    private sealed record Relation(string Id, string Type, string Target);
}
