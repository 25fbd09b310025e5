using System.Net;
using MedInsPerf.LocalCosmos.Tests.Support;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.LocalCosmos.Tests;

public sealed class TimeToLiveTests(Cosmos cosmos)
{
    private static readonly PartitionKey Key = Keys.Of("990121", "2023");

    [Fact]
    public async Task A_document_lives_as_long_as_it_says()
    {
        var container = await cosmos.Work(defaultTtl: -1);
        await container.CreateItemAsync(new Doc { Id = "brief", Ttl = 2 });
        await container.CreateItemAsync(new Doc { Id = "lasting" });

        await cosmos.Pass(TimeSpan.FromSeconds(5));

        (await Reading.Refused(() => container.ReadItemAsync<Doc>("brief", Key))).ShouldBe(HttpStatusCode.NotFound);
        (await container.All<string>("SELECT VALUE c.id FROM c", Key)).ShouldBe(["lasting"]);
        (await container.All<int>("SELECT VALUE COUNT(1) FROM c", Key)).ShouldBe([1]);
    }

    [Fact]
    public async Task The_container_decides_for_documents_that_say_nothing()
    {
        var container = await cosmos.Work(defaultTtl: 2);
        await container.CreateItemAsync(new Doc { Id = "usual" });
        await container.CreateItemAsync(new Doc { Id = "for-ever", Ttl = -1 });

        await cosmos.Pass(TimeSpan.FromSeconds(5));

        (await container.All<string>("SELECT VALUE c.id FROM c", Key)).ShouldBe(["for-ever"]);
    }

    [Fact]
    public async Task Without_a_default_of_the_container_ttl_is_not_heeded()
    {
        var container = await cosmos.Work(defaultTtl: null);
        await container.CreateItemAsync(new Doc { Id = "brief", Ttl = 2 });

        await cosmos.Pass(TimeSpan.FromSeconds(5));

        (await container.ReadItemAsync<Doc>("brief", Key)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_write_begins_the_life_anew()
    {
        var container = await cosmos.Work(defaultTtl: -1);
        var document = new Doc { Id = "renewed", Ttl = 6 };
        await container.CreateItemAsync(document);

        await cosmos.Pass(TimeSpan.FromSeconds(4));
        await container.ReplaceItemAsync(document, "renewed", Key);
        await cosmos.Pass(TimeSpan.FromSeconds(4));

        (await container.ReadItemAsync<Doc>("renewed", Key)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_id_of_an_expired_document_is_free_again()
    {
        var container = await cosmos.Work(defaultTtl: -1);
        await container.CreateItemAsync(new Doc { Id = "reused", Ttl = 2 });

        await cosmos.Pass(TimeSpan.FromSeconds(5));

        (await Reading.Refused(() => container.ReplaceItemAsync(new Doc { Id = "reused" }, "reused", Key))).ShouldBe(
            HttpStatusCode.NotFound
        );
        (await container.CreateItemAsync(new Doc { Id = "reused" })).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public async Task A_ttl_that_is_none_is_refused(int seconds)
    {
        var container = await cosmos.Work(defaultTtl: -1);

        (await Reading.Refused(() => container.CreateItemAsync(new Doc { Id = "wrong", Ttl = seconds }))).ShouldBe(
            HttpStatusCode.BadRequest
        );
    }
}
