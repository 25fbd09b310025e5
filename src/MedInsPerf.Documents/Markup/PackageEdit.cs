using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using MedInsPerf.Documents.Uploads;

namespace MedInsPerf.Documents.Markup;

/// <summary>
/// Changes some parts of an Office file and leaves all others as they are. The package has passed the upload guards.
/// </summary>
internal sealed class PackageEdit(OfficePackage package, ReadOnlyMemory<byte> original)
{
    private const string TypesPart = "[Content_Types].xml";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly Dictionary<string, XElement> changed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where relationship types begin: the strict and the transitional set differ.</summary>
    public string RelationTypes { get; } =
        package
            .RelationshipsOf("")
            .Values.Where(relation => relation.IsOf("officeDocument"))
            .Select(relation => relation.Type[..(relation.Type.LastIndexOf('/') + 1)])
            .First();

    /// <summary>A part to be changed in place; null where there is none.</summary>
    public XElement? Open(string part)
    {
        if (!changed.TryGetValue(part, out var root) && package.Load(part) is { } loaded)
            changed[part] = root = loaded;
        return root;
    }

    /// <summary>A new part, or an old one written anew.</summary>
    public void Put(string part, XElement root) => changed[part] = root;

    /// <summary>A path that no part has yet: with nothing for the #, or else with the first number that is free.</summary>
    public string FreeName(string pattern)
    {
        var name = pattern.Replace("#", "", StringComparison.Ordinal);
        for (var number = 2; package.Has(name) || changed.ContainsKey(name); number++)
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            name = pattern.Replace("#", text, StringComparison.Ordinal);
        }

        return name;
    }

    /// <summary>Says what a new part is.</summary>
    public void DeclareType(string part, string contentType)
    {
        var types = Open(TypesPart) ?? throw new InvalidDataException("A package without content types.");
        if (types.Children("Override").Any(known => known.Attr("PartName") == "/" + part))
            return;
        types.Add(
            new XElement(
                types.Name.Namespace + "Override",
                new XAttribute("PartName", "/" + part),
                new XAttribute("ContentType", contentType)
            )
        );
    }

    /// <summary>Says what all parts with an ending are.</summary>
    public void DeclareEnding(string ending, string contentType)
    {
        var types = Open(TypesPart) ?? throw new InvalidDataException("A package without content types.");
        if (types.Children("Default").Any(known => known.Attr("Extension") == ending))
            return;
        types.AddFirst(
            new XElement(
                types.Name.Namespace + "Default",
                new XAttribute("Extension", ending),
                new XAttribute("ContentType", contentType)
            )
        );
    }

    /// <summary>Ties a part to another and gives the id of the tie.</summary>
    public string Relate(string from, string type, string to)
    {
        var slash = from.LastIndexOf('/') + 1;
        var part = $"{from[..slash]}_rels/{from[slash..]}.rels";
        var root = Open(part);
        if (root is null)
            Put(part, root = new XElement(Relations + "Relationships"));
        var taken = root.Elements().Select(relation => relation.Attr("Id")).ToHashSet(StringComparer.Ordinal);
        var id = Enumerable
            .Range(1, taken.Count + 1)
            .Select(number => $"rIdMark{number}")
            .First(free => !taken.Contains(free));
        root.Add(
            new XElement(
                root.Name.Namespace + "Relationship",
                new XAttribute("Id", id),
                new XAttribute("Type", RelationTypes + type),
                new XAttribute("Target", "/" + to)
            )
        );
        return id;
    }

    /// <summary>The package: old parts in their order, then new ones.</summary>
    public byte[] Pack()
    {
        using var source = new ZipArchive(OfficePackage.StreamOver(original), ZipArchiveMode.Read);
        var old = source.Entries.Where(entry => !entry.FullName.EndsWith('/')).ToList();
        var names = old.Select(entry => OfficePackage.NameOf(entry)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return PackageZip.Pack(
            old.Select(entry => (OfficePackage.NameOf(entry), Content(entry)))
                .Concat(
                    changed
                        .Where(part => !names.Contains(part.Key))
                        .OrderBy(part => part.Key, StringComparer.Ordinal)
                        .Select(part => (part.Key, PackageZip.Xml(part.Value.WriteTo)))
                )
        );
    }

    private byte[] Content(ZipArchiveEntry entry)
    {
        if (changed.TryGetValue(OfficePackage.NameOf(entry), out var root))
            return PackageZip.Xml(root.WriteTo);
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
