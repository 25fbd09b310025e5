using System.Collections.Immutable;
using Microsoft.Azure.Cosmos;

namespace MedInsPerf.App.Tenancy;

/// <summary>
/// 租户登记: which organisations may sign in and who belongs to them, held in memory because token validators are
/// synchronous; refreshed in the background.
/// </summary>
public sealed class TenantRegistry(CosmosStore store)
{
    private volatile RegistrySnapshot current = RegistrySnapshot.Empty;

    /// <summary>The registry as last read.</summary>
    public RegistrySnapshot Current => current;

    /// <summary>Reads the whole registry anew.</summary>
    public async Task Refresh(CancellationToken cancellation)
    {
        var bureaus = new List<Bureau>();
        var members = new List<(string TenantId, Member Member)>();

        // The one query over all tenants: it reads who they are, nothing of what they filed.
        using var entries = store.Tenants.GetItemQueryIterator<RegistryEntry>("SELECT * FROM c");
        while (entries.HasMoreResults)
        {
            foreach (var entry in await entries.ReadNextAsync(cancellation))
            {
                if (entry.Bureau is not null)
                {
                    bureaus.Add(entry.Bureau);
                }

                if (entry.Member is not null)
                {
                    members.Add((entry.TenantId, entry.Member));
                }
            }
        }

        current = new RegistrySnapshot(
            [.. bureaus.OrderBy(bureau => bureau.Code, StringComparer.Ordinal)],
            members.ToImmutableDictionary(entry => (entry.TenantId, entry.Member.ObjectId), entry => entry.Member)
        );
    }

    /// <summary>Registers a bureau, or replaces what is registered of it.</summary>
    public Task Register(Bureau bureau, CancellationToken cancellation) =>
        store.Tenants.UpsertItemAsync(
            new RegistryEntry("bureau", bureau.TenantId) { Bureau = bureau },
            new PartitionKey(bureau.TenantId),
            cancellationToken: cancellation
        );

    /// <summary>Lets a person into a bureau, or changes the person's roles.</summary>
    public Task Admit(TenantScope scope, Member member, CancellationToken cancellation) =>
        store.Tenants.UpsertItemAsync(
            new RegistryEntry($"member:{member.ObjectId}", scope.TenantId) { Member = member },
            new PartitionKey(scope.TenantId),
            cancellationToken: cancellation
        );

    private sealed record RegistryEntry(string Id, string TenantId)
    {
        public Bureau? Bureau { get; init; }
        public Member? Member { get; init; }
    }
}

/// <summary>The registry at one moment.</summary>
public sealed class RegistrySnapshot(
    ImmutableArray<Bureau> bureaus,
    ImmutableDictionary<(string TenantId, string ObjectId), Member> members
)
{
    /// <summary>Nobody is registered.</summary>
    public static readonly RegistrySnapshot Empty = new(
        [],
        ImmutableDictionary<(string TenantId, string ObjectId), Member>.Empty
    );

    private readonly Dictionary<string, Bureau> byDirectory = bureaus.ToDictionary(
        bureau => bureau.DirectoryId,
        StringComparer.OrdinalIgnoreCase
    );

    private readonly Dictionary<string, Bureau> byCode = bureaus.ToDictionary(
        bureau => bureau.Code,
        StringComparer.Ordinal
    );

    /// <summary>Every registered bureau, by code.</summary>
    public ImmutableArray<Bureau> Bureaus { get; } = bureaus;

    /// <summary>The bureau whose directory this is.</summary>
    public Bureau? BureauOf(string directoryId) => byDirectory.GetValueOrDefault(directoryId);

    /// <summary>The bureau with the code.</summary>
    public Bureau? BureauWith(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The member of a bureau.</summary>
    public Member? MemberOf(Bureau bureau, string objectId) => members.GetValueOrDefault((bureau.TenantId, objectId));

    /// <summary>Everybody in a bureau.</summary>
    public IEnumerable<Member> MembersOf(Bureau bureau) =>
        members.Where(entry => entry.Key.TenantId == bureau.TenantId).Select(entry => entry.Value);

    /// <summary>The counties that a bureau reviews or compiles, by code.</summary>
    public IEnumerable<Bureau> CountiesUnder(Bureau bureau) =>
        Bureaus.Where(county =>
            county.Level == AdminLevel.County
            && bureau.Level switch
            {
                AdminLevel.Prefecture => county.ParentCode == bureau.Code,
                AdminLevel.Province => county.ProvinceCode == bureau.Code,
                _ => false,
            }
        );

    /// <summary>Whether tokens of this issuer belong to the directory they name.</summary>
    public bool Lists(string issuer, string directoryId) =>
        BureauOf(directoryId) is { } bureau && string.Equals(bureau.Issuer, issuer, StringComparison.Ordinal);
}
