using MediatR;
using MedInsPerf.App.Parts;
using MedInsPerf.App.Reports;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Documents;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.App.Letterheads;

/// <summary>版头样张: a page of the bureau as the writer of official documents sets it, before anything is saved.</summary>
public static class PreviewLetterhead
{
    public sealed record Query(Caller Caller, LetterheadFields Fields) : IRequest<Result<Download>>;

    internal sealed class Handler(LetterheadDesk desk, ReportFonts fonts, TimeProvider clock)
        : IRequestHandler<Query, Result<Download>>
    {
        private const string Words =
            "这是一页样张，用来看版头、落款、用印位置和版记的样子，不是正式文件。标题用二号小标宋，正文用三号仿宋，"
            + "每页二十二行，每行二十八字；版头与标题之间是与版心等宽的红线。正式公文的题目、正文和日期都取自报送的材料。";

        public async Task<Result<Download>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (desk.OpenFor(request.Caller) is not { } standing)
            {
                return new Refusal.NotAllowed(LetterheadDesk.ForHeads);
            }

            var read = request.Fields.Read();
            if (read.Refusal is { } fault)
            {
                return fault;
            }

            if (fonts.Installed is not { } installed)
            {
                return new Refusal.WrongState(
                    "这台服务器没有装公文字体，生成不了 PDF 样张。请把这句话告诉运行维护的人"
                );
            }

            var logo = (await LetterheadDesk.Find(standing, cancellationToken))?.Logo;
            var head = await desk.Read(TenantScope.Of(request.Caller), read.Value!.Words, logo, cancellationToken);
            var at = clock.GetUtcNow();
            var bureau = request.Caller.Bureau.Name;
            var sample = new Report([
                new ReportBlock.Title($"{bureau}\n版头样张"),
                new ReportBlock.Paragraph(Words),
                new ReportBlock.Signature(bureau, ChinaTime.Day(at)),
            ]);
            var meta = new DocumentMeta($"{bureau}版头样张", bureau, at);
            return new Download("版头样张.pdf", PdfWriter.Write(head.On(sample, serial: null), meta, installed).Bytes);
        }
    }
}
