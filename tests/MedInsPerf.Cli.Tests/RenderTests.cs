using System.Diagnostics;
using System.Text;
using MedInsPerf.Documents;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Samples;

namespace MedInsPerf.Cli.Tests;

public sealed class RenderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("medinsperf-render-");

    [Theory]
    [InlineData("projectSelfEvaluation", "docx")]
    [InlineData("projectSelfEvaluation", "xlsx")]
    [InlineData("projectSelfEvaluationForm", "docx")]
    [InlineData("findings", "docx")]
    [InlineData("records", "xlsx")]
    public void A_record_becomes_a_document_that_reads_again(string kind, string to)
    {
        var output = Path.Combine(folder.FullName, "out." + to);
        Render(Record(), "--kind", kind, "--to", to, "-o", output).ShouldBe((0, ""));
        DocumentReader.Read(output, File.ReadAllBytes(output)).ShouldBeOfType<ReadOutcome.Accepted>();
    }

    [Fact]
    public void Two_calls_give_the_same_bytes()
    {
        var (one, other) = (Path.Combine(folder.FullName, "1.docx"), Path.Combine(folder.FullName, "2.docx"));
        foreach (var output in new[] { one, other })
            Render(Record(), "--kind", "projectSelfEvaluation", "--to", "docx", "-o", output).ShouldBe((0, ""));
        File.ReadAllBytes(one).ShouldBe(File.ReadAllBytes(other));
    }

    [Theory]
    [InlineData("01-wangchuan-projects", "projectSelfEvaluation", "docx")]
    [InlineData("01-wangchuan-projects", "projectSelfEvaluation", "xlsx")]
    [InlineData("01-wangchuan-projects", "projectSelfEvaluation", "pdf")]
    [InlineData("01-wangchuan-projects", "findings", "pdf")]
    [InlineData("02-tongling-forms", "projectSelfEvaluationForm", "xlsx")]
    [InlineData("04-qinghe-department", "departmentSelfEvaluation", "docx")]
    [InlineData("06-fengyuan-accounts", "finalAccounts", "docx")]
    [InlineData("06-fengyuan-accounts", "finalAccounts", "pdf")]
    [InlineData("09-liyang-transfer", "transferPaymentForm", "pdf")]
    public void Two_processes_in_other_time_zones_and_languages_give_the_same_bytes(
        string sample,
        string kind,
        string to
    )
    {
        Assert.SkipWhen(to == "pdf" && Fonts() is null, "The fonts are not installed: npm ci in the folder tools.");
        var record = Record(CountyReport.Named(sample).Text);
        var files = new[] { ("Asia/Shanghai", "zh_CN.UTF-8"), ("America/St_Johns", "tr_TR.UTF-8") }
            .Select(
                (setting, at) =>
                {
                    var output = Path.Combine(folder.FullName, $"{at}.{to}");
                    Start(setting.Item1, setting.Item2, record, kind, to, output);
                    return File.ReadAllBytes(output);
                }
            )
            .ToList();
        files[1].ShouldBe(files[0]);
    }

    private static void Start(string zone, string language, string record, string kind, string to, string output)
    {
        string[] fonts = Fonts() is { } installed ? ["--fonts", installed] : [];
        var start = new ProcessStartInfo(
            "dotnet",
            [
                typeof(CommandLine).Assembly.Location,
                "render",
                record,
                "--kind",
                kind,
                "--to",
                to,
                "-o",
                output,
                .. fonts,
            ]
        )
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in new[] { ("TZ", zone), ("LANG", language), ("LC_ALL", language) })
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, errors);
    }

    private static string? Fonts()
    {
        for (var above = new DirectoryInfo(AppContext.BaseDirectory); above is not null; above = above.Parent)
        {
            var fonts = Path.Combine(above.FullName, "tools", "node_modules", "@expo-google-fonts");
            if (Directory.Exists(fonts))
                return fonts;
        }

        return null;
    }

    [Fact]
    public void What_cannot_be_rendered_is_said_in_one_line()
    {
        Render("缺.json", "--kind", "findings", "--to", "docx", "-o", "x").Errors.ShouldContain("缺.json");
        Render(Record(), "--kind", "finalAccounts", "--to", "docx", "-o", "x").Errors.ShouldContain("finalAccounts");
        Render(Record(), "--kind", "findings", "--to", "odt", "-o", "x").Errors.ShouldContain("--to");
        Render(Record()).Errors.ShouldContain("用法");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Record() => Record(SampleText.Fengling);

    private string Record(string text)
    {
        var path = Path.Combine(folder.FullName, "record.json");
        var source = ((ReadOutcome.Accepted)DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(text))).Source;
        File.WriteAllBytes(path, RecordJson.Write(RecordReader.Read(source)));
        return path;
    }

    private static (int Status, string Errors) Render(params string[] arguments)
    {
        using var errors = new StringWriter();
        var status = CommandLine.Run(["render", .. arguments], Stream.Null, errors);
        return (status, errors.ToString());
    }
}
