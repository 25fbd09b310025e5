using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Documents;

namespace MedInsPerf.App.Parts;

/// <summary>
/// 带批注的原件: the dropped file, with what does not hold in it as comments; of a file that cannot be written into, a list.
/// The file is as it was dropped, so the comments are on its own words, whatever was corrected on the desk since.
/// </summary>
public static class DownloadAnnotated
{
    public sealed record Query(Caller Caller, string FilingId, string PartId) : IRequest<Result<Download>>;

    internal sealed class Handler(FilingAccess access, FilingCheck check, BlobStore blobs)
        : IRequestHandler<Query, Result<Download>>
    {
        public async Task<Result<Download>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (access.Open(request.Caller, request.FilingId) is not { } filing)
            {
                return new Refusal.NotFound();
            }

            // The file may hold materials that are still drafts, and the comments name them.
            if (!filing.IsOwn)
            {
                return new Refusal.NotAllowed("带批注的原件只给本单位的人");
            }

            var parts = await filing.Parts(cancellationToken);
            if (
                parts.FirstOrDefault(part => part.PartId == request.PartId) is not { File: var file }
                || await blobs.Open(filing.Scope).Read($"originals/{file.Sha256}", cancellationToken)
                    is not { } original
            )
            {
                return new Refusal.NotFound();
            }

            if (DocumentReader.Read(file.Name, original) is not ReadOutcome.Accepted { Source: var text })
            {
                return new Refusal.WrongState("原件现在读不了，没有批注可写。请下载原件，或改好后重新拖进来");
            }

            var findings = await check.OfOriginal(
                filing.Scope,
                filing.Id.FiscalYear,
                parts,
                file,
                text,
                cancellationToken
            );
            var copy = AnnotatedCopy.Of(text.Document, original, findings);
            return new Download(Named(copy.Name, file.Name), copy.Bytes);
        }

        /// <summary>A copy beside its original in one folder must not replace it.</summary>
        private static string Named(string copy, string original) =>
            copy == original
                ? $"{Path.GetFileNameWithoutExtension(original)}（带批注）{Path.GetExtension(original)}"
                : copy;
    }
}
