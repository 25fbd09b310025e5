using System.Text;
using System.Text.Json;
using MedInsPerf.LocalCosmos.Protocol;
using MedInsPerf.LocalCosmos.Storage;

namespace MedInsPerf.LocalCosmos.Partitioning;

/// <summary>The partition key that a request names: a JSON array with one value a level.</summary>
internal static class KeyHeader
{
    /// <summary>The full key, for operations on one document or one batch.</summary>
    public static (byte[]? Key, Answer? Refusal) Full(string? header, KeyPaths paths)
    {
        if (header is null)
        {
            return (null, Refusals.KeyMissing);
        }

        var components = Read(header);
        return components is null || components.Length != paths.Levels
            ? (null, Refusals.KeyIncomplete)
            : (EffectiveKey.Of(components), null);
    }

    /// <summary>The full key or the first levels of it, for queries.</summary>
    public static (KeyRange? Range, Answer? Refusal) Prefix(string? header, KeyPaths paths)
    {
        if (header is null)
        {
            return (KeyRange.All, null);
        }

        var components = Read(header);
        return components is null || components.Length > paths.Levels
            ? (null, Refusals.KeyIncomplete)
            : (KeyRange.StartingWith(EffectiveKey.Of(components)), null);
    }

    private static KeyComponent[]? Read(string header)
    {
        using var document = JsonBytes.Parse(Encoding.UTF8.GetBytes(header));
        if (document is null || document.RootElement.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var components = new List<KeyComponent>();
        foreach (var value in document.RootElement.EnumerateArray())
        {
            if (KeyComponent.From(value) is not { } component)
            {
                return null;
            }

            components.Add(component);
        }

        return [.. components];
    }
}
