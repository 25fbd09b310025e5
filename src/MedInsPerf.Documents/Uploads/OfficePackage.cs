using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace MedInsPerf.Documents.Uploads;

/// <summary>
/// A docx or xlsx that has passed the upload guards. Its parts are read with counted sizes, no DTD, no resolver and a
/// limited depth, so that a hostile file costs no more than a large honest one.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    /// <summary>A part that is held whole in memory; the text of a thousand pages has less.</summary>
    private const long LargestTree = 32L * 1024 * 1024;

    private const int DeepestXml = 256;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly InflationBudget budget = new(ZipDirectory.MostInflated);

    private OfficePackage(ReadOnlyMemory<byte> bytes)
    {
        ZipDirectory.Judge(bytes.Span);
        archive = new ZipArchive(StreamOver(bytes), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            if (!parts.TryAdd(NameOf(entry), entry))
                throw new UploadRefusedException(new UploadRefusal.Damaged());
        }
    }

    /// <summary>Opens a package and judges everything in it that could do harm.</summary>
    /// <exception cref="UploadRefusedException">It is not to be read.</exception>
    public static OfficePackage Open(ReadOnlyMemory<byte> bytes)
    {
        var package = new OfficePackage(bytes);
        try
        {
            package.RefuseMacrosAndObjects();
            package.RefuseTypeDefinitions();
            package.RefuseExternalRelationships();
            return package;
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    /// <summary>The path of the part that a relationship of the package itself names, for example the document.</summary>
    public string? MainPart =>
        RelationshipsOf("").Values.FirstOrDefault(relation => relation.IsOf("officeDocument"))?.Target;

    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>A part as a tree; null where there is no such part.</summary>
    public XElement? Load(string? part)
    {
        if (part is null || !parts.TryGetValue(part, out var entry))
            return null;
        RefuseDeepXml(entry);
        using var reader = XmlReader.Create(Inflate(entry, LargestTree), SafeXml());
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root;
    }

    /// <summary>A part as a stream of nodes, for those too long for a tree; null where there is no such part.</summary>
    public XmlReader? Stream(string? part) =>
        part is not null && parts.TryGetValue(part, out var entry)
            ? XmlReader.Create(Inflate(entry, ZipDirectory.MostInflated), SafeXml())
            : null;

    /// <summary>The relationships of a part by their id; of the package itself for an empty name.</summary>
    public IReadOnlyDictionary<string, Relationship> RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var folder = part[..slash];
        var root = Load($"{folder}_rels/{part[slash..]}.rels");
        var relations = new Dictionary<string, Relationship>(StringComparer.Ordinal);
        foreach (var element in root?.Elements() ?? [])
        {
            var target = element.Attribute("Target")?.Value ?? "";
            var external = element.Attribute("TargetMode")?.Value is "External";
            relations[element.Attribute("Id")?.Value ?? ""] = new Relationship(
                element.Attribute("Type")?.Value ?? "",
                external ? target : Resolve(folder, target),
                external
            );
        }

        return relations;
    }

    public void Dispose() => archive.Dispose();

    private void RefuseMacrosAndObjects()
    {
        foreach (var name in parts.Keys)
        {
            var file = name[(name.LastIndexOf('/') + 1)..];
            if (
                file.StartsWith("vba", StringComparison.OrdinalIgnoreCase)
                || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)
            )
                throw new UploadRefusedException(new UploadRefusal.Macro());
            if (
                file.StartsWith("oleObject", StringComparison.OrdinalIgnoreCase)
                || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
            )
                throw new UploadRefusedException(new UploadRefusal.EmbeddedObject());
        }

        foreach (var type in Load("[Content_Types].xml")?.Elements() ?? [])
        {
            var content = type.Attribute("ContentType")?.Value ?? "";
            if (
                content.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
                || content.Contains("vba", StringComparison.OrdinalIgnoreCase)
            )
                throw new UploadRefusedException(new UploadRefusal.Macro());
        }
    }

    private void RefuseTypeDefinitions()
    {
        var head = new byte[4096];
        foreach (var (name, entry) in parts)
        {
            if (!IsXml(name))
                continue;
            using var stream = Inflate(entry, ZipDirectory.MostInflated);
            var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (HoldsTypeDefinition(head.AsSpan(0, length)))
                throw new UploadRefusedException(new UploadRefusal.DocumentTypeDefinition());
        }
    }

    private void RefuseExternalRelationships()
    {
        foreach (var name in parts.Keys.Where(name => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var element in Load(name)?.Elements() ?? [])
            {
                var relation = new Relationship(
                    element.Attribute("Type")?.Value ?? "",
                    element.Attribute("Target")?.Value ?? "",
                    element.Attribute("TargetMode")?.Value is "External"
                );
                if (relation.IsOf("oleObject") && !relation.External)
                    throw new UploadRefusedException(new UploadRefusal.EmbeddedObject());
                if (relation.IsOf("vbaProject"))
                    throw new UploadRefusedException(new UploadRefusal.Macro());
                if (relation.External && !relation.IsOf("hyperlink") && !IsAuthorsTemplate(relation))
                    throw new UploadRefusedException(new UploadRefusal.ExternalRelationship(Shorten(relation.Target)));
            }
        }
    }

    /// <summary>Word notes where the author's own template lay; a path on a disk fetches nothing.</summary>
    private static bool IsAuthorsTemplate(Relationship relation) =>
        relation.IsOf("attachedTemplate")
        && relation.Target
            is [_, ':', '/' or '\\', ..]
                or ['f', 'i', 'l', 'e', ':', '/', '/', '/', _, ':', '/' or '\\', ..];

    private void RefuseDeepXml(ZipArchiveEntry entry)
    {
        using var reader = XmlReader.Create(Inflate(entry, LargestTree), SafeXml());
        while (reader.Read())
        {
            if (reader.Depth > DeepestXml)
                throw new UploadRefusedException(new UploadRefusal.Damaged());
        }
    }

    private CountedStream Inflate(ZipArchiveEntry entry, long limit) =>
        new(entry.Open(), Math.Min(limit, entry.Length), budget);

    /// <summary>The path of a part, however its zip was written.</summary>
    public static string NameOf(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/').TrimStart('/');

    public static MemoryStream StreamOver(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    private static XmlReaderSettings SafeXml() =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };

    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the prolog declares a type; in UTF-16 every other byte is zero.</summary>
    private static bool HoldsTypeDefinition(ReadOnlySpan<byte> head) =>
        head.IndexOf("<!DOCTYPE"u8) >= 0
        || head.IndexOf(Encoding.Unicode.GetBytes("<!DOCTYPE")) >= 0
        || head.IndexOf(Encoding.BigEndianUnicode.GetBytes("<!DOCTYPE")) >= 0;

    private static string Resolve(string folder, string target)
    {
        var path = target.StartsWith('/') ? target[1..] : folder + target;
        var resolved = new List<string>();
        foreach (var step in path.Split('/'))
        {
            if (step is ".." && resolved.Count > 0)
                resolved.RemoveAt(resolved.Count - 1);
            else if (step is not ("" or "." or ".."))
                resolved.Add(step);
        }

        return string.Join('/', resolved);
    }

    private static string Shorten(string target) =>
        target.Length <= 60 ? target : string.Concat(target.AsSpan(0, 57), "…");
}

/// <summary>A relationship of a part.</summary>
/// <param name="Type">Its type, a long name that ends in a short one.</param>
/// <param name="Target">The path of the part, or an outside address.</param>
internal sealed record Relationship(string Type, string Target, bool External)
{
    public bool IsOf(string shortType) => Type.EndsWith("/" + shortType, StringComparison.OrdinalIgnoreCase);
}
