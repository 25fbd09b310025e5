using System.Net;
using System.Text.Json;
using MedInsPerf.Domain.RollUps;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.App.Tenancy;

/// <summary>Brings one tenant's contribution to its province and computes the province's summary anew.</summary>
public sealed class ContributionDesk
{
    private readonly Container rollUps;
    private readonly TenantScope scope;
    private readonly string period;
    private readonly PartitionKey partition;

    internal ContributionDesk(Container rollUps, TenantScope scope, string period)
    {
        this.rollUps = rollUps;
        this.scope = scope;
        this.period = period;
        partition = ProvinceBook.Partition(scope.ProvinceCode, period);
    }

    /// <summary>Takes the contribution unless a newer one is there: a message that comes late or twice changes nothing.</summary>
    /// <returns>The contribution that it replaced; null where there was none.</returns>
    public async Task<Contribution?> Bring(Contribution contribution, CancellationToken cancellation)
    {
        var entry = ProvinceBook.ContributionEntry.Of(scope, period, contribution);
        while (true)
        {
            var standing = await Find<ProvinceBook.ContributionEntry>(entry.Id, cancellation);
            if (standing is not null && standing.Contribution.SourceVersion > contribution.SourceVersion)
            {
                return standing.Contribution;
            }

            if (await Put(entry.Id, entry, standing?.ETag, cancellation))
            {
                return standing?.Contribution;
            }
        }
    }

    /// <summary>Computes the summary from every contribution of the province: never added to blindly.</summary>
    public async Task Summarize(TimeProvider clock, CancellationToken cancellation)
    {
        while (true)
        {
            var (contributions, standing) = await ProvinceBook.ReadAll(
                rollUps,
                scope.ProvinceCode,
                period,
                cancellation
            );
            var summary = ProvinceBook.SummaryEntry.Of(scope, period, clock.GetUtcNow(), contributions);
            if (await Put(summary.Id, summary, standing?.ETag, cancellation))
            {
                return;
            }
        }
    }

    private async Task<T?> Find<T>(string id, CancellationToken cancellation)
        where T : class
    {
        using var response = await rollUps.ReadItemStreamAsync(id, partition, cancellationToken: cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return await JsonSerializer.DeserializeAsync<T>(response.Content, StoredJson.Options, cancellation);
    }

    private async Task<bool> Put<T>(string id, T entry, string? etag, CancellationToken cancellation)
    {
        using var body = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(entry, StoredJson.Options));
        using var response = etag is null
            ? await rollUps.CreateItemStreamAsync(body, partition, cancellationToken: cancellation)
            : await rollUps.ReplaceItemStreamAsync(
                body,
                id,
                partition,
                new ItemRequestOptions { IfMatchEtag = etag },
                cancellation
            );
        if (response.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed)
        {
            return false;
        }

        response.EnsureSuccessStatusCode();
        return true;
    }
}
