using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Parts;
using MedInsPerf.App.Reports;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Tests.Support;
using MedInsPerf.Documents;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Reports;
using MedInsPerf.Samples;

namespace MedInsPerf.App.Tests.Filings;

/// <summary>From the submission to the check page, over every file that is made of it.</summary>
public sealed class OfficialDocumentsTests(Storage storage) : HouseTests(storage)
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_submission_becomes_every_file_with_its_manifest_and_each_checks_as_current()
    {
        await Submitted("county-a", SampleText.Fengling);
        await House.Deliver(times: 2);
        var report = await Newest();
        string[] formats = [.. new[] { report.File! }.Concat(report.Others).Select(file => file.Format)];
        formats.ShouldBe(
            House.HasFonts ? ["docx", "pdf", "xlsx", "docx-public", "pdf-public"] : ["docx", "xlsx", "docx-public"]
        );

        var manifest = JsonDocument.Parse((await Blob($"reports/2023/{report.ReportId}.manifest.json")).ToArray());
        var outputs = manifest.RootElement.GetProperty("outputs").EnumerateArray().ToList();
        outputs.Count.ShouldBe(formats.Length);
        for (var at = 0; at < formats.Length; at++)
        {
            var bytes = (await Download(report, formats[at])).ToArray();
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            outputs[at].GetProperty("sha256").GetString().ShouldBe(hash);
            (await Check(hash)).State.ShouldBe("current", formats[at]);
            (await Drop("随便什么名字.pdf", bytes)).State.ShouldBe("current", formats[at]);
        }

        (await Check(report.CheckCode!)).State.ShouldBe("current");
        (await Check(report.CheckCode!.ToLowerInvariant())).Bureau.ShouldBe("清溪县医疗保障局");
    }

    [Fact]
    public async Task A_resubmission_makes_the_document_before_it_an_older_one()
    {
        // Another county than in the other tests: what was ever made stays in the register of the storage they share.
        var parts = await Submitted("county-b", SampleText.Fengling);
        await House.Deliver();
        var first = await Newest("county-b");

        House.Clock.Advance(TimeSpan.FromDays(1));
        var returned = new ReturnedPart(parts[0], "核对结余");
        Done(await House.Send(new ReturnParts.Command(House.As("city-reviewer"), CountyB, [returned])));
        var etag = (await Desk("county-b-preparer", CountyB, parts[0])).ETag;
        var answer = new AnswerReturn.Command(House.As("county-b-preparer"), CountyB, parts[0], etag, 0, true, "");
        Done(await House.Send(answer));
        string[] again = [parts[0]];
        Done(await House.Send(new RequestSignOff.Command(House.As("county-b-preparer"), CountyB, [.. again])));
        Done(await House.Send(new SignParts.Command(House.As("county-b-head"), CountyB, [.. again])));
        Done(await House.Send(new SubmitParts.Command(House.As("county-b-head"), CountyB, [.. again])));
        await House.Deliver();
        var second = await Newest("county-b");

        second.ReportId.ShouldNotBe(first.ReportId);
        (await Check(first.CheckCode!)).State.ShouldBe("older");
        (await Check(first.File!.Sha256)).State.ShouldBe("older");
        (await Check(second.CheckCode!)).State.ShouldBe("current");
    }

    [Fact]
    public async Task What_the_product_never_made_is_none()
    {
        (await Check("0000-0000-0000")).State.ShouldBe("none");
        (await Check(new string('0', 64))).State.ShouldBe("none");
        (await Check("../tenants")).State.ShouldBe("none");
        (await Drop("a.txt", Encoding.UTF8.GetBytes("别的文件"))).State.ShouldBe("none");
        (await Drop("a.pdf", "%PDF-1.7 damaged"u8.ToArray())).State.ShouldBe("none");
        (await Drop("", [])).State.ShouldBe("none");
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("pdf")]
    public async Task A_changed_digit_is_named_with_its_page(string format)
    {
        Assert.SkipUnless(
            House.HasFonts || format != "pdf",
            "The fonts are not installed: npm ci in the folder tools."
        );
        await Submitted("county-a", SampleText.Fengling);
        await House.Deliver();
        var document = await Newest();
        var report = await Composed(document);
        Write(format, report, document).ShouldBe((await Download(document, format)).ToArray(), "it is the document");

        var changed = await Drop($"报告.{format}", Write(format, Replaced(report, "171000", "177000"), document));

        (changed.State, changed.IsCurrent, changed.Missing).ShouldBe(("changed", true, 0));
        changed.Title.ShouldBe(document.Title);
        changed.Changes.ShouldAllBe(change => change.Text == "177000");
        changed.Changes.Length.ShouldBe(2, "the text says it twice");
        changed.Changes.ShouldAllBe(change => (format == "pdf") == (change.Page == 3));
    }

    [Fact]
    public async Task A_paragraph_that_was_left_out_is_counted_and_one_that_was_added_is_quoted()
    {
        await Submitted("county-a", SampleText.Fengling);
        await House.Deliver();
        var document = await Newest();
        var report = await Composed(document);
        var shorter = new Report([.. report.Blocks.Where((_, at) => at != report.Blocks.Length - 3)]);
        var longer = new Report(report.Blocks.Insert(4, new ReportBlock.Paragraph("另加的一句话。")));

        var less = await Drop("报告.docx", Write("docx", shorter, document));
        (less.Missing, less.Changes.Length).ShouldBe((1, 0));
        var more = await Drop("报告.docx", Write("docx", longer, document));
        more.Changes.ShouldHaveSingleItem().Text.ShouldBe("另加的一句话。");
        var same = await Drop("报告.docx", Resaved(await Download(document, "docx")));
        (same.State, same.Missing, same.Changes.Length).ShouldBe(("changed", 0, 0));
    }

    private byte[] Write(string format, Report report, ReportDocument document)
    {
        var meta = new DocumentMeta(document.Title, "清溪县医疗保障局", document.RequestedBy.At, document.CheckCode);
        return format == "pdf"
            ? PdfWriter.Write(report, meta, House.Of<ReportFonts>().Installed!).Bytes
            : WordWriter.Write(report, meta);
    }

    /// <summary>The document as blocks, made again from the texts that were submitted.</summary>
    private async Task<Report> Composed(ReportDocument document)
    {
        var parts = ImmutableArray.CreateBuilder<FiledPart>();
        foreach (var part in document.Parts)
        {
            var text = await House.Of<Bodies>().Of(House.ScopeOf("county-a-preparer"), part.Body, Now);
            var record = RecordReader.Read(text, new ReadingContext(part.File.Bureau, House.Year));
            parts.AddRange(record.Parts.Select(read => new FiledPart(read, text)));
        }

        return ProjectSelfEvaluationReport.Compose(
            "清溪县医疗保障局",
            House.Year,
            parts.ToImmutable(),
            new DateOnly(2024, 2, 20)
        );
    }

    private static Report Replaced(Report report, string figure, string other) =>
        new([
            .. report.Blocks.Select(block =>
                block is ReportBlock.Paragraph paragraph
                    ? paragraph with
                    {
                        Text = paragraph.Text.Replace(figure, other, StringComparison.Ordinal),
                    }
                    : block
            ),
        ]);

    /// <summary>The same parts in another zip, as a program that saves a file again would leave them.</summary>
    private static byte[] Resaved(ReadOnlyMemory<byte> file) => [.. file.Span, .. new byte[2]];

    private async Task<ReportDocument> Newest(string county = "county-a")
    {
        var reports = (await Filing($"{county}-head", Of(county))).Reports;
        var id = reports.MaxBy(report => report.Id, StringComparer.Ordinal)!.Id;
        return (await House.PeriodOf($"{county}-preparer").Find<ReportDocument>($"report:{id}", Now)).ShouldNotBeNull();
    }

    private async Task<ReadOnlyMemory<byte>> Download(ReportDocument report, string format) =>
        Done(
            await House.Send(new DownloadReport.Query(House.As("county-a-preparer"), CountyA, report.ReportId, format))
        ).Bytes;

    private async Task<ReadOnlyMemory<byte>> Blob(string name) =>
        (await House.Of<BlobStore>().Open(House.ScopeOf("county-a-preparer")).Read(name, Now)).ShouldNotBeNull();

    private Task<CheckView> Check(string mark) => House.Send(new CheckDocument.Query(mark));

    private Task<CheckView> Drop(string name, byte[] bytes) => House.Send(new CheckFile.Command(name, bytes));
}
