namespace MedInsPerf.Documents.Json;

/// <summary>Enums by their English names in camelCase, as contracts.md lists them.</summary>
internal static class JsonNames
{
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The value of a name; null where there is none of that name.</summary>
    public static T? Read<T>(string? name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == name)
                return value;
        }

        return null;
    }
}
