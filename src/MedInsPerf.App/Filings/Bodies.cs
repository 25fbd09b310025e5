using System.Collections.Immutable;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Documents;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.App.Filings;

/// <summary>The texts of materials, as blobs that never change.</summary>
public sealed class Bodies(BlobStore blobs)
{
    private const string Folder = "bodies";

    /// <summary>Keeps a text.</summary>
    /// <returns>Its SHA-256.</returns>
    public Task<string> Keep(TenantScope scope, SourceText text, CancellationToken cancellation) =>
        blobs.Open(scope).Keep(Folder, SourceJson.Write(text), cancellation);

    /// <summary>The text that was kept.</summary>
    /// <exception cref="InvalidOperationException">It is gone: the store has lost a blob.</exception>
    public async Task<SourceText> Of(TenantScope scope, string hash, CancellationToken cancellation)
    {
        var bytes = await blobs.Open(scope).Read($"{Folder}/{hash}", cancellation);
        return bytes is { } kept
            ? SourceJson.Read(kept)
            : throw new InvalidOperationException($"The text {hash} is not in the store.");
    }

    /// <summary>The texts of many materials, in their order.</summary>
    public async Task<ImmutableArray<SourceText>> Of(
        TenantScope scope,
        IEnumerable<string> hashes,
        CancellationToken cancellation
    ) => [.. await Task.WhenAll(hashes.Select(hash => Of(scope, hash, cancellation)))];
}
