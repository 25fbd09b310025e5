using System.Globalization;
using System.Text;

namespace MedInsPerf.Documents.PdfWriting;

/// <summary>Numbers and strings as PDF writes them.</summary>
internal static class PdfText
{
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

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

    /// <summary>A text string in UTF-16, which every reader understands.</summary>
    public static string Unicode(string text) =>
        string.Concat("<FEFF", Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)), ">");
}
