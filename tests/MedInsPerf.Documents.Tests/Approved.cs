namespace MedInsPerf.Documents.Tests;

/// <summary>
/// Texts that somebody approved, in the folder Approved. MEDINSPERF_ACCEPT=1 writes them anew: look at the documents and
/// read the diff before it is committed.
/// </summary>
internal static class Approved
{
    private static readonly Lazy<string> Folder = new(Find);

    /// <summary>Fails with the first line that differs.</summary>
    public static void Is(string name, string text)
    {
        var path = Path.Combine(Folder.Value, name);
        if (Environment.GetEnvironmentVariable("MEDINSPERF_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Folder.Value);
            File.WriteAllText(path, text);
            return;
        }

        var approved = File.Exists(path) ? File.ReadAllText(path) : "";
        FirstDifference(approved, text)
            .ShouldBeNull($"Approved/{name} says something else: look at it, then MEDINSPERF_ACCEPT=1.");
    }

    private static string? FirstDifference(string approved, string text)
    {
        if (approved == text)
            return null;
        var lines = approved.Split('\n').Append("the end").Zip(text.Split('\n').Append("the end"));
        var (line, (was, now)) = lines.Index().First(at => at.Item.First != at.Item.Second);
        return $"line {line + 1} was {was.Trim()} and is {now.Trim()}";
    }

    private static string Find()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "MedInsPerf.sln")))
            at = Path.GetDirectoryName(at) ?? throw new DirectoryNotFoundException("Not inside the repository.");
        return Path.Combine(at, "tests", "MedInsPerf.Documents.Tests", "Approved");
    }
}
