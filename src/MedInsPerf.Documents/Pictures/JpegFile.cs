using System.Buffers.Binary;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents.Pictures;

/// <summary>
/// JPEG (ISO/IEC 10918-1): walked from marker to marker down to its end. Word and PDF take the file as it is, so what is
/// kept is what they need of it.
/// </summary>
internal static class JpegFile
{
    private const byte Start = 0xD8;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;
    private const byte Jfif = 0xE0;
    private const byte Adobe = 0xEE;

    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, Start, 0xFF]);

    public static Picture Read(ReadOnlySpan<byte> bytes)
    {
        using var kept = new MemoryStream(bytes.Length);
        kept.Write([0xFF, Start]);
        var (size, scanned, at) = (default((int Width, int Height)?), false, 2);
        while (true)
        {
            var marker = MarkerAt(bytes, ref at);
            if (marker == End)
                break;
            var segment = Segment(bytes, at);
            switch (marker)
            {
                // 基线、扩展、渐进 with Huffman coding: what Word and PDF both show.
                case 0xC0 or 0xC1 or 0xC2 when size is null:
                    size = SizeIn(segment);
                    break;
                case Scan when size is not null:
                    scanned = true;
                    break;
                case 0xC4 or 0xDB or 0xDD or Jfif or Adobe:
                    break;
                case >= 0xE1 and <= 0xEF or 0xFE:
                    at += segment.Length;
                    continue;
                case 0xC3 or (>= 0xC5 and <= 0xCF):
                    throw new PictureRefusedException("picture.unusual", RefusalText.Of("picture.uncommon-coding"));
                default:
                    throw new PictureRefusedException("picture.damaged");
            }

            kept.Write([0xFF, marker]);
            kept.Write(segment);
            at += segment.Length;
            if (marker == Scan)
            {
                var end = EndOfScan(bytes, at);
                kept.Write(bytes[at..end]);
                at = end;
            }
        }

        if (size is not var (width, height) || !scanned)
            throw new PictureRefusedException("picture.damaged");
        kept.Write([0xFF, End]);
        return new Picture(kept.ToArray(), PictureKind.Jpeg, width, height);
    }

    /// <summary>How many colours a pixel of an accepted picture has: 1 or 3.</summary>
    public static int ColoursOf(Picture picture)
    {
        var bytes = picture.Bytes.Span;
        for (var at = 2; ; )
        {
            var marker = MarkerAt(bytes, ref at);
            var segment = Segment(bytes, at);
            if (marker is 0xC0 or 0xC1 or 0xC2)
                return segment[7];
            at += segment.Length;
        }
    }

    private static byte MarkerAt(ReadOnlySpan<byte> bytes, ref int at)
    {
        if (at >= bytes.Length || bytes[at] != 0xFF)
            throw new PictureRefusedException("picture.damaged");
        while (at < bytes.Length && bytes[at] == 0xFF)
            at++;
        return at < bytes.Length ? bytes[at++] : throw new PictureRefusedException("picture.damaged");
    }

    /// <summary>A segment with the two bytes of its length.</summary>
    private static ReadOnlySpan<byte> Segment(ReadOnlySpan<byte> bytes, int at)
    {
        var length = at + 2 <= bytes.Length ? BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]) : 0;
        return length >= 2 && length <= bytes.Length - at
            ? bytes.Slice(at, length)
            : throw new PictureRefusedException("picture.damaged");
    }

    private static (int Width, int Height) SizeIn(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 8 || frame.Length != 8 + (3 * frame[7]))
            throw new PictureRefusedException("picture.damaged");
        var (height, width) = (
            BinaryPrimitives.ReadUInt16BigEndian(frame[3..]),
            BinaryPrimitives.ReadUInt16BigEndian(frame[5..])
        );
        PictureFile.MustFit(width, height);
        if (frame[2] != 8 || frame[7] is not (1 or 3 or 4))
            throw new PictureRefusedException("picture.unusual", RefusalText.Of("picture.uncommon-coding"));
        if (frame[7] == 4)
            throw new PictureRefusedException("picture.unusual", RefusalText.Of("picture.four-colours"));
        return (width, height);
    }

    /// <summary>Packed pixels go on up to a marker that is neither a stuffed byte nor a restart.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> bytes, int from)
    {
        for (var at = from; at + 1 < bytes.Length; at++)
        {
            if (bytes[at] == 0xFF && bytes[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
                return at;
        }

        throw new PictureRefusedException("picture.damaged");
    }
}
