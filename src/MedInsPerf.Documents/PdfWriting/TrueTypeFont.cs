using System.Buffers.Binary;
using System.Text;

namespace MedInsPerf.Documents.PdfWriting;

/// <summary>A font file with TrueType outlines, as far as typesetting and embedding need it.</summary>
internal sealed class TrueTypeFont
{
    /// <summary>xMin, yMin, xMax, yMax in the table head.</summary>
    private static readonly int[] BoundsInHead = [36, 38, 40, 42];

    private const int BasicPlane = 0x10000;
    private const int RestrictedLicence = 0x0002;

    private readonly byte[] file;
    private readonly Dictionary<string, (int Offset, int Length)> tables;
    private readonly ushort[] basic = new ushort[BasicPlane];
    private readonly List<(int First, int Last, int Glyph)> beyond = [];
    private readonly bool longOffsets;
    private readonly int metrics;
    private readonly int outlines;
    private readonly int places;
    private readonly int widths;

    private TrueTypeFont(byte[] file)
    {
        this.file = file;
        tables = Directory(file);
        UnitsPerEm = Unsigned(At("head") + 18);
        longOffsets = Signed(At("head") + 50) == 1;
        GlyphCount = Unsigned(At("maxp") + 4);
        (Ascent, Descent) = (Signed(At("hhea") + 4), Signed(At("hhea") + 6));
        metrics = Unsigned(At("hhea") + 34);
        (outlines, places, widths) = (At("glyf"), At("loca"), At("hmtx"));
        Bounds = [.. BoundsInHead.Select(offset => PerThousand(Signed(At("head") + offset)))];
        Names = NamesIn(file.AsSpan(At("name"), tables["name"].Length));
        MayBeEmbedded = !tables.ContainsKey("OS/2") || (Unsigned(At("OS/2") + 8) & 0x000F) != RestrictedLicence;
        ReadCharacters();
    }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    /// <summary>In units of the font.</summary>
    public int Ascent { get; }

    /// <summary>In units of the font; negative.</summary>
    public int Descent { get; }

    /// <summary>The box around all glyphs, in thousandths of an em.</summary>
    public int[] Bounds { get; }

    /// <summary>The names by number: 1 family, 4 full, 6 PostScript; in every language that the file gives.</summary>
    public ILookup<int, string> Names { get; }

    /// <summary>Whether its maker lets it be embedded into documents.</summary>
    public bool MayBeEmbedded { get; }

    /// <summary>The name in the file, of ASCII letters, digits and hyphens.</summary>
    public string PostScriptName =>
        string.Concat(
            (Names[6].FirstOrDefault() ?? "Font").Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
        );

    /// <summary>Reads a font file.</summary>
    /// <returns>Null where it is no TrueType font or a damaged one.</returns>
    public static TrueTypeFont? Read(byte[] file)
    {
        try
        {
            return new TrueTypeFont(file);
        }
        catch (Exception broken)
            when (broken
                    is InvalidDataException
                        or ArgumentException
                        or IndexOutOfRangeException
                        or KeyNotFoundException
                        or OverflowException
            )
        {
            return null;
        }
    }

    /// <summary>The glyph of a character; 0 where the font has none.</summary>
    public int Glyph(int character)
    {
        if (character < BasicPlane)
            return basic[character];
        foreach (var (first, last, glyph) in beyond)
        {
            if (character >= first && character <= last)
                return glyph + character - first;
        }

        return 0;
    }

    /// <summary>The width of a glyph in thousandths of an em.</summary>
    public int Advance(int glyph) => PerThousand(Unsigned(widths + (4 * Math.Min(glyph, metrics - 1))));

    /// <summary>The glyph's entry in hmtx: its width and left side bearing.</summary>
    public (ushort Advance, short Bearing) Metrics(int glyph) =>
        glyph < metrics
            ? (Unsigned(widths + (4 * glyph)), Signed(widths + (4 * glyph) + 2))
            : (Unsigned(widths + (4 * (metrics - 1))), Signed(widths + (4 * metrics) + (2 * (glyph - metrics))));

