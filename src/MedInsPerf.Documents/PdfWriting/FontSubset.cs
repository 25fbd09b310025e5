using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace MedInsPerf.Documents.PdfWriting;

/// <summary>
/// 字体子集: the glyphs that a document shows as a TrueType font of its own, numbered in the order of their first use.
/// Hints go, since no one reads an official document at nine dots a character; side bearings stay.
/// </summary>
internal sealed class FontSubset
{
    private const int ComponentWords = 0x0001;
    private const int ComponentScale = 0x0008;
    private const int ComponentMore = 0x0020;
    private const int ComponentTwoScales = 0x0040;
    private const int ComponentMatrix = 0x0080;
    private const int ComponentHints = 0x0100;

    private static ReadOnlySpan<byte> Nought => [0];

    private readonly TrueTypeFont font;
    private readonly List<int> glyphs;

    private FontSubset(TrueTypeFont font, IEnumerable<int> glyphs) => (this.font, this.glyphs) = (font, [.. glyphs]);

    /// <summary>The font file of these glyphs; their numbers in it are their indexes here. The first must be glyph 0.</summary>
    public static byte[] Of(TrueTypeFont font, IEnumerable<int> glyphs) => new FontSubset(font, glyphs).Write();

    private byte[] Write()
    {
        // Parts of composed glyphs join the list while it is walked.
        var offsets = new List<int>(glyphs.Count + 1);
        var outlines = new ArrayBufferWriter<byte>(glyphs.Sum(glyph => font.Outline(glyph).Length) + 4096);
        for (var index = 0; index < glyphs.Count; index++)
        {
            offsets.Add(outlines.WrittenCount);
            var outline = font.Outline(glyphs[index]);
            if (outline.Length == 0)
                continue;
            if (BinaryPrimitives.ReadInt16BigEndian(outline) < 0)
                outlines.Write(Composed(outline.ToArray()));
            else
                WriteSimple(outlines, outline);
            if (outlines.WrittenCount % 2 == 1)
                outlines.Write(Nought);
        }

        offsets.Add(outlines.WrittenCount);
        var isLong = outlines.WrittenCount > 2 * ushort.MaxValue;
        return Assemble([
            ("glyf", outlines.WrittenMemory),
            ("head", Head(isLong)),
            ("hhea", Patched("hhea", 34, glyphs.Count)),
            ("hmtx", Metrics()),
            ("loca", Offsets(offsets, isLong)),
            ("maxp", Patched("maxp", 4, glyphs.Count)),
        ]);
    }

    /// <summary>The outline without its instructions.</summary>
    private static void WriteSimple(ArrayBufferWriter<byte> outlines, ReadOnlySpan<byte> outline)
    {
        var hints = 10 + (2 * BinaryPrimitives.ReadInt16BigEndian(outline));
        var length = BinaryPrimitives.ReadUInt16BigEndian(outline[hints..]);
        outlines.Write(outline[..hints]);
        outlines.Write(Nought);
        outlines.Write(Nought);
        outlines.Write(outline[(hints + 2 + length)..]);
    }

    private byte[] Composed(byte[] outline)
    {
        for (var at = 10; ; )
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            var number = glyphs.IndexOf(part);
            if (number < 0)
            {
                glyphs.Add(part);
                number = glyphs.Count - 1;
            }

            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at), (ushort)(flags & ~ComponentHints));
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), (ushort)number);
            at += 4 + ((flags & ComponentWords) != 0 ? 4 : 2);
            at +=
                (flags & ComponentScale) != 0 ? 2
                : (flags & ComponentTwoScales) != 0 ? 4
                : (flags & ComponentMatrix) != 0 ? 8
                : 0;
            if ((flags & ComponentMore) == 0)
                return outline[..at];
        }
    }

    private byte[] Head(bool isLong)
    {
        var head = Patched("head", 50, isLong ? 1 : 0);
        head.AsSpan(8, 4).Clear();
        return head;
    }

    private byte[] Patched(string tag, int offset, int value)
    {
        var table = font.Table(tag).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(offset), (ushort)value);
        return table;
    }

    private byte[] Metrics()
    {
        var table = new byte[4 * glyphs.Count];
        for (var index = 0; index < glyphs.Count; index++)
        {
            var (advance, bearing) = font.Metrics(glyphs[index]);
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(4 * index), advance);
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan((4 * index) + 2), bearing);
        }

        return table;
    }

    private static byte[] Offsets(List<int> offsets, bool isLong)
    {
        var table = new byte[offsets.Count * (isLong ? 4 : 2)];
        for (var index = 0; index < offsets.Count; index++)
        {
            if (isLong)
                BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(4 * index), offsets[index]);
            else
                BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(2 * index), (ushort)(offsets[index] / 2));
        }

        return table;
    }

    private static byte[] Assemble(IReadOnlyList<(string Tag, ReadOnlyMemory<byte> Content)> tables)
    {
        var start = 12 + (16 * tables.Count);
        var file = new byte[start + tables.Sum(table => Padded(table.Content.Length))];
        var power = (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)((16 * tables.Count) - (16 << power)));
        var (at, headAt) = (start, 0);
        for (var index = 0; index < tables.Count; index++)
        {
            var (tag, content) = tables[index];
            content.Span.CopyTo(file.AsSpan(at));
            var record = file.AsSpan(12 + (16 * index), 16);
            Encoding.ASCII.GetBytes(tag, record);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Sum(file.AsSpan(at, Padded(content.Length))));
            BinaryPrimitives.WriteInt32BigEndian(record[8..], at);
            BinaryPrimitives.WriteInt32BigEndian(record[12..], content.Length);
            if (tag == "head")
                headAt = at;
            at += Padded(content.Length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(headAt + 8), unchecked(0xB1B0AFBA - Sum(file)));
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Sum(ReadOnlySpan<byte> content)
    {
        var sum = 0u;
        foreach (var word in MemoryMarshal.Cast<byte, uint>(content))
            sum = unchecked(sum + (BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(word) : word));
        return sum;
    }
}
