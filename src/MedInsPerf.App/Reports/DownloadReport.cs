using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Parts;
using MedInsPerf.App.Tenancy;

namespace MedInsPerf.App.Reports;

/// <summary>The official document, for those who may see the filing.</summary>
public static class DownloadReport
{
    public sealed record Query(Caller Caller, string FilingId, string ReportId, string? Format = null)
        : IRequest<Result<Download>>;

    internal sealed class Handler(FilingAccess access, BlobStore blobs) : IRequestHandler<Query, Result<Download>>
    {
        public async Task<Result<Download>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (access.Open(request.Caller, request.FilingId) is not { } filing)
            {
                return new Refusal.NotFound();
            }

            var id = ReportDocument.DocumentId(request.ReportId);
            if (await filing.Period.Find<ReportDocument>(id, cancellationToken) is not { } report)
            {
                return new Refusal.NotFound();
            }

            if (report.File is not { } file)
            {
                return new Refusal.WrongState("正式报告还在生成，请稍等几秒再下载");
            }

            var asked =
                request.Format is { Length: > 0 } format && format != file.Format
                    ? report.Others.FirstOrDefault(other => other.Format == format)
                    : file;
            if (asked is null)
            {
                return new Refusal.NotFound();
            }

            var bytes = await blobs.Open(filing.Scope).Read(asked.Blob, cancellationToken);
            return bytes is { } found ? new Download(asked.Name, found) : new Refusal.NotFound();
        }
    }
}
