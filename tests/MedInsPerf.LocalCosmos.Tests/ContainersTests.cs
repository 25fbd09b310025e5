using System.Net;
using MedInsPerf.LocalCosmos.Tests.Support;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.LocalCosmos.Tests;

public sealed class ContainersTests(Cosmos cosmos)
{
    [Fact]
    public async Task A_container_is_created_once_and_found_the_second_time()
    {
        var properties = new ContainerProperties($"c-{Guid.NewGuid():N}", ["/provinceCode", "/period"])
        {
            DefaultTimeToLive = -1,
        };

        var first = await cosmos.Database.CreateContainerIfNotExistsAsync(properties);
        var second = await cosmos.Database.CreateContainerIfNotExistsAsync(properties);

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        second.Resource.PartitionKeyPaths.ShouldBe(["/provinceCode", "/period"]);
        second.Resource.DefaultTimeToLive.ShouldBe(-1);
        (await Reading.Refused(() => cosmos.Database.CreateContainerAsync(properties))).ShouldBe(
            HttpStatusCode.Conflict
        );
    }

    [Fact]
    public async Task A_database_is_created_once_and_found_the_second_time()
    {
        var second = await cosmos.Client.CreateDatabaseIfNotExistsAsync(cosmos.Database.Id);

        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Reading.Refused(() => cosmos.Client.CreateDatabaseAsync(cosmos.Database.Id))).ShouldBe(
            HttpStatusCode.Conflict
        );
    }

    [Fact]
    public async Task Opening_with_another_key_than_the_containers_is_noticed()
    {
        var id = $"c-{Guid.NewGuid():N}";
        await cosmos.Database.CreateContainerAsync(new ContainerProperties(id, "/tenantId"));

        await Should.ThrowAsync<ArgumentException>(() =>
            cosmos.Database.CreateContainerIfNotExistsAsync(new ContainerProperties(id, "/other"))
        );
    }

    [Fact]
    public async Task The_default_ttl_can_be_changed_and_the_key_cannot()
    {
        var container = await cosmos.Tenants();
        ContainerProperties properties = await container.ReadContainerAsync();

        properties.DefaultTimeToLive = 60;
        await container.ReplaceContainerAsync(properties);
        ContainerProperties read = await container.ReadContainerAsync();

        read.DefaultTimeToLive.ShouldBe(60);
        properties.PartitionKeyPath = "/other";
        (await Reading.Refused(() => container.ReplaceContainerAsync(properties))).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_container_that_was_deleted_takes_its_documents_along()
    {
        var container = await cosmos.Work();
        await container.CreateItemAsync(new Doc { Id = "f1" });
        ContainerProperties properties = await container.ReadContainerAsync();

        await container.DeleteContainerAsync();
        (await Reading.Refused(() => container.ReadContainerAsync())).ShouldBe(HttpStatusCode.NotFound);
        Container again = await cosmos.Database.CreateContainerAsync(
            new ContainerProperties(properties.Id, properties.PartitionKeyPaths)
        );

        (await Reading.Refused(() => again.ReadItemAsync<Doc>("f1", Keys.Of("990121", "2023")))).ShouldBe(
            HttpStatusCode.NotFound
        );
        (await again.CreateItemAsync(new Doc { Id = "f1" })).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Containers_are_listed()
    {
        var container = await cosmos.Work();
        var ids = new List<string>();
        using var pages = cosmos.Database.GetContainerQueryIterator<ContainerProperties>();
        while (pages.HasMoreResults)
        {
            ids.AddRange((await pages.ReadNextAsync()).Select(properties => properties.Id));
        }

        ids.ShouldContain(container.Id);
    }

    [Fact]
    public async Task What_is_not_supported_is_refused_by_name()
    {
        Cosmos.SkipInTheCloud("the cloud supports these");
        var unique = new ContainerProperties($"c-{Guid.NewGuid():N}", "/tenantId")
        {
            UniqueKeyPolicy = new UniqueKeyPolicy { UniqueKeys = { new UniqueKey { Paths = { "/code" } } } },
        };

        var refusal = await Should.ThrowAsync<CosmosException>(() => cosmos.Database.CreateContainerAsync(unique));

        refusal.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        refusal.Message.ShouldContain("unique keys");
    }
}
