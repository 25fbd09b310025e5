using System.Buffers.Binary;

namespace MedInsPerf.Documents.Uploads;

/// <summary>
/// 压缩包目录: judges a zip by its central directory alone, before anything is inflated. What the directory claims is
/// held against the stream again while inflating (<see cref="OfficePackage"/>), since it can lie.
/// </summary>
internal static class ZipDirectory
{
    /// <summary>A report with all its pictures has some hundreds.</summary>
    public const int MostEntries = 4_000;

    /// <summary>All entries together, inflated.</summary>
    public const long MostInflated = 200L * 1024 * 1024;

    /// <summary>XML of Word and Excel shrinks to a tenth, rarely to a fiftieth; deflate reaches a thousandth.</summary>
    public const long HighestRatio = 120;

    /// <summary>Below this size an entry may shrink as it likes.</summary>
    public const long RatioMattersFrom = 4L * 1024 * 1024;

    private const uint EntrySignature = 0x02014b50;
    private const uint EndSignature = 0x06054b50;
    private const int EntryHead = 46;
    private const int EndRecord = 22;

    /// <exception cref="UploadRefusedException">The directory is broken, encrypted or out of all measure.</exception>
    public static void Judge(ReadOnlySpan<byte> zip)
    {
        long total = 0;
        var directory = Find(zip);
        for (var count = 1; !directory.IsEmpty; count++)
        {
            if (count > MostEntries)
                throw Bomb();
            var entry = Take(ref directory);
            if (entry.Encrypted)
                throw new UploadRefusedException(new UploadRefusal.Encrypted());
            if (entry.Method is not (0 or 8))
                throw Damaged();

            total += entry.Inflated;
            if (total > MostInflated || IsExcessive(entry.Packed, entry.Inflated))
                throw Bomb();
        }
    }

    /// <summary>Whether an entry lies in this folder; true too where the directory cannot be read, which is another fault.</summary>
    public static bool MayHoldFolder(ReadOnlySpan<byte> zip, ReadOnlySpan<byte> folder)
    {
        try
        {
            var directory = Find(zip);
            for (var count = 1; !directory.IsEmpty && count <= MostEntries; count++)
            {
                var name = directory;
                Take(ref directory);
                if (name[EntryHead..].StartsWith(folder))
                    return true;
            }

            return false;
        }
        catch (UploadRefusedException)
        {
            return true;
        }
    }

    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> zip)
    {
        var end = FindEnd(zip);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(zip[(end + 12)..]);
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(zip[(end + 16)..]);
        return offset <= (uint)end && size <= (uint)end - offset ? zip.Slice((int)offset, (int)size) : throw Damaged();
    }

    private static Entry Take(ref ReadOnlySpan<byte> directory)
    {
        if (directory.Length < EntryHead || BinaryPrimitives.ReadUInt32LittleEndian(directory) != EntrySignature)
            throw Damaged();
        var length =
            EntryHead
            + BinaryPrimitives.ReadUInt16LittleEndian(directory[28..])
            + BinaryPrimitives.ReadUInt16LittleEndian(directory[30..])
            + BinaryPrimitives.ReadUInt16LittleEndian(directory[32..]);
        if (length > directory.Length)
            throw Damaged();

        var entry = new Entry(
            (BinaryPrimitives.ReadUInt16LittleEndian(directory[8..]) & 1) != 0,
            BinaryPrimitives.ReadUInt16LittleEndian(directory[10..]),
            BinaryPrimitives.ReadUInt32LittleEndian(directory[20..]),
            BinaryPrimitives.ReadUInt32LittleEndian(directory[24..])
        );
        directory = directory[length..];
        return entry;
    }

    private readonly record struct Entry(bool Encrypted, int Method, long Packed, long Inflated);

    public static bool IsExcessive(long packed, long inflated) =>
        inflated > RatioMattersFrom && inflated / HighestRatio > packed;

    private static int FindEnd(ReadOnlySpan<byte> zip)
    {
        var earliest = Math.Max(0, zip.Length - EndRecord - ushort.MaxValue);
        for (var at = zip.Length - EndRecord; at >= earliest; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(zip[at..]) == EndSignature)
                return at;
        }

        throw Damaged();
    }

    private static UploadRefusedException Damaged() => new(new UploadRefusal.Damaged());

    private static UploadRefusedException Bomb() => new(new UploadRefusal.ZipBomb());
}
