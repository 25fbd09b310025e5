using System.Text.Json;
using MedInsPerf.LocalCosmos.Query;

namespace MedInsPerf.LocalCosmos.Partitioning;

/// <summary>The paths of a container's partition key, e.g. <c>/tenantId</c> and <c>/period</c>.</summary>
internal sealed class KeyPaths
{
    private readonly string[][] paths;

    private KeyPaths(string[][] paths) => this.paths = paths;

    /// <summary>How many levels the key has: 1 to 3.</summary>
    public int Levels => paths.Length;

    /// <summary>The paths in <c>{"paths":["/tenantId","/period"],"kind":"MultiHash","version":2}</c>, or why they cannot be used.</summary>
    public static (KeyPaths? Paths, string? Refusal) Read(JsonElement definition)
    {
        if (
            definition.ValueKind != JsonValueKind.Object
            || !definition.TryGetProperty("paths", out var stated)
            || stated.ValueKind != JsonValueKind.Array
        )
        {
            return (null, "The partition key definition has no paths.");
        }

        var kind = definition.TryGetProperty("kind", out var k) ? k.GetString() : "Hash";
        var count = stated.GetArrayLength();
        var levels = string.Equals(kind, "MultiHash", StringComparison.Ordinal) ? 3 : 1;
        if (kind is not ("Hash" or "MultiHash") || count < 1 || count > levels)
        {
            return (null, $"A partition key of kind {kind} with {count} paths is not supported.");
        }

        var read = new List<string[]>();
        foreach (var path in stated.EnumerateArray())
        {
            var text = path.GetString();
            if (text is null || text.Length < 2 || text[0] != '/' || text.Contains('*', StringComparison.Ordinal))
            {
                return (null, $"The partition key path '{text}' is not valid.");
            }

            read.Add([.. text[1..].Split('/').Select(segment => segment.Trim('"'))]);
        }

        return read.Select(path => string.Join('/', path)).Distinct(StringComparer.Ordinal).Count() == count
            ? (new KeyPaths([.. read]), null)
            : (null, "The partition key paths must differ.");
    }

    /// <summary>The key values that a document carries; null when one of them is an object or an array.</summary>
    public KeyComponent[]? Extract(JsonElement document)
    {
        var components = new KeyComponent[paths.Length];
        for (var level = 0; level < paths.Length; level++)
        {
            var value = document;
            var found = true;
            foreach (var segment in paths[level])
            {
                if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(segment, out value))
                {
                    found = false;
                    break;
                }
            }

            if (!found)
            {
                components[level] = KeyComponent.Undefined;
            }
            else if (
                value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)
                && KeyComponent.From(value) is { } component
            )
            {
                components[level] = component;
            }
            else
            {
                return null;
            }
        }

        return components;
    }

    /// <summary>The leading components that a condition binds, given the values that its paths must equal.</summary>
    public KeyComponent[] Bound(IReadOnlyDictionary<string, Value> equalities)
    {
        var components = new List<KeyComponent>();
        foreach (var path in paths)
        {
            if (
                !equalities.TryGetValue(string.Join('/', path), out var value)
                || KeyComponent.From(value) is not { } one
            )
            {
                break;
            }

            components.Add(one);
        }

        return [.. components];
    }

    /// <summary>Whether a patch of this path would change the key.</summary>
    public bool Covers(IReadOnlyList<string> segments) =>
        paths.Any(path =>
            path.Zip(segments).All(pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal))
        );
}
