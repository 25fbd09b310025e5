using System.Globalization;
using System.Text;

namespace MedInsPerf.Documents.PdfWriting;

/// <summary>Numbers and strings as PDF writes them.</summary>
internal static class PdfText
{
    private const string Hex = "0123456789ABCDEF";

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The bytes of a text of which no character is above 255.</summary>
    public static byte[] Bytes(this StringBuilder text)
    {
        var bytes = new byte[text.Length];
        var at = 0;
        foreach (var chunk in text.GetChunks())
            at += Encoding.Latin1.GetBytes(chunk.Span, bytes.AsSpan(at));
        return bytes;
    }

    /// <summary>Appends a length with two decimals at most.</summary>
    public static StringBuilder Append(this StringBuilder text, double value, char then)
    {
        var hundredths = (long)Math.Floor((value * 100) + 0.5);
        if (hundredths < 0)
        {
            text.Append('-');
            hundredths = -hundredths;
        }

        text.Append(hundredths / 100);
        if (hundredths % 100 is var rest and > 0)
        {
            text.Append('.').Append((char)('0' + (rest / 10)));
            if (rest % 10 > 0)
                text.Append((char)('0' + (rest % 10)));
        }

        return text.Append(then);
    }

    /// <summary>Appends a number below 65,536 as four hexadecimal digits.</summary>
    public static StringBuilder AppendHex(this StringBuilder text, int number) =>
        text.Append(Hex[(number >> 12) & 15])
            .Append(Hex[(number >> 8) & 15])
            .Append(Hex[(number >> 4) & 15])
            .Append(Hex[number & 15]);

    /// <summary>Appends a number below 65,536 as two bytes of a literal string: half as long as digits, and smaller packed.</summary>
    public static StringBuilder AppendBytes(this StringBuilder text, int number) =>
        text.AppendByte((char)(number >> 8)).AppendByte((char)(number & 0xFF));

    private static StringBuilder AppendByte(this StringBuilder text, char value) =>
        value switch
        {
            '(' or ')' or '\\' => text.Append('\\').Append(value),
            '\r' => text.Append("\\r"),
            _ => text.Append(value),
        };

    /// <summary>A text string in UTF-16, which every reader understands.</summary>
    public static string Unicode(string text) =>
        string.Concat("<FEFF", Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)), ">");
}
