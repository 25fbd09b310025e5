using System.Text.Json;
using MedInsPerf.LocalCosmos.Partitioning;
using MedInsPerf.LocalCosmos.Storage;

namespace MedInsPerf.LocalCosmos.Containers;

/// <summary>A container as it stands in the file.</summary>
/// <param name="Definition">The properties as the SDK stated them, without system properties.</param>
/// <param name="DefaultTtl">Seconds that a document lives; -1: for ever unless it says otherwise; null: <c>ttl</c> is not heeded.</param>
internal sealed record ContainerEntry(
    long DatabaseNumber,
    long Number,
    string Database,
    string Id,
    JsonElement Definition,
    KeyPaths Keys,
    long? DefaultTtl,
    long Timestamp,
    Stamp Stamp
)
{
    public string Rid { get; } = ResourceIds.OfContainer(DatabaseNumber, Number);

    public string DatabaseRid { get; } = ResourceIds.OfDatabase(DatabaseNumber);

    /// <summary>The properties as the SDK reads them.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var property in Definition.EnumerateObject())
        {
            property.WriteTo(json);
        }

        var self = $"dbs/{DatabaseRid}/colls/{Rid}/";
        json.WriteString("_rid", Rid);
        json.WriteNumber("_ts", Timestamp);
        json.WriteString("_self", self);
        json.WriteString("_etag", Stamp.ETag);
        json.WriteString("_docs", "docs/");
        json.WriteString("_sprocs", "sprocs/");
        json.WriteString("_triggers", "triggers/");
        json.WriteString("_udfs", "udfs/");
        json.WriteString("_conflicts", "conflicts/");
        json.WriteEndObject();
    }
}
