using System.Net;
using MedInsPerf.LocalCosmos.Tests.Support;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.LocalCosmos.Tests;

public sealed class FaultsTests : IAsyncLifetime
{
    private static readonly PartitionKey Key = Keys.Of("990121", "2023");

    private readonly string folder = Directory.CreateTempSubdirectory("local-cosmos-").FullName;
    private readonly LocalCosmosFaults faults = new();
    private LocalCosmosAccount account = null!;
    private CosmosClient client = null!;
    private Container container = null!;

    public async ValueTask InitializeAsync()
    {
        Cosmos.SkipInTheCloud("the cloud fails when it likes");
        account = LocalCosmosAccount.Open(Path.Combine(folder, "cosmos.db"), TimeProvider.System, faults);
        client = account.CreateClient(
            Cosmos.Json,
            options =>
            {
                options.MaxRetryAttemptsOnRateLimitedRequests = 3;
                options.MaxRetryWaitTimeOnRateLimitedRequests = TimeSpan.FromSeconds(5);
            }
        );
        Database database = await client.CreateDatabaseAsync("faults");
        container = await database.CreateContainerAsync(new ContainerProperties("work", ["/tenantId", "/period"]));
        await container.CreateItemAsync(new Doc { Id = "f1" });
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (account is not null)
        {
            await account.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_sdk_waits_out_a_short_throttling()
    {
        faults.Throttle(request => request.IsWrite, times: 2, retryAfter: TimeSpan.FromMilliseconds(5));

        (await container.CreateItemAsync(new Doc { Id = "f2" })).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_long_throttling_reaches_the_caller_with_the_time_to_wait()
    {
        faults.Throttle(_ => true, times: int.MaxValue, retryAfter: TimeSpan.FromMilliseconds(5));

        var failure = await Should.ThrowAsync<CosmosException>(() => container.ReadItemAsync<Doc>("f1", Key));

        failure.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        failure.RetryAfter.ShouldBe(TimeSpan.FromMilliseconds(5));
    }

    [Fact]
    public async Task A_batch_that_is_throttled_writes_nothing()
    {
        faults.Throttle(request => request.IsBatch, times: int.MaxValue, retryAfter: TimeSpan.FromMilliseconds(1));

        using var response = await container
            .CreateTransactionalBatch(Key)
            .CreateItem(new Doc { Id = "f2" })
            .ExecuteAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        faults.Clear();
        (await container.All<string>("SELECT VALUE c.id FROM c", Key)).ShouldBe(["f1"]);
    }

    [Fact]
    public async Task An_outage_reaches_the_caller_of_a_write_that_was_not_done()
    {
        faults.Unavailable(request => request.IsWrite, times: int.MaxValue);

        var failure = await Should.ThrowAsync<CosmosException>(() => container.CreateItemAsync(new Doc { Id = "f2" }));

        failure.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        faults.Clear();
        (await container.All<string>("SELECT VALUE c.id FROM c", Key)).ShouldBe(["f1"]);
    }

    [Fact]
    public async Task A_page_of_a_query_can_fail_and_be_asked_for_again()
    {
        faults.Throttle(request => request.IsQuery, times: 1, retryAfter: TimeSpan.FromMilliseconds(1));

        (await container.All<string>("SELECT VALUE c.id FROM c", Key)).ShouldBe(["f1"]);
    }

    [Fact]
    public async Task A_write_whose_answer_is_lost_was_done_all_the_same()
    {
        faults.LoseAnswer(request => request.IsWrite, times: 1);

        var failure = await Should.ThrowAsync<Exception>(() => container.CreateItemAsync(new Doc { Id = "f2" }));

        failure.ShouldBeAssignableTo<CosmosException>()!.StatusCode.ShouldBe(HttpStatusCode.RequestTimeout);
        (await container.ReadItemAsync<Doc>("f2", Key)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_write_that_times_out_before_it_is_done_is_not_done()
    {
        faults.TimeOut(request => request.IsWrite, times: 1);

        await Should.ThrowAsync<CosmosException>(() => container.CreateItemAsync(new Doc { Id = "f2" }));

        (await Reading.Refused(() => container.ReadItemAsync<Doc>("f2", Key))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_read_that_times_out_once_is_repeated_by_the_sdk()
    {
        faults.TimeOut(request => !request.IsWrite, times: 1);

        (await container.ReadItemAsync<Doc>("f1", Key)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Faults_hit_only_what_they_are_meant_for()
    {
        faults.Unavailable(request => request.Path.EndsWith("/docs/other"), times: int.MaxValue);

        (await container.ReadItemAsync<Doc>("f1", Key)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
