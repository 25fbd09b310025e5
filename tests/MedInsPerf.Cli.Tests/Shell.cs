using System.Text;
using System.Text.Json;

namespace MedInsPerf.Cli.Tests;

/// <summary>A folder of files, and calls of the command line on them.</summary>
public abstract class Shell : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("medinsperf-cli-");

    /// <summary>Puts a file into the folder.</summary>
    /// <returns>Its path.</returns>
    internal string Put(string name, string text) => Put(name, Encoding.UTF8.GetBytes(text));

    internal string Put(string name, byte[] bytes)
    {
        var path = At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    internal string At(string name) => Path.Combine(folder.FullName, name);

    internal static Said Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var status = CommandLine.Run(arguments, output, errors);
        return new Said(status, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }

    /// <summary>What <c>check … --format json</c> prints.</summary>
    internal static JsonElement Checked(params string[] arguments) =>
        Run(["check", .. arguments, "--format", "json"]).Json();

    /// <summary>The documents that <c>read … --format json</c> prints.</summary>
    internal static JsonElement[] Read(params string[] paths) =>
        [.. Run(["read", .. paths, "--format", "json"]).Json().GetProperty("documents").EnumerateArray()];

    internal static JsonElement[] Findings(JsonElement answer) => [.. answer.GetProperty("findings").EnumerateArray()];

    public void Dispose()
    {
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>What a call said.</summary>
internal sealed record Said(int Status, string Output, string Errors)
{
    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The one JSON value that the output is.</summary>
    public JsonElement Json()
    {
        using var parsed = JsonDocument.Parse(Output);
        return parsed.RootElement.Clone();
    }
}

internal static class JsonReading
{
    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    public static string[] Names(this JsonElement element) =>
        [.. element.EnumerateObject().Select(property => property.Name)];
}
