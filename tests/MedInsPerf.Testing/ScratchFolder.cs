namespace MedInsPerf.Testing;

/// <summary>A folder of a test's own, gone afterwards.</summary>
public sealed class ScratchFolder : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("medinsperf-").FullName;

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // Something still writes into it; the machine clears its temporary folder.
        }
    }
}
