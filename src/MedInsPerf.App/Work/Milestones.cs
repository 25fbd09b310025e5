using System.Diagnostics;

namespace MedInsPerf.App.Work;

/// <summary>
/// Points of the path after which a crash must lose nothing. They are diagnostic events: traces show them, and the local
/// host can be told to die at one (<c>--die-at</c>), which is how the crash tests kill it between two awaits.
/// </summary>
public static class Milestones
{
    /// <summary>The listener's name.</summary>
    public const string Name = "MedInsPerf.Milestones";

    private static readonly DiagnosticListener Listener = new(Name);

    /// <summary>Tells whoever listens.</summary>
    internal static void Reached(string milestone, string detail = "")
    {
        if (Listener.IsEnabled(milestone))
        {
            Listener.Write(milestone, detail);
        }
    }
}
