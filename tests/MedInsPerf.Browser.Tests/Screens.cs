using MedInsPerf.Local.Hosting;

namespace MedInsPerf.Browser.Tests;

/// <summary>Where the pictures of pages go: with MEDINSPERF_SCREENS=1 they are kept in docs/screens.</summary>
internal static class Screens
{
    public static readonly bool AreKept = Environment.GetEnvironmentVariable("MEDINSPERF_SCREENS") == "1";

    public static string Folder =>
        Path.Combine(LocalSettings.Repository()!, AreKept ? "docs/screens" : "artifacts/results/browser");
}
