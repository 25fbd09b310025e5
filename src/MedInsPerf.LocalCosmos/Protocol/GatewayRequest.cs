using System.Globalization;
using MedInsPerf.LocalCosmos.Documents;
using MedInsPerf.LocalCosmos.Partitioning;

namespace MedInsPerf.LocalCosmos.Protocol;

/// <summary>A request of the SDK: method, path segments, headers, body.</summary>
internal sealed class GatewayRequest
{
    private readonly HttpRequestMessage message;

    private GatewayRequest(HttpRequestMessage message, string[] path, byte[] body)
    {
        this.message = message;
        Path = path;
        Body = body;
    }

    public HttpMethod Method => message.Method;

    /// <summary>The segments of the path, unescaped: <c>dbs</c>, a name, <c>colls</c>, a name, …</summary>
    public string[] Path { get; }

    public byte[] Body { get; }

    public bool IsUpsert => Flag("x-ms-documentdb-is-upsert");

    public bool IsQuery => Flag("x-ms-documentdb-isquery");

    public bool IsQueryPlan => Flag("x-ms-cosmos-is-query-plan-request");

    public bool IsBatch => Flag("x-ms-cosmos-is-batch-request");

    public bool IsAtomicBatch => Flag("x-ms-cosmos-batch-atomic");

    public bool IsChangeFeed => Header("A-IM") is not null;

    /// <summary>The SDK asks for request units, which a serverless account does not sell.</summary>
    public bool StatesThroughput =>
        Header("x-ms-offer-throughput") is not null || Header("x-ms-cosmos-offer-autopilot-settings") is not null;

    /// <summary>The conditions of an operation on one document.</summary>
    public Wishes Wishes => new(IfMatch, IfNoneMatch, WantsNoContent);

    /// <summary>The writer does not want its document back.</summary>
    public bool WantsNoContent => string.Equals(Header("Prefer"), "return=minimal", StringComparison.OrdinalIgnoreCase);

    public string? IfMatch => Header("If-Match");

    public string? IfNoneMatch => Header("If-None-Match");

    /// <summary><c>x-ms-documentdb-partitionkey</c>: a JSON array with one value a level.</summary>
    public string? PartitionKey => Header("x-ms-documentdb-partitionkey");

    public string? Continuation => Header("x-ms-continuation") is { Length: > 0 } token ? token : null;

    /// <summary>The most items that a page may have; null: as many as the gateway likes.</summary>
    public int? MaxItemCount =>
        int.TryParse(Header("x-ms-max-item-count"), CultureInfo.InvariantCulture, out var count)
            ? count switch
            {
                > 0 => count,
                -1 => 1000,
                _ => null,
            }
            : null;

    public static async Task<GatewayRequest> Read(HttpRequestMessage message, CancellationToken cancellation)
    {
        var path = message.RequestUri!.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var body = message.Content is null ? [] : await message.Content.ReadAsByteArrayAsync(cancellation);
        return new(message, [.. path.Select(Uri.UnescapeDataString)], body);
    }

    public string? Header(string name) =>
        message.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;

    /// <summary>The range of effective keys that the SDK asks about; null when its headers make no sense.</summary>
    public KeyRange? EffectiveKeys()
    {
        var from = EffectiveKey.FromHex(Header("x-ms-start-epk") ?? "");
        var to = EffectiveKey.FromHex(Header("x-ms-end-epk") ?? "FF");
        return from is null || to is null ? null : new KeyRange(from, to);
    }

    private bool Flag(string name) => string.Equals(Header(name), "true", StringComparison.OrdinalIgnoreCase);
}
