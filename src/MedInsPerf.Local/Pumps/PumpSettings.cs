namespace MedInsPerf.Local.Pumps;

/// <summary>
/// How the pumps pace themselves: the numbers of the Functions host, but for those that only make a person at one
/// machine wait.
/// </summary>
public sealed record PumpSettings
{
    /// <summary>Messages fetched at once.</summary>
    public int Batch { get; init; } = 16;

    /// <summary>Fetch again once no more than so many are being worked on.</summary>
    public int RefillAt { get; init; } = 8;

    /// <summary>Tries before a message is poison.</summary>
    public int Tries { get; init; } = 5;

    /// <summary>
    /// How long nobody else sees a message that is being worked on; renewed at a third of it. Ten minutes in the
    /// Functions host; shorter here, so that a message whose worker was killed is soon taken up again.
    /// </summary>
    public TimeSpan Hidden { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The first wait after nothing was found.</summary>
    public TimeSpan IdleFrom { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest wait while nothing is found; a minute in the Functions host.</summary>
    public TimeSpan IdleTo { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long work that is under way may go on after the host was asked to stop.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a timer's lease lasts without renewal; storage takes 15 to 60 seconds.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(15);
}
