using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MedInsPerf.App.RollUps;
using MedInsPerf.Domain.RollUps;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.App.Tenancy;

/// <summary>What a province's partitions hold: cycles, each county's contribution, the summary.</summary>
public sealed class ProvinceBook(CosmosStore store)
{
    private const string ContributionType = "contribution";
    private const string SummaryType = "summary";
    private const string CycleType = "cycle";

    /// <summary>The province of a tenant, for the tenant's own contribution.</summary>
    public ContributionDesk DeskOf(TenantScope scope, string period) => new(store.RollUps, scope, period);

    /// <summary>The cycles of the tenant's province, latest fiscal year first.</summary>
    public async Task<ImmutableArray<Cycle>> Cycles(TenantScope scope, CancellationToken cancellation)
    {
        var query = new QueryDefinition("SELECT * FROM c WHERE c.type = @type").WithParameter("@type", CycleType);
        var partition = new PartitionKeyBuilder().Add(scope.ProvinceCode).Add(WorkStore.Standing).Build();
        using var pages = store.RollUps.GetItemQueryIterator<CycleEntry>(
            query,
            requestOptions: new QueryRequestOptions { PartitionKey = partition }
        );
        var cycles = new List<Cycle>();
        while (pages.HasMoreResults)
        {
            cycles.AddRange((await pages.ReadNextAsync(cancellation)).Select(entry => entry.Cycle));
        }

        return [.. cycles.OrderByDescending(cycle => cycle.FiscalYear)];
    }

    /// <summary>Opens a cycle for the counties of the tenant, which is a province.</summary>
    public Task OpenCycle(TenantScope province, Cycle cycle, CancellationToken cancellation) =>
        store.RollUps.UpsertItemAsync(
            new CycleEntry(
                $"cycle:{cycle.FiscalYear.ToString(CultureInfo.InvariantCulture)}",
                CycleType,
                province.ProvinceCode,
                WorkStore.Standing,
                cycle
            ),
            new PartitionKeyBuilder().Add(province.ProvinceCode).Add(WorkStore.Standing).Build(),
            cancellationToken: cancellation
        );

    /// <summary>What the caller may see of the contributions: a province everything, a prefecture its own counties.</summary>
    /// <returns>Contributions by county code, with the time of the last summary.</returns>
    public async Task<(ImmutableArray<Contribution> Contributions, DateTimeOffset? AsOf)> Read(
        Audience audience,
        string period,
        CancellationToken cancellation
    )
    {
        var (contributions, summary) = await ReadAll(store.RollUps, audience.ProvinceCode, period, cancellation);
        return ([.. contributions.Where(audience.MaySee)], summary?.At);
    }

    internal static async Task<(ImmutableArray<Contribution> Contributions, SummaryEntry? Summary)> ReadAll(
        Container rollUps,
        string provinceCode,
        string period,
        CancellationToken cancellation
    )
    {
        using var pages = rollUps.GetItemQueryIterator<JsonElement>(
            new QueryDefinition("SELECT * FROM c ORDER BY c.id"),
            requestOptions: new QueryRequestOptions { PartitionKey = Partition(provinceCode, period) }
        );
        var contributions = ImmutableArray.CreateBuilder<Contribution>();
        SummaryEntry? summary = null;
        while (pages.HasMoreResults)
        {
            foreach (var entry in await pages.ReadNextAsync(cancellation))
            {
                switch (entry.GetProperty("type").GetString())
                {
                    case ContributionType:
                        contributions.Add(entry.Deserialize<ContributionEntry>(StoredJson.Options)!.Contribution);
                        break;
                    case SummaryType:
                        summary = entry.Deserialize<SummaryEntry>(StoredJson.Options);
                        break;
                }
            }
        }

        return (contributions.ToImmutable(), summary);
    }

    internal static PartitionKey Partition(string provinceCode, string period) =>
        new PartitionKeyBuilder().Add(provinceCode).Add(period).Build();

    internal sealed record ContributionEntry(
        string Id,
        string Type,
        string ProvinceCode,
        string Period,
        Contribution Contribution
    )
    {
        [JsonPropertyName("_etag")]
        public string? ETag { get; init; }

        public static ContributionEntry Of(TenantScope scope, string period, Contribution contribution) =>
            new($"{ContributionType}:{scope.Code}", ContributionType, scope.ProvinceCode, period, contribution);
    }

    internal sealed record SummaryEntry(
        string Id,
        string Type,
        string ProvinceCode,
        string Period,
        DateTimeOffset At,
        Summary Summary,
        int Counties
    )
    {
        public const string DocumentId = "summary";

        [JsonPropertyName("_etag")]
        public string? ETag { get; init; }

        public static SummaryEntry Of(
            TenantScope scope,
            string period,
            DateTimeOffset at,
            ImmutableArray<Contribution> contributions
        )
        {
            var counted = contributions.Where(contribution => contribution.Counts).ToImmutableArray();
            return new SummaryEntry(
                DocumentId,
                SummaryType,
                scope.ProvinceCode,
                period,
                at,
                Summary.Of(counted.SelectMany(contribution => contribution.Parts)),
                counted.Length
            );
        }
    }

    private sealed record CycleEntry(string Id, string Type, string ProvinceCode, string Period, Cycle Cycle);
}
