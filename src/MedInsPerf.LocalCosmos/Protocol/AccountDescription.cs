using System.Net;

namespace MedInsPerf.LocalCosmos.Protocol;

/// <summary>What the account says of itself: one region, session consistency.</summary>
internal static class AccountDescription
{
    /// <summary>The answer to <c>GET /</c>.</summary>
    public static Answer At(Uri endpoint) =>
        Answer.Json(
            HttpStatusCode.OK,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("_self", "");
                json.WriteString("id", "local");
                json.WriteString("_rid", "local.cosmos.invalid");
                json.WriteString("media", "//media/");
                json.WriteString("addresses", "//addresses/");
                json.WriteString("_dbs", "//dbs/");
                foreach (var locations in (ReadOnlySpan<string>)["writableLocations", "readableLocations"])
                {
                    json.WriteStartArray(locations);
                    json.WriteStartObject();
                    json.WriteString("name", "Local");
                    json.WriteString("databaseAccountEndpoint", endpoint.GetLeftPart(UriPartial.Authority) + "/");
                    json.WriteEndObject();
                    json.WriteEndArray();
                }

                json.WriteBoolean("enableMultipleWriteLocations", false);
                json.WritePropertyName("userReplicationPolicy");
                json.WriteRawValue("""{"asyncReplication":false,"minReplicaSetSize":1,"maxReplicasetSize":1}""");
                json.WritePropertyName("systemReplicationPolicy");
                json.WriteRawValue("""{"minReplicaSetSize":1,"maxReplicasetSize":1}""");
                json.WritePropertyName("userConsistencyPolicy");
                json.WriteRawValue("""{"defaultConsistencyLevel":"Session"}""");
                json.WritePropertyName("readPolicy");
                json.WriteRawValue("""{"primaryReadCoefficient":1,"secondaryReadCoefficient":1}""");
                json.WriteString(
                    "queryEngineConfiguration",
                    """{"maxSqlQueryInputLength":262144,"maxInExpressionItemsCount":16000}"""
                );
                json.WriteEndObject();
            }
        );
}
