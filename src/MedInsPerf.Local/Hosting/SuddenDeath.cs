using System.Diagnostics;
using MedInsPerf.App.Work;

namespace MedInsPerf.Local.Hosting;

/// <summary>
/// Kills the process at a milestone, without any of its last words: what the crash tests do between two steps of a use
/// case.
/// </summary>
/// <param name="where">A milestone's name, or <c>NAME:DETAIL</c>.</param>
internal sealed class SuddenDeath(string where) : IHostedService, IObserver<DiagnosticListener>
{
    private IDisposable? listening;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        listening = DiagnosticListener.AllListeners.Subscribe(this);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        listening?.Dispose();
        return Task.CompletedTask;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Milestones.Name)
        {
            value.Subscribe(new AtMilestone(where), name => name == where.Split(':')[0]);
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    private sealed class AtMilestone(string where) : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (where == value.Key || where == $"{value.Key}:{value.Value}")
            {
                Process.GetCurrentProcess().Kill();
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
