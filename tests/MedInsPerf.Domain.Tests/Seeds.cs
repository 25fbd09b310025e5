using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Tests;

/// <summary>The three real reports beside the repository; tests of them are skipped where they are not.</summary>
internal static class Seeds
{
    public static SourceText Read(string start)
    {
        var folder = Folder();
        if (folder is null)
            Assert.Skip("The real reports (../shared/seeds) are not beside this repository.");
        var file = Directory.EnumerateFiles(folder, $"{start}_*.txt").Single();
        return TextCleaner.Clean(Path.GetFileName(file), File.ReadAllText(file));
    }

    public static string Raw(string start)
    {
        var folder = Folder();
        if (folder is null)
            Assert.Skip("The real reports (../shared/seeds) are not beside this repository.");
        return File.ReadAllText(Directory.EnumerateFiles(folder, $"{start}_*.txt").Single());
    }

    private static string? Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (!File.Exists(Path.Combine(at.FullName, "MedInsPerf.sln")))
                continue;
            var seeds = Path.Combine(at.FullName, "..", "shared", "seeds");
            return Directory.Exists(seeds) ? seeds : null;
        }

        return null;
    }
}
