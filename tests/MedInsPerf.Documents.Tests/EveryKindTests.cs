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
    private const string Seed = "seed ";

    /// <summary>What each sample holds, and what is owed for it.</summary>
    public static TheoryData<string, DocumentKind> Documents =>
        new()
        {
            { "01-wangchuan-projects", DocumentKind.ProjectSelfEvaluation },
            { "03-luming-capacity", DocumentKind.ProjectSelfEvaluation },
            { "04-qinghe-department", DocumentKind.DepartmentSelfEvaluation },
            { "05-hewan-department", DocumentKind.DepartmentSelfEvaluation },
            { "06-fengyuan-accounts", DocumentKind.FinalAccounts },
            { "07-shuangyu-accounts", DocumentKind.FinalAccounts },
            { "08-yuetang-accounts", DocumentKind.FinalAccounts },
            { "10-chenghu-mixed", DocumentKind.Mixed },
            { "seed 000", DocumentKind.ProjectSelfEvaluation },
            { "seed 002", DocumentKind.DepartmentSelfEvaluation },
            { "seed 004", DocumentKind.Mixed },
            { "02-tongling-forms", DocumentKind.ProjectSelfEvaluationForm },
            { "09-liyang-transfer", DocumentKind.TransferPaymentForm },
            { "12-wuping-forms", DocumentKind.ProjectSelfEvaluationForm },
        };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_docx_has_nothing_new_to_complain_of(string sample, DocumentKind kind)
    {
        var record = Filed(sample);
        var again = Read("a.docx", WordWriter.Write(Compose(record, kind), SampleReports.Meta));
        Complaints(again, kind).Except(Complaints(record, kind)).ShouldBeEmpty();
        Projects(again, named: record).ShouldBe(Projects(record));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_pdf_has_nothing_new_to_complain_of(string sample, DocumentKind kind)
    {
        var record = Filed(sample);
        var again = Read("a.pdf", PdfWriter.Write(Compose(record, kind), SampleReports.Meta, Fonts.Required).Bytes);
        Complaints(again, kind).Except(Complaints(record, kind)).ShouldBeEmpty();
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
                ("a.docx", WordWriter.Write(report, SampleReports.Meta)),
                ("a.xlsx", WorkbookWriter.Write(ReportSheets.Of(report), SampleReports.Meta)),
                ("a.pdf", PdfWriter.Write(report, SampleReports.Meta, Fonts.Required).Bytes),
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
        name.StartsWith(Seed, StringComparison.Ordinal)
            ? Read("a.txt", Seeds(name[Seed.Length..]))
            : Read("a.txt", Encoding.UTF8.GetBytes(CountyReport.Named(name).Text));

    /// <summary>The three real reports beside the repository.</summary>
    private static byte[] Seeds(string start)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var seeds = Path.Combine(at.FullName, "..", "shared", "seeds");
            if (File.Exists(Path.Combine(at.FullName, "MedInsPerf.sln")) && Directory.Exists(seeds))
                return File.ReadAllBytes(Directory.EnumerateFiles(seeds, $"{start}_*.txt").Single());
        }

        Assert.Skip("The real reports (../shared/seeds) are not beside this repository.");
        return [];
    }

    private static DocumentRecord Read(string name, byte[] bytes) =>
        RecordReader.Read(DocumentReader.Read(name, bytes).ShouldBeOfType<ReadOutcome.Accepted>().Source);

    /// <summary>
    /// The cover of a department's report prints what the filing leaves out (填报人：) for the pen; that it is said to be blank
    /// (PART-005) is what it is printed for.
    /// </summary>
    private static IEnumerable<string> Complaints(DocumentRecord record, DocumentKind kind) =>
        RuleBook
            .Current.Check([record])
            .Findings.Where(finding => kind != DocumentKind.DepartmentSelfEvaluation || finding.Rule.Id != "PART-005")
            // 1234.50万元 is the same figure as 1,234.50万元.
            .Select(finding =>
                $"{finding.Rule.Id} {finding.Verdict.Stated?.Replace(",", "", StringComparison.Ordinal)}"
            );

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
