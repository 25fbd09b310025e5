namespace MedInsPerf.Acceptance.Tests;

/// <summary>
/// What is not yet as it should be, for those who write the rules: printed with the test, and written into the folder
/// that MEDINSPERF_BACKLOG names.
/// </summary>
internal static class Backlog
{
    public static void Write(string name, string text)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(text);
        if (Environment.GetEnvironmentVariable("MEDINSPERF_BACKLOG") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, name + ".txt"), text);
    }

    /// <summary>A file to look at beside the backlog.</summary>
    public static void Keep(string name, byte[] bytes)
    {
        if (Environment.GetEnvironmentVariable("MEDINSPERF_BACKLOG") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
    }
}
