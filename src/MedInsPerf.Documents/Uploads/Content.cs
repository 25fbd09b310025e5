using System.Text;

namespace MedInsPerf.Documents.Uploads;

/// <summary>What the first bytes of a file say that it is, whatever its name.</summary>
internal enum Content
{
    Text,
    Zip,
    Ole,
    Pdf,
    Rtf,
    Html,
    Picture,
    OtherArchive,
    Program,
}

internal static class ContentSniffer
{
    private static readonly (Content Content, byte[] Start)[] Starts =
    [
        (Content.Zip, [0x50, 0x4B, 0x03, 0x04]),
        (Content.Zip, [0x50, 0x4B, 0x05, 0x06]),
        (Content.Ole, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        (Content.Rtf, "{\\rtf"u8.ToArray()),
        (Content.Picture, [0x89, 0x50, 0x4E, 0x47]),
        (Content.Picture, [0xFF, 0xD8, 0xFF]),
        (Content.Picture, "GIF8"u8.ToArray()),
        (Content.Picture, [0x49, 0x49, 0x2A, 0x00]),
        (Content.Picture, [0x4D, 0x4D, 0x00, 0x2A]),
        (Content.OtherArchive, "Rar!"u8.ToArray()),
        (Content.OtherArchive, [0x37, 0x7A, 0xBC, 0xAF]),
        (Content.OtherArchive, [0x1F, 0x8B]),
        (Content.Program, [0x7F, 0x45, 0x4C, 0x46]),
        (Content.Program, [0x4D, 0x5A, 0x90, 0x00]),
    ];

    public static Content Sniff(ReadOnlySpan<byte> bytes)
    {
        foreach (var (content, start) in Starts)
        {
            if (bytes.StartsWith(start))
                return content;
        }

        var head = bytes[..Math.Min(bytes.Length, 1024)];
        if (head.IndexOf("%PDF-"u8) >= 0)
            return Content.Pdf;
        var words = Encoding.ASCII.GetString(head).TrimStart('?', ' ', '\t', '\r', '\n');
        return
            words.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
            || words.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            ? Content.Html
            : Content.Text;
    }

    /// <summary>Whether an OLE compound file has a stream of this name; its directory holds names in UTF-16.</summary>
    public static bool HoldsStream(ReadOnlySpan<byte> ole, string stream) =>
        ole.IndexOf(Encoding.Unicode.GetBytes(stream + "\0")) >= 0;

    /// <summary>The Chinese for what stands in the file.</summary>
    public static string Describe(Content content, ReadOnlySpan<byte> bytes) =>
        RefusalText.Of(
            content switch
            {
                Content.Ole when HoldsStream(bytes, "WordDocument") => "content.old-word",
                Content.Ole when HoldsStream(bytes, "Workbook") => "content.old-excel",
                Content.Ole => "content.ole",
                Content.Zip when ZipDirectory.MayHoldFolder(bytes, "word/"u8) => "content.docx",
                Content.Zip when ZipDirectory.MayHoldFolder(bytes, "xl/"u8) => "content.xlsx",
                Content.Zip when ZipDirectory.MayHoldFolder(bytes, "ppt/"u8) => "content.pptx",
                Content.Zip or Content.OtherArchive => "content.archive",
                Content.Pdf => "content.pdf",
                Content.Rtf => "content.rtf",
                Content.Html => "content.html",
                Content.Picture => "content.picture",
                Content.Program => "content.program",
                _ => "content.text",
            }
        );
}
