using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace MedInsPerf.Documents.PdfWriting;

/// <summary>
/// A PDF 1.7 file being put together: objects packed into object streams, a cross-reference stream, and an identifier that
/// follows from the content.
/// </summary>
internal sealed class PdfObjects
{
    private const int MostInStream = 200;

    private readonly List<string?> plain = [null];
    private readonly List<(int Id, string Dictionary, ReadOnlyMemory<byte> Content)> streams = [];

    /// <summary>A number for an object that comes later.</summary>
    public int Reserve()
    {
        plain.Add(null);
        return plain.Count - 1;
    }

    public void Set(int id, string content) => plain[id] = content;

    public int Add(string content)
    {
        plain.Add(content);
        return plain.Count - 1;
    }

    /// <summary>A compressed stream.</summary>
    /// <param name="entries">What its dictionary says beside length and filter.</param>
    /// <param name="content">What goes into it.</param>
    public int AddStream(string entries, ReadOnlySpan<byte> content)
    {
        var id = Reserve();
        streams.Add((id, entries + "/Filter/FlateDecode", Deflate(content)));
        return id;
    }

    /// <summary>A stream that stands as it is, so that it can be read without a PDF reader.</summary>
    public int AddPlainStream(string entries, byte[] content)
    {
        var id = Reserve();
        streams.Add((id, entries, content));
        return id;
    }

    public byte[] Write(int root, int about)
    {
        var places = new List<(int Type, int First, int Second)>(new (int, int, int)[plain.Count]);
        using var file = new MemoryStream(Room());
        file.Write("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"u8);
        var packed = PackPlain(places);
        foreach (var (id, dictionary, content) in streams.Concat(packed))
        {
            while (places.Count <= id)
                places.Add(default);
            places[id] = (1, (int)file.Length, 0);
            WriteStream(file, id, dictionary, content);
        }

        var reference = places.Count;
        var start = (int)file.Length;
        places.Add((1, start, 0));
        places[0] = (0, 0, 65535);
        var hash = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, start)).AsSpan(0, 16));
        WriteStream(
            file,
            reference,
            $"/Type/XRef/Size {places.Count}/W[1 4 2]/Root {root} 0 R/Info {about} 0 R/ID[<{hash}><{hash}>]/Filter/FlateDecode",
            Deflate(Table(places))
        );
        file.Write(Encoding.ASCII.GetBytes($"startxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private List<(int Id, string Dictionary, ReadOnlyMemory<byte> Content)> PackPlain(
        List<(int Type, int First, int Second)> places
    )
    {
        var packed = new List<(int Id, string Dictionary, ReadOnlyMemory<byte> Content)>();
        var ids = Enumerable.Range(1, plain.Count - 1).Where(id => plain[id] is not null).ToList();
        foreach (var group in ids.Chunk(MostInStream))
        {
            var container = places.Count;
            places.Add(default);
            var (index, objects) = (new StringBuilder(), new StringBuilder(group.Sum(id => plain[id]!.Length + 1)));
            for (var at = 0; at < group.Length; at++)
            {
                places[group[at]] = (2, container, at);
                index.Append(CultureInfo.InvariantCulture, $"{group[at]} {objects.Length} ");
                objects.Append(plain[group[at]]).Append('\n');
            }

            var first = index.Length;
            packed.Add(
                (
                    container,
                    $"/Type/ObjStm/N {group.Length}/First {first}/Filter/FlateDecode",
                    Deflate(index.Append(objects).Bytes())
                )
            );
        }

        return packed;
    }

    private static byte[] Table(List<(int Type, int First, int Second)> places)
    {
        var table = new byte[7 * places.Count];
        for (var id = 0; id < places.Count; id++)
        {
            var (type, first, second) = places[id];
            table[7 * id] = (byte)type;
            for (var at = 0; at < 4; at++)
                table[(7 * id) + 1 + at] = (byte)((first >> (8 * (3 - at))) & 0xFF);
            table[(7 * id) + 5] = (byte)(second >> 8);
            table[(7 * id) + 6] = (byte)(second & 0xFF);
        }

        return table;
    }

    private static void WriteStream(MemoryStream file, int id, string dictionary, ReadOnlyMemory<byte> content)
    {
        file.Write(Encoding.ASCII.GetBytes($"{id} 0 obj\n<<{dictionary}/Length {content.Length}>>\nstream\n"));
        file.Write(content.Span);
        file.Write("\nendstream\nendobj\n"u8);
    }

    /// <summary>More than the file will take, so that it need not grow.</summary>
    private int Room() =>
        4096 + streams.Sum(stream => stream.Content.Length + 256) + plain.Sum(text => text?.Length ?? 0);

    /// <summary>
    /// Packed at the lowest level: outlines of glyphs, most of a document, hardly repeat themselves. Searching them harder
    /// makes it a seventh smaller and takes as long as all the rest.
    /// </summary>
    private static ReadOnlyMemory<byte> Deflate(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream((content.Length * 3 / 4) + 64);
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(content);
        return packed.GetBuffer().AsMemory(0, (int)packed.Length);
    }
}
