using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace MedInsPerf.App.Tenancy;

/// <summary>Opens a tenant's blobs.</summary>
public sealed class BlobStore(BlobServiceClient blobs)
{
    private const string ContainerName = "tenants";

    /// <summary>One tenant's blobs: everything below the tenant's prefix, nothing beside it.</summary>
    public TenantBlobs Open(TenantScope scope) => new(blobs.GetBlobContainerClient(ContainerName), scope);

    /// <summary>Asks for the smallest thing there is.</summary>
    public Task Ping(CancellationToken cancellation) =>
        blobs.GetBlobContainerClient(ContainerName).GetPropertiesAsync(cancellationToken: cancellation);

    /// <summary>Creates what is missing.</summary>
    public Task EnsureCreated(CancellationToken cancellation) =>
        blobs.GetBlobContainerClient(ContainerName).CreateIfNotExistsAsync(cancellationToken: cancellation);
}

/// <summary>One tenant's blobs.</summary>
public sealed class TenantBlobs
{
    private readonly BlobContainerClient container;
    private readonly string prefix;

    internal TenantBlobs(BlobContainerClient container, TenantScope scope)
    {
        this.container = container;
        prefix = $"{scope.TenantId}/";
    }

    /// <summary>Keeps bytes under their own SHA-256: what is kept never changes, and keeping it twice is keeping it once.</summary>
    /// <returns>The hash, lower case hex.</returns>
    public async Task<string> Keep(string folder, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        try
        {
            var onlyIfNew = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
            await Blob($"{folder}/{hash}").UploadAsync(BinaryData.FromBytes(bytes), onlyIfNew, cancellation);
        }
        catch (RequestFailedException already) when (already.Status is 409 or 412)
        {
            // The same bytes are there.
        }

        return hash;
    }

    /// <summary>Writes a blob whose name says what it is; writing it twice overwrites it with the same bytes.</summary>
    public Task Write(string name, ReadOnlyMemory<byte> bytes, string contentType, CancellationToken cancellation) =>
        Blob(name)
            .UploadAsync(
                BinaryData.FromBytes(bytes),
                new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType } },
                cancellation
            );

    /// <summary>The bytes of a blob; null where there is none.</summary>
    public async Task<ReadOnlyMemory<byte>?> Read(string name, CancellationToken cancellation)
    {
        try
        {
            BlobDownloadResult found = await Blob(name).DownloadContentAsync(cancellation);
            return found.Content.ToMemory();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private BlobClient Blob(string name) => container.GetBlobClient(prefix + name);
}
