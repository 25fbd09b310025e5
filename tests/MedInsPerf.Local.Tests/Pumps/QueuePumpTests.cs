using System.Text.Json;
using Azure.Storage.Queues;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;
using MedInsPerf.Local.Pumps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace MedInsPerf.Local.Tests.Pumps;

/// <summary>Queues behave as under the Functions host, over real queue storage.</summary>
public sealed class QueuePumpTests(Storage storage) : IAsyncLifetime
{
    // Looks often, and lets a slow machine take its time.
    private static readonly PumpSettings Patient = new()
    {
        Hidden = TimeSpan.FromMinutes(2),
        IdleTo = TimeSpan.FromMilliseconds(200),
        Grace = TimeSpan.FromMinutes(2),
    };

    private readonly Probe probe = new();
    private readonly string name = $"probe-{Guid.NewGuid():n}";
    private readonly List<QueuePump> pumps = [];
    private ServiceProvider? services;

    private QueueClient Queue =>
        new(storage.ConnectionString, name, new() { MessageEncoding = QueueMessageEncoding.Base64 });

    private QueueClient Poison => new(storage.ConnectionString, $"{name}-poison");

    public async ValueTask InitializeAsync()
    {
        services = probe.Services();
        await Queue.CreateAsync();
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
    public async Task A_message_is_done_once_and_gone()
    {
        await Send("one");
        await Start();
        await Eventually.Is(IsEmpty, "the queue is empty");
        probe.Done.ShouldBe(["one"]);
        (await Poison.ExistsAsync(Stop)).Value.ShouldBeFalse();
    }

    [Fact]
    public async Task A_message_that_is_delivered_twice_comes_twice()
    {
        await Send("same");
        await Send("same");
        await Start();
        await Eventually.Is(IsEmpty, "the queue is empty");
        probe.Done.ShouldBe(["same", "same"]);
    }

    [Fact]
    public async Task A_message_that_fails_is_tried_again_at_once()
    {
        probe.Work = (_, _) =>
            probe.Came.Count < 5 ? throw new InvalidOperationException("Not yet.") : Task.CompletedTask;
        await Send("stubborn");
        await Start();
        await Eventually.Is(IsEmpty, "the queue is empty");
        probe.Came.Count.ShouldBe(5);
        probe.Done.ShouldBe(["stubborn"]);
        (await Poison.ExistsAsync(Stop)).Value.ShouldBeFalse();
    }

    [Fact]
    public async Task A_message_that_fails_five_times_is_put_aside_whole()
    {
        probe.Work = (_, _) => throw new InvalidOperationException("Never.");
        var text = await Send("hopeless");
        await Start();
        await Eventually.Is(IsEmpty, "the queue is empty");
        probe.Came.Count.ShouldBe(5);
        (await PutAside()).ShouldBe([Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text))]);
    }

    [Theory]
    [InlineData("this is no base64")]
    [InlineData("bm8ganNvbg==")]
    [InlineData("bnVsbA==")]
    public async Task A_text_that_nobody_can_read_is_put_aside_as_it_is(string text)
    {
        await new QueueClient(storage.ConnectionString, name).SendMessageAsync(text, Stop);
        await Start();
        await Eventually.Is(IsEmpty, "the queue is empty");
        (await PutAside()).ShouldBe([text]);
        probe.Came.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_whose_worker_died_in_its_last_try_is_put_aside_without_another()
    {
        await Send("deadly");
        for (var take = 0; take < 5; take++)
        {
            await Eventually.Is(
                async () => (await Queue.ReceiveMessagesAsync(1, TimeSpan.FromSeconds(1), Stop)).Value.Length == 1,
                "the message was taken by a worker that died"
            );
        }

        await Start();
        await Eventually.Is(IsEmpty, "the queue is empty");
        probe.Came.ShouldBeEmpty();
        (await PutAside()).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Slow_work_stays_hidden_from_others_for_as_long_as_it_lasts()
    {
        var brisk = Patient with { Hidden = TimeSpan.FromSeconds(12) };
        probe.Work = (_, giveUp) => Task.Delay(brisk.Hidden * 2, giveUp);
        await Send("slow");
        await Start(brisk);
        await Start(brisk);
        await Eventually.Is(IsEmpty, "the queue is empty");
        probe.Came.ShouldBe(["slow"]);
    }

    [Fact]
    public async Task Sixteen_are_taken_at_once_and_more_when_eight_are_left()
    {
        var gate = new SemaphoreSlim(0);
        var atWork = 0;
        var most = 0;
        probe.Work = async (_, giveUp) =>
        {
            var now = Interlocked.Increment(ref atWork);
            InterlockedMax(ref most, now);
            await gate.WaitAsync(giveUp);
            Interlocked.Decrement(ref atWork);
        };
        for (var message = 0; message < 40; message++)
        {
            await Send($"{message}");
        }

        await Start();
        await Eventually.Is(() => probe.Came.Count == 16, "the first batch is at work");
        gate.Release(7);
        await Eventually.Is(() => probe.Done.Count == 7, "seven are done");
        probe.Came.Count.ShouldBe(16);
        gate.Release(1);
        await Eventually.Is(() => probe.Came.Count == 32, "the second batch is at work");
        most.ShouldBe(24);
        gate.Release(40);
        await Eventually.Is(IsEmpty, "the queue is empty");
        probe.Done.Distinct(StringComparer.Ordinal).Count().ShouldBe(40);
    }

    [Fact]
    public async Task Work_under_way_is_finished_when_the_host_stops()
    {
        var begun = new TaskCompletionSource();
        probe.Work = async (_, giveUp) =>
        {
            begun.SetResult();
            await Task.Delay(TimeSpan.FromMilliseconds(500), giveUp);
        };
        await Send("last");
        var pump = await Start();
        await begun.Task;
        await pump.StopAsync(CancellationToken.None);
        probe.Done.ShouldBe(["last"]);
        (await IsEmpty()).ShouldBeTrue();
    }

    [Fact]
    public async Task Work_that_does_not_end_is_given_up_and_left_for_the_next_host()
    {
        var begun = new TaskCompletionSource();
        probe.Work = async (_, giveUp) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.Infinite, giveUp);
        };
        await Send("endless");
        var pump = await Start(Patient with { Grace = TimeSpan.FromSeconds(1) });
        await begun.Task;
        await pump.StopAsync(CancellationToken.None);
        var left = await Queue.PeekMessagesAsync(1, Stop);
        left.Value.Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_queue_that_is_made_later_is_found()
    {
        await Queue.DeleteAsync(Stop);
        await Start();
        await Eventually.Is(
            async () =>
            {
                // Storage is slow to forget a queue; trying again is all there is.
                try
                {
                    await Queue.CreateIfNotExistsAsync(cancellationToken: Stop);
                    return true;
                }
                catch (Azure.RequestFailedException)
                {
                    return false;
                }
            },
            "the queue is there again"
        );
        await Send("late");
        await Eventually.Is(() => probe.Done.Count == 1, "the message is done");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<QueuePump> Start(PumpSettings? settings = null)
    {
        var pump = new QueuePump(
            new QueueWork(name, typeof(Probe.Command)),
            new QueueServiceClient(storage.ConnectionString),
            services!.GetRequiredService<IServiceScopeFactory>(),
            settings ?? Patient,
            TimeProvider.System,
            NullLogger<QueuePump>.Instance
        );
        pumps.Add(pump);
        await pump.StartAsync(Stop);
        return pump;
    }

    private async Task<string> Send(string probeName)
    {
        var text = JsonSerializer.Serialize(new Probe.Command(probeName), StoredJson.Options);
        await Queue.SendMessageAsync(text, Stop);
        return text;
    }

    private async Task<bool> IsEmpty() => (await Queue.GetPropertiesAsync(Stop)).Value.ApproximateMessagesCount == 0;

    private async Task<string[]> PutAside()
    {
        var messages = await Poison.PeekMessagesAsync(32, Stop);
        return [.. messages.Value.Select(message => message.Body.ToString())];
    }

    private static void InterlockedMax(ref int place, int value)
    {
        int seen;
        while (value > (seen = Volatile.Read(ref place)))
        {
            Interlocked.CompareExchange(ref place, value, seen);
        }
    }
}
