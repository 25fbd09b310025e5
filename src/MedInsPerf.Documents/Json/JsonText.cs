using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MedInsPerf.Documents.Json;

/// <summary>JSON as UTF-8 bytes, 汉字 as they are, the same bytes for the same content.</summary>
internal static class JsonText
{
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
            write(json);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>JSON that goes to a stream as it is flushed.</summary>
    public static Utf8JsonWriter Over(Stream output) => new(output, Options);

    private static JsonWriterOptions Options => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A text, or null.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
            json.WriteNull(name);
        else
            json.WriteString(name, value);
    }

    /// <summary>A whole number, or null.</summary>
    public static void Whole(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    /// <summary>An array.</summary>
    public static void Each<T>(
        this Utf8JsonWriter json,
        string name,
        IEnumerable<T> items,
        Action<Utf8JsonWriter, T> write
    )
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }
}
