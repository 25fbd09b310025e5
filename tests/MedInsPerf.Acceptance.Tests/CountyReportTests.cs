using System.Collections.Immutable;
using System.Text;
using MedInsPerf.Samples;

namespace MedInsPerf.Acceptance.Tests;

/// <summary>Ten reports in other wordings than the rules were written from.</summary>
public sealed class CountyReportTests
{
    [Fact]
    public void What_is_wrong_in_the_ten_reports_is_found_and_what_is_right_is_left_alone()
    {
        var scores = CountyReport.All.Select(report => (report.Name, Score: ScoreOf(report))).ToList();
        Backlog.Write("evidence-misses", string.Join('\n', scores.Select(entry => Describe(entry.Name, entry.Score))));

        var recall = scores.Sum(entry => entry.Score.Recall.Seen);
        recall.ShouldBeGreaterThanOrEqualTo(Levels.CountyReportsSeen);
        scores.Sum(entry => entry.Score.Alarms.Length).ShouldBeLessThanOrEqualTo(Levels.CountyReportsAlarms);
        scores.Sum(entry => entry.Score.Unanchored.Length).ShouldBe(0);
    }

    private static Score ScoreOf(CountyReport report) =>
        Score.Of(
            ExpectedRelation.ReadList(report.Expected),
            ReportedFinding.Of(report.Name + ".txt", Encoding.UTF8.GetBytes(report.Text)),
            new Dictionary<string, string>(StringComparer.Ordinal) { [report.Name] = report.Text }
        );

    private static string Describe(string name, Score score)
    {
        var text = new StringBuilder($"{name}  seen {score.Recall.Seen} of {score.Recall.Of}\n");
        foreach (var relation in score.Missed)
            text.Append(
                $"  missed {relation.Id} [{relation.Family}/{relation.Severity}] {relation.Relation} ‖ {Quotes(relation)}\n"
            );
        foreach (var (relation, finding) in score.Alarms)
            text.Append($"  alarm  {relation.Id} {relation.Relation} ← {finding}\n");
        foreach (var finding in score.Unanchored)
            text.Append($"  unanchored {finding}\n");
        foreach (var finding in score.Unlisted)
            text.Append($"  unlisted {finding}\n");
        return text.ToString();
    }

    private static string Quotes(ExpectedRelation relation) =>
        string.Join(" ‖ ", relation.Quotes.Select(quote => quote.Replace('\t', '|').Replace('\n', '¶')));
}
