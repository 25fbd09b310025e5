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

    [Fact]
    public void What_cannot_be_rendered_is_said_in_one_line()
    {
        Render("缺.json", "--kind", "findings", "--to", "docx", "-o", "x").Errors.ShouldContain("缺.json");
        Render(Record(), "--kind", "finalAccounts", "--to", "docx", "-o", "x").Errors.ShouldContain("finalAccounts");
        Render(Record(), "--kind", "findings", "--to", "odt", "-o", "x").Errors.ShouldContain("--to");
        Render(Record()).Errors.ShouldContain("用法");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Record()
    {
        var path = Path.Combine(folder.FullName, "record.json");
        var source = (
            (ReadOutcome.Accepted)DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(SampleText.Fengling))
        ).Source;
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
