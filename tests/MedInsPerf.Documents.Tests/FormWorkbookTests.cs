using System.Diagnostics;
using MedInsPerf.Documents.Forms;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Tests.Forms;

namespace MedInsPerf.Documents.Tests;

/// <summary>A form that is exported, and saved again by another program, is the same form.</summary>
public sealed class FormWorkbookTests
{
    private static readonly DocumentMeta Meta = new("自评表", "清溪县医疗保障局", DateTimeOffset.UnixEpoch);

    public static TheoryData<FormLayout> Layouts =>
        [FormLayout.National, FormLayout.TransferPayment, FormLayout.Sichuan];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void What_is_exported_is_imported_again(FormLayout layout) =>
        SampleForm.Told(Import(FormWorkbook.Write(Of(layout), 2024, Meta))).ShouldBe(SampleForm.Told(Of(layout)));

    [Fact]
    public void Equal_forms_give_equal_bytes() =>
        FormWorkbook
            .Write(SampleForm.National, 2024, Meta)
            .ShouldBe(FormWorkbook.Write(SampleForm.National, 2024, Meta));

    [Theory]
    [MemberData(nameof(Layouts))]
    public void LibreOffice_opens_it_and_saves_the_same_form(FormLayout layout)
    {
        var office = Soffice();
        if (office is null)
            Assert.Skip("LibreOffice (soffice) is not installed.");
        var folder = Directory.CreateTempSubdirectory("form-");
        try
        {
            var original = Path.Combine(folder.FullName, "form.xlsx");
            var saved = Path.Combine(folder.FullName, "saved");
            File.WriteAllBytes(original, FormWorkbook.Write(Of(layout), 2024, Meta));

            Run(
                office,
                $"-env:UserInstallation=file://{folder.FullName}/profile",
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                saved,
                original
            );

            SampleForm
                .Told(Import(File.ReadAllBytes(Path.Combine(saved, "form.xlsx"))))
                .ShouldBe(SampleForm.Told(Of(layout)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_form_that_went_through_json_has_the_same_indicators()
    {
        var record = RecordReader.Read(new SourceText("自评表.xlsx", [FormTable.Of(SampleForm.National, 2024)]));

        var back = RecordJson
            .Read(RecordJson.Write(record))
            .ShouldBeOfType<RecordOutcome.Accepted>()
            .Documents.ShouldHaveSingleItem();

        SampleForm.Told(back.Parts[0].Form!).ShouldBe(SampleForm.Told(SampleForm.National));
    }

    [Fact]
    public void Indicators_alone_make_a_form()
    {
        const string Json = """
            {"documents":[{"path":"a","kind":"projectSelfEvaluationForm","bureau":null,"fiscalYear":2024,"parts":[
              {"kind":"projectSelfEvaluationForm","title":"自评表","line":null,"project":null,"sections":[],"figures":[],
               "indicators":[{"class":"产出指标","category":"数量指标","name":"参保人数","comparison":"atLeast","target":"20000",
                 "unit":"人","actual":"19000","points":"90","score":"90"}],
               "tables":[],"charts":[],"problems":[],"recommendations":[]}]}]}
            """;

        var form = RecordJson
            .Read(System.Text.Encoding.UTF8.GetBytes(Json))
            .ShouldBeOfType<RecordOutcome.Accepted>()
            .Documents[0]
            .Parts[0]
            .Form.ShouldNotBeNull();

        form.Indicators.ShouldHaveSingleItem()
            .Target.Value.ShouldBe(new TargetValue(TargetComparison.AtLeast, 20000m, null, "人"));
    }

    private static EvaluationForm Import(byte[] bytes) =>
        RecordReader
            .Read(DocumentReader.Read("自评表.xlsx", bytes).ShouldBeOfType<ReadOutcome.Accepted>().Source)
            .Parts.ShouldHaveSingleItem()
            .Form.ShouldNotBeNull();

    private static EvaluationForm Of(FormLayout layout) =>
        layout switch
        {
            FormLayout.TransferPayment => SampleForm.TransferPayment,
            FormLayout.Sichuan => SampleForm.Sichuan,
            _ => SampleForm.National,
        };

    private static string? Soffice() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "soffice"))
            .FirstOrDefault(File.Exists);

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        process.WaitForExit(TimeSpan.FromMinutes(3)).ShouldBeTrue("LibreOffice did not finish.");
        process.ExitCode.ShouldBe(0, process.StandardError.ReadToEnd());
    }
}
