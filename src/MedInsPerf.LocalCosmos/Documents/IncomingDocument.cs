using System.Text.Json;
using MedInsPerf.LocalCosmos.Protocol;
using MedInsPerf.LocalCosmos.Storage;

namespace MedInsPerf.LocalCosmos.Documents;

/// <summary>A document that somebody wants to store, looked over as the cloud does.</summary>
internal sealed class IncomingDocument : IDisposable
{
    /// <summary>The largest document: 2 MB of JSON.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    private const int MostIdBytes = 1023;

    private readonly JsonDocument document;

    private IncomingDocument(JsonDocument document, DocumentFacts facts)
    {
        this.document = document;
        Facts = facts;
    }

    public JsonElement Root => document.RootElement;

    public DocumentFacts Facts { get; }

    /// <summary>Looks a body over: the document, or why it is refused.</summary>
    public static (IncomingDocument? Document, Answer? Refusal) Read(ReadOnlyMemory<byte> body)
    {
        if (body.Length > MostBytes)
        {
            return (null, Refusals.TooLarge);
        }

        var parsed = JsonBytes.Parse(body);
        if (parsed is null || !JsonBytes.IsText(body.Span, parsed.RootElement))
        {
            return (
                null,
                Refusals.BadRequest("The request payload is invalid. Ensure to provide a valid request payload.")
            );
        }

        var (facts, reason) = LookOver(parsed.RootElement);
        if (facts is not null)
        {
            return (new(parsed, facts), null);
        }

        parsed.Dispose();
        return (null, Refusals.BadRequest(reason));
    }

    /// <summary>The JSON as it is kept: the given properties, then the system's own.</summary>
    public byte[] Compose(string rid, string self, string etag, long timestamp) =>
        JsonBytes.Write(json =>
        {
            json.WriteStartObject();
            foreach (var property in Root.EnumerateObject())
            {
                if (property.Name is not ("_rid" or "_self" or "_etag" or "_attachments" or "_ts"))
                {
                    json.WritePropertyName(property.Name);
                    DocumentNumbers.Write(json, property.Value);
                }
            }

            json.WriteString("_rid", rid);
            json.WriteString("_self", self);
            json.WriteString("_etag", etag);
            json.WriteString("_attachments", "attachments/");
            json.WriteNumber("_ts", timestamp);
            json.WriteEndObject();
        });

    public void Dispose() => document.Dispose();

    private static (DocumentFacts? Facts, string Reason) LookOver(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return (null, "The request payload is not a JSON object.");
        }

        if (!root.TryGetProperty("id", out var stated) || stated.ValueKind != JsonValueKind.String)
        {
            return (null, "The input content is invalid because the required properties - 'id; ' - are missing.");
        }

        var id = stated.GetString()!;
        if (!IsId(id))
        {
            return (
                null,
                "The id is invalid: 1 to 1,023 bytes, without '/', '\\', '?' and '#', and not ending in a space."
            );
        }

        int? ttl = null;
        if (root.TryGetProperty("ttl", out var lifetime))
        {
            if (
                lifetime.ValueKind != JsonValueKind.Number
                || !lifetime.TryGetInt32(out var seconds)
                || seconds is not (-1 or > 0)
            )
            {
                return (
                    null,
                    $"The input ttl '{lifetime.GetRawText()}' is invalid. Ensure to provide a nonzero positive integer or -1."
                );
            }

            ttl = seconds;
        }

        if (!DocumentNumbers.Fit(root))
        {
            return (null, "The document holds a number that a double cannot hold.");
        }

        var type =
            root.TryGetProperty("type", out var kind) && kind.ValueKind == JsonValueKind.String
                ? kind.GetString()
                : null;
        return (new(id, type, ttl), "");
    }

    private static bool IsId(string id) =>
        id.Length > 0
        && System.Text.Encoding.UTF8.GetByteCount(id) <= MostIdBytes
        && id.IndexOfAny(['/', '\\', '?', '#']) < 0
        && !id.EndsWith(' ');
}
