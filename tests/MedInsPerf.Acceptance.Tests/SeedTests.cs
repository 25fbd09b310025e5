using System.Collections.Immutable;
using System.Text;
using MedInsPerf.Samples;

namespace MedInsPerf.Acceptance.Tests;

/// <summary>The three real reports, as text and as the files that people have.</summary>
public sealed class SeedTests
{
    [Fact]
    public void As_text()
    {
        var score = ScoreOf("txt", (text, _) => Encoding.UTF8.GetBytes(text));
        score.Recall.Seen.ShouldBeGreaterThanOrEqualTo(Levels.SeedsSeen);
        score.GraveRecall.Seen.ShouldBeGreaterThanOrEqualTo(Levels.SeedsGraveSeen);
        score.Alarms.Length.ShouldBeLessThanOrEqualTo(Levels.SeedsAlarms);
        score.Unlisted.Length.ShouldBeLessThanOrEqualTo(Levels.SeedsUnlisted);
    }

    [Fact]
    public void As_docx_with_its_tables_and_charts()
    {
        var score = ScoreOf("docx", ReportDocx.FromText);
        score.Recall.Seen.ShouldBeGreaterThanOrEqualTo(Levels.SeedsSeenAsDocx);
        score.Alarms.Length.ShouldBeLessThanOrEqualTo(Levels.SeedsAlarms);
    }

    [Fact]
    public void As_pdf()
    {
        var score = ScoreOf("pdf", ReportPdf.FromText);
        score.Recall.Seen.ShouldBeGreaterThanOrEqualTo(Levels.SeedsSeenAsPdf);
        score.Alarms.Length.ShouldBeLessThanOrEqualTo(Levels.SeedsAlarms);
    }

    private static Score ScoreOf(string ending, Func<string, bool, byte[]> write)
    {
        var seeds = Shared.Seeds();
        var expected = ExpectedRelation.ReadList(File.ReadAllText(Shared.At("acceptance", "expected.json")));
        ImmutableArray<ReportedFinding> findings =
        [
            .. seeds.SelectMany(seed =>
                ReportedFinding.Of(Path.ChangeExtension(seed.Key, ending), write(seed.Value, IsHardWrapped(seed.Value)))
            ),
        ];
        var score = Score.Of(expected, findings, seeds);
        Backlog.Write($"evidence-seeds-{ending}", score.ToString());
        score.Unanchored.ShouldBeEmpty();
        return score;
    }

    /// <summary>A text copy of a PDF has no tab and no long line.</summary>
    private static bool IsHardWrapped(string text) => text.Split('\n').All(line => line.Length < 80);
}
