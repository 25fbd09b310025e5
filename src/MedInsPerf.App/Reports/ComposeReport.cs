using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;
using MedInsPerf.Documents;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Reports;

namespace MedInsPerf.App.Reports;

/// <summary>
/// 生成正式报告: composes the official document of a submission into the tenant's blobs. Its texts are immutable and its
/// bytes follow from them, so that a message that comes twice overwrites the document with itself.
/// </summary>
public static class ComposeReport
{
    public sealed record Command(StoredJob Job, string ReportId) : IRequest;

    internal sealed class Handler(
        WorkStore work,
        BlobStore blobs,
        Bodies bodies,
        TenantRegistry registry,
        TimeProvider clock
    ) : AsyncRequestHandler<Command>
    {
        protected override async Task Handle(Command request, CancellationToken cancellationToken)
        {
            var scope = TenantScope.Of(request.Job);
            var period = work.Open(scope, request.Job.Period);
            var id = ReportDocument.DocumentId(request.ReportId);
            if (await period.Find<ReportDocument>(id, cancellationToken) is not { File: null } report)
            {
                return;
            }

            var year = int.Parse(request.Job.Period, CultureInfo.InvariantCulture);
            var bureau = registry.Current.BureauWith(scope.Code)?.Name ?? "";
            var bytes = await Compose(scope, bureau, year, report, cancellationToken);
            var blob = $"reports/{request.Job.Period}/{request.ReportId}.docx";
            await blobs.Open(scope).Write(blob, bytes, ContentTypes.Word, cancellationToken);
            Milestones.Reached("report-written", request.ReportId);

            var file = new ReportFile(
                $"{bureau}{report.Title}.docx",
                blob,
                bytes.LongLength,
                Convert.ToHexStringLower(SHA256.HashData(bytes)),
                clock.GetUtcNow()
            );
            var change = new Change("定时任务", "生成正式报告", $"{request.ReportId};{file.Sha256}")
                .Once("report", request.Job)
                .Write(report with { File = file });
            await period.Commit(change, cancellationToken);
            Milestones.Reached("report-made", request.ReportId);
        }

        private async Task<byte[]> Compose(
            TenantScope scope,
            string bureau,
            int year,
            ReportDocument report,
            CancellationToken cancellation
        )
        {
            var parts = ImmutableArray.CreateBuilder<FiledPart>();
            foreach (var reported in report.Parts)
            {
                var text = await bodies.Of(scope, reported.Body, cancellation);
                var record = RecordReader.Read(text, new ReadingContext(reported.File.Bureau, year));
                parts.AddRange(record.Parts.Select(part => new FiledPart(part, text)));
            }

            var signedOn = ChinaTime.Day(report.RequestedBy.At);
            var document = ProjectSelfEvaluationReport.Compose(bureau, year, parts.ToImmutable(), signedOn);
            return WordWriter.Write(document, new DocumentMeta(report.Title, bureau, report.RequestedBy.At));
        }
    }
}
