using System.Text.Json;
using MedInsPerf.LocalCosmos.Tests.Support;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.LocalCosmos.Tests;

public sealed class AggregatesTests(AggregatesTests.Contributions contributions)
    : IClassFixture<AggregatesTests.Contributions>
{
    private readonly Container container = contributions.Container;

    [Theory]
    [InlineData("SELECT VALUE COUNT(1) FROM c", "6")]
    [InlineData("SELECT VALUE COUNT(c.amount) FROM c", "5")]
    [InlineData("SELECT VALUE SUM(c.amount) FROM c WHERE c.type = 'a'", "60")]
    [InlineData("SELECT VALUE MIN(c.amount) FROM c WHERE c.type = 'a'", "10")]
    [InlineData("SELECT VALUE MAX(c.amount) FROM c WHERE c.type = 'a'", "30")]
    [InlineData("SELECT VALUE AVG(c.amount) FROM c WHERE c.type = 'a'", "20")]
    [InlineData("SELECT VALUE COUNT(1) FROM c WHERE c.type = 'none'", "0")]
    [InlineData("SELECT VALUE SUM(c.amount) FROM c WHERE c.type = 'none'", "0")]
    [InlineData("SELECT VALUE MAX(c.amount) FROM c WHERE c.type = 'none'", "")]
    [InlineData("SELECT VALUE AVG(c.amount) FROM c WHERE c.type = 'none'", "")]
    [InlineData("SELECT VALUE SUM(c.amount) FROM c", "")]
    [InlineData("SELECT VALUE MAX(c.amount) FROM c", "\"many\"")]
    [InlineData("SELECT COUNT(1) AS n, MAX(c.amount) AS most FROM c WHERE c.type = 'a'", """{"n":3,"most":30}""")]
    public async Task An_aggregate_of_all_partitions_is(string sql, string row)
    {
        (await container.Rows(sql)).ShouldBe(row.Length == 0 ? [] : [row]);
    }

    [Fact]
    public async Task An_aggregate_of_one_partition_or_of_a_prefix_counts_no_other()
    {
        (await container.Rows("SELECT VALUE COUNT(1) FROM c", Keys.Of("990121", "2023"))).ShouldBe(["2"]);
        (await container.Rows("SELECT VALUE COUNT(1) FROM c", Keys.Prefix("990121"))).ShouldBe(["3"]);
    }

    [Fact]
    public async Task Groups_have_a_row_each()
    {
        var rows = await container.Rows("SELECT c.type, COUNT(1) AS n, SUM(c.amount) AS sum FROM c GROUP BY c.type");

        rows.ShouldBe(
            ["""{"type":"a","n":3,"sum":60}""", """{"type":"b","n":2}""", """{"type":"c","n":1,"sum":7}"""],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Groups_by_two_properties_keep_a_missing_one_apart()
    {
        var rows = await container.Rows(
            "SELECT c.tenantId, c.title, COUNT(1) AS n FROM c GROUP BY c.tenantId, c.title"
        );

        rows.ShouldBe(
            [
                """{"tenantId":"990121","title":"x","n":2}""",
                """{"tenantId":"990121","n":1}""",
                """{"tenantId":"990122","title":"x","n":3}""",
            ],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Groups_without_aggregates_are_the_distinct_values()
    {
        (await container.Rows("SELECT c.type FROM c GROUP BY c.type")).ShouldBe(
            ["""{"type":"a"}""", """{"type":"b"}""", """{"type":"c"}"""],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Distinct_values_come_once_across_partitions_and_pages()
    {
        var types = await container.All<string>("SELECT DISTINCT VALUE c.type FROM c", page: 1);

        types.ShouldBe(["a", "b", "c"], ignoreOrder: true);
    }

    [Fact]
    public async Task Distinct_values_can_be_sorted()
    {
        var types = await container.All<string>("SELECT DISTINCT VALUE c.type FROM c ORDER BY c.type DESC", page: 2);

        types.ShouldBe(["c", "b", "a"]);
    }

    /// <summary>What counties of two tenants contribute.</summary>
    public sealed class Contributions(Cosmos cosmos) : IAsyncLifetime
    {
        public Container Container { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Container = await cosmos.Work();
            string[] documents =
            [
                """{"id":"1","tenantId":"990121","period":"2022","type":"a","amount":10,"title":"x"}""",
                """{"id":"2","tenantId":"990121","period":"2023","type":"a","amount":20,"title":"x"}""",
                """{"id":"3","tenantId":"990122","period":"2023","type":"a","amount":30,"title":"x"}""",
                """{"id":"4","tenantId":"990121","period":"2023","type":"b","amount":"many"}""",
                """{"id":"5","tenantId":"990122","period":"2023","type":"b","title":"x"}""",
                """{"id":"6","tenantId":"990122","period":"2022","type":"c","amount":7,"title":"x"}""",
            ];
            foreach (var document in documents)
            {
                await Container.CreateItemAsync(JsonSerializer.Deserialize<JsonElement>(document));
            }
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
