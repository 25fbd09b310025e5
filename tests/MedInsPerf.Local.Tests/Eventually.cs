namespace MedInsPerf.Local.Tests;

/// <summary>Waits for what happens by itself; how long it takes is no matter, only that it does.</summary>
internal static class Eventually
{
    /// <param name="said">What tells why, if it does not.</param>
    public static async Task Is(Func<Task<bool>> holds, string what, Func<string>? said = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (!await holds())
        {
            patience.IsCancellationRequested.ShouldBeFalse($"{what}\n{said?.Invoke()}");
            await Task.Delay(25, CancellationToken.None);
        }
    }

    public static Task Is(Func<bool> holds, string what, Func<string>? said = null) =>
        Is(() => Task.FromResult(holds()), what, said);
}
