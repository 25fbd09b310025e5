namespace MedInsPerf.Local.Tests;

/// <summary>Waits for what happens by itself; how long it takes is no matter, only that it does.</summary>
internal static class Eventually
{
    public static async Task Is(Func<Task<bool>> holds, string what)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await holds())
        {
            patience.IsCancellationRequested.ShouldBeFalse(what);
            await Task.Delay(25, CancellationToken.None);
        }
    }

    public static Task Is(Func<bool> holds, string what) => Is(() => Task.FromResult(holds()), what);
}
