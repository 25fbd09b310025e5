using System.Buffers.Binary;

namespace MedInsPerf.LocalCosmos.Storage;

/// <summary>
/// Resource ids (<c>_rid</c>) as the SDK takes them apart: 4 bytes for the database, 4 more for the container with the
/// top bit set, 8 more for the document. Base64 with "-" for "/".
/// </summary>
internal static class ResourceIds
{
    public static string OfDatabase(long database) => Text(Bytes(database, null, null));

    public static string OfContainer(long database, long container) => Text(Bytes(database, container, null));

    public static string OfDocument(long database, long container, long document) =>
        Text(Bytes(database, container, document));

    /// <summary>The one physical partition of a container.</summary>
    public static string OfRange(long database, long container)
    {
        var bytes = Bytes(database, container, 0);
        bytes[^1] = 0x50;
        return Text(bytes);
    }

    private static byte[] Bytes(long database, long? container, long? document)
    {
        var bytes = new byte[
            document is not null ? 16
            : container is not null ? 8
            : 4
        ];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, checked((uint)database));
        if (container is { } c)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4), checked((uint)c) | 0x80000000);
        }

        if (document is { } d)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), d);
        }

        return bytes;
    }

    private static string Text(byte[] bytes) => Convert.ToBase64String(bytes).Replace('/', '-');
}
