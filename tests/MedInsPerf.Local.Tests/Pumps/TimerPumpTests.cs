using Azure.Storage.Blobs;
using MedInsPerf.App.Work;
using MedInsPerf.Local.Pumps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace MedInsPerf.Local.Tests.Pumps;

/// <summary>Timers behave as under the Functions host, over real blob storage and a clock of the test's own.</summary>
public sealed class TimerPumpTests(Storage storage) : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 6, 2, 42, 10, TimeSpan.Zero));
    private readonly Probe probe = new();
    private readonly string name = $"timer-{Guid.NewGuid():n}";
    private readonly List<TimerPump> pumps = [];
    private ServiceProvider? services;

    private BlobClient Status => new(storage.ConnectionString, TimerPump.Container, $"timers/{name}/status");

    public ValueTask InitializeAsync()
    {
        services = probe.Services();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var pump in pumps)
        {
            await pump.StopAsync(CancellationToken.None);
            pump.Dispose();
        }

        await services!.DisposeAsync();
    }

    [Fact]
    public async Task A_timer_that_never_ran_waits_for_its_time()
    {
        await Start("0 */10 * * * *");
        await Planned("2026-03-06T02:50:00");
        probe.Came.ShouldBeEmpty();

        clock.Advance(TimeSpan.FromMinutes(7));
        probe.Came.ShouldBeEmpty();
        await Until(() => probe.Came.Count == 1);
        await Planned("2026-03-06T03:00:00");
    }

    [Fact]
    public async Task A_schedule_is_read_in_utc_as_in_the_cloud()
    {
        await Start("0 30 17 * * *");
        await Planned("2026-03-06T17:30:00");
    }

    [Fact]
    public async Task What_fell_due_while_nothing_ran_runs_once_at_the_start()
    {
        await Start("0 */10 * * * *");
        await Planned("2026-03-06T02:50:00");
        await StopAll();

        clock.Advance(TimeSpan.FromHours(5));
        await Start("0 */10 * * * *");
        await Planned("2026-03-06T07:50:00");
        probe.Came.ShouldBe([name]);
    }

    [Fact]
    public async Task What_has_not_fallen_due_does_not_run_at_the_start()
    {
        await Start("0 */10 * * * *");
        await Planned("2026-03-06T02:50:00");
        await StopAll();
        await Start("0 */10 * * * *");
        await Start("0 */10 * * * *");
        probe.Came.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_hosts_one_keeps_the_timer_and_the_other_takes_over()
    {
        var first = await Start("0 * * * * *");
        await Planned("2026-03-06T02:43:00");
        await Start("0 * * * * *");
        await Until(() => probe.Came.Count == 1);
        await Planned("2026-03-06T02:44:00");
        probe.Came.Count.ShouldBe(1);

        await first.StopAsync(CancellationToken.None);
        await Until(() => probe.Came.Count > 1);
    }

    [Fact]
    public async Task A_timer_that_fails_goes_on()
    {
        probe.Work = (_, _) => throw new InvalidOperationException("Not today.");
        await Start("0 * * * * *");
        await Planned("2026-03-06T02:43:00");
        await Until(() => probe.Came.Count == 2);
    }

    [Fact]
    public async Task A_timer_can_be_run_beside_its_schedule()
    {
        var pump = await Start("0 30 17 * * *");
        await Planned("2026-03-06T17:30:00");
        await pump.RunNow(Stop);
        probe.Done.ShouldBe([name]);
        await Planned("2026-03-06T17:30:00");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<TimerPump> Start(string schedule)
    {
        var pump = new TimerPump(
            new TimerWork(name, schedule, () => new Probe.Command(name)),
            new BlobServiceClient(storage.ConnectionString),
            services!.GetRequiredService<IServiceScopeFactory>(),
            // The longest that storage gives: it does not know the test's clock.
            new PumpSettings { Lease = TimeSpan.FromSeconds(60) },
            clock,
            NullLogger<TimerPump>.Instance
        );
        pumps.Add(pump);
        await pump.StartAsync(Stop);
        return pump;
    }

    private async Task StopAll()
    {
        foreach (var pump in pumps)
        {
            await pump.StopAsync(CancellationToken.None);
        }
    }

    private Task Planned(string next) =>
        Eventually.Is(
            async () =>
                await Status.ExistsAsync(Stop)
                && (await Status.DownloadContentAsync(Stop))
                    .Value.Content.ToString()
                    .Contains($"\"Next\":\"{next}", StringComparison.Ordinal),
            $"the timer waits for {next}"
        );

    // A second of the test's clock at each look: what waits for it goes on.
    private Task Until(Func<bool> holds) =>
        Eventually.Is(
            () =>
            {
                if (holds())
                {
                    return true;
                }

                clock.Advance(TimeSpan.FromSeconds(1));
                return false;
            },
            "it happens in time"
        );
}
