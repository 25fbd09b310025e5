namespace MedInsPerf.Acceptance.Tests;

/// <summary>Where quotes stand in a text, white space aside.</summary>
internal static class Spans
{
    /// <summary>The text without white space.</summary>
    public static string Squeeze(string text) =>
        string.Concat(
            text.Where(character => !char.IsWhiteSpace(character) && character is not (>= '\u001C' and <= '\u001F'))
        );

    /// <summary>Every place of a quote, overlapping ones too.</summary>
    public static List<(int Start, int End)> Find(string document, string quote)
    {
        var found = new List<(int, int)>();
        for (
            var at = quote.Length == 0 ? -1 : document.IndexOf(quote, StringComparison.Ordinal);
            at >= 0;
            at = document.IndexOf(quote, at + 1, StringComparison.Ordinal)
        )
            found.Add((at, at + quote.Length));
        return found;
    }

    /// <summary>Whether some two share four characters, or all of the shorter one.</summary>
    public static bool Overlap(IReadOnlyList<(int Start, int End)> these, IReadOnlyList<(int Start, int End)> those) =>
        these.Any(one =>
            those.Any(other =>
                Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start)
                >= Math.Min(4, Math.Min(one.End - one.Start, other.End - other.Start))
            )
        );
}
