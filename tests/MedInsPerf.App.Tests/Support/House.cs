using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using MediatR;
using MedInsPerf.App.Reports;
using MedInsPerf.App.RollUps;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;
using MedInsPerf.Local.Hosting;
using MedInsPerf.Local.Issuer;
using MedInsPerf.LocalCosmos;
using MedInsPerf.Testing;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace MedInsPerf.App.Tests.Support;

/// <summary>
/// The App room by itself: its real use cases over an embedded Cosmos DB of their own, Azurite, a pickup folder and a
/// clock that stands still. The personas of the local sign-in are let in; last year's cycle is open.
/// </summary>
internal sealed class House : IAsyncDisposable
{
    /// <summary>The fiscal year that the counties report on.</summary>
    public const int Year = 2023;

    private readonly ScratchFolder folder = new();
    private readonly LocalCosmosAccount account;
    private readonly ServiceProvider services;

    private House(string storage)
    {
        account = LocalCosmosAccount.Open(Path.Combine(folder.Path, "cosmos.db"), Clock, Faults);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["Storage:ConnectionString"] = storage,
                    ["Mail:PickupFolder"] = MailFolder,
                    ["Reports:Fonts"] = FontsFolder,
                }
            )
            .Build();
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<CosmosClient>(account.CreateClient(StoredJson.Options))
            .AddLogging(logging => logging.AddProvider(Log))
            .AddSingleton<IConfiguration>(configuration)
            .AddMedInsPerfApp(configuration)
            .BuildServiceProvider(validateScopes: true);
    }

    /// <summary>Whether the fonts of the PDF files are installed.</summary>
    public bool HasFonts => Of<ReportFonts>().Installed is not null;

    private static string FontsFolder =>
        Path.Combine(LocalSettings.Repository()!, "tools", "node_modules", "@expo-google-fonts");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2024, 2, 20, 1, 0, 0, TimeSpan.Zero));

    public LocalCosmosFaults Faults { get; } = new();

    public KeptLog Log { get; } = new();

    public string MailFolder => Path.Combine(folder.Path, "mail");

    public TenantRegistry Registry => Of<TenantRegistry>();

    private Container Work => Of<CosmosClient>().GetContainer(CosmosStore.Database, "work");

    public static async Task<House> Open(Storage storage)
    {
        var house = new House(storage.ConnectionString);
        await house.Of<CosmosStore>().EnsureCreated(Now);
        await house.Of<BlobStore>().EnsureCreated(Now);
        await house.ForgetDocuments();
        await house.Of<WorkQueues>().EnsureCreated(Now);
        foreach (var queue in house.Queues())
        {
            await queue.ClearMessagesAsync(Now);
        }

        foreach (var organisation in Personas.Registered)
        {
            await house.Registry.Register(organisation.BureauAt("https://house.invalid"), Now);
        }

        foreach (var persona in Personas.All.Where(persona => persona.Organisation.Registered))
        {
            await house.Admit(persona.Id, [.. persona.Roles]);
        }

        var due = new DateTimeOffset(2024, 3, 14, 17, 30, 0, ChinaTime.Offset);
        await house
            .Of<ProvinceBook>()
            .OpenCycle(ScopeOf("province-admin"), new Cycle(Year, "2023年度绩效自评", due), Now);
        return house;
    }

    /// <summary>The register of official documents is the storage's, which the tests share: each begins with none.</summary>
    private async Task ForgetDocuments()
    {
        var container = Of<BlobServiceClient>().GetBlobContainerClient("tenants");
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, "checks/", Now))
        {
            await container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: Now);
        }
    }

    public T Of<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Task<T> Send<T>(IRequest<T> request) => Of<IMediator>().Send(request, Now);

    /// <summary>Somebody whose token was validated.</summary>
    public Caller As(string persona)
    {
        var who = Personas.Named(persona)!;
        var claims = new ClaimsIdentity(
            [new("tid", who.Organisation.DirectoryId), new("oid", who.ObjectId)],
            authenticationType: "test"
        );
        return Caller.From(new ClaimsPrincipal(claims), Registry.Current)!;
    }

    /// <summary>Lets a persona in with these roles and no others.</summary>
    public async Task Admit(string persona, params Role[] roles)
    {
        var who = Personas.Named(persona)!;
        await Registry.Admit(ScopeOf(persona), new Member(who.ObjectId, who.Name, who.Email, [.. roles]), Now);
        await Registry.Refresh(Now);
    }

    /// <summary>The documents of a persona's bureau for the year.</summary>
    public TenantPeriod PeriodOf(string persona, string period = "2023") =>
        Of<WorkStore>().Open(ScopeOf(persona), period);

    /// <summary>The scope of a persona's bureau, as a stored job carries it.</summary>
    public static TenantScope ScopeOf(string persona) => TenantScope.Of(JobOf(persona, "test"));

    public static StoredJob JobOf(string persona, string id, string period = "2023")
    {
        var bureau = Personas.Named(persona)!.Organisation.BureauAt("https://house.invalid");
        return new StoredJob(id, bureau.TenantId, bureau.Code, bureau.ProvinceCode, period);
    }

    /// <summary>The messages that wait in a queue, taken out of it.</summary>
    public async Task<IReadOnlyList<string>> Take(string queue)
    {
        var texts = new List<string>();
        var client = Of<QueueServiceClient>().GetQueueClient(queue);
        while ((await client.ReceiveMessagesAsync(32, cancellationToken: Now)).Value is { Length: > 0 } messages)
        {
            foreach (QueueMessage message in messages)
            {
                texts.Add(message.Body.ToString());
                await client.DeleteMessageAsync(message.MessageId, message.PopReceipt, Now);
            }
        }

        return texts;
    }

    /// <summary>Does what the queues ask for until they are empty.</summary>
    /// <param name="times">How often each message is delivered.</param>
    public async Task Deliver(int times = 1)
    {
        bool any;
        do
        {
            any = false;
            foreach (var work in WorkCatalogue.Queues)
            {
                foreach (var text in await Take(work.Queue))
                {
                    any = true;
                    for (var time = 0; time < times; time++)
                    {
                        await Of<IMediator>().Send(work.Read(text), Now);
                    }
                }
            }
        } while (any);
    }

    /// <summary>Does something while there are no queues to send to.</summary>
    public async Task WithoutQueues(Func<Task> something)
    {
        foreach (var queue in Queues())
        {
            await queue.DeleteIfExistsAsync(Now);
        }

        try
        {
            await something();
        }
        finally
        {
            await Of<WorkQueues>().EnsureCreated(Now);
        }
    }

    /// <summary>Every document of a type in a persona's county-year, as it is stored.</summary>
    public async Task<List<JsonObject>> Stored(string persona, string type, string period = "2023")
    {
        var query = new QueryDefinition("SELECT * FROM c WHERE c.type = @type ORDER BY c.id").WithParameter(
            "@type",
            type
        );
        var options = new QueryRequestOptions { PartitionKey = PartitionOf(persona, period) };
        using var pages = Work.GetItemQueryIterator<JsonElement>(query, requestOptions: options);
        var found = new List<JsonObject>();
        while (pages.HasMoreResults)
        {
            found.AddRange((await pages.ReadNextAsync(Now)).Select(one => JsonObject.Create(one)!));
        }

        return found;
    }

    /// <summary>Changes a stored document behind the product's back.</summary>
    public async Task Rewrite(string persona, string id, Action<JsonObject> change, string period = "2023")
    {
        var stored = await Work.ReadItemAsync<JsonObject>(id, PartitionOf(persona, period), cancellationToken: Now);
        change(stored.Resource);
        await Work.ReplaceItemAsync(stored.Resource, id, PartitionOf(persona, period), cancellationToken: Now);
    }

    /// <summary>Removes a stored document behind the product's back.</summary>
    public Task Remove(string persona, string id, string period = "2023") =>
        Work.DeleteItemAsync<JsonObject>(id, PartitionOf(persona, period), cancellationToken: Now);

    public static PartitionKey PartitionOf(string persona, string period) =>
        new PartitionKeyBuilder().Add(JobOf(persona, "").TenantId).Add(period).Build();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await account.DisposeAsync();
        Log.Dispose();
        folder.Dispose();
    }

    private IEnumerable<QueueClient> Queues() =>
        WorkCatalogue.Queues.Select(work => Of<QueueServiceClient>().GetQueueClient(work.Queue));

    private static CancellationToken Now => TestContext.Current.CancellationToken;
}
