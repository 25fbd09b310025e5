using System.Globalization;
using MedInsPerf.Documents;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Fuzz.Tests;

/// <summary>
/// Reads one file all the way to findings and back. It may be refused; it may not throw, cost more than five seconds of
/// processor or, by the limit of this process, more than 300 MB.
/// </summary>
internal sealed class Trial : IDisposable
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Hung = TimeSpan.FromSeconds(60);

    private readonly Timer watch;
    private byte[] current = [];
    private string name = "";
    private TimeSpan begun;

    public Trial() => watch = new Timer(_ => Watch(), null, Hung, Hung / 4);

    /// <summary>How many were read, and how many of them were not refused.</summary>
    public (int Read, int Accepted) Count { get; private set; }

    /// <summary>The dearest so far.</summary>
    public TimeSpan Dearest { get; private set; }

    public void Run(string file, byte[] bytes)
    {
        (name, current, begun) = (file, bytes, Used);
        // Of a process that its stack ends nothing else is left.
        File.WriteAllBytes(Path.Combine(AppContext.BaseDirectory, "fuzz-last" + Path.GetExtension(file)), bytes);
        try
        {
            var accepted = Read(file, bytes);
            Count = (Count.Read + 1, Count.Accepted + (accepted ? 1 : 0));
        }
        catch (Exception broken)
        {
            throw new InvalidOperationException($"{Keep()}: {broken.GetType().Name} {broken.Message}", broken);
        }

        var cost = Used - begun;
        if (cost > Most)
        {
            // The first time holds what compiling the code costs, and a neighbour's burst.
            begun = Used;
            _ = Read(file, bytes);
            cost = Used - begun;
        }

        Dearest = cost > Dearest ? cost : Dearest;
        if (cost > Most)
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"{Keep()}: {cost.TotalSeconds:F1} s")
            );
    }

    public void Dispose() => watch.Dispose();

    private static TimeSpan Used => Environment.CpuUsage.TotalTime;

    private static bool Read(string file, byte[] bytes)
    {
        if (DocumentReader.Read(file, bytes) is not ReadOutcome.Accepted { Source: var source })
            return false;
        var record = RecordReader.Read(source);
        var findings = RuleBook.Current.Check([record]).Findings;
        _ = RecordJson.Write(record);
        _ = SourceJson.Write(source);
        _ = AnnotatedCopy.Of(file, bytes, findings);
        return true;
    }

    /// <summary>A reader that never comes back is ended with the process; what it read is kept.</summary>
    private void Watch()
    {
        if (begun != TimeSpan.Zero && Used - begun > Hung)
            Environment.FailFast($"Hung: {Keep()}");
    }

    private string Keep()
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(current))[..12];
        var kept = Path.Combine(AppContext.BaseDirectory, $"fuzz-{hash}{Path.GetExtension(name)}");
        File.WriteAllBytes(kept, current);
        return kept;
    }
}
