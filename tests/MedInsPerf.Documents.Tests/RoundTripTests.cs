using System.Collections.Immutable;
using System.Text;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Reports;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;
using MedInsPerf.Samples;

namespace MedInsPerf.Documents.Tests;

/// <summary>Whatever form a report comes in, the same projects stand in it with the same figures.</summary>
public sealed class RoundTripTests
{
    private static readonly DocumentMeta Meta = new("自评", "清溪县医疗保障局", DateTimeOffset.UnixEpoch);

    public static TheoryData<string, string> Texts =>
        new() { { "清溪县", SampleText.Qingxi }, { "丰岭县", SampleText.Fengling } };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_sample_names_its_projects(string county, string text)
    {
        var record = ReadText(text);
        record.Bureau.ShouldBe(county + "医疗保障局");
        record.FiscalYear.ShouldBe(2023);
        Projects(record).Length.ShouldBe(county == "清溪县" ? 8 : 6);
        Projects(record).ShouldAllBe(project => project.AnnualBudget != null && project.ClaimedScore != null);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_docx_of_a_text_holds_the_same_projects(string county, string text) =>
        Projects(Read($"{county}.docx", SampleDocx.FromText(text))).ShouldBe(Projects(ReadText(text)));

    [Fact]
    public void A_pdf_of_a_text_holds_the_same_projects() =>
        Projects(Read("a.pdf", SampleFile.QingxiPdf)).ShouldBe(Projects(ReadText(SampleText.Qingxi)));

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_official_document_of_a_record_holds_the_same_projects(string county, string text)
    {
        var record = ReadText(text);
        var official = Read($"{county}.docx", WordWriter.Write(Compose(record), Meta));
        Projects(official).ShouldBe(Projects(record));
        official.FiscalYear.ShouldBe(record.FiscalYear);
        official.Bureau.ShouldBe(record.Bureau);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_official_pdf_of_a_record_holds_the_same_projects_and_nothing_new_to_complain_of(
        string county,
        string text
    )
    {
        var record = ReadText(text);
        var official = Read(
            $"{county}.pdf",
            PdfWriter.Write(Compose(record), Meta with { CheckCode = "A1B2-C3D4-E5F6" }, Fonts.Required).Bytes
        );
        Projects(official).ShouldBe(Projects(record));
        Rules(official).Except(Rules(record)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_official_document_has_nothing_new_to_complain_of(string county, string text)
    {
        var record = ReadText(text);
        var official = Read($"{county}.docx", WordWriter.Write(Compose(record), Meta));
        Rules(official).Except(Rules(record)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_record_that_went_through_json_composes_the_same_document(string county, string text)
    {
        var record = ReadText(text);
        var back = RecordJson
            .Read(RecordJson.Write(record))
            .ShouldBeOfType<RecordOutcome.Accepted>()
            .Documents.ShouldHaveSingleItem();
        back.Bureau.ShouldBe(county + "医疗保障局");
        WordWriter.Write(Compose(back), Meta).ShouldBe(WordWriter.Write(Compose(record), Meta));
    }

    [Fact]
    public void The_seeds_come_through_docx_and_the_official_document()
    {
        // The texts of real counties lie beside the repository and are not part of it.
        foreach (var seed in Seeds())
        {
            var text = File.ReadAllText(seed);
            var record = ReadText(text);
            Projects(Read("a.docx", SampleDocx.FromText(text))).ShouldBe(Projects(record), seed);
            Projects(Read("a.docx", WordWriter.Write(Compose(record), Meta))).ShouldBe(Projects(record), seed);
        }
    }

    private static Report Compose(DocumentRecord record) =>
        ProjectSelfEvaluationReport.Compose(
            record.Bureau ?? "",
            record.FiscalYear ?? 0,
            [.. record.Parts.Select(part => new FiledPart(part, record.Source))],
            new DateOnly(2024, 2, 20)
        );

    private static DocumentRecord ReadText(string text) => Read("a.txt", Encoding.UTF8.GetBytes(text));

    private static DocumentRecord Read(string name, byte[] bytes) =>
        RecordReader.Read(DocumentReader.Read(name, bytes).ShouldBeOfType<ReadOutcome.Accepted>().Source);

    /// <summary>What is found, by rule and stated figure.</summary>
    private static IEnumerable<string> Rules(DocumentRecord record) =>
        RuleBook.Current.Check([record]).Findings.Select(finding => $"{finding.Rule.Id} {finding.Verdict.Stated}");

    private static ImmutableArray<Project> Projects(DocumentRecord record) =>
        [.. record.Parts.Select(part => part.Project).OfType<Project>()];

    private static string[] Seeds()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var seeds = Path.Combine(folder.FullName, "shared", "seeds");
            if (Directory.Exists(seeds))
                return Directory.GetFiles(seeds, "*.txt");
        }

        Assert.Skip("shared/seeds is not beside the repository.");
        return [];
    }
}
