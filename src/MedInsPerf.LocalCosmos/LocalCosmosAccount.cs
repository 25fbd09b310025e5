using System.Text.Json;
using MedInsPerf.LocalCosmos.Protocol;
using MedInsPerf.LocalCosmos.Storage;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.LocalCosmos;

/// <summary>
/// An Azure Cosmos DB account in one SQLite file. It speaks the gateway protocol to the real SDK, refuses what the
/// cloud refuses, and answers a write only when it is on disk.
/// </summary>
/// <remarks>Safe for many threads and clients of one process. Clients must be disposed of before the account.</remarks>
public sealed class LocalCosmosAccount : IDisposable, IAsyncDisposable
{
    // A name that no resolver knows: a request that went past the handler could not leave the machine.
    private const string Endpoint = "https://local.cosmos.invalid/";

    // The SDK wants a key to sign with; nobody checks the signature, because nobody else can ask.
    private const string Key = "bG9jYWwtY29zbW9zLWhhcy1uby1zZWNyZXQ=";

    private readonly Store store;

    private LocalCosmosAccount(Store store, TimeProvider clock, LocalCosmosFaults? faults)
    {
        this.store = store;
        Handler = new GatewayHandler(new Gateway(store, clock), faults);
    }

    /// <summary>The transport: an <see cref="HttpClient"/> over it reaches this account and nothing else.</summary>
    public HttpMessageHandler Handler { get; }

    /// <summary>Opens the account in a file; makes the file, and its folder, when there is none.</summary>
    /// <param name="sqlitePath">The path of the file. SQLite keeps <c>-wal</c> and <c>-shm</c> files beside it.</param>
    /// <param name="clock">Gives <c>_ts</c> and decides what has outlived its <c>ttl</c>.</param>
    /// <param name="faults">Failures to inject, for tests.</param>
    /// <exception cref="InvalidOperationException">The file was written by another version.</exception>
    public static LocalCosmosAccount Open(string sqlitePath, TimeProvider clock, LocalCosmosFaults? faults = null) =>
        new(new Store(sqlitePath), clock, faults);

    /// <summary>A client of this account, set up as the product sets up its clients.</summary>
    /// <param name="json">How documents are written and read.</param>
    public CosmosClient CreateClient(JsonSerializerOptions json) => CreateClient(json, _ => { });

    /// <summary>A client of this account with options of its own, e.g. retries for tests of throttling.</summary>
    public CosmosClient CreateClient(JsonSerializerOptions json, Action<CosmosClientOptions> configure)
    {
        var options = new CosmosClientOptions
        {
            ConnectionMode = ConnectionMode.Gateway,
            LimitToEndpoint = true,
            HttpClientFactory = () => new HttpClient(Handler, disposeHandler: false),
            UseSystemTextJsonSerializerWithOptions = json,
        };
        configure(options);
        return new CosmosClient(Endpoint, Key, options);
    }

    public void Dispose()
    {
        Handler.Dispose();
        store.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
