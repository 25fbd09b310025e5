using System.Security.Cryptography;
using System.Text.Json;
using MedInsPerf.LocalCosmos.Storage;

namespace MedInsPerf.LocalCosmos.Query;

/// <summary>
/// Where the next page begins. It names the last row that was given, not a count of rows, so that documents that
/// come or go in between neither repeat nor hide others.
/// </summary>
/// <param name="Query">A digest of the statement: a token continues only its own.</param>
/// <param name="Key">The effective key of the last document; empty when rows are sorted.</param>
/// <param name="Number">The number of the last document.</param>
/// <param name="Sort">The value that the last row was sorted by.</param>
/// <param name="Skip">Rows that OFFSET still leaves out.</param>
/// <param name="Take">Rows that TOP or LIMIT still allows.</param>
internal sealed record PageToken(string Query, byte[] Key, long Number, Value Sort, long Skip, long? Take)
{
    /// <summary>The digest of a query as it was sent.</summary>
    public static string Digest(ReadOnlySpan<byte> body) => Convert.ToHexString(SHA256.HashData(body).AsSpan(0, 8));

    /// <summary>The token as the SDK carries it.</summary>
    public string Text =>
        Convert.ToBase64String(
            JsonBytes.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("q", Query);
                json.WriteString("k", Convert.ToHexString(Key));
                json.WriteNumber("n", Number);
                if (Sort.IsDefined)
                {
                    json.WritePropertyName("v");
                    Sort.Write(json);
                }

                json.WriteNumber("s", Skip);
                if (Take is { } take)
                {
                    json.WriteNumber("t", take);
                }

                json.WriteEndObject();
            })
        );

    /// <summary>Reads a token back; null when it is none of this query's.</summary>
    public static PageToken? Read(string text, string query)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
        {
            return null;
        }

        using var document = JsonBytes.Parse(bytes.AsMemory(0, length));
        return
            document?.RootElement is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty("q", out var q)
            && string.Equals(q.GetString(), query, StringComparison.Ordinal)
            ? new(
                query,
                Convert.FromHexString(root.GetProperty("k").GetString()!),
                root.GetProperty("n").GetInt64(),
                root.TryGetProperty("v", out var sort) ? Value.Of(sort.Clone()) : Value.Undefined,
                root.GetProperty("s").GetInt64(),
                root.TryGetProperty("t", out var take) ? take.GetInt64() : null
            )
            : null;
    }
}
