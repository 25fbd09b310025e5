using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedInsPerf.LocalCosmos.Partitioning;

namespace MedInsPerf.LocalCosmos.Documents;

/// <summary>A place in a document by RFC 6901: <c>/findings/0/state</c>, <c>/lines/-</c> for the end of an array.</summary>
internal sealed class PatchPath
{
    private readonly string[] segments;

    private PatchPath(string[] segments) => this.segments = segments;

    private string Last => segments[^1];

    public static PatchPath? Read(string? path) =>
        path is { Length: > 1 } && path[0] == '/'
            ? new([.. path[1..].Split('/').Select(segment => segment.Replace("~1", "/").Replace("~0", "~"))])
            : null;

    /// <summary>Whether the document's identity stands there.</summary>
    public bool IsReserved(KeyPaths keys) =>
        keys.Covers(segments)
        || (segments.Length == 1 && Last is "id" or "_rid" or "_self" or "_etag" or "_ts" or "_attachments");

    /// <summary>Whether it lies inside another, or is that one.</summary>
    public bool IsInside(PatchPath outer) =>
        segments.Length >= outer.segments.Length
        && segments.AsSpan(0, outer.segments.Length).SequenceEqual(outer.segments);

    public override string ToString() => "/" + string.Join('/', segments);

    /// <summary>The value that stands there.</summary>
    public JsonNode? Find(JsonNode document) =>
        Parent(document) switch
        {
            JsonObject owner => owner[Last],
            JsonArray list when Index(list, list.Count - 1) is { } index => list[index],
            _ => null,
        };

    /// <summary>Puts a value in: a new or other property, or a new element before the one that stood there.</summary>
    public string? Add(JsonNode document, JsonNode? value)
    {
        switch (Parent(document))
        {
            case JsonObject owner:
                owner[Last] = value;
                return null;
            case JsonArray list when Last == "-":
                list.Add(value);
                return null;
            case JsonArray list when Index(list, list.Count) is { } index:
                list.Insert(index, value);
                return null;
            default:
                return Missing;
        }
    }

    /// <summary>As <see cref="Add"/>, but an element that stands there is exchanged.</summary>
    public string? Set(JsonNode document, JsonNode? value)
    {
        if (Parent(document) is JsonArray list && Index(list, list.Count - 1) is { } index)
        {
            list[index] = value;
            return null;
        }

        return Add(document, value);
    }

    /// <summary>Exchanges what stands there.</summary>
    public string? Replace(JsonNode document, JsonNode? value) => Exists(document) ? Set(document, value) : Missing;

    /// <summary>Takes out what stands there.</summary>
    public string? Remove(JsonNode document)
    {
        switch (Parent(document))
        {
            case JsonObject owner when owner.Remove(Last):
                return null;
            case JsonArray list when Index(list, list.Count - 1) is { } index:
                list.RemoveAt(index);
                return null;
            default:
                return Missing;
        }
    }

    /// <summary>Adds to the number that stands there; puts the number in when nothing does.</summary>
    public string? Increment(JsonNode document, JsonElement by)
    {
        if (by.ValueKind != JsonValueKind.Number)
        {
            return "The patch operation 'incr' needs a number.";
        }

        if (!Exists(document))
        {
            return Add(document, JsonNode.Parse(by.GetRawText()));
        }

        return Find(document) is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            ? Set(document, JsonValue.Create(value.GetValue<double>() + by.GetDouble()))
            : $"The patch operation 'incr' found no number at '{this}'.";
    }

    private string Missing => $"The patch path '{this}' does not exist in the document.";

    private bool Exists(JsonNode document) =>
        Parent(document) switch
        {
            JsonObject owner => owner.ContainsKey(Last),
            JsonArray list => Index(list, list.Count - 1) is not null,
            _ => false,
        };

    private JsonNode? Parent(JsonNode document)
    {
        JsonNode? node = document;
        foreach (var segment in segments.AsSpan(0, segments.Length - 1))
        {
            node = node switch
            {
                JsonObject owner => owner[segment],
                JsonArray list when Index(segment, list.Count - 1) is { } index => list[index],
                _ => null,
            };
        }

        return node;
    }

    private int? Index(JsonArray _, int most) => Index(Last, most);

    private static int? Index(string segment, int most) =>
        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index <= most
            ? index
            : null;
}
