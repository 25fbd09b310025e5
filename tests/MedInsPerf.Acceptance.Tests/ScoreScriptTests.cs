using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using MedInsPerf.Samples;

namespace MedInsPerf.Acceptance.Tests;

/// <summary>The port of the score is held to the script that it was ported from.</summary>
public sealed class ScoreScriptTests
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    [Fact]
    public void The_score_of_the_real_reports_is_the_scripts()
    {
        var seeds = Shared.Seeds();
        Compare(File.ReadAllText(Shared.At("acceptance", "expected.json")), seeds);
    }

    [Fact]
    public void The_score_of_a_county_report_is_the_scripts()
    {
        foreach (var report in CountyReport.First.AddRange(CountyReport.Further))
        {
            Compare(
                report.Expected,
                new Dictionary<string, string>(StringComparer.Ordinal) { [report.Name + ".txt"] = report.Text }
            );
        }
    }

    /// <summary>Findings of every kind that a checker might come up with, so that each branch of the score is walked.</summary>
    [Fact]
    public void The_score_of_made_up_findings_is_the_scripts()
    {
        var report = CountyReport.First[0];
        var relations = ExpectedRelation.ReadList(report.Expected);
        var made = relations.SelectMany(
            (relation, index) =>
                new[] { relation.Family, "consistency", "judgement" }.Select(family => new ReportedFinding(
                    $"MADE-{index}",
                    family,
                    (index % 3) switch
                    {
                        0 => "error",
                        1 => "warning",
                        _ => "info",
                    },
                    "made up",
                    index % 5 == 4
                        ? []
                        :
                        [
                            new ReportedPlace(report.Name + ".docx", relation.Quotes[0] + (index % 7 == 6 ? "!" : "")),
                            new ReportedPlace(report.Name + ".txt", report.Text[(index * 40)..((index * 41) + 60)]),
                        ]
                ))
        );
        Compare(
            report.Expected,
            new Dictionary<string, string>(StringComparer.Ordinal) { [report.Name + ".txt"] = report.Text },
            [.. made]
        );
    }

    private static void Compare(
        string expected,
        IReadOnlyDictionary<string, string> documents,
        ImmutableArray<ReportedFinding>? made = null
    )
    {
        var findings =
            made
            ?? [.. documents.SelectMany(entry => ReportedFinding.Of(entry.Key, Encoding.UTF8.GetBytes(entry.Value)))];
        var score = Score.Of(ExpectedRelation.ReadList(expected), findings, documents);
        score.ToString().ShouldBe(Script(expected, findings, documents));
    }

    private static string Script(
        string expected,
        ImmutableArray<ReportedFinding> findings,
        IReadOnlyDictionary<string, string> documents
    )
    {
        var script = Shared.At("acceptance", "score.py");
        var folder = Directory.CreateTempSubdirectory("medinsperf-score-");
        try
        {
            string Put(string name, string content)
            {
                var path = Path.Combine(folder.FullName, name);
                File.WriteAllText(path, content);
                return path;
            }

            string[] arguments =
            [
                script,
                Put("expected.json", expected),
                Put("findings.json", JsonSerializer.Serialize(new { findings }, CamelCase)),
                .. documents.Select(entry => Put(entry.Key, entry.Value)),
            ];
            return Run("python3", arguments);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0);
            return output.ReplaceLineEndings("\n");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} is not installed.");
            throw;
        }
    }
}
