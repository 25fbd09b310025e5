using System.Net;
using System.Text;
using System.Text.Json;
using MedInsPerf.LocalCosmos.Tests.Support;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.LocalCosmos.Tests;

public sealed class ContinuationTests(Cosmos cosmos) : IAsyncLifetime
{
    private static readonly PartitionKey Key = Keys.Of("990121", "2023");

    private Container container = null!;

    public async ValueTask InitializeAsync()
    {
        container = await cosmos.Work();
        foreach (var number in Enumerable.Range(0, 25))
        {
            await Add($"d{number:00}", number % 5);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("SELECT VALUE c.id FROM c")]
    [InlineData("SELECT VALUE c.id FROM c WHERE c.type = 'filing' AND c.amount >= 0")]
    [InlineData("SELECT VALUE c.id FROM c ORDER BY c.amount")]
    [InlineData("SELECT VALUE c.id FROM c ORDER BY c.amount DESC")]
    [InlineData("SELECT VALUE c.id FROM c OFFSET 0 LIMIT 25")]
    public async Task Pages_joined_are_the_whole(string sql)
    {
        foreach (var page in (int[])[1, 3, 25, 26])
        {
            var ids = await container.All<string>(sql, Key, page);

            ids.Count.ShouldBe(25);
            ids.Distinct().Count().ShouldBe(25);
        }
    }

    [Fact]
    public async Task Pages_of_a_sorted_query_keep_the_order()
    {
        var amounts = await container.All<long>("SELECT VALUE c.amount FROM c ORDER BY c.amount DESC", Key, page: 4);

        amounts.ShouldBe(amounts.OrderDescending());
    }

    [Fact]
    public async Task Offset_and_limit_hold_across_pages()
    {
        var ids = await container.All<string>("SELECT VALUE c.id FROM c ORDER BY c.id OFFSET 3 LIMIT 7", Key, page: 2);

        ids.ShouldBe(["d03", "d04", "d05", "d06", "d07", "d08", "d09"]);
        (await container.All<string>("SELECT TOP 5 VALUE c.id FROM c ORDER BY c.id", Key, page: 2)).Count.ShouldBe(5);
        (await container.All<string>("SELECT TOP 5 VALUE c.id FROM c", Key, page: 2)).Count.ShouldBe(5);
        (await container.All<string>("SELECT VALUE c.id FROM c OFFSET 3 LIMIT 7", Key, page: 2)).Count.ShouldBe(7);
    }

    [Theory]
    [InlineData("SELECT VALUE c.id FROM c")]
    [InlineData("SELECT VALUE c.id FROM c ORDER BY c.amount")]
    [InlineData("SELECT VALUE c.id FROM c ORDER BY c.amount DESC")]
    public async Task A_token_taken_home_goes_on_where_it_stopped(string sql)
    {
        var ids = new List<string>();
        string? token = null;
        do
        {
            using var pages = container.GetItemQueryIterator<string>(
                sql,
                token,
                new QueryRequestOptions { PartitionKey = Key, MaxItemCount = 4 }
            );
            var page = await pages.ReadNextAsync();
            ids.AddRange(page);
            token = page.ContinuationToken;
        } while (token is not null);

        ids.Distinct().Count().ShouldBe(25);
        ids.Count.ShouldBe(25);
    }

    [Theory]
    [InlineData("SELECT VALUE c.id FROM c")]
    [InlineData("SELECT VALUE c.id FROM c ORDER BY c.amount")]
    [InlineData("SELECT VALUE c.id FROM c ORDER BY c.amount DESC")]
    public async Task Documents_that_come_and_go_between_pages_neither_repeat_nor_hide_others(string sql)
    {
        var ids = new List<string>();
        using var pages = container.GetItemQueryIterator<string>(
            sql,
            requestOptions: new QueryRequestOptions { PartitionKey = Key, MaxItemCount = 3 }
        );
        var round = 0;
        while (pages.HasMoreResults)
        {
            ids.AddRange(await pages.ReadNextAsync());
            await Add($"new-low-{round}", -1);
            await Add($"new-high-{round}", 9);
            // What was already given may go.
            await container.DeleteItemAsync<Doc>(ids[^1], Key);
            round++;
            round.ShouldBeLessThan(100);
            if (ids.Count(id => id.StartsWith('d')) == 25)
            {
                break;
            }
        }

        ids.Distinct().Count().ShouldBe(ids.Count);
        ids.Count(id => id.StartsWith('d')).ShouldBe(25);
    }

    [Fact]
    public async Task Writers_at_work_do_not_disturb_a_reader()
    {
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            for (var number = 0; !stop.IsCancellationRequested; number++)
            {
                await container.UpsertItemAsync(new Doc { Id = $"w{number % 50}", Amount = number % 7 }, Key);
            }
        });

