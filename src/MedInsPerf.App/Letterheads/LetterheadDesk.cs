using System.Security.Cryptography;
using System.Text.Json;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Documents;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.App.Letterheads;

/// <summary>The letterhead of a bureau: opened for those who answer for it, and read for the documents that bear it.</summary>
public sealed class LetterheadDesk(WorkStore work, BlobStore blobs, TimeProvider clock)
{
    internal const string ForHeads = "只有本单位的负责人和管理员可以设置版头";
    private const string Versions = "letterheads";
    private const string Logos = "logos";

    /// <summary>The bureau's standing documents; null for everybody but its head and its administrators.</summary>
    internal TenantPeriod? OpenFor(Caller caller) =>
        caller.Is(Role.UnitHead) || caller.Is(Role.Administrator) || caller.Is(Role.ProvinceAdministrator)
            ? Standing(TenantScope.Of(caller))
            : null;

    /// <summary>The bureau's letterhead; null until somebody has filled it in.</summary>
    internal static Task<LetterheadDocument?> Find(TenantPeriod standing, CancellationToken cancellation) =>
        standing.Find<LetterheadDocument>(LetterheadDocument.DocumentId, cancellation);

    /// <summary>Why a write against a version does not go ahead; null where it does.</summary>
    internal static Refusal? Against(LetterheadDocument? current, string? etag) =>
        current is null || current.ETag == etag ? null
        : string.IsNullOrEmpty(etag) ? new Refusal.VersionMissing()
        : new Refusal.Stale(current.EditedBy.Name);

    /// <summary>Keeps a new version and makes it the bureau's own.</summary>
    internal async Task<Result<OpenedLetterhead>> Put(
        Caller caller,
        TenantPeriod standing,
        LetterheadDocument? before,
        LetterheadDraft draft,
        CancellationToken cancellation
    )
    {
        var version = new KeptLetterhead(draft.Words, draft.Logo);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(version, StoredJson.Options);
        var kept = await blobs.Open(TenantScope.Of(caller)).Keep(Versions, bytes, cancellation);
        var by = new Signature(caller.Member.ObjectId, caller.Member.Name, clock.GetUtcNow());
        var change = new Change(by.Name, draft.Action, kept).Write(
            new LetterheadDocument
            {
                Words = draft.Words,
                Logo = draft.Logo,
                InUse = draft.InUse,
                Version = (before?.Version ?? 0) + 1,
                Kept = kept,
                EditedBy = by,
                ETag = before?.ETag,
            }
        );
        return await standing.Commit(change, cancellation) == Committed.Stale
            ? new Refusal.Stale("别人")
            : LetterheadViews.Open(caller.Bureau, await Find(standing, cancellation));
    }

    /// <summary>Keeps a logo among the bureau's blobs.</summary>
    /// <returns>Its SHA-256.</returns>
    internal Task<string> KeepLogo(Caller caller, Picture logo, CancellationToken cancellation) =>
        blobs.Open(TenantScope.Of(caller)).Keep(Logos, logo.Bytes, cancellation);

    /// <summary>The version that new documents of a bureau bear; null for none.</summary>
    internal async Task<LetterheadDocument?> InUse(TenantScope scope, CancellationToken cancellation) =>
        await Find(Standing(scope), cancellation) is { InUse: true } current ? current : null;

    /// <summary>A version as it was kept.</summary>
    /// <exception cref="InvalidDataException">What is stored is not what was kept.</exception>
    internal async Task<Letterhead> Read(TenantScope scope, string kept, CancellationToken cancellation)
    {
        var bytes = await Bytes(scope, Versions, kept, cancellation);
        var version = JsonSerializer.Deserialize<KeptLetterhead>(bytes.Span, StoredJson.Options)!;
        return await Read(scope, version.Words, version.Logo, cancellation);
    }

    /// <summary>Words that were accepted once, with their logo: both are looked at again.</summary>
    internal async Task<Letterhead> Read(
        TenantScope scope,
        LetterheadWords words,
        string? logo,
        CancellationToken cancellation
    ) =>
        Letterhead.Of(words) is LetterheadOutcome.Accepted { Letterhead: var head }
            ? head with
            {
                Logo = logo is null ? null : await Logo(scope, logo, cancellation),
            }
            : throw new InvalidDataException("A letterhead that was kept is not one.");

    /// <summary>A logo as it was kept.</summary>
    internal async Task<Picture> Logo(TenantScope scope, string logo, CancellationToken cancellation) =>
        PictureFile.Read(await Bytes(scope, Logos, logo, cancellation))
            is PictureOutcome.Accepted { Picture: var picture }
            ? picture
            : throw new InvalidDataException("A logo that was kept is no picture.");

    private TenantPeriod Standing(TenantScope scope) => work.Open(scope, WorkStore.Standing);

    private async Task<ReadOnlyMemory<byte>> Bytes(
        TenantScope scope,
        string folder,
        string hash,
        CancellationToken cancellation
    ) =>
        await blobs.Open(scope).Read($"{folder}/{hash}", cancellation) is { } bytes
        && Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) == hash
            ? bytes
            : throw new InvalidDataException($"{folder}/{hash} is not what was kept under this name.");
}

/// <summary>A version that is to be kept.</summary>
/// <param name="Action">What was done, for the audit.</param>
internal sealed record LetterheadDraft(string Action, LetterheadWords Words, string? Logo, bool InUse);
