using System.Text.Json.Serialization;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.LocalCosmos.Tests.Support;

/// <summary>A document of the tests: a filing of a made-up county.</summary>
public sealed record Doc
{
    public required string Id { get; init; }

    public string TenantId { get; init; } = "990121";

    public string Period { get; init; } = "2023";

    public string Type { get; init; } = "filing";

    public string? Title { get; init; }

    public long? Amount { get; init; }

    public string[]? Tags { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Ttl { get; init; }

    [JsonPropertyName("_etag")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ETag { get; init; }

    [JsonIgnore]
    public PartitionKey Key => Keys.Of(TenantId, Period);
}

/// <summary>Partition keys.</summary>
public static class Keys
{
    public static PartitionKey Of(string tenantId, string period) =>
        new PartitionKeyBuilder().Add(tenantId).Add(period).Build();

    public static PartitionKey Prefix(string tenantId) => new PartitionKeyBuilder().Add(tenantId).Build();
}