    /// <summary>The outline of a glyph; empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var (from, to) = longOffsets
            ? (Long(places + (4 * glyph)), Long(places + (4 * glyph) + 4))
            : (2 * Unsigned(places + (2 * glyph)), 2 * Unsigned(places + (2 * glyph) + 2));
        return file.AsSpan(outlines + from, to - from);
    }

    /// <summary>A whole table.</summary>
    public ReadOnlySpan<byte> Table(string tag) => file.AsSpan(tables[tag].Offset, tables[tag].Length);

    /// <summary>Units of the font in thousandths of an em, half up.</summary>
    public int PerThousand(int units) => (int)Math.Floor(((units * 1000.0) / UnitsPerEm) + 0.5);

    private void ReadCharacters()
    {
        var start = At("cmap");
        var best = (Rank: 0, Offset: 0);
        for (var index = 0; index < Unsigned(start + 2); index++)
        {
            var record = start + 4 + (8 * index);
            var offset = start + Long(record + 4);
            var rank = (Unsigned(record), Unsigned(record + 2), Unsigned(offset)) switch
            {
                (3, 10, 12) or (0, _, 12) => 2,
                (3, 1, 4) or (0, _, 4) => 1,
                _ => 0,
            };
            if (rank > best.Rank)
                best = (rank, offset);
        }

        if (best.Rank == 2)
            ReadGroups(best.Offset);
        else if (best.Rank == 1)
            ReadSegments(best.Offset);
        else
            throw new InvalidDataException("The font does not say which character is which glyph.");
    }

    private void ReadGroups(int offset)
    {
        var count = Long(offset + 12);
        for (var index = 0; index < count; index++)
        {
            var group = offset + 16 + (12 * index);
            var (first, last, glyph) = (Long(group), Long(group + 4), Long(group + 8));
            for (var character = first; character <= Math.Min(last, BasicPlane - 1); character++)
                basic[character] = (ushort)(glyph + character - first);
            if (last >= BasicPlane)
                beyond.Add((first, last, glyph));
        }
    }

    private void ReadSegments(int offset)
    {
        var twice = Unsigned(offset + 6);
        for (var at = 0; at < twice; at += 2)
        {
            var last = Unsigned(offset + 14 + at);
            var firstAt = offset + 16 + twice + at;
            var (first, delta) = (Unsigned(firstAt), Unsigned(firstAt + twice));
            var rangeAt = firstAt + (2 * twice);
            var range = Unsigned(rangeAt);
            for (int character = first; character <= last && character < BasicPlane - 1; character++)
            {
                var glyph = range == 0 ? character : Unsigned(rangeAt + range + (2 * (character - first)));
                basic[character] = (ushort)(range != 0 && glyph == 0 ? 0 : (glyph + delta) & 0xFFFF);
            }
        }
    }

    /// <summary>The names that a name table holds in Unicode.</summary>
    private static ILookup<int, string> NamesIn(ReadOnlySpan<byte> table)
    {
        var names = new List<(int Number, string Text)>();
        var count = BinaryPrimitives.ReadUInt16BigEndian(table[2..]);
        var texts = BinaryPrimitives.ReadUInt16BigEndian(table[4..]);
        for (var index = 0; index < count; index++)
        {
            var record = table.Slice(6 + (12 * index), 12);
            var platform = BinaryPrimitives.ReadUInt16BigEndian(record);
            if (platform is not (0 or 3))
                continue;
            var (length, offset) = (
                BinaryPrimitives.ReadUInt16BigEndian(record[8..]),
                BinaryPrimitives.ReadUInt16BigEndian(record[10..])
            );
            names.Add(
                (
                    BinaryPrimitives.ReadUInt16BigEndian(record[6..]),
                    Encoding.BigEndianUnicode.GetString(table.Slice(texts + offset, length))
                )
            );
        }

        return names.ToLookup(name => name.Number, name => name.Text);
    }

    private static Dictionary<string, (int Offset, int Length)> Directory(byte[] file)
    {
        if (BinaryPrimitives.ReadUInt32BigEndian(file) is not (0x00010000 or 0x74727565))
            throw new InvalidDataException("No TrueType font.");
        var found = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        var count = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4));
        for (var index = 0; index < count; index++)
        {
            var record = file.AsSpan(12 + (16 * index), 16);
            var (offset, length) = (
                (int)BinaryPrimitives.ReadUInt32BigEndian(record[8..]),
                (int)BinaryPrimitives.ReadUInt32BigEndian(record[12..])
            );
            if (offset > file.Length || length > file.Length - offset)
                throw new InvalidDataException("A table reaches beyond the end of the file.");
            found[Encoding.ASCII.GetString(record[..4])] = (offset, length);
        }

        return found;
    }

    private int At(string tag) => tables[tag].Offset;

    private ushort Unsigned(int offset) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(offset));

    private short Signed(int offset) => BinaryPrimitives.ReadInt16BigEndian(file.AsSpan(offset));

    private int Long(int offset) => (int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(offset));
}
