using System.Net;
using MedInsPerf.LocalCosmos.Tests.Support;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.LocalCosmos.Tests;

public sealed class BatchTests(Cosmos cosmos) : IAsyncLifetime
{
    private static readonly PartitionKey Key = Keys.Of("990121", "2023");

    private Container container = null!;

    public async ValueTask InitializeAsync() => container = await cosmos.Work();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task State_version_audit_and_outbox_are_written_together()
    {
        var state = await container.CreateItemAsync(new Doc { Id = "state", Title = "draft" }, Key);

        using var response = await container
            .CreateTransactionalBatch(Key)
            .ReplaceItem(
                "state",
                new Doc { Id = "state", Title = "signed" },
                new TransactionalBatchItemRequestOptions { IfMatchEtag = state.ETag }
            )
            .CreateItem(new Doc { Id = "version-2" })
            .UpsertItem(new Doc { Id = "outbox" })
            .PatchItem("version-2", [PatchOperation.Set("/title", "二")])
            .ReadItem("version-2")
            .DeleteItem("outbox")
            .ExecuteAsync();

        response.IsSuccessStatusCode.ShouldBeTrue();
        response
            .Select(result => result.StatusCode)
            .ShouldBe([
                HttpStatusCode.OK,
                HttpStatusCode.Created,
                HttpStatusCode.Created,
                HttpStatusCode.OK,
                HttpStatusCode.OK,
                HttpStatusCode.NoContent,
            ]);
        response.GetOperationResultAtIndex<Doc>(4).Resource.Title.ShouldBe("二");
        response[0].ETag.ShouldNotBe(state.ETag);
        response.RequestCharge.ShouldBeGreaterThan(10);
        (await container.All<string>("SELECT VALUE c.id FROM c")).ShouldBe(["state", "version-2"], ignoreOrder: true);
    }

    [Fact]
    public async Task One_failing_operation_takes_all_others_back()
    {
        await container.CreateItemAsync(new Doc { Id = "state", Title = "kept" }, Key);

        using var response = await container
            .CreateTransactionalBatch(Key)
            .CreateItem(new Doc { Id = "audit" })
            .ReplaceItem(
                "state",
                new Doc { Id = "state", Title = "lost" },
                new TransactionalBatchItemRequestOptions { IfMatchEtag = "\"stale\"" }
            )
            .CreateItem(new Doc { Id = "outbox" })
            .ExecuteAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        response
            .Select(result => result.StatusCode)
            .ShouldBe([
                HttpStatusCode.FailedDependency,
                HttpStatusCode.PreconditionFailed,
                HttpStatusCode.FailedDependency,
            ]);
        (await container.All<string>("SELECT VALUE c.title FROM c")).ShouldBe(["kept"]);
    }

    [Fact]
    public async Task A_batch_sees_what_its_earlier_operations_wrote()
    {
        using var response = await container
            .CreateTransactionalBatch(Key)
            .CreateItem(new Doc { Id = "a" })
            .CreateItem(new Doc { Id = "a" })
            .ExecuteAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_document_of_another_partition_fails_the_batch()
    {
        using var response = await container
            .CreateTransactionalBatch(Key)
            .CreateItem(new Doc { Id = "a" })
            .CreateItem(new Doc { Id = "b", Period = "2022" })
            .ExecuteAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await container.All<string>("SELECT VALUE c.id FROM c")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hundred_operations_are_a_batch_and_a_hundred_and_one_are_not()
    {
        using var hundred = await Creating(100).ExecuteAsync();
        using var more = await Creating(101).ExecuteAsync();

        hundred.StatusCode.ShouldBe(HttpStatusCode.OK);
        hundred.Count.ShouldBe(100);
        more.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_batch_of_over_two_megabytes_is_refused_whole()
    {
        var batch = container.CreateTransactionalBatch(Key);
        foreach (var number in Enumerable.Range(1, 3))
        {
            batch.CreateItem(new Doc { Id = $"{number}", Title = new string('x', 900 * 1024) });
        }

        using var response = await batch.ExecuteAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await container.All<string>("SELECT VALUE c.id FROM c")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_writer_that_wants_no_documents_back_gets_none()
    {
        using var response = await container
            .CreateTransactionalBatch(Key)
            .CreateItem(
                new Doc { Id = "a" },
                new TransactionalBatchItemRequestOptions { EnableContentResponseOnWrite = false }
            )
            .ExecuteAsync();

        response.IsSuccessStatusCode.ShouldBeTrue();
        response[0].ResourceStream.ShouldBeNull();
    }

    [Fact]
    public async Task Two_batches_that_hold_the_same_tag_do_not_both_win()
    {
        var state = await container.CreateItemAsync(new Doc { Id = "state" }, Key);

        var responses = await Task.WhenAll(
            Enumerable
                .Range(1, 8)
                .Select(number =>
                    container
                        .CreateTransactionalBatch(Key)
                        .ReplaceItem(
                            "state",
                            new Doc { Id = "state", Amount = number },
                            new TransactionalBatchItemRequestOptions { IfMatchEtag = state.ETag }
                        )
                        .CreateItem(new Doc { Id = $"audit-{number}" })
                        .ExecuteAsync()
                )
        );

        responses.Count(response => response.IsSuccessStatusCode).ShouldBe(1);
        (await container.All<string>("SELECT VALUE c.id FROM c")).Count.ShouldBe(2);
    }

    private TransactionalBatch Creating(int count)
    {
        var batch = container.CreateTransactionalBatch(Key);
        foreach (var number in Enumerable.Range(1, count))
        {
            batch.CreateItem(new Doc { Id = $"{count}-{number}" });
        }

        return batch;
    }
}
