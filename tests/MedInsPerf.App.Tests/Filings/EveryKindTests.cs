using System.Text.Json;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Imports;
using MedInsPerf.App.Parts;
using MedInsPerf.App.Reports;
using MedInsPerf.App.Tenancy;
using MedInsPerf.App.Tests.Support;
using MedInsPerf.Documents;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;
using MedInsPerf.Samples;
using MedInsPerf.Samples.Generation;

namespace MedInsPerf.App.Tests.Filings;

/// <summary>What is submitted becomes the official documents that it calls for.</summary>
public sealed class EveryKindTests(Storage storage) : HouseTests(storage)
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static string[] Formats(House house) =>
        house.HasFonts ? ["docx", "pdf", "xlsx", "docx-public", "pdf-public"] : ["docx", "xlsx", "docx-public"];

    [Theory]
    [InlineData("project", DocumentKind.ProjectSelfEvaluation, "2023年度项目支出绩效自评报告")]
    [InlineData("form", DocumentKind.ProjectSelfEvaluationForm, "2023年度项目支出绩效自评表")]
    [InlineData("transfer", DocumentKind.TransferPaymentForm, "2023年度转移支付绩效目标自评表")]
    [InlineData("department", DocumentKind.DepartmentSelfEvaluation, "2023年度部门整体支出绩效自评报告")]
    [InlineData("accounts", DocumentKind.FinalAccounts, "2023年度部门决算")]
    [InlineData("mixed", DocumentKind.Mixed, "2023年度部门决算")]
    public async Task What_is_filed_becomes_its_own_document_in_every_format(
        string filed,
        DocumentKind kind,
        string title
    )
    {
        await Submit(await Dropped(filed, Sound(filed)));
        await House.Deliver(times: 2);

        var view = (await Filing("county-a-head", CountyA)).Reports.ShouldHaveSingleItem();
        view.Title.ShouldBe(title);
        view.State.ShouldBe("ready", view.Failure);
        view.FileName.ShouldBe($"清溪县医疗保障局{title}.docx");
        string[] made = ["docx", .. view.Others.Select(file => file.Format)];
        made.ShouldBe(Formats(House));

        var report = await Stored(view.Id);
        report.Kind.ShouldBe(kind);
        var manifest = JsonDocument.Parse((await Blob($"reports/2023/{view.Id}.manifest.json")).ToArray());
        manifest.RootElement.GetProperty("outputs").GetArrayLength().ShouldBe(Formats(House).Length);
        foreach (var format in Formats(House))
        {
            var bytes = (await Download(view.Id, format)).ToArray();
            (await House.Send(new CheckFile.Command($"a.{format}", bytes))).State.ShouldBe("current", format);
            if (format is "docx" or "pdf")
                Read($"a.{format}", bytes).Kind.ShouldBe(kind, $"the {format} is what it says");
        }
    }

    [Fact]
    public async Task Several_kinds_become_a_document_each_and_each_is_the_current_one()
    {
        var parts = new List<string>();
        foreach (var kind in new[] { "project", "transfer", "department" })
            parts.AddRange(await Dropped(kind, Sound(kind)));
        await Submit([.. parts]);
        await House.Deliver();

        var reports = (await Filing("county-a-head", CountyA)).Reports;
        reports
            .Select(report => report.Title)
            .ShouldBe(
                ["2023年度项目支出绩效自评报告", "2023年度转移支付绩效目标自评表", "2023年度部门整体支出绩效自评报告"],
                ignoreOrder: true
            );
        foreach (var report in reports)
        {
            report.State.ShouldBe("ready", report.Failure);
            (await House.Send(new CheckDocument.Query(report.CheckCode!))).State.ShouldBe("current", report.Title);
        }
    }

    [Fact]
    public async Task What_is_submitted_later_makes_only_the_documents_that_hold_it()
    {
        await Submit(await Dropped("project", Sound("project")));
        House.Clock.Advance(TimeSpan.FromDays(1));
        await Submit(await Dropped("department", Sound("department")));
        await House.Deliver();

        var reports = (await Filing("county-a-head", CountyA)).Reports;
        reports
            .Select(report => report.Title)
            .ShouldBe(["2023年度部门整体支出绩效自评报告", "2023年度项目支出绩效自评报告"]);
        foreach (var report in reports)
            (await House.Send(new CheckDocument.Query(report.CheckCode!))).State.ShouldBe("current", report.Title);
    }

    /// <summary>A filing of a kind that is right by construction, of the year that the house reports on.</summary>
    private static byte[] Sound(string kind) =>
        Enumerable
            .Range(1, 5000)
            .Select(SoundFiling.Of)
            .Where(sound => sound.Kind == kind && !sound.HardWrapped)
            .Select(sound => ReportDocx.FromText(sound.Text))
            .First(docx => IsSound(Read("a.docx", docx)));

    /// <summary>As the product holds a filing: what a pack owes beside does not stand in its way.</summary>
    private static bool IsSound(DocumentRecord record) =>
        record.FiscalYear == House.Year
        && RuleBook.Current.Check([record]).Findings.All(finding => finding.Severity == Severity.Info);

    private async Task<string[]> Dropped(string name, byte[] docx)
    {
        var file = new DroppedFile($"{name}.docx", docx);
        var dropped = new ImportFiles.Command(House.As("county-a-preparer"), House.Year, [file], name);
        var imported = Done(await House.Send(dropped)).Files.ShouldHaveSingleItem();
        imported.Outcome.ShouldBe("imported", imported.Refusal?.Sentence);
        return [.. imported.Parts.Select(part => part.Id)];
    }

    private async Task Submit(string[] parts)
    {
        foreach (var todo in (await Filing("county-a-preparer", CountyA)).Todo)
        {
            var etag = (await Desk("county-a-preparer", CountyA, todo.PartId)).ETag;
            var preparer = House.As("county-a-preparer");
            var explain = new ExplainFinding.Command(preparer, CountyA, todo.PartId, etag, todo.FindingKey, "已核对。");
            Done(await House.Send(explain));
        }

        Done(await House.Send(new RequestSignOff.Command(House.As("county-a-preparer"), CountyA, [.. parts])));
        Done(await House.Send(new SignParts.Command(House.As("county-a-head"), CountyA, [.. parts])));
        Done(await House.Send(new SubmitParts.Command(House.As("county-a-head"), CountyA, [.. parts])));
    }

    private static DocumentRecord Read(string name, byte[] bytes) =>
        RecordReader.Read(DocumentReader.Read(name, bytes).ShouldBeOfType<ReadOutcome.Accepted>().Source);

    private async Task<ReportDocument> Stored(string id) =>
        (await House.PeriodOf("county-a-preparer").Find<ReportDocument>($"report:{id}", Now)).ShouldNotBeNull();

    private async Task<ReadOnlyMemory<byte>> Download(string id, string format) =>
        Done(await House.Send(new DownloadReport.Query(House.As("county-a-preparer"), CountyA, id, format))).Bytes;

    private async Task<ReadOnlyMemory<byte>> Blob(string name) =>
        (await House.Of<BlobStore>().Open(House.ScopeOf("county-a-preparer")).Read(name, Now)).ShouldNotBeNull();
}
