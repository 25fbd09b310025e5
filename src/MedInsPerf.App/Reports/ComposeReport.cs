using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using MediatR;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Letterheads;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Work;
using MedInsPerf.Documents;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Reports;
using MedInsPerf.Domain.SelfEvaluations;
using Microsoft.Extensions.Configuration;

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
        ReportFonts fonts,
        DocumentChecks checks,
        LetterheadDesk letterheads,
        IConfiguration configuration,
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
            var code = Manifest.CodeOf(report);
            var meta = new DocumentMeta(report.Title, bureau, report.RequestedBy.At, code, CheckPage);
            var composed = await Compose(scope, bureau, year, report, cancellationToken);
            var made = Outputs.Of(await Headed(scope, report, composed, cancellationToken), meta, fonts.Installed);
            var files = ImmutableArray.CreateBuilder<ReportFile>();
            foreach (var output in made)
            {
                files.Add(await Keep(scope, request, $"{bureau}{report.Title}", output, cancellationToken));
            }

            await KeepManifest(scope, request, report, code, files, cancellationToken);
            await Seal(made, files, code, cancellationToken);
            await Enter(scope, bureau, year, report, code, files, cancellationToken);
            Milestones.Reached("report-written", request.ReportId);

            var change = new Change("定时任务", "生成正式报告", $"{request.ReportId};{files[0].Sha256}")
                .Once("report", request.Job)
                .Write(report with { File = files[0], Others = [.. files.Skip(1)], CheckCode = code, Failure = null });
            await period.Commit(change, cancellationToken);
            Milestones.Reached("report-made", request.ReportId);
        }

        /// <summary>Printed beside the code where the web app has an address of its own.</summary>
        private string? CheckPage => configuration["Web:Origin"] is { Length: > 0 } origin ? $"{origin}/check" : null;

        /// <summary>What a changed file is compared with: Word and PDF say the same each in its own order.</summary>
        private async Task Seal(
            ImmutableArray<Output> made,
            ImmutableArray<ReportFile>.Builder files,
            string code,
            CancellationToken cancellation
        )
        {
            for (var at = 0; at < made.Length; at++)
            {
                if (
                    made[at].IsText
                    && DocumentReader.Read(made[at].Suffix, made[at].Bytes) is ReadOutcome.Accepted { Source: var text }
                )
                {
                    var seals = JsonSerializer.SerializeToUtf8Bytes(TextSeals.Of(text, code), StoredJson.Options);
                    await checks.Seal(files[at].Sha256, seals, cancellation);
                }
            }
        }

        private async Task<ReportFile> Keep(
            TenantScope scope,
            Command request,
            string name,
            Output output,
            CancellationToken cancellation
        )
        {
            var blob = $"reports/{request.Job.Period}/{request.ReportId}.{output.Format}";
            await blobs.Open(scope).Write(blob, output.Bytes, output.ContentType, cancellation);
            return new ReportFile(
                name + output.Suffix,
                blob,
                output.Bytes.LongLength,
                Convert.ToHexStringLower(SHA256.HashData(output.Bytes)),
                clock.GetUtcNow()
            )
            {
                Format = output.Format,
            };
        }

        private Task KeepManifest(
            TenantScope scope,
            Command request,
            ReportDocument report,
            string code,
            IEnumerable<ReportFile> files,
            CancellationToken cancellation
        )
        {
            var manifest = new Manifest(
                request.ReportId,
                code,
                OfficialReport.Template,
                fonts.Installed?.Hash,
                [.. report.Parts.Select(part => new ManifestPart(part.PartId, part.Draft, part.Body))],
                [.. files.Select(file => new ManifestOutput(file.Format, file.Name, file.Bytes, file.Sha256))]
            )
            {
                Letterhead = report.Letterhead,
                Serial = report.Serial,
            };
            var blob = $"reports/{request.Job.Period}/{request.ReportId}.manifest.json";
            return blobs.Open(scope).Write(blob, manifest.Write(), ContentTypes.Json, cancellation);
        }

        /// <summary>Under the letterhead that was in use at the submission.</summary>
        private async Task<Report> Headed(
            TenantScope scope,
            ReportDocument report,
            Report composed,
            CancellationToken cancellation
        ) =>
            report.Letterhead is { } kept
                ? (await letterheads.Read(scope, kept, cancellation)).On(composed, report.Serial)
                : composed;

        private Task Enter(
            TenantScope scope,
            string bureau,
            int year,
            ReportDocument report,
            string code,
            IEnumerable<ReportFile> files,
            CancellationToken cancellation
        ) =>
            checks.Enter(
                files.Select(file => file.Sha256).Append(code),
                new CheckedDocument(
                    SeriesOf(scope, year, report.Kind),
                    report.ReportId,
                    report.Title,
                    bureau,
                    year,
                    report.RequestedBy.At
                )
                {
                    Files = [.. files.Select(file => file.Sha256)],
                },
                cancellation
            );

        private async Task<Report> Compose(
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
            return OfficialReport.Compose(bureau, year, report.Kind, parts.ToImmutable(), signedOn)
                ?? throw new InvalidOperationException($"{report.ReportId} holds nothing of a {report.Kind}.");
        }

        /// <summary>Each document has its own newest; that of projects is named as when there was no other.</summary>
        private static string SeriesOf(TenantScope scope, int year, DocumentKind kind)
        {
            var series = string.Create(CultureInfo.InvariantCulture, $"series/{scope.Code}-{year}");
            return CalledDocuments.SeriesOf(kind) is not DocumentKind.ProjectSelfEvaluation and var other
                ? $"{series}-{Words.Of(other)}"
                : series;
        }
    }
}
