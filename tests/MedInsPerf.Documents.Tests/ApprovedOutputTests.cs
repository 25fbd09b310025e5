using System.Text;
using MedInsPerf.Documents.Sheets;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Reports;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;
using MedInsPerf.Domain.Tests.Forms;
using MedInsPerf.Domain.Tests.Reports;
using MedInsPerf.Samples;

namespace MedInsPerf.Documents.Tests;

/// <summary>
/// The documents of every kind as somebody looked at them and approved them, part by part. They were made by another
/// process on another day: that they come out the same is also what "the same record gives the same document" means.
/// </summary>
public sealed class ApprovedOutputTests
{
    private static readonly DateOnly Signed = new(2024, 2, 20);

    private static readonly Dictionary<string, Func<Report?>> Reports = new(StringComparer.Ordinal)
    {
        ["project-report"] = () => Official("03-luming-capacity", DocumentKind.ProjectSelfEvaluation),
        ["project-form"] = () => Official("02-tongling-forms", DocumentKind.ProjectSelfEvaluationForm),
        ["transfer-form"] = () => Official("09-liyang-transfer", DocumentKind.TransferPaymentForm),
        ["sichuan-form"] = () => Official(new SourceText("自评表.xlsx", [FormTable.Of(SampleForm.Sichuan, 2024)])),
        ["department-shaoguan"] = () => Official("05-hewan-department", DocumentKind.DepartmentSelfEvaluation),
        ["department-sichuan"] = () => Official("04-qinghe-department", DocumentKind.DepartmentSelfEvaluation),
        ["accounts"] = () => Official("06-fengyuan-accounts", DocumentKind.FinalAccounts),
        ["several-kinds"] = () => Official("10-chenghu-mixed", DocumentKind.Mixed),
        ["under-letterhead"] = () =>
            LetterheadTests.Everything.On(
                Official("01-wangchuan-projects", DocumentKind.ProjectSelfEvaluation)!,
                serial: 7
            ),
        ["for-the-public"] = () =>
            PublicVersion.Of(Official("01-wangchuan-projects", DocumentKind.ProjectSelfEvaluation)!),
        ["findings"] = () => Findings("01-wangchuan-projects"),
        ["compiled"] = () => CompiledReport.Compose(SampleProvince.Detailed, "澜江省医疗保障局", Signed),
    };

    public static TheoryData<string> Names => [.. Reports.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_docx_is_the_approved_one(string name) =>
        Approved.Is($"{name}.docx.txt", PackageText.Of(WordWriter.Write(Compose(name), SampleReports.Meta)));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_xlsx_is_the_approved_one(string name) =>
        Approved.Is(
            $"{name}.xlsx.txt",
            PackageText.Of(WorkbookWriter.Write(ReportSheets.Of(Compose(name)), SampleReports.Meta))
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void The_pdf_is_the_approved_one(string name) =>
        Approved.Is(
            $"{name}.pdf.txt",
            PlacedText.Of(PdfWriter.Write(Compose(name), SampleReports.Meta, Fonts.Required).Bytes)
        );

    private static Report Compose(string name) => Reports[name]().ShouldNotBeNull();

    private static Report? Official(string sample, DocumentKind kind) =>
        OfficialReport.Compose(RecordOf(sample), kind, Signed);

    private static Report? Official(SourceText source)
    {
        var record = RecordReader.Read(source);
        return OfficialReport.Compose(record, record.Kind, Signed);
    }

    private static Report Findings(string sample)
    {
        var record = RecordOf(sample);
        return FindingsReport.Compose(record.Bureau ?? "", record.FiscalYear, RuleBook.Current.Check([record]));
    }

    private static DocumentRecord RecordOf(string sample) =>
        RecordReader.Read(
            DocumentReader
                .Read("a.txt", Encoding.UTF8.GetBytes(CountyReport.Named(sample).Text))
                .ShouldBeOfType<ReadOutcome.Accepted>()
                .Source
        );
}
