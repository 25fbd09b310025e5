using System.Net;
using System.Text.Json;
using MedInsPerf.LocalCosmos.Storage;

namespace MedInsPerf.LocalCosmos.Protocol;

/// <summary>What the gateway answers: a status, a body and the headers that the SDK reads.</summary>
internal sealed record Answer(HttpStatusCode Status, ReadOnlyMemory<byte> Body = default)
{
    /// <summary><c>x-ms-substatus</c>: which of several reasons a status has.</summary>
    public int SubStatus { get; init; }

    /// <summary>The entity tag, quotes included.</summary>
    public string? ETag { get; init; }

    /// <summary><c>x-ms-request-charge</c> in request units.</summary>
    public double Charge { get; init; } = 1;

    /// <summary><c>x-ms-continuation</c>: where the next page begins.</summary>
    public string? Continuation { get; init; }

    /// <summary><c>x-ms-item-count</c>.</summary>
    public int? ItemCount { get; init; }

    /// <summary><c>x-ms-session-token</c>: how far the log had come.</summary>
    public string? SessionToken { get; init; }

    /// <summary><c>x-ms-retry-after-ms</c>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the request was carried out.</summary>
    public bool Succeeded => (int)Status is >= 200 and < 300;

    /// <summary>An answer whose body is written as JSON.</summary>
    public static Answer Json(HttpStatusCode status, Action<Utf8JsonWriter> write) =>
        new(status, JsonBytes.Write(write));
}
