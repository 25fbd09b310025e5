namespace MedInsPerf.Documents.PdfWriting;

/// <summary>A line of a text: its characters from <paramref name="Start"/> to before <paramref name="End"/>.</summary>
/// <param name="Width">Without the spaces at its end.</param>
/// <param name="IsLast">Whether the paragraph or a forced line ends with it; then it is not stretched.</param>
internal readonly record struct TextLine(int Start, int End, double Width, bool IsLast);

/// <summary>
/// 避头尾: breaks a text into lines. No line begins with 、。」 and their like, none ends with an opening bracket; numbers
/// and words stay whole where they fit a line at all.
/// </summary>
internal static class LineBreaker
{
    /// <summary>Up to this share of the size between characters a reader of the file sees no space.</summary>
    public const double LargestPlainStretch = 0.08;

    /// <summary>A line that would need more is left as it is.</summary>
    public const double LargestStretch = 0.4;

    private const string NoStart = "，。、；：？！）》〉」』】〕〗］｝”’…—·％‰℃～,.;:?!)]}%";
    private const string NoEnd = "（《〈「『【〔〖［｛“‘￥$([{#№";

    public static List<TextLine> Break(SetGlyph[] glyphs, double size, double spacing, double width, double firstIndent)
    {
        var lines = new List<TextLine>();
        var start = 0;
        var room = width - firstIndent;
        while (start < glyphs.Length)
        {
            var (end, next) = LineFrom(glyphs, start, size, spacing, room);
            var shown = end;
            while (shown > start && glyphs[shown - 1].Character == ' ')
                shown--;
            lines.Add(
                new TextLine(
                    start,
                    shown,
                    WidthOf(glyphs.AsSpan(start, shown - start), size, spacing),
                    next >= glyphs.Length || glyphs[next - 1].Character == '\n'
                )
            );
            start = next;
            while (start < glyphs.Length && glyphs[start].Character == ' ')
                start++;
            room = width;
        }

        return lines;
    }

    public static double WidthOf(ReadOnlySpan<SetGlyph> glyphs, double size, double spacing)
    {
        var width = 0.0;
        foreach (var glyph in glyphs)
            width += (glyph.Advance * size / 1000) + spacing;
        return glyphs.IsEmpty ? 0 : width - spacing;
    }

    /// <summary>What each gap of a line grows by so that the line fills the width; 0 where it is left as it is.</summary>
    public static double StretchOf(ReadOnlySpan<SetGlyph> line, double spare, double size)
    {
        var gaps = 0;
        for (var at = 1; at < line.Length; at++)
        {
            if (MayStretch(line[at - 1].Character, line[at].Character))
                gaps++;
        }

        return gaps > 0 && spare > 0 && spare / gaps <= LargestStretch * size ? spare / gaps : 0;
    }

    /// <summary>Whether the space between two characters may grow: not inside a number or a word.</summary>
    public static bool MayStretch(int before, int after) => !(IsWord(before) && IsWord(after));

    private static (int End, int Next) LineFrom(SetGlyph[] glyphs, int start, double size, double spacing, double room)
    {
        var width = 0.0;
        var lastBreak = -1;
        for (var at = start; at < glyphs.Length; at++)
        {
            if (glyphs[at].Character == '\n')
                return (at, at + 1);
            if (at > start && MayBreak(glyphs[at - 1].Character, glyphs[at].Character))
                lastBreak = at;
            width += glyphs[at].Advance * size / 1000;
            if (width > room && at > start && glyphs[at].Character != ' ')
            {
                var cut = lastBreak > start ? lastBreak : at;
                return (cut, cut);
            }

            width += spacing;
        }

        return (glyphs.Length, glyphs.Length);
    }

    private static bool MayBreak(int before, int after) =>
        before == ' '
        || (
            !(IsWord(before) && IsWord(after))
            && !Contains(NoStart, after)
            && !Contains(NoEnd, before)
            && after != ' '
            // The sign belongs to its number.
            && before is not ('−' or '±' or '≥' or '≤')
        );

    private static bool IsWord(int character) =>
        character is > ' ' and < 0x3000 and not ('“' or '”' or '‘' or '’' or '—' or '…' or '·');

    private static bool Contains(string characters, int character) =>
        character < 0x10000 && characters.Contains((char)character, StringComparison.Ordinal);
}
