using System.Net;
using MedInsPerf.LocalCosmos.Tests.Support;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.LocalCosmos.Tests;

public sealed class RefusedQueriesTests(Cosmos cosmos) : IAsyncLifetime
{
    private Container container = null!;

    public async ValueTask InitializeAsync()
    {
        container = await cosmos.Work();
        await container.CreateItemAsync(new Doc { Id = "f1" });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("SELECT")]
    [InlineData("SELECT * FROM")]
    [InlineData("SELECT * FROM c WHERE")]
    [InlineData("SELECT * FROM c WHERE c.a =")]
    [InlineData("SELECT * FROM c WHERE c.a = 'open")]
    [InlineData("SELECT * FROM c WHERE d.a = 1")]
    [InlineData("SELECT * FROM c WHERE NO_SUCH_FUNCTION(c.a)")]
    [InlineData("SELECT * FROM c WHERE STARTSWITH(c.a)")]
    [InlineData("SELECT * FROM c WHERE c.a = @missing")]
    [InlineData("SELECT * FROM c ORDER BY c.a, c.b")]
    [InlineData("SELECT * FROM c ORDER BY c.a + 1")]
    [InlineData("SELECT c.a, COUNT(1) FROM c GROUP BY c.b")]
    [InlineData("SELECT * FROM c WHERE COUNT(1) > 1")]
    [InlineData("SELECT * FROM c OFFSET 1")]
    [InlineData("SELECT TOP -1 * FROM c")]
    [InlineData("SELECT c.a, c.a FROM c")]
    [InlineData("UPDATE c SET c.a = 1")]
    [InlineData("SELECT * FROM c; SELECT * FROM c")]
    public async Task What_the_cloud_refuses_is_refused(string sql)
    {
        (await Reading.Refused(() => container.Rows(sql))).ShouldBe(HttpStatusCode.BadRequest);
        (await Reading.Refused(() => container.Rows(sql, Keys.Of("990121", "2023")))).ShouldBe(
            HttpStatusCode.BadRequest
        );
    }

    [Theory]
    [InlineData("SELECT * FROM c WHERE c.a LIKE 'x%'", "LIKE")]
    [InlineData("SELECT VALUE t FROM c JOIN t IN c.tags", "JOIN")]
    [InlineData("SELECT VALUE t FROM t IN c.tags", "FROM")]
    [InlineData("SELECT * FROM c WHERE EXISTS(SELECT VALUE t FROM t IN c.tags)", "EXISTS")]
    [InlineData("SELECT * FROM c WHERE c.a IN (SELECT VALUE 1)", "SELECT")]
    [InlineData("SELECT VALUE (SELECT VALUE 1) FROM c", "Subqueries")]
    [InlineData("SELECT * FROM c WHERE NOT c.a = 1", "parentheses")]
    [InlineData("SELECT * FROM c WHERE DateTimePart('yyyy', c.a) = 2023", "DateTimePart")]
    [InlineData("SELECT * FROM c WHERE udf.f(c.a)", "udf")]
    [InlineData("SELECT LOWER(c.a) AS a, COUNT(1) FROM c GROUP BY LOWER(c.a)", "GROUP BY")]
    public async Task What_only_the_cloud_understands_is_refused_by_name(string sql, string named)
    {
        Cosmos.SkipInTheCloud("the cloud understands these");

        var refusal = await Should.ThrowAsync<CosmosException>(() => container.Rows(sql));

        refusal.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        refusal.Message.ShouldContain(named);
    }

    [Fact]
    public async Task Brackets_without_end_are_refused_before_the_stack_ends()
    {
        Cosmos.SkipInTheCloud("a matter of our own parser");
        var brackets = $"SELECT * FROM c WHERE {new string('(', 50_000)}true{new string(')', 50_000)}";
        var denials = $"SELECT * FROM c WHERE {string.Concat(Enumerable.Repeat("NOT ", 50_000))}true";
        var signs = $"SELECT * FROM c WHERE {new string('-', 50_000)}1 = 1";

        foreach (var sql in (string[])[brackets, denials, signs])
        {
            (await Reading.Refused(() => container.Rows(sql))).ShouldBe(HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task The_change_feed_is_refused()
    {
        Cosmos.SkipInTheCloud("the cloud has one; the product does not use it");
        using var feed = container.GetChangeFeedIterator<Doc>(
            ChangeFeedStartFrom.Beginning(),
            ChangeFeedMode.Incremental
        );

        var refusal = await Should.ThrowAsync<CosmosException>(() => feed.ReadNextAsync());

        refusal.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        refusal.Message.ShouldContain("change feed");
    }
}
