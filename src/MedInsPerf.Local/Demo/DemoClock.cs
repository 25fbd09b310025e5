namespace MedInsPerf.Local.Demo;

/// <summary>A clock that each filing of the demo sets for itself: what was filed last spring says so.</summary>
internal sealed class DemoClock : TimeProvider
{
    private readonly AsyncLocal<DateTimeOffset> now = new();

    /// <summary>Sets the time for what follows in this flow.</summary>
    public void Set(DateTimeOffset moment) => now.Value = moment;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now.Value;
}
