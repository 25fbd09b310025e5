using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace MedInsPerf.Benchmarks;

/// <summary>Someone else's program that does the same work.</summary>
internal abstract class Rival(string name) : IDisposable
{
    public string Name { get; } = name;

    /// <summary>Gets ready and warms up.</summary>
    /// <returns>False where it is not installed.</returns>
    public abstract bool Start();

    /// <summary>Does the work several times in a row.</summary>
    /// <returns>Milliseconds for one.</returns>
    public abstract decimal Run();

    public abstract void Dispose();

    /// <summary>Milliseconds of a piece of work.</summary>
    protected static decimal Timed(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return (decimal)Stopwatch.GetElapsedTime(start).Ticks / TimeSpan.TicksPerMillisecond;
    }

    /// <summary>Starts a program with its streams redirected; null where there is no such program.</summary>
    protected static Process? Begin(string program, string folder, params IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    WorkingDirectory = folder,
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            );
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    protected static decimal Number(string? line) =>
        decimal.Parse(line ?? "", NumberStyles.Float, CultureInfo.InvariantCulture);
}
