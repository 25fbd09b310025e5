using System.Text;
using System.Text.Json;
using MedInsPerf.Samples;

namespace MedInsPerf.Cli.Tests;

/// <summary>Many paths in one call: each a filing of its own, told in the order of the call.</summary>
public sealed class ManyFilesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("medinsperf-cli-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_findings_of_many_files_are_those_of_each_in_order()
    {
        var files = Enumerable
            .Range(0, 20)
            .Select(at => Put($"{at:D2}.txt", at % 2 == 0 ? SampleText.Qingxi : SampleText.Fengling))
            .ToArray();
        var alone =
            Findings(Run("check", files[0], "--format", "json").Output).Count
            + Findings(Run("check", files[1], "--format", "json").Output).Count;

        var (status, output, _) = Run(["check", "--format", "json", .. files]);

        using var json = JsonDocument.Parse(output);
        json.RootElement.EnumerateObject()
            .Select(property => property.Name)
            .ShouldBe(["documents", "relationsChecked", "findings"]);
        json.RootElement.GetProperty("documents")
            .EnumerateArray()
            .Select(document => document.GetProperty("path").GetString())
            .ShouldBe(files);
        Findings(output).Count.ShouldBe(10 * alone);
        Findings(output)
            .Select(finding => finding.GetProperty("places")[0].GetProperty("document").GetString())
            .Distinct()
            .ShouldBe(files.Where((_, at) => at % 2 == 0), ignoreOrder: false);
        status.ShouldBe(CommandLine.Unsound);
    }

    [Fact]
    public void A_folder_is_one_filing_and_a_bad_path_does_not_stop_the_others()
    {
        Put("县/甲.txt", SampleText.Fengling);
        Put("县/附件/乙.txt", SampleText.Qingxi);
        Put("县/附件/旧.ofd", "x");
        var missing = Path.Combine(folder.FullName, "无.docx");

        var (status, output, errors) = Run("check", missing, Path.Combine(folder.FullName, "县"), "--format=json");

        status.ShouldBe(CommandLine.Unreadable);
        errors.Trim().ShouldBe($"{missing}：没有这个文件。");
        using var json = JsonDocument.Parse(output);
        json.RootElement.GetProperty("documents").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void Copies_with_comments_land_in_a_folder_and_the_originals_stay()
    {
        var docx = Put("甲/报告.docx", SampleDocx.FromText(SampleText.Qingxi));
        var other = Put("乙/报告.docx", SampleDocx.FromText(SampleText.Fengling));
        Put("丙/正文.txt", SampleText.Qingxi);
        var target = Path.Combine(folder.FullName, "批注");
        var before = File.ReadAllBytes(docx);

        Run("check", docx, other, Path.Combine(folder.FullName, "丙"), "--annotate", target);

        Directory
            .GetFiles(target, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(target, file))
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                new[] { "报告.docx", "报告（2）.docx", Path.Combine("丙", "正文.txt.核验结果.docx") }.Order(
                    StringComparer.Ordinal
                )
            );
        File.ReadAllBytes(docx).ShouldBe(before);
        File.ReadAllBytes(Path.Combine(target, "报告.docx")).ShouldNotBe(before);
    }

    [Fact]
    public void A_copy_never_covers_its_original()
    {
        var docx = Put("报告.docx", SampleDocx.FromText(SampleText.Qingxi));
        var before = File.ReadAllBytes(docx);

        var (status, _, errors) = Run("check", docx, "--annotate", folder.FullName);

        status.ShouldBe(CommandLine.Unreadable);
        errors.ShouldContain("会盖掉原件");
        File.ReadAllBytes(docx).ShouldBe(before);
    }

    [Fact]
    public void Progress_is_shown_on_a_terminal_only_and_is_gone_at_the_end()
    {
        var files = Enumerable.Range(0, 3).Select(at => Put($"{at}.txt", SampleText.Fengling)).ToArray();
        var shown = new StringWriter();
        CommandLine.Run(["check", .. files], new MemoryStream(), shown, onTerminal: true);

        shown.ToString().ShouldContain("1/3　0.txt");
        shown.ToString().ShouldEndWith("\r\u001b[K");
        Run(["check", .. files]).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Records_of_many_files_are_one_object()
    {
        var files = Enumerable.Range(0, 9).Select(at => Put($"{at}.txt", SampleText.Fengling)).ToArray();
        var (status, output, _) = Run(["read", .. files]);

        status.ShouldBe(CommandLine.Sound);
        using var json = JsonDocument.Parse(output);
        json.RootElement.GetProperty("documents")
            .EnumerateArray()
            .Select(document => document.GetProperty("path").GetString())
            .ShouldBe(files);
    }

    private string Put(string name, string text) => Put(name, Encoding.UTF8.GetBytes(text));

    private string Put(string name, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, name.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static List<JsonElement> Findings(string json) =>
        [.. JsonDocument.Parse(json).RootElement.GetProperty("findings").EnumerateArray()];

    private static (int Status, string Output, string Errors) Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var status = CommandLine.Run(arguments, output, errors);
        return (status, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }
}
