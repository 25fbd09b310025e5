using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Parts;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Documents;
using MedInsPerf.Documents.Forms;
using MedInsPerf.Domain.Forms;

namespace MedInsPerf.App.Forms;

/// <summary>下载自评表: the form of a material as the official .xlsx.</summary>
public static class DownloadForm
{
    public sealed record Query(Caller Caller, string FilingId, string PartId) : IRequest<Result<Download>>;

    internal sealed class Handler(FilingAccess access, Bodies bodies) : IRequestHandler<Query, Result<Download>>
    {
        public async Task<Result<Download>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (
                access.Open(request.Caller, request.FilingId) is not { } filing
                || (await filing.Parts(cancellationToken)).FirstOrDefault(part => part.PartId == request.PartId)
                    is not { } part
            )
            {
                return new Refusal.NotFound();
            }

            var text = await bodies.Of(filing.Scope, part.Body, cancellationToken);
            if (FormReader.In(text, 0, text.Blocks.Length).Select(entry => entry.Form).FirstOrDefault() is not { } form)
            {
                return new Refusal.WrongState("这份材料还没有自评表，请先填写");
            }

            var meta = new DocumentMeta(form.Title, filing.County.Name, part.EditedBy.At);
            return new Download(
                $"{form.ProjectName.Text}自评表.xlsx",
                FormWorkbook.Write(form, filing.Id.FiscalYear, meta)
            );
        }
    }
}
