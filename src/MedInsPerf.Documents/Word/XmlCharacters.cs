using System.Xml;

namespace MedInsPerf.Documents.Word;

/// <summary>Drops the characters that XML cannot hold: controls and halves of surrogate pairs.</summary>
internal static class XmlCharacters
{
    public static string Clean(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsFine(text, at))
                return string.Concat(text.Where((_, index) => IsFine(text, index)));
        }

        return text;
    }

    private static bool IsFine(string text, int at) =>
        XmlConvert.IsXmlChar(text[at])
        || (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        || (char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]));
}
