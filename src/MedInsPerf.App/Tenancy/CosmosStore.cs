using Microsoft.Azure.Cosmos;

namespace MedInsPerf.App.Tenancy;

/// <summary>The three containers. Only this folder touches them (a test holds the rest of the product to that).</summary>
public sealed class CosmosStore(CosmosClient client)
{
    /// <summary>The database's name.</summary>
    public const string Database = "medinsperf";

    /// <summary>One county-year is one transaction scope: <c>[/tenantId, /period]</c>.</summary>
    internal Container Work { get; } = client.GetContainer(Database, "work");

    /// <summary>Who may sign in: <c>/tenantId</c>.</summary>
    internal Container Tenants { get; } = client.GetContainer(Database, "tenants");

    /// <summary>What the province sees: <c>[/provinceCode, /period]</c>.</summary>
    internal Container RollUps { get; } = client.GetContainer(Database, "rollups");

    /// <summary>Asks for the smallest thing there is.</summary>
    public Task Ping(CancellationToken cancellation) => Tenants.ReadContainerAsync(cancellationToken: cancellation);

    /// <summary>Creates what is missing; the cloud's containers are made by infra and left as they are.</summary>
    public async Task EnsureCreated(CancellationToken cancellation)
    {
        Database database = await client.CreateDatabaseIfNotExistsAsync(Database, cancellationToken: cancellation);
        ContainerProperties[] containers =
        [
            new("work", ["/tenantId", "/period"]) { DefaultTimeToLive = -1 },
            new("tenants", "/tenantId"),
            new("rollups", ["/provinceCode", "/period"]),
        ];
        foreach (var container in containers)
        {
            await database.CreateContainerIfNotExistsAsync(container, cancellationToken: cancellation);
        }
    }
}
