namespace MedInsPerf.Acceptance.Tests;

/// <summary>The documents beside the repository: the real reports and the list of their relations.</summary>
internal static class Shared
{
    /// <summary>A file or folder under ../shared; the test is skipped where it is not.</summary>
    public static string At(params string[] path)
    {
        var full = Root() is { } root ? Path.Combine([root, "..", "shared", .. path]) : null;
        if (full is null || !Path.Exists(full))
            Assert.Skip($"../shared/{string.Join('/', path)} is not beside this repository.");
        return Path.GetFullPath(full);
    }

    /// <summary>The real reports by file name.</summary>
    public static IReadOnlyDictionary<string, string> Seeds() =>
        Directory
            .EnumerateFiles(At("seeds"), "*.txt")
            .Order(StringComparer.Ordinal)
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);

    private static string? Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "MedInsPerf.sln")))
                return at.FullName;
        }

        return null;
    }
}
