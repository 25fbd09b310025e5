using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Letterheads;
using MedInsPerf.App.Reports;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Tests.Support;
using MedInsPerf.Documents;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Samples;

namespace MedInsPerf.App.Tests.Letterheads;

/// <summary>版头 from the bureau's settings to its official documents.</summary>
public sealed class LetterheadTests(Storage storage) : HouseTests(storage)
{
    private const string Head = "county-a-head";

    private static readonly LetterheadFields Fields = new(
        "清溪县医疗保障局文件",
        "清医保",
        "",
        "县财政局",
        "清溪县医疗保障局办公室",
        "overDate",
        InUse: true
    );

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Until_it_is_filled_in_the_bureaus_name_is_proposed_and_no_document_bears_it()
    {
        var proposed = await View(Head);

        (proposed.View.Fields.Mark, proposed.View.Version, proposed.ETag).ShouldBe(("清溪县医疗保障局文件", 0, null));
        await Submitted("county-a", Texts.Of(Texts.Office));
        await House.Deliver();
        (await Said()).ShouldNotContain("清溪县医疗保障局文件");
        (await Newest()).Letterhead.ShouldBeNull();
    }

    [Fact]
    public async Task Each_bureau_has_its_own()
    {
        Done(await Save(Head, null, Fields));
        Done(await Save("province-admin", null, Fields with { Mark = "澜江省医疗保障局文件" }));

        (await View(Head)).View.Fields.Mark.ShouldBe("清溪县医疗保障局文件");
        (await View("county-a-admin")).View.Fields.Mark.ShouldBe("清溪县医疗保障局文件");
        (await View("county-b-head")).View.Version.ShouldBe(0);
        (await View("province-admin")).View.Fields.Mark.ShouldBe("澜江省医疗保障局文件");
    }

    [Theory]
    [InlineData("county-a-preparer")]
    [InlineData("city-reviewer")]
    [InlineData("province-reader")]
    [InlineData("auditor")]
    [InlineData("operator")]
    public async Task Nobody_but_the_head_and_the_administrators_sets_it(string persona)
    {
        (await House.Send(new ViewLetterhead.Query(House.As(persona)))).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
        (await Save(persona, null, Fields)).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
        (
            await House.Send(new PutLogo.Command(House.As(persona), null, SamplePicture.Logo))
        ).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
        (await House.Send(new DropLogo.Command(House.As(persona), null))).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
        (await House.Send(new DownloadLogo.Query(House.As(persona)))).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
        (
            await House.Send(new PreviewLetterhead.Query(House.As(persona), Fields))
        ).Refusal.ShouldBeOfType<Refusal.NotAllowed>();
    }

    [Fact]
    public async Task Who_changes_an_older_version_is_told_whose_newer_one_there_is()
    {
        var first = Done(await Save(Head, null, Fields));
        var second = Done(await Save("county-a-admin", first.ETag, Fields with { Code = "清医保函" }));

        second.View.Version.ShouldBe(2);
        (await Save(Head, first.ETag, Fields)).Refusal.ShouldBe(new Refusal.Stale("何晓燕"));
        (await Save(Head, null, Fields)).Refusal.ShouldBeOfType<Refusal.VersionMissing>();
        (await House.Send(new PutLogo.Command(House.As(Head), first.ETag, SamplePicture.Logo))).Refusal.ShouldBe(
            new Refusal.Stale("何晓燕")
        );
        (await View(Head)).View.Fields.Code.ShouldBe("清医保函");
    }

    [Fact]
    public async Task What_cannot_be_printed_is_refused_with_every_fault()
    {
        var refusal = (
            await Save(Head, null, Fields with { Mark = "", Code = "〔2024〕" })
        ).Refusal.ShouldBeOfType<Refusal.BadRequest>();

        refusal.Sentence.ShouldContain("发文机关标志没有填");
        refusal.Sentence.ShouldContain("机关代字只写字");
        (await Save(Head, null, Fields with { Seal = "somewhere" })).Refusal.ShouldBeOfType<Refusal.BadRequest>();
    }

