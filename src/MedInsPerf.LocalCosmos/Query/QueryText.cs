using System.Text.Json;
using MedInsPerf.LocalCosmos.Storage;

namespace MedInsPerf.LocalCosmos.Query;

/// <summary>The body of a query: <c>{"query":"…","parameters":[{"name":"@a","value":1}]}</c>.</summary>
internal static class QueryText
{
    /// <summary>The statement, or why it is refused.</summary>
    public static (Statement? Statement, string? Refusal) Read(byte[] body)
    {
        using var document = JsonBytes.Parse(body);
        if (
            document?.RootElement is not { ValueKind: JsonValueKind.Object } root
            || !root.TryGetProperty("query", out var query)
            || query.ValueKind != JsonValueKind.String
        )
        {
            return (null, "The query body is not {\"query\":…,\"parameters\":…}.");
        }

        var parameters = new Dictionary<string, Value>(StringComparer.Ordinal);
        if (root.TryGetProperty("parameters", out var stated) && stated.ValueKind == JsonValueKind.Array)
        {
            foreach (var parameter in stated.EnumerateArray())
            {
                var value = parameter.TryGetProperty("value", out var given) ? given.Clone() : default;
                parameters[parameter.GetProperty("name").GetString()!] = Value.Of(value);
            }
        }

        return Parser.Read(query.GetString()!, parameters);
    }
}
