using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace MedInsPerf.LocalCosmos.Storage;

/// <summary>JSON as UTF-8 bytes, Chinese characters as themselves: what is stored, sent and measured.</summary>
internal static class JsonBytes
{
    /// <summary>The deepest nesting that a document may have, as in the cloud.</summary>
    public const int MaxDepth = 128;

    private static readonly JsonWriterOptions Written = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MaxDepth + 8,
    };

    /// <summary>The bytes of what is written.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Written))
        {
            write(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Whether all names and strings are Unicode text: no broken UTF-8, no half of a surrogate pair.</summary>
    public static bool IsText(ReadOnlySpan<byte> bytes, JsonElement element)
    {
        if (!Utf8.IsValid(bytes))
        {
            return false;
        }

        // Only an escape can smuggle half a pair in, and only reading the string finds it.
        try
        {
            return bytes.IndexOf("\\u"u8) < 0 || Read(element);
        }
        catch (InvalidOperationException)
        {
            return false;
        }

        static bool Read(JsonElement element) =>
            element.ValueKind switch
            {
                JsonValueKind.String => element.GetString() is not null,
                JsonValueKind.Array => element.EnumerateArray().All(Read),
                JsonValueKind.Object => element
                    .EnumerateObject()
                    .All(property => property.Name is not null && Read(property.Value)),
                _ => true,
            };
    }

    /// <summary>A document in the form in which it is kept; null when the bytes are no JSON or name a property twice.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes, new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
