using System.Text;

namespace MedInsPerf.Documents.Plain;

/// <summary>
/// 文字编码: finds how a text is written. Strict: what does not decode without a single fault, or decodes into
/// characters that no report holds, is refused instead of read as 乱码.
/// </summary>
internal static class TextEncoding
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16 = new UnicodeEncoding(false, false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16BigEndian = new UnicodeEncoding(true, false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 =
        CodePagesEncodingProvider.Instance.GetEncoding(
            "GB18030",
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback
        ) ?? throw new InvalidOperationException("The framework has lost GB18030.");

    /// <summary>The text; null where no encoding fits.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            return Readable(Utf8, bytes[3..]);
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
            return Readable(Utf16, bytes[2..]);
        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
            return Readable(Utf16BigEndian, bytes[2..]);
        return bytes.Contains((byte)0)
            ? Readable(EvenZeros(bytes) ? Utf16BigEndian : Utf16, bytes)
            : Readable(Utf8, bytes) ?? (IsMostlyGb2312(bytes) ? Readable(Gb18030, bytes) : null);
    }

    private static string? Readable(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text.Any(IsNoText) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsNoText(char character) =>
        character
            is < ' '
                and not ('\t' or '\n' or '\r' or '\f' or '\v')
                or '\u007F'
                or '\uFFFD'
                or '\uFFFE'
                or '\uFFFF';

    /// <summary>In UTF-16 the digits and line ends of a report have a zero half: the first one, if big-endian.</summary>
    private static bool EvenZeros(ReadOnlySpan<byte> bytes)
    {
        var balance = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == 0)
                balance += at % 2 == 0 ? 1 : -1;
        }

        return balance > 0;
    }

    /// <summary>
    /// Almost any bytes are valid GB18030. Chinese prose keeps to the characters of GB 2312, whose both bytes are above
    /// A0; Big5, Shift-JIS and noise do not.
    /// </summary>
    private static bool IsMostlyGb2312(ReadOnlySpan<byte> bytes)
    {
        int pairs = 0,
            common = 0;
        for (var at = 0; at + 1 < bytes.Length; at++)
        {
            if (bytes[at] < 0x80)
                continue;
            pairs++;
            if (bytes[at] is >= 0xA1 and <= 0xF7 && bytes[at + 1] is >= 0xA1 and <= 0xFE)
                common++;
            at++;
        }

        return common * 10L >= pairs * 9L;
    }
}