    [Fact]
    public async Task A_logo_that_is_no_picture_is_refused_and_changes_nothing()
    {
        (
            await House.Send(new PutLogo.Command(House.As(Head), null, SamplePicture.Logo))
        ).Refusal.ShouldBeOfType<Refusal.WrongState>("there is no letterhead to put it on");
        var saved = Done(await Save(Head, null, Fields));

        (
            await House.Send(
                new PutLogo.Command(House.As(Head), saved.ETag, Encoding.UTF8.GetBytes("<svg onload='alert(1)'/>"))
            )
        )
            .Refusal.ShouldBeOfType<Refusal.BadRequest>()
            .Sentence.ShouldContain("SVG");
        (await View(Head)).View.HasLogo.ShouldBeFalse();

        var with = Done(await House.Send(new PutLogo.Command(House.As(Head), saved.ETag, SamplePicture.Logo)));
        Done(await House.Send(new DownloadLogo.Query(House.As(Head)))).Bytes.ToArray().ShouldBe(SamplePicture.Logo);
        var without = Done(await House.Send(new DropLogo.Command(House.As(Head), with.ETag)));
        (without.View.HasLogo, without.View.Version).ShouldBe((false, 3));
        (await House.Send(new DownloadLogo.Query(House.As(Head)))).Refusal.ShouldBeOfType<Refusal.NotFound>();
    }

    [Fact]
    public async Task A_document_bears_the_letterhead_of_its_submission_whatever_is_set_later()
    {
        var saved = Done(await Save(Head, null, Fields));
        saved = Done(await House.Send(new PutLogo.Command(House.As(Head), saved.ETag, SamplePicture.Logo)));
        var parts = await Signed("county-a", Texts.Of(Texts.Office));
        Done(await House.Send(new SubmitParts.Command(House.As(Head), CountyA, [.. parts], Serial: 7)));

        // Between the submission and the work of the queue.
        Done(await Save(Head, saved.ETag, Fields with { Mark = "清溪县医保局文件" }));
        await House.Deliver(times: 2);

        var texts = await Said();
        texts.ShouldContain("清溪县医疗保障局文件");
        texts.ShouldContain("清医保〔2024〕7号");
        texts.ShouldContain("抄送：县财政局。");
        texts.ShouldNotContain("清溪县医保局文件");
        var report = await Newest();
        using var manifest = JsonDocument.Parse(
            (await Blob($"reports/2023/{report.ReportId}.manifest.json")).ToArray()
        );
        manifest.RootElement.GetProperty("letterhead").GetString().ShouldBe(report.Letterhead);
        manifest.RootElement.GetProperty("serial").GetInt32().ShouldBe(7);
        Convert
            .ToHexStringLower(SHA256.HashData((await Blob($"letterheads/{report.Letterhead}")).Span))
            .ShouldBe(report.Letterhead);
    }

    [Fact]
    public async Task The_same_record_and_letterhead_give_the_same_bytes_and_the_letterhead_decides_the_code()
    {
        var saved = Done(await Save(Head, null, Fields));
        Done(await House.Send(new PutLogo.Command(House.As(Head), saved.ETag, SamplePicture.Logo)));
        await Submitted("county-a", Texts.Of(Texts.Office));
        await House.Deliver();
        var first = await Newest();
        var (docx, code) = (first.File!.Sha256, first.CheckCode);

        var second = await Again(first, serial: null);
        (second.File!.Sha256, second.CheckCode).ShouldBe((docx, code));
        second.Others.Select(file => file.Sha256).ShouldBe(first.Others.Select(file => file.Sha256));

        var numbered = await Again(first, serial: 8);
        numbered.CheckCode.ShouldNotBe(code);
        numbered.File!.Sha256.ShouldNotBe(docx);
    }

    /// <summary>The document made once more.</summary>
    private async Task<ReportDocument> Again(ReportDocument report, int? serial)
    {
        await House.Rewrite(
            Head,
            $"report:{report.ReportId}",
            document =>
            {
                document.Remove("file");
                document["serial"] = serial;
            }
        );
        var job = House.JobOf(Head, $"again-{serial}");
        await House.Of<MediatR.IMediator>().Send(new ComposeReport.Command(job, report.ReportId), Now);
        return await Newest();
    }