        foreach (var _ in Enumerable.Range(0, 5))
        {
            var ids = await container.All<string>("SELECT VALUE c.id FROM c", Key, page: 5);
            ids.Distinct().Count().ShouldBe(ids.Count);
            ids.Count(id => id.StartsWith('d')).ShouldBe(25);
        }

        await stop.CancelAsync();
        await writer;
    }

    [Fact]
    public async Task A_page_ends_at_four_megabytes_whatever_count_was_asked_for()
    {
        foreach (var number in Enumerable.Range(0, 10))
        {
            await container.CreateItemAsync(new Doc { Id = $"big{number}", Title = new string('x', 700_000) }, Key);
        }

        using var pages = container.GetItemQueryIterator<Doc>(
            "SELECT * FROM c WHERE STARTSWITH(c.id, 'big')",
            requestOptions: new QueryRequestOptions { PartitionKey = Key, MaxItemCount = 100 }
        );
        var counts = new List<int>();
        while (pages.HasMoreResults)
        {
            counts.Add((await pages.ReadNextAsync()).Count);
        }

        counts.Sum().ShouldBe(10);
        counts.ShouldAllBe(count => count <= 6);
    }

    [Fact]
    public async Task A_token_that_is_none_is_refused()
    {
        using var pages = container.GetItemQueryIterator<string>(
            "SELECT VALUE c.id FROM c",
            "no token",
            new QueryRequestOptions { PartitionKey = Key }
        );

        (await Reading.Refused(() => pages.ReadNextAsync())).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_token_that_was_tampered_with_is_refused()
    {
        Cosmos.SkipInTheCloud("the cloud's tokens look otherwise");
        using var pages = container.GetItemQueryIterator<string>(
            "SELECT VALUE c.id FROM c",
            requestOptions: new QueryRequestOptions { PartitionKey = Key, MaxItemCount = 2 }
        );
        var token = (await pages.ReadNextAsync()).ContinuationToken;
        var inner = JsonSerializer.Deserialize<JsonElement>(token)[0].GetProperty("token").GetString()!;
        string[] wrong =
        [
            "!",
            Tampered("null"),
            Tampered("[]"),
            Tampered("{}"),
            Tampered("""{"Query":7}"""),
            Convert.ToBase64String(Encoding.UTF8.GetBytes(Decoded(inner).Replace("\"Key\":\"", "\"Key\":\"xyz"))),
            Convert.ToBase64String(Encoding.UTF8.GetBytes(Decoded(inner).Replace("\"Skip\":0", "\"Skip\":-1"))),
        ];

        foreach (var replacement in wrong)
        {
            using var tampered = container.GetItemQueryIterator<string>(
                "SELECT VALUE c.id FROM c",
                token.Replace(inner, replacement),
                new QueryRequestOptions { PartitionKey = Key }
            );
            (await Reading.Refused(() => tampered.ReadNextAsync())).ShouldBe(HttpStatusCode.BadRequest);
        }

        using var otherQuery = container.GetItemQueryIterator<string>(
            "SELECT VALUE c.type FROM c",
            token,
            new QueryRequestOptions { PartitionKey = Key }
        );
        (await Reading.Refused(() => otherQuery.ReadNextAsync())).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Documents_sorted_by_null_go_on_behind_null()
    {
        foreach (var number in Enumerable.Range(0, 5))
        {
            await container.CreateItemAsync(new Doc { Id = $"null{number}", Amount = null }, Key);
        }

        var ids = await container.All<string>("SELECT VALUE c.id FROM c ORDER BY c.amount", Key, page: 2);

        ids.Count.ShouldBe(30);
        ids.Distinct().Count().ShouldBe(30);
        ids[..5].ShouldAllBe(id => id.StartsWith("null"));
    }

    private static string Tampered(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json));

    private static string Decoded(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    private async Task Add(string id, long amount) =>
        await container.CreateItemAsync(new Doc { Id = id, Amount = amount }, Key);
}
