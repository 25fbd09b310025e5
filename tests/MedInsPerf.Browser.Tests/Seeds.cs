using MedInsPerf.Local.Hosting;

namespace MedInsPerf.Browser.Tests;

/// <summary>The real reports beside the repository; tests of them are skipped where they are not.</summary>
internal static class Seeds
{
    public static string First()
    {
        var folder = Path.Combine(LocalSettings.Repository()!, "..", "shared", "seeds");
        if (!Directory.Exists(folder))
        {
            Assert.Skip("The real reports (../shared/seeds) are not beside this repository.");
        }

        return File.ReadAllText(Directory.EnumerateFiles(folder, "000_*.txt").Single());
    }
}
