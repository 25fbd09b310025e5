using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;

namespace MedInsPerf.Documents;

/// <summary>
/// Packs the parts of an Office file so that equal parts give equal bytes: fixed order, fixed times, no generated ids.
/// </summary>
internal static class PackageZip
{
    /// <summary>The earliest time that a zip can hold.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Pack(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return packed.ToArray();
    }

    /// <summary>A part from typed elements.</summary>
    public static byte[] Xml(OpenXmlElement root) => Xml(root.WriteTo);

    /// <summary>A part from whatever writes itself.</summary>
    public static byte[] Xml(Action<XmlWriter> write)
    {
        using var content = new MemoryStream();
        using (
            var writer = XmlWriter.Create(
                content,
                new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }
            )
        )
        {
            writer.WriteStartDocument(standalone: true);
            write(writer);
        }

        return content.ToArray();
    }
}
