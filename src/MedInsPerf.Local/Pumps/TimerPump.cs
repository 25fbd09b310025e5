using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Cronos;
using MediatR;
using MedInsPerf.App.Work;

namespace MedInsPerf.Local.Pumps;

/// <summary>
/// Runs one timer as the timer trigger of the Functions host does: by its six-field schedule, on one host at a time (a
/// lease on a blob), and once at the start where the last planned time has gone by unused.
/// </summary>
internal sealed partial class TimerPump(
    TimerWork work,
    BlobServiceClient blobs,
    IServiceScopeFactory scopes,
    PumpSettings settings,
    TimeProvider clock,
    ILogger<TimerPump> log
) : BackgroundService
{
    /// <summary>The container with the timers' state and locks, named as the Functions host names its own.</summary>
    public const string Container = "azure-webjobs-hosts";

    private readonly CronExpression schedule = CronExpression.Parse(work.Schedule, CronFormat.IncludeSeconds);
    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(Container);

    /// <summary>The timer's name.</summary>
    public string Name => work.Name;

    /// <summary>Runs it now, beside its schedule.</summary>
    public async Task RunNow(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(work.Request(), cancellation);
        Ran(work.Name);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await container.CreateIfNotExistsAsync(cancellationToken: stoppingToken);
                await using var lease = await BlobHold.Take(
                    container.GetBlobClient($"locks/{work.Name}"),
                    settings.Lease,
                    clock,
                    stoppingToken
                );
                if (lease is not null)
                {
                    using var held = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lease.Lost);
                    await KeepSchedule(held.Token);
                }
            }
            catch (OperationCanceledException)
            {
                // Stopping, or another host has the timer now.
            }
            catch (Exception outage)
                when (outage is RequestFailedException or HttpRequestException or AggregateException)
            {
                NoAnswer(work.Name, outage.Message);
            }

            await Task.Delay(settings.Lease / 3, clock, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task KeepSchedule(CancellationToken cancellation)
    {
        var state = container.GetBlobClient($"timers/{work.Name}/status");
        var planned = (await Read(state, cancellation))?.Next;
        if (planned <= clock.GetUtcNow())
        {
            PastDue(work.Name, planned.Value);
            await Run(cancellation);
            await Write(state, new(planned, NextAfterNow()), cancellation);
        }

        while (true)
        {
            var next = NextAfterNow();
            await Write(state, new(planned, next), cancellation);
            while (next - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero)
            {
                // A long wait in one piece would outlast a machine's sleep.
                await Task.Delay(wait < TimeSpan.FromMinutes(1) ? wait : TimeSpan.FromMinutes(1), clock, cancellation);
            }

            planned = next;
            await Run(cancellation);
        }
    }

    private async Task Run(CancellationToken cancellation)
    {
        try
        {
            await RunNow(cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // As in the Functions host, a failure is told and the schedule goes on.
            Failed(failure, work.Name);
        }
    }

    private DateTimeOffset NextAfterNow() =>
        schedule.GetNextOccurrence(clock.GetUtcNow(), TimeZoneInfo.Utc)
        ?? throw new InvalidOperationException($"The schedule of {work.Name} never falls due.");

    private static async Task<Status?> Read(BlobClient state, CancellationToken cancellation)
    {
        try
        {
            var content = await state.DownloadContentAsync(cancellation);
            return content.Value.Content.ToObjectFromJson<Status>();
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    private static async Task Write(BlobClient state, Status status, CancellationToken cancellation) =>
        await state.UploadAsync(BinaryData.FromObjectAsJson(status), overwrite: true, cancellation);

    private sealed record Status(DateTimeOffset? Last, DateTimeOffset Next);

    [LoggerMessage(LogLevel.Information, "Timer {Timer} ran.")]
    private partial void Ran(string timer);

    [LoggerMessage(LogLevel.Information, "Timer {Timer} was due at {Planned:u} while nothing ran; running it once.")]
    private partial void PastDue(string timer, DateTimeOffset planned);

    [LoggerMessage(LogLevel.Error, "Timer {Timer} failed.")]
    private partial void Failed(Exception failure, string timer);

    [LoggerMessage(LogLevel.Warning, "Timer {Timer} has no storage to keep its schedule in: {Reason}")]
    private partial void NoAnswer(string timer, string reason);
}
