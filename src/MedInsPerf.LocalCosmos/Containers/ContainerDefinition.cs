using System.Text;
using System.Text.Json;
using MedInsPerf.LocalCosmos.Partitioning;
using MedInsPerf.LocalCosmos.Protocol;
using MedInsPerf.LocalCosmos.Storage;

namespace MedInsPerf.LocalCosmos.Containers;

/// <summary>What may stand in the definition of a container, and what is refused.</summary>
internal static class ContainerDefinition
{
    private const string DefaultIndexing =
        """{"indexingMode":"consistent","automatic":true,"includedPaths":[{"path":"/*"}],"excludedPaths":[{"path":"/\"_etag\"/?"}]}""";

    /// <summary>The id and the definition as it is kept, or the refusal.</summary>
    public static (string Id, string Definition, Answer? Refusal) Read(byte[] body)
    {
        using var document = JsonBytes.Parse(body);
        if (document?.RootElement is not { ValueKind: JsonValueKind.Object } root)
        {
            return Refuse("The container definition is not a JSON object.");
        }

        if (ReadId(root) is not { } id)
        {
            return Refuse(
                "The input name is invalid. Ensure to provide a unique non-empty string without '/', '\\', '?', '#'."
            );
        }

        if (!root.TryGetProperty("partitionKey", out var key))
        {
            return Refuse("Partition key paths must be specified in the container definition.");
        }

        if (KeyPaths.Read(key).Refusal is { } reason)
        {
            return Refuse(reason);
        }

        if (
            root.TryGetProperty("defaultTtl", out var ttl)
            && !(ttl.ValueKind == JsonValueKind.Number && ttl.TryGetInt32(out var seconds) && seconds is -1 or > 0)
        )
        {
            return Refuse("The input ttl is invalid. Ensure to provide a nonzero positive integer or -1.");
        }

        if (Unsupported(root) is { } what)
        {
            return (id, "", Refusals.NotSupported(what));
        }

        return (id, Kept(root), null);
    }

    /// <summary>The id of a database or container, if it may be one.</summary>
    public static string? ReadId(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty("id", out var id)
        && id.ValueKind == JsonValueKind.String
        && id.GetString() is { Length: > 0 and <= 255 } text
        && text.IndexOfAny(['/', '\\', '?', '#']) < 0
        && !text.EndsWith(' ')
            ? text
            : null;

    private static string? Unsupported(JsonElement root)
    {
        if (
            root.TryGetProperty("uniqueKeyPolicy", out var unique)
            && unique.TryGetProperty("uniqueKeys", out var keys)
            && keys.GetArrayLength() > 0
        )
        {
            return "unique keys";
        }

        foreach (var name in (ReadOnlySpan<string>)["changeFeedPolicy", "computedProperties", "vectorEmbeddingPolicy"])
        {
            if (
                root.TryGetProperty(name, out var policy)
                && policy.ValueKind is not JsonValueKind.Null
                && !(policy.ValueKind == JsonValueKind.Array && policy.GetArrayLength() == 0)
            )
            {
                return name;
            }
        }

        return null;
    }

    private static string Kept(JsonElement root) =>
        Encoding.UTF8.GetString(
            JsonBytes.Write(json =>
            {
                json.WriteStartObject();
                foreach (var property in root.EnumerateObject().Where(property => !property.Name.StartsWith('_')))
                {
                    property.WriteTo(json);
                }

                if (!root.TryGetProperty("indexingPolicy", out _))
                {
                    json.WritePropertyName("indexingPolicy");
                    json.WriteRawValue(DefaultIndexing);
                }

                json.WriteEndObject();
            })
        );

    private static (string Id, string Definition, Answer? Refusal) Refuse(string why) =>
        ("", "", Refusals.BadRequest(why));
}
