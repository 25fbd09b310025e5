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
    public string Text
    {
        get
        {
            var sort = Sort.IsDefined
                ? JsonDocument.Parse(JsonBytes.Write(Sort.Write)).RootElement
                : (JsonElement?)null;
            var form = new Form(
                Query,
                Convert.ToHexString(Key),
                Number,
                sort is { } value ? [value] : null,
                Skip,
                Take
            );
            return Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(form));
        }
    }

    /// <summary>Reads a token back; null when it is none of this query's. Tokens come from users and may be anything.</summary>
    public static PageToken? Read(string text, string query)
    {
        try
        {
            var form = JsonSerializer.Deserialize<Form>(Convert.FromBase64String(text));
            return
                form is { Key: not null, Skip: >= 0, Take: null or >= 0, Sort: null or [_] }
                && string.Equals(form.Query, query, StringComparison.Ordinal)
                ? new(
                    query,
                    Convert.FromHexString(form.Key),
                    form.Number,
                    form.Sort is [var sort] ? Value.Of(sort) : Value.Undefined,
                    form.Skip,
                    form.Take
                )
                : null;
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException)
        {
            return null;
        }
    }

    // The sort value stands in an array, because null is a value of its own.
    private sealed record Form(string? Query, string? Key, long Number, JsonElement[]? Sort, long Skip, long? Take);
}
