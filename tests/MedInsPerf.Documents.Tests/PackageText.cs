using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace MedInsPerf.Documents.Tests;

/// <summary>An Office file as text to compare: each part under its name, XML an element a line.</summary>
internal static class PackageText
{
    /// <summary>The parts in the order of their names; those of an embedded workbook under its own.</summary>
    public static string Of(byte[] package)
    {
        var text = new StringBuilder();
        Write(package, "", text);
        return text.ToString();
    }

    private static void Write(byte[] package, string folder, StringBuilder text)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        foreach (var entry in zip.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var name = folder + entry.FullName;
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            if (name.EndsWith(".xlsx", StringComparison.Ordinal))
                Write(content.ToArray(), name + "/", text);
            else
                text.Append("=== ").AppendLine(name).AppendLine(Readable(name, content.ToArray()));
        }
    }

    private static string Readable(string name, byte[] content) =>
        Path.GetExtension(name) is ".xml" or ".rels"
            ? XDocument.Load(new MemoryStream(content), LoadOptions.PreserveWhitespace) is { Root: { } root }
                ? Indented(root)
                : ""
            : Convert.ToHexStringLower(SHA256.HashData(content));

    // White space that the document itself has stays as it is.
    private static string Indented(XElement root)
    {
        var text = root.ToString(SaveOptions.DisableFormatting);
        return text.Replace("><", ">\n<", StringComparison.Ordinal);
    }
}
