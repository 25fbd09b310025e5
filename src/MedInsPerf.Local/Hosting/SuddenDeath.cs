using System.Diagnostics;
using MedInsPerf.App.Work;

namespace MedInsPerf.Local.Hosting;

/// <summary>
/// Kills the process at a milestone, without any of its last words: what the crash tests do between two steps of a use
/// case.
/// </summary>
internal sealed class SuddenDeath(string milestone) : IHostedService, IObserver<DiagnosticListener>
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
            value.Subscribe(new AtMilestone(), name => name == milestone);
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    private sealed class AtMilestone : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value) => Process.GetCurrentProcess().Kill();

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
