using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using MedInsPerf.Domain.Regulations;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.App.Tenancy;

/// <summary>
/// 政策包架: the published packs of a province, and which of them is in force for which fiscal year. A published version is
/// created once and never written again. Counties read their province's; only the province writes.
/// </summary>
public sealed class PackShelf(CosmosStore store)
{
    private const string PackType = "pack";
    private const string InForceType = "pack-in-force";

    // Published versions never change, so they may be kept.
    private readonly ConcurrentDictionary<(string Province, PackRef Ref), PolicyPack> read = new();

    /// <summary>The pack of a fiscal year in the tenant's province: 全国通用 where none was put in force.</summary>
    public async Task<PolicyPack> InForce(TenantScope scope, int fiscalYear, CancellationToken cancellation)
    {
        var id = InForceId(fiscalYear);
        var entry = await Find<InForceEntry>(scope, id, cancellation);
        return entry is null
            ? PolicyPacks.National
            : await Find(scope, entry.Pack, cancellation) ?? PolicyPacks.National;
    }

    /// <summary>A shipped or published version; null where there is none.</summary>
    public async Task<PolicyPack?> Find(TenantScope scope, PackRef reference, CancellationToken cancellation)
    {
        if (PolicyPacks.Find(reference.Id) is { } shipped)
        {
            return shipped.Version == reference.Version ? shipped : null;
        }

        if (read.TryGetValue((scope.ProvinceCode, reference), out var known))
        {
            return known;
        }

        if (
            await Find<PackEntry>(scope, PackId(reference), cancellation) is not { } entry
            || PolicyPacks.Read(entry.Json) is not PackOutcome.Accepted accepted
        )
        {
            return null;
        }

        return read[(scope.ProvinceCode, reference)] = accepted.Pack;
    }

    /// <summary>Every published version of the province, and what is in force when.</summary>
    public async Task<(ImmutableArray<PolicyPack> Published, ImmutableArray<InForcePack> InForce)> All(
        TenantScope scope,
        CancellationToken cancellation
    )
    {
        var published = await Query<PackEntry>(scope, PackType, cancellation);
        var inForce = await Query<InForceEntry>(scope, InForceType, cancellation);
        return (
            [
                .. published
                    .Select(entry => PolicyPacks.Read(entry.Json))
                    .OfType<PackOutcome.Accepted>()
                    .Select(accepted => accepted.Pack),
            ],
            [.. inForce.Select(entry => new InForcePack(entry.FiscalYear, entry.Pack, entry.By, entry.At))]
        );
    }

    /// <summary>Publishes a version; what is published already stays as it is.</summary>
    internal async Task Publish(TenantScope province, PolicyPack pack, CancellationToken cancellation)
    {
        var reference = new PackRef(pack.Id, pack.Version);
        try
        {
            await store.RollUps.CreateItemAsync(
                new PackEntry(
                    PackId(reference),
                    PackType,
                    province.ProvinceCode,
                    WorkStore.Standing,
                    PolicyPacks.Write(pack)
                ),
                Partition(province),
                cancellationToken: cancellation
            );
        }
        catch (CosmosException conflict) when (conflict.StatusCode == HttpStatusCode.Conflict)
        {
            // Sent twice: the first one stands.
        }
    }

    /// <summary>Puts a version in force for a fiscal year.</summary>
    internal Task PutInForce(TenantScope province, InForcePack choice, CancellationToken cancellation) =>
        store.RollUps.UpsertItemAsync(
            new InForceEntry(
                InForceId(choice.FiscalYear),
                InForceType,
                province.ProvinceCode,
                WorkStore.Standing,
                choice.FiscalYear,
                choice.Pack,
                choice.By,
                choice.At
            ),
            Partition(province),
            cancellationToken: cancellation
        );

    private async Task<T?> Find<T>(TenantScope scope, string id, CancellationToken cancellation)
        where T : class
    {
        using var response = await store.RollUps.ReadItemStreamAsync(
            id,
            Partition(scope),
            cancellationToken: cancellation
        );
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return await System.Text.Json.JsonSerializer.DeserializeAsync<T>(
            response.Content,
            StoredJson.Options,
            cancellation
        );
    }

    private async Task<List<T>> Query<T>(TenantScope scope, string type, CancellationToken cancellation)
    {
        var query = new QueryDefinition("SELECT * FROM c WHERE c.type = @type ORDER BY c.id").WithParameter(
            "@type",
            type
        );
        using var pages = store.RollUps.GetItemQueryIterator<T>(
            query,
            requestOptions: new QueryRequestOptions { PartitionKey = Partition(scope) }
        );
        var found = new List<T>();
        while (pages.HasMoreResults)
        {
            found.AddRange(await pages.ReadNextAsync(cancellation));
        }

        return found;
    }

    private static PartitionKey Partition(TenantScope scope) =>
        ProvinceBook.Partition(scope.ProvinceCode, WorkStore.Standing);

    private static string PackId(PackRef reference) =>
        string.Create(CultureInfo.InvariantCulture, $"pack:{reference.Id}:{reference.Version:D4}");

    private static string InForceId(int fiscalYear) =>
        string.Create(CultureInfo.InvariantCulture, $"pack-in-force:{fiscalYear}");

    private sealed record PackEntry(string Id, string Type, string ProvinceCode, string Period, string Json);

    private sealed record InForceEntry(
        string Id,
        string Type,
        string ProvinceCode,
        string Period,
        int FiscalYear,
        PackRef Pack,
        string By,
        DateTimeOffset At
    );
}

/// <summary>One version of a pack.</summary>
public sealed record PackRef(string Id, int Version);

/// <summary>Which version is in force for a fiscal year, and who decided it.</summary>
public sealed record InForcePack(int FiscalYear, PackRef Pack, string By, DateTimeOffset At);
