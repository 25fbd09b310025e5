using System.Globalization;
using System.Text;

namespace MedInsPerf.Documents.PdfWriting;

/// <summary>A character as it is set.</summary>
/// <param name="Character">What the text says.</param>
/// <param name="Font">The font that shows it.</param>
/// <param name="Code">Its number in that font as embedded.</param>
/// <param name="Advance">Its width in thousandths of an em.</param>
internal readonly record struct SetGlyph(int Character, FontUse Font, int Code, int Advance);

/// <summary>
/// The fonts of one document and the characters that it uses of them. A character that a font lacks is looked up in the
/// others; one that all lack is shown as 〓 and counted, never as an empty box.
/// </summary>
internal sealed class FontBook(PdfFonts fonts)
{
    private const int Geta = 0x3013;

    private readonly Dictionary<TrueTypeFont, FontUse> uses = [];
    private readonly Dictionary<FontRole, Dictionary<int, SetGlyph?>> set = [];
    private readonly SortedSet<int> missing = [];

    public IEnumerable<FontUse> Uses => uses.Values;

    /// <summary>The characters that no font has.</summary>
    public IReadOnlyCollection<int> Missing => missing;

    public SetGlyph[] Set(string text, FontRole role)
    {
        if (!set.TryGetValue(role, out var known))
            set[role] = known = [];
        var glyphs = new SetGlyph[text.Length];
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!known.TryGetValue(rune.Value, out var glyph))
                known[rune.Value] = glyph = Shown(rune.Value) is { } character ? Look(character, role) : null;
            if (glyph is { } shown)
                glyphs[count++] = shown;
        }

        return count == glyphs.Length ? glyphs : glyphs[..count];
    }

    private SetGlyph Look(int character, FontRole role)
    {
        if (character == '\n')
            return new SetGlyph(character, Use(fonts.For(role)[0]), Code: 0, Advance: 0);
        foreach (var font in fonts.For(role))
        {
            if (font.Glyph(character) is var glyph and > 0)
                return Use(font).Set(character, glyph);
        }

        missing.Add(character);
        foreach (var font in fonts.For(role))
        {
            if (font.Glyph(Geta) is var glyph and > 0)
                return Use(font).Set(character, glyph);
        }

        return Use(fonts.For(role)[0]).Set(character, 0);
    }

    private FontUse Use(TrueTypeFont font)
    {
        if (!uses.TryGetValue(font, out var use))
            uses[font] = use = new FontUse(font, "F" + (uses.Count + 1).ToString(CultureInfo.InvariantCulture));
        return use;
    }

    /// <summary>White space is a space; what has no shape (controls, joiners, byte order marks) goes.</summary>
    private static int? Shown(int character) =>
        character switch
        {
            '\n' => '\n',
            '\t' or 0xA0 => ' ',
            >= 0xFE00 and <= 0xFE0F or 0xFEFF or 0xFFFD => null,
            _ => Rune.GetUnicodeCategory(new Rune(character))
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.PrivateUse
                ? null
                : character,
        };
}

/// <summary>What one document uses of a font.</summary>
/// <param name="name">Its name among the resources of the pages.</param>
internal sealed class FontUse(TrueTypeFont font, string name)
{
    private readonly List<(int Character, int Glyph)> used = [(0, 0)];

    public TrueTypeFont Font { get; } = font;

    public string Name { get; } = name;

    /// <summary>By their numbers in the embedded font; the first stands for no character.</summary>
    public IReadOnlyList<(int Character, int Glyph)> Used => used;

    /// <summary>
    /// Two characters that share a glyph get a number each, so that each copies as itself: a radical is no 汉字.
    /// </summary>
    public SetGlyph Set(int character, int glyph)
    {
        used.Add((character, glyph));
        return new SetGlyph(character, this, used.Count - 1, Font.Advance(glyph));
    }
}