    [Fact]
    public async Task A_letterhead_out_of_use_is_kept_and_borne_by_nothing()
    {
        Done(await Save(Head, null, Fields with { InUse = false }));
        await Submitted("county-a", Texts.Of(Texts.Office));
        await House.Deliver();

        (await Said()).ShouldNotContain("清溪县医疗保障局文件");
        (await View(Head)).View.Fields.InUse.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10000)]
    public async Task A_number_that_no_register_has_is_refused(int serial)
    {
        var parts = await Signed("county-a", Texts.Of(Texts.Office));
        (
            await House.Send(new SubmitParts.Command(House.As(Head), CountyA, [.. parts], serial))
        ).Refusal.ShouldBeOfType<Refusal.BadRequest>();
    }

    [Fact]
    public async Task A_kept_logo_that_was_changed_behind_the_products_back_is_not_printed()
    {
        // A picture of its own: the storage is shared, and what is kept once stays.
        var saved = Done(await Save(Head, null, Fields));
        Done(await House.Send(new PutLogo.Command(House.As(Head), saved.ETag, SamplePicture.GreyJpeg)));
        var logo = (await House.Stored(Head, "letterhead", "standing")).Single()["logo"]!.GetValue<string>();
        await House
            .Of<BlobStore>()
            .Open(House.ScopeOf(Head))
            .Write($"logos/{logo}", Encoding.UTF8.GetBytes("<svg/>"), "image/png", Now);

        await Should.ThrowAsync<InvalidDataException>(() => House.Send(new DownloadLogo.Query(House.As(Head))));
    }

    [Fact]
    public async Task The_preview_is_a_page_of_the_bureau_and_saves_nothing()
    {
        Assert.SkipUnless(House.HasFonts, "The fonts are not installed: npm ci in the folder tools.");
        var pdf = Done(await House.Send(new PreviewLetterhead.Query(House.As(Head), Fields))).Bytes;

        var text = string.Concat(Paragraphs("样张.pdf", pdf));
        text.ShouldContain("清溪县医疗保障局文件");
        text.ShouldContain("清医保〔2024〕");
        text.ShouldContain("2024年2月20日");
        (await View(Head)).View.Version.ShouldBe(0);
        (
            await House.Send(new PreviewLetterhead.Query(House.As(Head), Fields with { Mark = "" }))
        ).Refusal.ShouldBeOfType<Refusal.BadRequest>();
    }

    private async Task<OpenedLetterhead> View(string persona) =>
        Done(await House.Send(new ViewLetterhead.Query(House.As(persona))));

    private Task<Result<OpenedLetterhead>> Save(string persona, string? etag, LetterheadFields fields) =>
        House.Send(new SaveLetterhead.Command(House.As(persona), etag, fields));

    private async Task<ReportDocument> Newest()
    {
        var id = (await Filing(Head, CountyA)).Reports.MaxBy(report => report.Id, StringComparer.Ordinal)!.Id;
        return (await House.PeriodOf(Head).Find<ReportDocument>($"report:{id}", Now)).ShouldNotBeNull();
    }

    /// <summary>What the Word document says.</summary>
    private async Task<string> Said()
    {
        var report = await Newest();
        var download = new DownloadReport.Query(House.As(Head), CountyA, report.ReportId);
        return string.Join('\n', Paragraphs("a.docx", Done(await House.Send(download)).Bytes));
    }

    private static IEnumerable<string> Paragraphs(string name, ReadOnlyMemory<byte> bytes) =>
        DocumentReader
            .Read(name, bytes)
            .ShouldBeOfType<ReadOutcome.Accepted>()
            .Source.Blocks.SelectMany(block =>
                block switch
                {
                    Paragraph paragraph => [paragraph.Text.Value],
                    Table table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text.Value),
                    _ => (IEnumerable<string>)[],
                }
            );

    private async Task<ReadOnlyMemory<byte>> Blob(string name) =>
        (await House.Of<BlobStore>().Open(House.ScopeOf(Head)).Read(name, Now)).ShouldNotBeNull();
}
