namespace MedInsPerf.Documents.Word;

/// <summary>
/// How wide a text is, in characters: 汉字 one, Latin letters and digits half, and the quarter that Word puts between them.
/// </summary>
internal static class TextWidth
{
    public static decimal Of(string text) => text.Split('\n').Max(Line);

    private static decimal Line(string line)
    {
        var width = line.Sum(character => character < '\u2000' ? 0.5m : 1m);
        for (var at = 1; at < line.Length; at++)
        {
            if (
                (IsHan(line[at - 1]) && char.IsAsciiLetterOrDigit(line[at]))
                || (char.IsAsciiLetterOrDigit(line[at - 1]) && IsHan(line[at]))
            )
                width += 0.25m;
        }

        return width;
    }

    private static bool IsHan(char character) => character is >= '\u3400' and <= '\u9FFF';
}
