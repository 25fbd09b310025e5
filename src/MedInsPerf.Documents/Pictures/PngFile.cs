using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.Documents.Pictures;

/// <summary>PNG (ISO/IEC 15948): every chunk is weighed and every pixel unpacked before a file counts as a picture.</summary>
internal sealed class PngFile
{
    private const int Gray = 0;
    private const int Colour = 2;
    private const int Palette = 3;
    private const int GrayAlpha = 4;
    private const int ColourAlpha = 6;

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly int width;
    private readonly int height;
    private readonly int depth;
    private readonly int kind;
    private byte[] palette = [];
    private byte[] transparent = [];
    private byte[] rows = [];

    private PngFile(ReadOnlySpan<byte> header)
    {
        width = BinaryPrimitives.ReadInt32BigEndian(header);
        height = BinaryPrimitives.ReadInt32BigEndian(header[4..]);
        (depth, kind) = (header[8], header[9]);
        if (width <= 0 || height <= 0 || header[10] != 0 || header[11] != 0 || header[12] > 1 || !DepthFits)
            throw new PictureRefusedException("picture.damaged");
        PictureFile.MustFit(width, height);
        if (header[12] == 1)
            throw new PictureRefusedException("picture.unusual", RefusalText.Of("picture.interlaced"));
    }

    private int Channels =>
        kind switch
        {
            Colour => 3,
            GrayAlpha => 2,
            ColourAlpha => 4,
            _ => 1,
        };

    private bool DepthFits =>
        kind switch
        {
            Gray => depth is 1 or 2 or 4 or 8 or 16,
            Palette => depth is 1 or 2 or 4 or 8,
            Colour or GrayAlpha or ColourAlpha => depth is 8 or 16,
            _ => false,
        };

