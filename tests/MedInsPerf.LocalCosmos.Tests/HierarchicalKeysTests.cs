using System.Net;
using System.Text.Json;
using MedInsPerf.LocalCosmos.Tests.Support;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.LocalCosmos.Tests;

public sealed class HierarchicalKeysTests(Cosmos cosmos) : IAsyncLifetime
{
    private Container container = null!;

    public async ValueTask InitializeAsync()
    {
        container = await cosmos.Work();
        foreach (var tenant in (string[])["990121", "990122", "990123"])
        {
            foreach (var period in (string[])["2022", "2023"])
            {
                foreach (var number in Enumerable.Range(1, 3))
                {
                    var filing = new Doc
                    {
                        Id = $"{tenant}-{period}-{number}",
                        TenantId = tenant,
                        Period = period,
                    };
                    await container.CreateItemAsync(filing, filing.Key);
                }
            }
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_full_key_reaches_one_partition()
    {
        var ids = await container.All<string>("SELECT VALUE c.id FROM c", Keys.Of("990121", "2023"));

        ids.ShouldBe(["990121-2023-1", "990121-2023-2", "990121-2023-3"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_first_level_reaches_all_partitions_below_it_and_no_other()
    {
        var ids = await container.All<string>("SELECT VALUE c.id FROM c", Keys.Prefix("990122"));

        ids.Count.ShouldBe(6);
        ids.ShouldAllBe(id => id.StartsWith("990122-"));
    }

    [Fact]
    public async Task Without_a_key_a_query_reaches_everything()
    {
        (await container.All<string>("SELECT VALUE c.id FROM c")).Distinct().Count().ShouldBe(18);
    }

    [Fact]
    public async Task A_prefix_is_paged_through_without_loss_or_repetition()
    {
        var ids = await container.All<string>("SELECT VALUE c.id FROM c", Keys.Prefix("990121"), page: 1);

        ids.Count.ShouldBe(6);
        ids.Distinct().Count().ShouldBe(6);
    }

    [Fact]
    public async Task A_condition_on_the_key_narrows_a_query_without_one()
    {
        var ids = await container.All<string>(
            "SELECT VALUE c.id FROM c WHERE c.tenantId = '990123' AND c.period = '2022'"
        );

        ids.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_document_that_does_not_belong_to_the_named_key_is_refused()
    {
        var filing = new Doc { Id = "stray", Period = "2023" };

        (await Reading.Refused(() => container.CreateItemAsync(filing, Keys.Of("990121", "2022")))).ShouldBe(
            HttpStatusCode.BadRequest
        );
    }

    [Fact]
    public async Task A_prefix_is_not_enough_for_an_operation_on_one_document()
    {
        (await Reading.Refused(() => container.ReadItemAsync<Doc>("990121-2023-1", Keys.Prefix("990121")))).ShouldBe(
            HttpStatusCode.BadRequest
        );
    }

    [Fact]
    public async Task The_key_is_taken_from_the_document_when_the_caller_names_none()
    {
        var filing = new Doc { Id = "keyless", TenantId = "990124" };

        await container.CreateItemAsync(filing);

        (await container.ReadItemAsync<Doc>("keyless", filing.Key)).Resource.TenantId.ShouldBe("990124");
    }

    [Theory]
    [InlineData("清溪县")]
    [InlineData("")]
    [InlineData("a\"b\\c/d é 🀄")]
    public async Task Any_text_may_be_part_of_a_key(string tenant)
    {
        var filing = new Doc { Id = "f1", TenantId = tenant };
        await container.CreateItemAsync(filing, filing.Key);

        (await container.ReadItemAsync<Doc>("f1", filing.Key)).Resource.TenantId.ShouldBe(tenant);
        (await container.All<string>("SELECT VALUE c.tenantId FROM c", Keys.Prefix(tenant))).ShouldBe([tenant]);
    }

    [Fact]
    public async Task Numbers_booleans_and_null_may_be_part_of_a_key()
    {
        foreach (var json in (string[])["2023", "-1.5", "true", "false", "null"])
        {
            var document = JsonSerializer.Deserialize<JsonElement>(
                $$"""{"id":"{{json}}","tenantId":"kinds","period":{{json}}}"""
            );
            await container.CreateItemAsync(document);
        }

        var builder = new PartitionKeyBuilder().Add("kinds").Add(2023).Build();
        (await container.All<string>("SELECT VALUE c.id FROM c", builder)).ShouldBe(["2023"]);
        (await container.All<string>("SELECT VALUE c.id FROM c", Keys.Prefix("kinds"))).Count.ShouldBe(5);
        (
            await container.All<string>("SELECT VALUE c.id FROM c WHERE c.tenantId = 'kinds' AND c.period = true")
        ).ShouldBe(["true"]);
    }

    [Fact]
    public async Task A_key_with_one_path_works_alike()
    {
        var tenants = await cosmos.Tenants();
        await tenants.CreateItemAsync(new { id = "a", tenantId = "990121" }, new PartitionKey("990121"));
        await tenants.CreateItemAsync(new { id = "b", tenantId = "990122" }, new PartitionKey("990122"));

        (await tenants.All<string>("SELECT VALUE c.id FROM c", new PartitionKey("990121"))).ShouldBe(["a"]);
        (await tenants.All<string>("SELECT VALUE c.id FROM c")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Many_documents_are_read_at_once_across_partitions()
    {
        var response = await container.ReadManyItemsAsync<Doc>([
            ("990121-2022-1", Keys.Of("990121", "2022")),
            ("990122-2023-2", Keys.Of("990122", "2023")),
            ("990122-2023-3", Keys.Of("990122", "2023")),
            ("none", Keys.Of("990122", "2023")),
        ]);

        response
            .Select(filing => filing.Id)
            .ShouldBe(["990121-2022-1", "990122-2023-2", "990122-2023-3"], ignoreOrder: true);
    }
}
