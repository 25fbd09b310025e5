using System.Text;
using MedInsPerf.Documents.Sheets;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Reports;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;
using MedInsPerf.Domain.Tests.Forms;
using MedInsPerf.Samples;

namespace MedInsPerf.Documents.Tests;

/// <summary>The official document of every kind, read again: nothing is found in it that was not found in what was filed.</summary>
public sealed class EveryKindTests
{
    private static readonly DocumentMeta Meta = new(
        "自评",
        "某县医疗保障局",
        DateTimeOffset.UnixEpoch,
        "A1B2-C3D4-E5F6"
    );

    public static TheoryData<string, DocumentKind> Documents =>
        new()
        {
            { "01-wangchuan-projects", DocumentKind.ProjectSelfEvaluation },
            { "03-luming-capacity", DocumentKind.ProjectSelfEvaluation },
            { "04-qinghe-department", DocumentKind.DepartmentSelfEvaluation },
            { "05-hewan-department", DocumentKind.DepartmentSelfEvaluation },
            { "07-shuangyu-accounts", DocumentKind.FinalAccounts },
            { "02-tongling-forms", DocumentKind.ProjectSelfEvaluationForm },
            { "09-liyang-transfer", DocumentKind.TransferPaymentForm },
            { "12-wuping-forms", DocumentKind.ProjectSelfEvaluationForm },
            { "14-chile-transfer", DocumentKind.TransferPaymentForm },
        };

    [Theory]
    [MemberData(nameof(Documents))]
    [InlineData("06-fengyuan-accounts", DocumentKind.FinalAccounts)]
    public void A_docx_has_nothing_new_to_complain_of(string sample, DocumentKind kind)
    {
        var record = Filed(sample);
        var again = Read("a.docx", WordWriter.Write(Compose(record, kind), Meta));
        Complaints(again).Except(Complaints(record)).ShouldBeEmpty();
        Projects(again, named: record).ShouldBe(Projects(record));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_pdf_has_nothing_new_to_complain_of(string sample, DocumentKind kind)
    {
        var record = Filed(sample);
        var again = Read("a.pdf", PdfWriter.Write(Compose(record, kind), Meta, Fonts.Required).Bytes);
        Complaints(again).Except(Complaints(record)).ShouldBeEmpty();
        Projects(again, named: record).ShouldBe(Projects(record));
    }

    [Theory]
    [InlineData(FormLayout.National)]
    [InlineData(FormLayout.TransferPayment)]
    [InlineData(FormLayout.Sichuan)]
    public void A_form_reads_again_from_every_format_as_it_was_filed(FormLayout layout)
    {
        var form = layout switch
        {
            FormLayout.TransferPayment => SampleForm.TransferPayment,
            FormLayout.Sichuan => SampleForm.Sichuan,
            _ => SampleForm.National,
        };
        var record = RecordReader.Read(new SourceText("自评表.xlsx", [FormTable.Of(form, 2024)]));
        var report = Compose(record, record.Kind);
        foreach (
            var (name, bytes) in new[]
            {
                ("a.docx", WordWriter.Write(report, Meta)),
                ("a.xlsx", WorkbookWriter.Write(ReportSheets.Of(report), Meta)),
                ("a.pdf", PdfWriter.Write(report, Meta, Fonts.Required).Bytes),
            }
        )
        {
            var again = Read(name, bytes);
            again.Kind.ShouldBe(record.Kind, name);
            Told(again).ShouldBe(Told(record), name);
        }
    }

    /// <summary>A form in words; its title stands above it, and boxes left blank are printed for the pen.</summary>
    private static string Told(DocumentRecord record) =>
        record.Parts.ShouldHaveSingleItem().Form is { } form
            ? SampleForm.Told(
                form with
                {
                    Title = "",
                    Notes = [.. form.Notes.Where(note => note.Text.IsWritten || note.Problem.IsWritten)],
                }
            )
            : "";

    private static Report Compose(DocumentRecord record, DocumentKind kind) =>
        OfficialReport.Compose(record, kind, new DateOnly(2024, 2, 20)).ShouldNotBeNull();

    private static DocumentRecord Filed(string name) =>
        Filed(
            new[] { CountyReport.First, CountyReport.Further, CountyReport.Last }
                .SelectMany(reports => reports)
                .Single(report => report.Name == name)
        );

    private static DocumentRecord Filed(CountyReport sample) => Read("a.txt", Encoding.UTF8.GetBytes(sample.Text));

    private static DocumentRecord Read(string name, byte[] bytes) =>
        RecordReader.Read(DocumentReader.Read(name, bytes).ShouldBeOfType<ReadOutcome.Accepted>().Source);

    /// <summary>
    /// A part that the outline of the province asks for and the filing lacks is printed as 未填; that it is said to be blank
    /// (PART-005) is what it is printed for.
    /// </summary>
    private static IEnumerable<string> Complaints(DocumentRecord record) =>
        RuleBook
            .Current.Check([record])
            .Findings.Where(finding => finding.Rule.Id != "PART-005")
            .Select(finding => $"{finding.Rule.Id} {finding.Verdict.Stated}");

    /// <summary>A report of a single project may leave its name to the cover; the official document prints one.</summary>
    private static IEnumerable<Project> Projects(DocumentRecord record, DocumentRecord? named = null) =>
        record
            .Parts.Select(part => part.Project)
            .OfType<Project>()
            .Select(
                (project, at) =>
                    named?.Parts.Select(part => part.Project).OfType<Project>().ElementAtOrDefault(at) is { Name: "" }
                        ? project with
                        {
                            Name = "",
                        }
                        : project
            );
}
