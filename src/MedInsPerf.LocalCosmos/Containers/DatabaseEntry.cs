using System.Text.Json;
using MedInsPerf.LocalCosmos.Storage;

namespace MedInsPerf.LocalCosmos.Containers;

/// <summary>A database as it stands in the file.</summary>
internal sealed record DatabaseEntry(long Number, string Id, long Timestamp, Stamp Stamp)
{
    public string Rid { get; } = ResourceIds.OfDatabase(Number);

    /// <summary>The properties as the SDK reads them.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteString("_rid", Rid);
        json.WriteString("_self", $"dbs/{Rid}/");
        json.WriteString("_etag", Stamp.ETag);
        json.WriteString("_colls", "colls/");
        json.WriteString("_users", "users/");
        json.WriteNumber("_ts", Timestamp);
        json.WriteEndObject();
    }
}
