using System.Diagnostics;

namespace MedInsPerf.Cli;

/// <summary>进度: one line on a terminal that says how far the work is, written over again and gone at the end.</summary>
/// <param name="errors">Where failures are told, and the line on a terminal.</param>
/// <param name="onTerminal">Whether a person is looking; otherwise nothing but failures is written.</param>
/// <param name="total">How many paths there are.</param>
internal sealed class ProgressLine(TextWriter errors, bool onTerminal, int total) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private const string Erase = "\r\u001b[K";

    private long shownAt;
    private int done;

    /// <summary>Tells a failure in a line of its own.</summary>
    public void Fail(string line)
    {
        Clear();
        errors.WriteLine(line);
    }

    /// <summary>One path is done.</summary>
    public void Step(string path)
    {
        done++;
        if (!onTerminal || total < 2 || (shownAt > 0 && Stopwatch.GetElapsedTime(shownAt) < Pause))
            return;
        shownAt = Stopwatch.GetTimestamp();
        errors.Write($"{Erase}{done}/{total}　{Path.GetFileName(path)}");
        errors.Flush();
    }

    public void Dispose() => Clear();

    private void Clear()
    {
        if (shownAt > 0)
            errors.Write(Erase);
        shownAt = 0;
    }
}
