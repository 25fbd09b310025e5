using System.Buffers.Binary;

namespace MedInsPerf.LocalCosmos.Partitioning;

/// <summary>
/// The effective partition key: 16 bytes for each component, joined. Documents of one logical partition share it,
/// and a prefix of a hierarchical key is a range of it.
/// </summary>
internal static class EffectiveKey
{
    public const int BytesPerComponent = 16;

    /// <summary>The effective key of these components, one after another.</summary>
    public static byte[] Of(IReadOnlyList<KeyComponent> components)
    {
        var key = new byte[components.Count * BytesPerComponent];
        for (var index = 0; index < components.Count; index++)
        {
            var (low, high) = Murmur3.Hash128(components[index].Hashed);
            var place = key.AsSpan(index * BytesPerComponent, BytesPerComponent);
            BinaryPrimitives.WriteUInt64BigEndian(place, high);
            BinaryPrimitives.WriteUInt64BigEndian(place[8..], low);
            // The upper end of every range is "FF": no key may reach it.
            place[0] &= 0x3F;
        }

        return key;
    }

    /// <summary>The bytes behind the hexadecimal form that the headers use; null when it is none.</summary>
    public static byte[]? FromHex(string hex)
    {
        try
        {
            return Convert.FromHexString(hex);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
