using System.Text.Json;
using System.Text.Json.Nodes;
using MedInsPerf.LocalCosmos.Partitioning;
using MedInsPerf.LocalCosmos.Protocol;
using MedInsPerf.LocalCosmos.Query;
using MedInsPerf.LocalCosmos.Storage;

namespace MedInsPerf.LocalCosmos.Documents;

/// <summary>The body of a patch: <c>{"condition":"FROM c WHERE …","operations":[{"op":"set","path":"/a","value":1}]}</c>.</summary>
internal static class PatchSpecification
{
    private const int MostOperations = 10;

    /// <summary>The document as patched, or why it stays as it is.</summary>
    public static (byte[] Patched, Answer? Refusal) Apply(
        ReadOnlyMemory<byte> specification,
        byte[] document,
        KeyPaths keys
    )
    {
        using var parsed = JsonBytes.Parse(specification);
        if (
            parsed?.RootElement is not { ValueKind: JsonValueKind.Object } root
            || !root.TryGetProperty("operations", out var operations)
            || operations.ValueKind != JsonValueKind.Array
        )
        {
            return ([], Refusals.BadRequest("The patch has no operations."));
        }

        if (operations.GetArrayLength() is 0 or > MostOperations)
        {
            return ([], Refusals.BadRequest($"A patch takes 1 to {MostOperations} operations."));
        }

        if (root.TryGetProperty("condition", out var condition) && Unmet(condition, document) is { } refusal)
        {
            return ([], refusal);
        }

        var target = JsonNode.Parse(document)!;
        foreach (var operation in operations.EnumerateArray())
        {
            if (Step(target, operation, keys) is { } reason)
            {
                return ([], Refusals.BadRequest(reason));
            }
        }

        return (JsonBytes.Write(json => target.WriteTo(json)), null);
    }

    private static Answer? Unmet(JsonElement condition, byte[] document)
    {
        if (condition.ValueKind != JsonValueKind.String)
        {
            return Refusals.BadRequest("The condition of the patch is not a text.");
        }

        var (expression, reason) = Parser.ReadCondition(condition.GetString()!);
        if (expression is null)
        {
            return Refusals.BadQuery(reason!);
        }

        using var parsed = JsonDocument.Parse(document);
        return expression.For(Value.Of(parsed.RootElement)).IsTrue ? null : Refusals.PatchCondition;
    }

    private static string? Step(JsonNode target, JsonElement operation, KeyPaths keys)
    {
        if (
            operation.ValueKind != JsonValueKind.Object
            || !operation.TryGetProperty("op", out var op)
            || !operation.TryGetProperty("path", out var path)
            || PatchPath.Read(path.GetString()) is not { } place
        )
        {
            return "A patch operation needs 'op' and a 'path' that begins with '/'.";
        }

        if (place.IsReserved(keys))
        {
            return $"The path '{place}' cannot be patched: it is the id, part of the partition key or a system property.";
        }

        var name = op.GetString();
        if (name == "remove")
        {
            return place.Remove(target);
        }

        if (name == "move")
        {
            return Move(target, operation, place, keys);
        }

        if (!operation.TryGetProperty("value", out var value))
        {
            return $"The patch operation '{name}' needs a value.";
        }

        return name switch
        {
            "add" => place.Add(target, Node(value)),
            "set" => place.Set(target, Node(value)),
            "replace" => place.Replace(target, Node(value)),
            "incr" => place.Increment(target, value),
            _ => $"The patch operation '{name}' is not known.",
        };
    }

    private static string? Move(JsonNode target, JsonElement operation, PatchPath to, KeyPaths keys)
    {
        var from = operation.TryGetProperty("from", out var stated) ? PatchPath.Read(stated.GetString()) : null;
        if (from is null || from.IsReserved(keys) || to.IsInside(from))
        {
            return "The patch operation 'move' needs a 'from' that may be moved and does not hold the target.";
        }

        var value = from.Find(target)?.DeepClone();
        return from.Remove(target) ?? to.Add(target, value);
    }

    private static JsonNode? Node(JsonElement value) => JsonNode.Parse(value.GetRawText());
}
