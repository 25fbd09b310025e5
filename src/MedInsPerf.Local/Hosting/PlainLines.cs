using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace MedInsPerf.Local.Hosting;

/// <summary>One plain line an event: the time and what happened; more only where something failed.</summary>
internal sealed class PlainLines(TimeProvider clock) : ConsoleFormatter(Name)
{
    public new const string Name = "plain";

    public override void Write<TState>(
        in LogEntry<TState> logEntry,
        IExternalScopeProvider? scopeProvider,
        TextWriter textWriter
    )
    {
        textWriter.Write(clock.GetLocalNow().ToString("HH:mm:ss "));
        if (logEntry.LogLevel >= LogLevel.Warning)
        {
            textWriter.Write(logEntry.LogLevel >= LogLevel.Error ? "error: " : "warning: ");
        }

        textWriter.WriteLine(logEntry.Formatter(logEntry.State, logEntry.Exception));
        if (logEntry.Exception is not null)
        {
            textWriter.WriteLine(logEntry.Exception);
        }
    }
}
