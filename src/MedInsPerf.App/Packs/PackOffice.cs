using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.App.Packs;

/// <summary>Opens the packs of a province for its administrator.</summary>
public sealed class PackOffice(WorkStore work, PackShelf shelf)
{
    internal const string ForAdministrators = "只有省局管理员可以管理政策包";

    internal PackShelf Shelf { get; } = shelf;

    /// <summary>The province's standing documents; null for everybody but its administrator.</summary>
    internal TenantPeriod? OpenFor(Caller caller) =>
        caller.Bureau.Level == AdminLevel.Province && caller.Is(Role.ProvinceAdministrator)
            ? work.Open(TenantScope.Of(caller), WorkStore.Standing)
            : null;

    /// <summary>A draft; null where there is none.</summary>
    internal static Task<PackDraft?> Draft(TenantPeriod standing, string packId, CancellationToken cancellation) =>
        standing.Find<PackDraft>(PackDraft.DocumentId(packId), cancellation);

    /// <summary>A draft, a published or a shipped version as a pack; null where there is none.</summary>
    internal async Task<PolicyPack?> Find(
        Caller caller,
        TenantPeriod standing,
        PackRef reference,
        CancellationToken cancellation
    )
    {
        if (await Shelf.Find(TenantScope.Of(caller), reference, cancellation) is { } published)
        {
            return published;
        }

        return
            await Draft(standing, reference.Id, cancellation) is { } draft
            && PolicyPacks.Read(draft.Json) is PackOutcome.Accepted accepted
            && accepted.Pack.Version == reference.Version
            ? accepted.Pack
            : null;
    }
}
