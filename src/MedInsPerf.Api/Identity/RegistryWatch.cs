using MedInsPerf.App.Tenancy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MedInsPerf.Api.Identity;

/// <summary>
/// Keeps the registry in memory current: every half minute, and at once when somebody comes whom it does not know, at
/// most every few seconds so that strangers cannot make it work.
/// </summary>
internal sealed partial class RegistryWatch(TenantRegistry registry, TimeProvider clock, ILogger<RegistryWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim reading = new(1, 1);
    private bool wasRead;
    private long readAt;

    /// <summary>Reads the registry anew unless that was just done.</summary>
    /// <exception cref="Exception">It could never be read: an outage, not a stranger.</exception>
    public async Task CatchUp(CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            if (!wasRead || clock.GetElapsedTime(readAt) >= AtMost)
            {
                await Read(cancellation);
            }
        }
        finally
        {
            reading.Release();
        }
    }

    public override void Dispose()
    {
        reading.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Pace, clock);
        do
        {
            try
            {
                await CatchUp(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                CouldNotRead(failure);
            }
        } while (await ticks.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Read(CancellationToken cancellation)
    {
        try
        {
            await registry.Refresh(cancellation);
            wasRead = true;
        }
        catch (Exception failure) when (wasRead && failure is not OperationCanceledException)
        {
            // What was read before still holds; a stranger stays one.
            CouldNotRead(failure);
        }
        finally
        {
            readAt = clock.GetTimestamp();
        }
    }

    [LoggerMessage(LogLevel.Error, "The tenant registry could not be read; the last one stays.")]
    private partial void CouldNotRead(Exception failure);
}
