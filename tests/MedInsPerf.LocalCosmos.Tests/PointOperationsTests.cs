using System.Net;
using System.Text;
using System.Text.Json;
using MedInsPerf.LocalCosmos.Tests.Support;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.LocalCosmos.Tests;

public sealed class PointOperationsTests(Cosmos cosmos) : IAsyncLifetime
{
    private Container container = null!;

    public async ValueTask InitializeAsync() => container = await cosmos.Work();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_document_that_was_created_is_read_back_as_it_was()
    {
        var filing = new Doc
        {
            Id = "f1",
            Title = "清溪县医疗服务与保障能力提升补助资金 \"自评\" 🀄",
            Amount = 16_126_100,
            Tags = ["一", "二"],
        };

        var created = await container.CreateItemAsync(filing, filing.Key);
        var read = await container.ReadItemAsync<Doc>("f1", filing.Key);

        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        read.StatusCode.ShouldBe(HttpStatusCode.OK);
        read.ETag.ShouldBe(created.ETag);
        read.Resource.ShouldBeEquivalentTo(filing with { ETag = created.ETag });
    }

    [Fact]
    public async Task System_properties_are_the_systems_own()
    {
        var sent =
            """{"id":"f1","tenantId":"990121","period":"2023","_ts":1,"_etag":"mine","_rid":"mine","_self":"mine"}""";
        using var created = await container.CreateItemStreamAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(sent)),
            Keys.Of("990121", "2023")
        );
        var document = (await JsonDocument.ParseAsync(created.Content)).RootElement;

        document.GetProperty("_ts").GetInt64().ShouldBeGreaterThan(1_600_000_000);
        document.GetProperty("_etag").GetString().ShouldBe(created.Headers.ETag);
        document.GetProperty("_rid").GetString().ShouldNotBe("mine");
        document.GetProperty("_self").GetString()!.ShouldStartWith("dbs/");
    }

    [Theory]
    [InlineData("报送 2023:100%+a&b=c;d,e@f")]
    [InlineData("'\"<>{}|^`~[]")]
    public async Task An_id_may_hold_what_an_address_may_not(string id)
    {
        var filing = new Doc { Id = id };
        await container.CreateItemAsync(filing, filing.Key);

        (await container.ReadItemAsync<Doc>(id, filing.Key)).Resource.Id.ShouldBe(id);
        (await container.DeleteItemAsync<Doc>(id, filing.Key)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Creating_what_exists_is_a_conflict()
    {
        var filing = new Doc { Id = "f1" };
        await container.CreateItemAsync(filing, filing.Key);

        (await Reading.Refused(() => container.CreateItemAsync(filing, filing.Key))).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task The_same_id_may_stand_in_two_partitions()
    {
        var one = new Doc { Id = "f1", Period = "2022" };
        var other = new Doc { Id = "f1", Period = "2023" };
        await container.CreateItemAsync(one, one.Key);
        await container.CreateItemAsync(other, other.Key);

        (await container.ReadItemAsync<Doc>("f1", one.Key)).Resource.Period.ShouldBe("2022");
    }

    [Fact]
    public async Task Reading_what_is_not_there_is_not_found()
    {
        (await Reading.Refused(() => container.ReadItemAsync<Doc>("none", Keys.Of("990121", "2023")))).ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task Reading_with_the_current_tag_says_not_modified()
    {
        var filing = new Doc { Id = "f1" };
        var created = await container.CreateItemAsync(filing, filing.Key);
        var options = new ItemRequestOptions { IfNoneMatchEtag = created.ETag };

        using var unchanged = await container.ReadItemStreamAsync("f1", filing.Key, options);
        await container.ReplaceItemAsync(filing with { Title = "new" }, "f1", filing.Key);
        using var changed = await container.ReadItemStreamAsync("f1", filing.Key, options);

        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_replace_with_the_current_tag_changes_the_tag()
    {
        var filing = new Doc { Id = "f1" };
        var created = await container.CreateItemAsync(filing, filing.Key);

        var replaced = await container.ReplaceItemAsync(
            filing with
            {
                Title = "new",
            },
            "f1",
            filing.Key,
            new ItemRequestOptions { IfMatchEtag = created.ETag }
        );

        replaced.StatusCode.ShouldBe(HttpStatusCode.OK);
        replaced.ETag.ShouldNotBe(created.ETag);
        (await container.ReadItemAsync<Doc>("f1", filing.Key)).Resource.Title.ShouldBe("new");
    }

    [Fact]
    public async Task A_replace_upsert_or_delete_with_a_stale_tag_is_refused_and_changes_nothing()
    {
        var filing = new Doc { Id = "f1", Title = "kept" };
        var created = await container.CreateItemAsync(filing with { Title = "first" }, filing.Key);
        await container.ReplaceItemAsync(filing, "f1", filing.Key);
        var stale = new ItemRequestOptions { IfMatchEtag = created.ETag };
        var lost = filing with { Title = "lost" };

        (await Reading.Refused(() => container.ReplaceItemAsync(lost, "f1", filing.Key, stale))).ShouldBe(
            HttpStatusCode.PreconditionFailed
        );
        (await Reading.Refused(() => container.UpsertItemAsync(lost, filing.Key, stale))).ShouldBe(
            HttpStatusCode.PreconditionFailed
        );
        (await Reading.Refused(() => container.DeleteItemAsync<Doc>("f1", filing.Key, stale))).ShouldBe(
            HttpStatusCode.PreconditionFailed
        );
        (await container.ReadItemAsync<Doc>("f1", filing.Key)).Resource.Title.ShouldBe("kept");
    }

    [Fact]
    public async Task Replacing_what_is_not_there_is_not_found()
    {
        var filing = new Doc { Id = "none" };

        (await Reading.Refused(() => container.ReplaceItemAsync(filing, "none", filing.Key))).ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task An_upsert_creates_and_then_replaces()
    {
        var filing = new Doc { Id = "f1" };

        var first = await container.UpsertItemAsync(filing, filing.Key);
        var second = await container.UpsertItemAsync(filing with { Title = "new" }, filing.Key);

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        second.Resource.Title.ShouldBe("new");
    }

    [Fact]
    public async Task An_upsert_of_what_is_not_there_creates_it_whatever_tag_it_names()
    {
        var filing = new Doc { Id = "f1" };

        var created = await container.UpsertItemAsync(
            filing,
            filing.Key,
            new ItemRequestOptions { IfMatchEtag = "\"00000000-0000-0000-0000-000000000000\"" }
        );

        created.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_delete_removes_once()
    {
        var filing = new Doc { Id = "f1" };
        await container.CreateItemAsync(filing, filing.Key);

        var deleted = await container.DeleteItemAsync<Doc>("f1", filing.Key);

        deleted.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Reading.Refused(() => container.DeleteItemAsync<Doc>("f1", filing.Key))).ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task A_writer_that_wants_no_document_back_gets_none()
    {
        var filing = new Doc { Id = "f1" };

        var created = await container.CreateItemAsync(
            filing,
            filing.Key,
            new ItemRequestOptions { EnableContentResponseOnWrite = false }
        );

        created.Resource.ShouldBeNull();
        created.ETag.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Numbers_are_doubles()
    {
        var sent =
            """{"id":"n","tenantId":"990121","period":"2023","whole":9007199254740991,"beyond":9007199254740993,"part":1.10}""";
        using var created = await container.CreateItemStreamAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(sent)),
            Keys.Of("990121", "2023")
        );
        var document = (await JsonDocument.ParseAsync(created.Content)).RootElement;

        document.GetProperty("whole").GetInt64().ShouldBe(9_007_199_254_740_991);
        document.GetProperty("beyond").GetDouble().ShouldBe(9_007_199_254_740_992d);
        document.GetProperty("part").GetDouble().ShouldBe(1.1);
    }

    [Fact]
    public async Task Every_answer_states_what_it_cost_and_carries_a_session_token()
    {
        var filing = new Doc { Id = "f1" };

        var created = await container.CreateItemAsync(filing, filing.Key);
        var read = await container.ReadItemAsync<Doc>("f1", filing.Key);

        created.RequestCharge.ShouldBeGreaterThan(read.RequestCharge);
        read.RequestCharge.ShouldBe(1, tolerance: 0.2);
        created.Headers.Session.ShouldNotBeNullOrEmpty();
        created.ActivityId.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_container_that_is_not_there_is_not_found()
    {
        var missing = cosmos.Database.GetContainer("missing");

        (await Reading.Refused(() => missing.ReadItemAsync<Doc>("f1", Keys.Of("990121", "2023")))).ShouldBe(
            HttpStatusCode.NotFound
        );
        (await Reading.Refused(() => missing.CreateItemAsync(new Doc { Id = "f1" }))).ShouldBe(HttpStatusCode.NotFound);
    }
}
