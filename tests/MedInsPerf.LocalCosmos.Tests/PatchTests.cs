using System.Net;
using System.Text.Json;
using MedInsPerf.LocalCosmos.Tests.Support;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.LocalCosmos.Tests;

public sealed class PatchTests(Cosmos cosmos) : IAsyncLifetime
{
    private static readonly PartitionKey Key = Keys.Of("990121", "2023");

    private Container container = null!;

    public async ValueTask InitializeAsync()
    {
        container = await cosmos.Work();
        var json =
            """{"id":"p","tenantId":"990121","period":"2023","state":"draft","n":1,"list":["a","b"],"in":{"x":1},"a/b":0}""";
        await container.CreateItemAsync(JsonSerializer.Deserialize<JsonElement>(json), Key);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Properties_are_added_set_replaced_removed_and_counted_up()
    {
        var patched = await Patch(
            PatchOperation.Add("/new", "一"),
            PatchOperation.Set("/in/y", 2),
            PatchOperation.Replace("/state", "signed"),
            PatchOperation.Remove("/in/x"),
            PatchOperation.Increment("/n", 41),
            PatchOperation.Increment("/fresh", 3)
        );

        patched.GetProperty("new").GetString().ShouldBe("一");
        patched.GetProperty("in").GetRawText().ShouldBe("""{"y":2}""");
        patched.GetProperty("state").GetString().ShouldBe("signed");
        patched.GetProperty("n").GetInt64().ShouldBe(42);
        patched.GetProperty("fresh").GetInt64().ShouldBe(3);
    }

    [Fact]
    public async Task In_arrays_add_inserts_and_set_exchanges()
    {
        var patched = await Patch(
            PatchOperation.Add("/list/0", "first"),
            PatchOperation.Add("/list/-", "last"),
            PatchOperation.Set("/list/1", "A"),
            PatchOperation.Remove("/list/2")
        );

        patched.GetProperty("list").GetRawText().ShouldBe("""["first","A","last"]""");
    }

    [Fact]
    public async Task A_slash_in_a_name_is_escaped()
    {
        (await Patch(PatchOperation.Set("/a~1b", 7))).GetProperty("a/b").GetInt64().ShouldBe(7);
    }

    [Fact]
    public async Task A_patch_changes_the_tag_and_heeds_it()
    {
        var before = await container.ReadItemAsync<JsonElement>("p", Key);
        var options = new PatchItemRequestOptions { IfMatchEtag = before.ETag };

        var patched = await container.PatchItemAsync<JsonElement>("p", Key, [PatchOperation.Set("/n", 2)], options);

        patched.ETag.ShouldNotBe(before.ETag);
        (
            await Reading.Refused(() =>
                container.PatchItemAsync<JsonElement>("p", Key, [PatchOperation.Set("/n", 3)], options)
            )
        ).ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task A_condition_that_holds_lets_the_patch_through()
    {
        await container.PatchItemAsync<JsonElement>(
            "p",
            Key,
            [PatchOperation.Set("/state", "signed")],
            new PatchItemRequestOptions { FilterPredicate = "FROM c WHERE c.state = 'draft' AND c.n < 2" }
        );

        (await State()).ShouldBe("signed");
    }

    [Fact]
    public async Task A_condition_that_fails_refuses_the_patch()
    {
        var status = await Reading.Refused(() =>
            container.PatchItemAsync<JsonElement>(
                "p",
                Key,
                [PatchOperation.Set("/state", "signed")],
                new PatchItemRequestOptions { FilterPredicate = "FROM c WHERE c.state = 'submitted'" }
            )
        );

        status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await State()).ShouldBe("draft");
    }

    [Fact]
    public async Task A_conditional_patch_in_a_batch_takes_the_batch_back()
    {
        using var response = await container
            .CreateTransactionalBatch(Key)
            .CreateItem(new Doc { Id = "audit" })
            .PatchItem(
                "p",
                [PatchOperation.Set("/state", "signed")],
                new TransactionalBatchPatchItemRequestOptions { FilterPredicate = "FROM c WHERE c.state = 'submitted'" }
            )
            .ExecuteAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await container.All<string>("SELECT VALUE c.id FROM c", Key)).ShouldBe(["p"]);
    }

    [Theory]
    [InlineData("replace", "/none")]
    [InlineData("remove", "/none")]
    [InlineData("set", "/none/deeper")]
    [InlineData("add", "/list/9")]
    [InlineData("incr", "/state")]
    [InlineData("set", "/id")]
    [InlineData("set", "/tenantId")]
    [InlineData("remove", "/period")]
    [InlineData("set", "/_ts")]
    public async Task A_patch_that_makes_no_sense_is_refused_and_changes_nothing(string kind, string path)
    {
        var operation = kind switch
        {
            "replace" => PatchOperation.Replace(path, 1),
            "remove" => PatchOperation.Remove(path),
            "add" => PatchOperation.Add(path, 1),
            "incr" => PatchOperation.Increment(path, 1),
            _ => PatchOperation.Set(path, 1),
        };

        var status = await Reading.Refused(() => Patch(PatchOperation.Set("/state", "lost"), operation));

        status.ShouldBe(HttpStatusCode.BadRequest);
        (await State()).ShouldBe("draft");
    }

    [Fact]
    public async Task Part_of_the_key_cannot_be_patched_even_to_what_it_is()
    {
        (await Reading.Refused(() => Patch(PatchOperation.Set("/tenantId", "990121")))).ShouldBe(
            HttpStatusCode.BadRequest
        );
    }

    [Fact]
    public async Task Ten_operations_are_a_patch_and_eleven_are_not()
    {
        var operations = Enumerable.Range(1, 11).Select(number => PatchOperation.Set($"/p{number}", number)).ToArray();

        await Patch(operations[..10]);
        (await Reading.Refused(() => Patch(operations))).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Patching_what_is_not_there_is_not_found()
    {
        (
            await Reading.Refused(() =>
                container.PatchItemAsync<JsonElement>("none", Key, [PatchOperation.Set("/n", 2)])
            )
        ).ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<JsonElement> Patch(params PatchOperation[] operations) =>
        await container.PatchItemAsync<JsonElement>("p", Key, operations);

    private async Task<string?> State() =>
        (await container.ReadItemAsync<JsonElement>("p", Key)).Resource.GetProperty("state").GetString();
}
