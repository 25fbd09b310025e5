using System.Text.Json;
using MedInsPerf.LocalCosmos.Tests.Support;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(Cosmos))]

namespace MedInsPerf.LocalCosmos.Tests.Support;

/// <summary>
/// The account that the suite runs against: our own over a temporary file, or the one that COSMOS_ENDPOINT and
/// COSMOS_KEY name, in which the suite makes a database of its own and deletes it in the end.
/// </summary>
public sealed class Cosmos : IAsyncLifetime
{
    private static readonly string? Endpoint = Environment.GetEnvironmentVariable("COSMOS_ENDPOINT");
    private static readonly string? Key = Environment.GetEnvironmentVariable("COSMOS_KEY");

    private readonly string folder = Directory.CreateTempSubdirectory("local-cosmos-").FullName;
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2024, 3, 1, 8, 0, 0, TimeSpan.Zero));
    private LocalCosmosAccount? account;

    /// <summary>How documents are written and read, as in the product.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);

    /// <summary>Whether the suite runs against somebody else's account.</summary>
    public static bool IsCloud => !string.IsNullOrEmpty(Endpoint) && !string.IsNullOrEmpty(Key);

    /// <summary>The client.</summary>
    public CosmosClient Client { get; private set; } = null!;

    /// <summary>The suite's own database.</summary>
    public Database Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (IsCloud)
        {
            Client = new CosmosClient(
                Endpoint,
                Key,
                new CosmosClientOptions
                {
                    ConnectionMode = ConnectionMode.Gateway,
                    LimitToEndpoint = true,
                    UseSystemTextJsonSerializerWithOptions = Json,
                }
            );
        }
        else
        {
            account = LocalCosmosAccount.Open(Path.Combine(folder, "cosmos.db"), clock);
            Client = account.CreateClient(Json);
        }

        Database = await Client.CreateDatabaseAsync($"medinsperf-contract-{Guid.NewGuid():N}");
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DeleteAsync();
        Client.Dispose();
        if (account is not null)
        {
            await account.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A new container with the hierarchical key of the product's <c>work</c> container.</summary>
    public Task<Container> Work(int? defaultTtl = -1) => NewContainer(["/tenantId", "/period"], defaultTtl);

    /// <summary>A new container with one key path.</summary>
    public Task<Container> Tenants() => NewContainer(["/tenantId"], null);

    /// <summary>Lets time go by: at once on our own clock, by waiting on somebody else's.</summary>
    public async Task Pass(TimeSpan time)
    {
        if (IsCloud)
        {
            await Task.Delay(time, TestContext.Current.CancellationToken);
        }
        else
        {
            clock.Advance(time);
        }
    }

    /// <summary>Leaves a test out that needs our own account.</summary>
    public static void SkipInTheCloud(string reason) => Assert.SkipWhen(IsCloud, reason);

    private async Task<Container> NewContainer(string[] paths, int? defaultTtl)
    {
        var id = $"c-{Guid.NewGuid():N}";
        var properties = paths.Length == 1 ? new ContainerProperties(id, paths[0]) : new ContainerProperties(id, paths);
        properties.DefaultTimeToLive = defaultTtl;
        return await Database.CreateContainerAsync(properties);
    }
}
