using MedInsPerf.Documents.Uploads;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents.Plain;

/// <summary>.txt and .md in UTF-8, UTF-16 or GB18030.</summary>
internal static class TextFile
{
    public static SourceText Read(string name, ReadOnlySpan<byte> bytes)
    {
        var text =
            TextEncoding.Decode(bytes) ?? throw new UploadRefusedException(new UploadRefusal.UnreadableEncoding());
        // Macintosh texts of old end their lines with a carriage return alone.
        return TextCleaner.Clean(name, text.Contains('\n', StringComparison.Ordinal) ? text : text.Replace('\r', '\n'));
    }
}
