using MediatR;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Parts;

/// <summary>看原件: the dropped file, byte by byte.</summary>
public static class DownloadOriginal
{
    public sealed record Query(Caller Caller, string FilingId, string PartId) : IRequest<Result<Download>>;

    internal sealed class Handler(FilingAccess access, BlobStore blobs) : IRequestHandler<Query, Result<Download>>
    {
        public async Task<Result<Download>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (access.Open(request.Caller, request.FilingId) is not { } filing)
            {
                return new Refusal.NotFound();
            }

            var parts = await filing.Parts(cancellationToken);
            if (parts.FirstOrDefault(part => part.PartId == request.PartId) is not { File: var file })
            {
                return new Refusal.NotFound();
            }

            var bytes = await blobs.Open(filing.Scope).Read($"originals/{file.Sha256}", cancellationToken);
            return bytes is { } found ? new Download(file.Name, found) : new Refusal.NotFound();
        }
    }
}

/// <summary>A file for a person.</summary>
public sealed record Download(string Name, ReadOnlyMemory<byte> Bytes);
