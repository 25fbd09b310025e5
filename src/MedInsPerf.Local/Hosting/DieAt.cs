using System.Diagnostics;
using MedInsPerf.App.Work;

namespace MedInsPerf.Local.Hosting;

/// <summary>
/// Kills this process at a milestone, as a power cut would: no handler runs, nothing is flushed. For the crash tests,
/// which start the host again and look for what was lost or doubled.
/// </summary>
internal sealed class DieAt(string milestone, string? detail)
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>
{
    /// <summary>Arms it: <c>NAME</c>, or <c>NAME:DETAIL</c>.</summary>
    public static IDisposable Arm(string where)
    {
        var colon = where.IndexOf(':', StringComparison.Ordinal);
        return DiagnosticListener.AllListeners.Subscribe(
            colon < 0 ? new DieAt(where, detail: null) : new DieAt(where[..colon], where[(colon + 1)..])
        );
    }

    /// <inheritdoc/>
    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Milestones.Name)
        {
            value.Subscribe(this);
        }
    }

    /// <inheritdoc/>
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == milestone && (detail is null || detail.Equals(value.Value)))
        {
            Process.GetCurrentProcess().Kill();
        }
    }

    /// <inheritdoc/>
    public void OnCompleted() { }

    /// <inheritdoc/>
    public void OnError(Exception error) { }
}
