using System.Collections.Immutable;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace MedInsPerf.App.Tenancy;

/// <summary>
/// 校验册: the official files that the product has made, by SHA-256 and by printed code, for whoever holds one of them.
/// It stands beside the tenants' prefixes and knows nothing of them: an entry says no more than the file's own cover.
/// </summary>
public sealed class DocumentChecks(BlobServiceClient blobs)
{
    private const string ContainerName = "tenants";
    private const string Folder = "checks";

    /// <summary>Enters a document; entering it twice is entering it once.</summary>
    /// <param name="marks">The hashes of its files and its printed code.</param>
    internal async Task Enter(IEnumerable<string> marks, CheckedDocument document, CancellationToken cancellation)
    {
        var bytes = BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(document, StoredJson.Options));
        foreach (var mark in marks)
        {
            await Blob(mark).UploadAsync(bytes, overwrite: true, cancellation);
        }

        await Advance(document, cancellation);
    }

    /// <summary>Keeps what tells which figures of a file were changed: hashes, no text.</summary>
    internal Task Seal(string file, ReadOnlyMemory<byte> seals, CancellationToken cancellation) =>
        Blob($"seals/{file}").UploadAsync(BinaryData.FromBytes(seals), overwrite: true, cancellation);

    /// <summary>The seals of a file; null where it has none.</summary>
    internal async Task<byte[]?> SealsOf(string file, CancellationToken cancellation)
    {
        try
        {
            BlobDownloadResult found = await Blob($"seals/{file}").DownloadContentAsync(cancellation);
            return found.Content.ToArray();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>What a file or a code stands for; null where the product made no such thing.</summary>
    /// <param name="mark">A SHA-256 in lower case hex, or a code as printed.</param>
    public async Task<(CheckedDocument Document, bool IsCurrent)?> Find(string mark, CancellationToken cancellation)
    {
        if (await Read<CheckedDocument>(Blob(mark), cancellation) is not var (document, _))
        {
            return null;
        }

        var newest = await Read<NewestDocument>(Blob(document.Series), cancellation);
        return (document, newest?.Content.ReportId == document.ReportId);
    }

    /// <summary>Makes the document the newest of its series, unless a newer one is there: messages overtake each other.</summary>
    private async Task Advance(CheckedDocument document, CancellationToken cancellation)
    {
        var blob = Blob(document.Series);
        for (var turn = 0; turn < 5; turn++)
        {
            var found = await Read<NewestDocument>(blob, cancellation);
            if (string.CompareOrdinal(found?.Content.ReportId, document.ReportId) >= 0)
            {
                return;
            }

            try
            {
                await blob.UploadAsync(
                    BinaryData.FromBytes(
                        JsonSerializer.SerializeToUtf8Bytes(new NewestDocument(document.ReportId), StoredJson.Options)
                    ),
                    new BlobUploadOptions
                    {
                        Conditions = found is { ETag: var seen }
                            ? new BlobRequestConditions { IfMatch = seen }
                            : new BlobRequestConditions { IfNoneMatch = ETag.All },
                    },
                    cancellation
                );
                return;
            }
            catch (RequestFailedException raced) when (raced.Status is 409 or 412)
            {
                // Another document of the series was entered meanwhile: look again.
            }
        }

        throw new InvalidOperationException("The series changed five times while a document was entered.");
    }

    private static async Task<(T Content, ETag ETag)?> Read<T>(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            BlobDownloadResult found = await blob.DownloadContentAsync(cancellation);
            return (
                JsonSerializer.Deserialize<T>(found.Content.ToMemory().Span, StoredJson.Options)!,
                found.Details.ETag
            );
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private BlobClient Blob(string name) =>
        blobs.GetBlobContainerClient(ContainerName).GetBlobClient($"{Folder}/{name}");

    private sealed record NewestDocument(string ReportId);
}

/// <summary>What the check page may say of an official document.</summary>
/// <param name="Series">Names the filing whose newest document is the current one; not shown.</param>
public sealed record CheckedDocument(
    string Series,
    string ReportId,
    string Title,
    string Bureau,
    int FiscalYear,
    DateTimeOffset MadeAt
)
{
    /// <summary>SHA-256 of its files that have seals.</summary>
    public ImmutableArray<string> Files { get; init; } = [];
}
