using System.Buffers.Binary;
using System.Numerics;

namespace MedInsPerf.LocalCosmos.Partitioning;

/// <summary>MurmurHash3, x64, 128 bits, seed 0: what Cosmos DB hashes the components of a partition key with.</summary>
internal static class Murmur3
{
    private const ulong C1 = 0x87c37b91114253d5;
    private const ulong C2 = 0x4cf5ad432745937f;

    /// <summary>The two halves of the hash, the low one first.</summary>
    public static (ulong Low, ulong High) Hash128(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            ulong h1 = 0;
            ulong h2 = 0;
            var rest = bytes;
            while (rest.Length >= 16)
            {
                h1 ^= ScrambleLow(BinaryPrimitives.ReadUInt64LittleEndian(rest));
                h1 = ((BitOperations.RotateLeft(h1, 27) + h2) * 5) + 0x52dce729;
                h2 ^= ScrambleHigh(BinaryPrimitives.ReadUInt64LittleEndian(rest[8..]));
                h2 = ((BitOperations.RotateLeft(h2, 31) + h1) * 5) + 0x38495ab5;
                rest = rest[16..];
            }

            Span<byte> tail = stackalloc byte[16];
            tail.Clear();
            rest.CopyTo(tail);
            h2 ^= ScrambleHigh(BinaryPrimitives.ReadUInt64LittleEndian(tail[8..]));
            h1 ^= ScrambleLow(BinaryPrimitives.ReadUInt64LittleEndian(tail));

            h1 ^= (ulong)bytes.Length;
            h2 ^= (ulong)bytes.Length;
            h1 += h2;
            h2 += h1;
            h1 = Finish(h1);
            h2 = Finish(h2);
            h1 += h2;
            h2 += h1;
            return (h1, h2);
        }
    }

    private static ulong ScrambleLow(ulong k) => unchecked(BitOperations.RotateLeft(k * C1, 31) * C2);

    private static ulong ScrambleHigh(ulong k) => unchecked(BitOperations.RotateLeft(k * C2, 33) * C1);

    private static ulong Finish(ulong h)
    {
        unchecked
        {
            h ^= h >> 33;
            h *= 0xff51afd7ed558ccd;
            h ^= h >> 33;
            h *= 0xc4ceb9fe1a85ec53;
            return h ^ (h >> 33);
        }
    }
}
