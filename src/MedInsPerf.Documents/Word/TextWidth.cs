namespace MedInsPerf.Documents.Word;

/// <summary>How wide a text is, in characters: 汉字 one, Latin letters and digits half.</summary>
internal static class TextWidth
{
    public static decimal Of(string text) => text.Split('\n').Max(line => line.Sum(Of));

    private static decimal Of(char character) => character < '\u2000' ? 0.5m : 1m;
}
