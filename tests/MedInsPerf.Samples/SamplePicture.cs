using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace MedInsPerf.Samples;

/// <summary>Pictures as people upload them for a logo.</summary>
public static class SamplePicture
{
    /// <summary>A JPEG of 48 by 40 pixels, baseline.</summary>
    public static byte[] Jpeg =>
        Convert.FromBase64String(
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7"
                + "gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8"
                + "fHx8fHx8fHz/wAARCAAoADADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAVEAEBAAAAAAAAAAAAAAAAAAAAE//E"
                + "ABgBAQEAAwAAAAAAAAAAAAAAAAADAQIE/8QAFhEBAQEAAAAAAAAAAAAAAAAAABIR/9oADAMBAAIRAxEAPwCCRJdIko4JQyJLpEgl"
                + "DIkukSCVsiS2RJqtKKRJbIkEopElsiQStkSBhbCRIAwkSAMf/9k="
        );

    /// <summary>The same in several passes, as for the web.</summary>
    public static byte[] ProgressiveJpeg =>
        Convert.FromBase64String(
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7"
                + "gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8"
                + "fHx8fHx8fHz/wgARCAAoADADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAME/8QAFwEBAQEBAAAAAAAAAAAAAAAAAAIB"
                + "BP/aAAwDAQACEAMQAAABzrq54LiC4usy4rCKwuMsAD//xAAVEAEBAAAAAAAAAAAAAAAAAAAAEf/aAAgBAQABBQKIiIiIiIiIiIiI"
                + "iIiIiIj/xAAWEQEBAQAAAAAAAAAAAAAAAAARACD/2gAIAQMBAT8BIiIjH//EABQRAQAAAAAAAAAAAAAAAAAAADD/2gAIAQIBAT8B"
                + "H//EABQQAQAAAAAAAAAAAAAAAAAAAED/2gAIAQEABj8Cd//EABQQAQAAAAAAAAAAAAAAAAAAAED/2gAIAQEAAT8hcAAAAB//2gAM"
                + "AwEAAgADAAAAEPffTTTQggv/xAAUEQEAAAAAAAAAAAAAAAAAAAAw/9oACAEDAQE/EBA//8QAFBEBAAAAAAAAAAAAAAAAAAAAMP/a"
                + "AAgBAgEBPxAf/8QAFBABAAAAAAAAAAAAAAAAAAAAQP/aAAgBAQABPxB3/wD/AP8A/wD/2Q=="
        );

    /// <summary>The same in greys.</summary>
    public static byte[] GreyJpeg =>
        Convert.FromBase64String(
            "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7"
                + "gYKBTmCNl4x9lnN+gXz/wAALCAAoADABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAVEAEBAAAAAAAAAAAAAAAAAAAAE//a"
                + "AAgBAQAAPwCORIkSJElsiRIkSJLZEiRIkSWSJEiRIktkSJEiRJ//2Q=="
        );

    /// <summary>The same in the four colours of print.</summary>
    public static byte[] FourColourJpeg =>
        Convert.FromBase64String(
            "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAUDg8SDw0UEhASFxUUGB4yIR4cHB49LC4kMklATEtHQEZFUFpzYlBVbVZFRmSIZW13e4GC"
                + "gU5gjZeMfZZzfoF8/9sAQwEVFxceGh47ISE7fFNGU3x8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8"
                + "fHx8fHx8/8AAFAgAKAAwBAEiAAIRAQMRAQQiAP/EABgAAQEBAQEAAAAAAAAAAAAAAAAEAwIF/8QAFxABAQEBAAAAAAAAAAAAAAAA"
                + "ABMREv/EABgBAQADAQAAAAAAAAAAAAAAAAACBAUD/8QAFhEBAQEAAAAAAAAAAAAAAAAAABET/9oADgQBAAIRAxEEAAA/APEoUS9n"
                + "avG9uzmTVzJqqFEvZ2Q3STJq5k1VCiXs7IbpJk1cybjo6Zaa6s3RZMmrmTa9HTLTQ0STJq5k2vR0y00NEkyauZNxpoJK9VzJgaaA"
                + "UmTA00ApMmD/2Q=="
        );

    /// <summary>A sign of an invented bureau: a ring and a cross on nothing, 240 by 240 pixels.</summary>
    public static byte[] Logo
    {
        get
        {
            const int Size = 240;
            var rows = new byte[Size * ((4 * Size) + 1)];
            for (var y = 0; y < Size; y++)
            {
                for (var x = 0; x < Size; x++)
                {
                    var (across, down) = (Math.Abs((2 * x) + 1 - Size), Math.Abs((2 * y) + 1 - Size));
                    var far = (across * across) + (down * down);
                    var shows =
                        far is < Size * Size and > 200 * 200
                        || (Math.Min(across, down) < 40 && Math.Max(across, down) < 130);
                    var at = (y * ((4 * Size) + 1)) + 1 + (4 * x);
                    (rows[at], rows[at + 1], rows[at + 2]) = (0x0B, 0x6B, 0x61);
                    rows[at + 3] = shows ? (byte)255 : (byte)0;
                }
            }

            return Png(Size, Size, kind: 6, depth: 8, rows);
        }
    }

    /// <summary>A PNG file around packed rows, whatever they hold.</summary>
    /// <param name="kind">0 grey, 2 colour, 3 palette, 4 and 6 with alpha.</param>
    /// <param name="rows">Each with its filter in front.</param>
    /// <param name="before">Chunks between the header and the rows.</param>
    public static byte[] Png(
        int width,
        int height,
        byte kind,
        byte depth,
        byte[] rows,
        params (string Type, byte[] Content)[] before
    ) => Png(width, height, kind, depth, interlace: 0, rows, before);

    /// <summary>The same, with a way of interlacing.</summary>
    public static byte[] Png(
        int width,
        int height,
        byte kind,
        byte depth,
        byte interlace,
        byte[] rows,
        params (string Type, byte[] Content)[] before
    )
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (depth, kind, interlace);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(rows);
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Write(file, "IHDR", header);
        foreach (var (type, content) in before)
            Write(file, type, content);
        Write(file, "IDAT", packed.ToArray());
        Write(file, "IEND", []);
        return file.ToArray();
    }

    private static void Write(MemoryStream file, string type, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. content];
        file.Write(named);
        var crc = uint.MaxValue;
        foreach (var value in named)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
        file.Write(number);
    }
}
