using System.Collections.Immutable;
using System.Text;
using MedInsPerf.Documents;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Samples;

namespace MedInsPerf.Acceptance.Tests;

/// <summary>Reports in other wordings than the rules were written from.</summary>
public sealed class CountyReportTests
{
    private static readonly Dictionary<string, (ImmutableArray<CountyReport> Reports, Levels.OfReports Level)> Tens =
        new(StringComparer.Ordinal)
        {
            ["first"] = (CountyReport.First, Levels.FirstReports),
            ["second"] = (CountyReport.Further, Levels.FurtherReports),
            ["third"] = (CountyReport.Last, Levels.LastReports),
            ["fourth"] = (CountyReport.Fourth, Levels.FourthReports),
            ["fifth"] = (CountyReport.Fifth, Levels.FifthReports),
            ["sixth"] = (CountyReport.Sixth, Levels.SixthReports),
        };

    public static TheoryData<string> Names => [.. Tens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_wrong_in_ten_reports_is_found_and_what_is_right_is_left_alone(string ten) =>
        Gate(ten, "txt", Text);

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_ten_reports_nothing_is_lost_as_docx_with_its_tables_and_charts(string ten) =>
        Gate(ten, "docx", Docx);

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_ten_reports_nothing_is_lost_as_pdf(string ten) => Gate(ten, "pdf", Pdf);

    [Fact]
    public void The_docx_of_accounts_holds_tables_with_their_captions_and_charts()
    {
        var report = CountyReport.First.Single(one => one.Name == "06-fengyuan-accounts");
        var blocks = DocumentReader
            .Read("a.docx", ReportDocx.FromText(report.Text))
            .ShouldBeOfType<ReadOutcome.Accepted>()
            .Source.Blocks;
        blocks.OfType<Table>().Select(table => table.Rows.Length).ShouldBe([8, 5, 10, 6]);
        blocks.OfType<Table>().ShouldAllBe(table => table.Caption!.Value == "单位：万元");
        blocks.OfType<ChartBlock>().Select(chart => chart.Kind).ShouldBe(["column", "pie"]);
    }

    private static byte[] Text(CountyReport report) => Encoding.UTF8.GetBytes(report.Text);

    private static byte[] Docx(CountyReport report) => ReportDocx.FromText(report.Text, report.HardWrapped);

    private static byte[] Pdf(CountyReport report) => ReportPdf.FromText(report.Text, report.HardWrapped);

    private static void Gate(string ten, string ending, Func<CountyReport, byte[]> write)
    {
        var (reports, level) = Tens[ten];
        var scores = reports
            .Select(report => (report.Name, Score: ScoreOf(report, report.Name + "." + ending, write(report))))
            .ToList();
        Backlog.Write(
            $"evidence-misses-{ending}-{reports[0].Name[..2]}",
            string.Join('\n', scores.Select(entry => Describe(entry.Name, entry.Score)))
        );
        scores.Sum(entry => entry.Score.Recall.Seen).ShouldBeGreaterThanOrEqualTo(level.Seen);
        scores.Sum(entry => entry.Score.Alarms.Length).ShouldBeLessThanOrEqualTo(level.Alarms);
        scores.Sum(entry => entry.Score.Unlisted.Length).ShouldBeLessThanOrEqualTo(level.Unlisted);
        scores.Sum(entry => entry.Score.Unanchored.Length).ShouldBe(0);
    }

    private static Score ScoreOf(CountyReport report, string name, byte[] bytes)
    {
        Backlog.Keep(name, bytes);
        return Score.Of(
            ExpectedRelation.ReadList(report.Expected),
            ReportedFinding.Of(name, bytes),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [report.Name] = name.EndsWith(".txt", StringComparison.Ordinal) ? report.Text : Rejoined(report),
            }
        );
    }

    /// <summary>What a document made from a hard-wrapped text says: no page number stands in its sentences.</summary>
    private static string Rejoined(CountyReport report) =>
        report.HardWrapped
            ? string.Join(
                '\n',
                ReportLayout.Of(report.Text, hardWrapped: true).OfType<LaidOut.Prose>().Select(prose => prose.Text)
            )
            : report.Text;

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
