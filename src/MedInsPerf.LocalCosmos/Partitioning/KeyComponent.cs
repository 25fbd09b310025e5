using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using MedInsPerf.LocalCosmos.Query;

namespace MedInsPerf.LocalCosmos.Partitioning;

/// <summary>One value of a partition key. Only scalars and "not there" can be one.</summary>
internal readonly record struct KeyComponent
{
    private readonly byte[] hashed;

    private KeyComponent(byte[] hashed) => this.hashed = hashed;

    /// <summary>The document has no such property.</summary>
    public static KeyComponent Undefined { get; } = new([0]);

    /// <summary>The bytes that are hashed: a marker of the type, the value, and for strings a closing 0xFF.</summary>
    public ReadOnlySpan<byte> Hashed => hashed;

    /// <summary>The component that a JSON value stands for; null when it cannot be one.</summary>
    public static KeyComponent? From(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return new KeyComponent([1]);
            case JsonValueKind.False:
                return new KeyComponent([2]);
            case JsonValueKind.True:
                return new KeyComponent([3]);
            case JsonValueKind.Number:
                return Of(value.GetDouble());
            case JsonValueKind.String:
                return Of(value.GetString()!);
            case JsonValueKind.Object when !value.EnumerateObject().Any():
                return Undefined;
            default:
                return null;
        }
    }

    /// <summary>The component that a value of a condition stands for; null when it cannot be one.</summary>
    public static KeyComponent? From(Value value) =>
        value.Type switch
        {
            JsonType.Null => new KeyComponent([1]),
            JsonType.Boolean => new KeyComponent([value.IsTrue ? (byte)3 : (byte)2]),
            JsonType.Number => Of(value.Number),
            JsonType.Text => Of(value.Text),
            _ => null,
        };

    private static KeyComponent Of(double number)
    {
        var bytes = new byte[9];
        bytes[0] = 5;
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(1), number);
        return new(bytes);
    }

    private static KeyComponent Of(string text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text) + 2];
        bytes[0] = 8;
        Encoding.UTF8.GetBytes(text, bytes.AsSpan(1));
        bytes[^1] = 0xFF;
        return new(bytes);
    }

    public bool Equals(KeyComponent other) => Hashed.SequenceEqual(other.Hashed);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(hashed);
        return hash.ToHashCode();
    }
}
