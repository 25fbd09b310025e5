using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace MedInsPerf.Local.Pumps;

/// <summary>Makes this host the only one that does something: a lease on a blob, renewed until given back or lost.</summary>
internal sealed class BlobHold : IAsyncDisposable
{
    private readonly BlobLeaseClient lease;
    private readonly TimeSpan length;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource givenBack = new();
    private readonly CancellationTokenSource lost = new();
    private readonly Task renewing;

    private BlobHold(BlobLeaseClient lease, TimeSpan length, TimeProvider clock)
    {
        this.lease = lease;
        this.length = length;
        this.clock = clock;
        renewing = Renew();
    }

    /// <summary>Cancelled once another host may have it.</summary>
    public CancellationToken Lost => lost.Token;

    /// <summary>Takes the lease; null where another host has it.</summary>
    public static async Task<BlobHold?> Take(
        BlobClient blob,
        TimeSpan length,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        try
        {
            var onlyIfNew = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
            await blob.UploadAsync(BinaryData.FromBytes(ReadOnlyMemory<byte>.Empty), onlyIfNew, cancellation);
        }
        catch (RequestFailedException there) when (there.Status is 409 or 412)
        {
            // It is there, perhaps leased.
        }

        var wanted = blob.GetBlobLeaseClient();
        try
        {
            await wanted.AcquireAsync(length, cancellationToken: cancellation);
            return new BlobHold(wanted, length, clock);
        }
        catch (RequestFailedException taken) when (taken.ErrorCode == BlobErrorCode.LeaseAlreadyPresent)
        {
            return null;
        }
    }

    /// <summary>Gives it back, so that another host need not wait for its end.</summary>
    public async ValueTask DisposeAsync()
    {
        await givenBack.CancelAsync();
        await renewing;
        if (!lost.IsCancellationRequested)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            try
            {
                await lease.ReleaseAsync(cancellationToken: patience.Token);
            }
            catch (Exception failure) when (failure is RequestFailedException or OperationCanceledException)
            {
                // It runs out by itself.
            }
        }

        givenBack.Dispose();
        lost.Dispose();
    }

    private async Task Renew()
    {
        var renewedAt = clock.GetTimestamp();
        while (!givenBack.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(length / 3, clock, givenBack.Token);
                await lease.RenewAsync(cancellationToken: givenBack.Token);
                renewedAt = clock.GetTimestamp();
            }
            catch (OperationCanceledException) when (givenBack.IsCancellationRequested)
            {
                return;
            }
            catch (RequestFailedException failure)
                when (failure.Status != 409 && clock.GetElapsedTime(renewedAt) < length * 2 / 3)
            {
                // Storage did not answer; the lease still stands for a while.
            }
            catch (Exception failure) when (failure is RequestFailedException or AggregateException)
            {
                await lost.CancelAsync();
                return;
            }
        }
    }
}