    private int RowLength => ((width * Channels * depth) + 7) / 8;

    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Signature);

    public static Picture Read(ReadOnlySpan<byte> bytes)
    {
        var (png, kept) = Open(bytes);
        return new Picture(kept, PictureKind.Png, png.width, png.height);
    }

    /// <summary>The pixels of a picture that was accepted: red, green and blue of each, and how much of it shows; null where all of all does.</summary>
    public static (byte[] Colours, byte[]? Alpha) Pixels(Picture picture) => Open(picture.Bytes.Span).Png.Unpack();

    private static (PngFile Png, byte[] Kept) Open(ReadOnlySpan<byte> bytes)
    {
        using var kept = new MemoryStream(bytes.Length);
        using var packed = new MemoryStream(bytes.Length);
        kept.Write(Signature);
        PngFile? png = null;
        for (var rest = bytes[Signature.Length..]; ; )
        {
            var whole = NextChunk(ref rest);
            var content = whole[8..^4];
            switch (Encoding.Latin1.GetString(whole[4..8]))
            {
                case "IHDR" when png is null && content.Length == 13:
                    png = new PngFile(content);
                    break;
                case "PLTE"
                    when png is { palette.Length: 0 } && content.Length is > 0 and <= 768 && content.Length % 3 == 0:
                    png.palette = content.ToArray();
                    break;
                case "tRNS" when png is { transparent.Length: 0 } && content.Length is > 0 and <= 256:
                    png.transparent = content.ToArray();
                    break;
                case "IDAT" when png is not null:
                    packed.Write(content);
                    break;
                case "IEND" when png is not null:
                    kept.Write(whole);
                    png.Inflate(packed);
                    return (png, kept.ToArray());
                case [>= 'a', ..] when png is not null:
                    // What may be left out is left out: comments, colour profiles, places.
                    continue;
                default:
                    throw new PictureRefusedException("picture.damaged");
            }

            kept.Write(whole);
        }
    }

    /// <summary>A chunk with its length, name and checksum.</summary>
    private static ReadOnlySpan<byte> NextChunk(ref ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 12)
            throw new PictureRefusedException("picture.damaged");
        var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
        if (length > rest.Length - 12)
            throw new PictureRefusedException("picture.damaged");
        var whole = rest[..((int)length + 12)];
        if (Crc.Of(whole[4..^4]) != BinaryPrimitives.ReadUInt32BigEndian(whole[^4..]))
            throw new PictureRefusedException("picture.damaged");
        rest = rest[whole.Length..];
        return whole;
    }

    /// <summary>Unpacks as many bytes as the header promises, not one more.</summary>
    private void Inflate(MemoryStream packed)
    {
        packed.Position = 0;
        rows = new byte[(RowLength + 1) * height];
        try
        {
            using var zip = new ZLibStream(packed, CompressionMode.Decompress);
            zip.ReadExactly(rows);
            if (zip.ReadByte() >= 0)
                throw new PictureRefusedException("picture.damaged");
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException)
        {
            throw new PictureRefusedException("picture.damaged");
        }

        if (kind == Palette && palette.Length == 0)
            throw new PictureRefusedException("picture.damaged");
        Unfilter();
    }

    private void Unfilter()
    {
        var step = Math.Max(1, Channels * depth / 8);
        var above = new byte[RowLength];
        for (var y = 0; y < height; y++)
        {
            var start = y * (RowLength + 1);
            var row = rows.AsSpan(start + 1, RowLength);
            for (var x = 0; x < row.Length; x++)
            {
                var (left, up, corner) = (x >= step ? row[x - step] : 0, above[x], x >= step ? above[x - step] : 0);
                row[x] += (byte)(
                    rows[start] switch
                    {
                        0 => 0,
                        1 => left,
                        2 => up,
                        3 => (left + up) / 2,
                        4 => Paeth(left, up, corner),
                        _ => throw new PictureRefusedException("picture.damaged"),
                    }
                );
            }

            row.CopyTo(above);
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (toLeft, toUp, toCorner) = (
            Math.Abs(up - corner),
            Math.Abs(left - corner),
            Math.Abs(left + up - (2 * corner))
        );
        return toLeft <= toUp && toLeft <= toCorner ? left
            : toUp <= toCorner ? up
            : corner;
    }

    private (byte[] Colours, byte[]? Alpha) Unpack()
    {
        var colours = new byte[width * height * 3];
        var alpha = kind is GrayAlpha or ColourAlpha || transparent.Length > 0 ? new byte[width * height] : null;
        for (var y = 0; y < height; y++)
        {
            var row = rows.AsSpan((y * (RowLength + 1)) + 1, RowLength);
            for (var x = 0; x < width; x++)
            {
                var (red, green, blue, shows) = Pixel(row, x);
                var at = (y * width) + x;
                (colours[3 * at], colours[(3 * at) + 1], colours[(3 * at) + 2]) = (red, green, blue);
                alpha?[at] = shows;
            }
        }

        return (colours, alpha);
    }

    private (byte Red, byte Green, byte Blue, byte Shows) Pixel(ReadOnlySpan<byte> row, int x)
    {
        var first = x * Channels;
        if (kind == Palette)
        {
            var index = Sample(row, x);
            if ((3 * index) + 2 >= palette.Length)
                return (0, 0, 0, 255);
            return (
                palette[3 * index],
                palette[(3 * index) + 1],
                palette[(3 * index) + 2],
                index < transparent.Length ? transparent[index] : (byte)255
            );
        }

        var one = Shown(Sample(row, first));
        if (kind is Gray or GrayAlpha)
            return (
                one,
                one,
                one,
                kind == GrayAlpha ? Shown(Sample(row, first + 1)) : Unless(IsTransparent(row, first))
            );
        return (
            one,
            Shown(Sample(row, first + 1)),
            Shown(Sample(row, first + 2)),
            kind == ColourAlpha ? Shown(Sample(row, first + 3)) : Unless(IsTransparent(row, first))
        );
    }

    private static byte Unless(bool transparent) => transparent ? (byte)0 : (byte)255;

    /// <summary>Whether a pixel has the one colour that the file says shows nothing.</summary>
    private bool IsTransparent(ReadOnlySpan<byte> row, int first)
    {
        if (transparent.Length != 2 * Channels)
            return false;
        for (var channel = 0; channel < Channels; channel++)
        {
            if (Sample(row, first + channel) != BinaryPrimitives.ReadUInt16BigEndian(transparent.AsSpan(2 * channel)))
                return false;
        }

        return true;
    }

    private int Sample(ReadOnlySpan<byte> row, int index) =>
        depth switch
        {
            16 => BinaryPrimitives.ReadUInt16BigEndian(row[(2 * index)..]),
            8 => row[index],
            _ => (row[index * depth / 8] >> (8 - depth - (index * depth % 8))) & ((1 << depth) - 1),
        };

    private byte Shown(int sample) => (byte)(depth == 16 ? sample >> 8 : sample * 255 / ((1 << depth) - 1));

    /// <summary>CRC-32 of ISO 3309, as every chunk bears it.</summary>
    private static class Crc
    {
        private static readonly ImmutableArray<uint> Table =
        [
            .. Enumerable
                .Range(0, 256)
                .Select(value =>
                    Enumerable
                        .Range(0, 8)
                        .Aggregate((uint)value, (rest, _) => (rest & 1) == 1 ? 0xEDB88320 ^ (rest >> 1) : rest >> 1)
                ),
        ];

        public static uint Of(ReadOnlySpan<byte> bytes)
        {
            var crc = uint.MaxValue;
            foreach (var value in bytes)
                crc = Table[(int)((crc ^ value) & 0xFF)] ^ (crc >> 8);
            return ~crc;
        }
    }
}
