using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using MedInsPerf.Samples;
using MedInsPerf.Samples.Generation;

namespace MedInsPerf.Acceptance.Tests;

/// <summary>Filings that are right by construction are left alone.</summary>
public sealed class SoundFilingTests
{
    private static bool IsLong => Environment.GetEnvironmentVariable("MEDINSPERF_LONG") == "1";

    [Fact]
    public void Hardly_any_sound_filing_has_an_error_or_a_warning()
    {
        var count = IsLong ? 10_000 : 500;
        var alarms = new ConcurrentBag<(SoundFiling Filing, ImmutableArray<ReportedFinding> Findings)>();
        Parallel.For(
            0,
            count,
            seed =>
            {
                var filing = SoundFiling.Of(seed);
                var (name, bytes) = AsFile(filing);
                ImmutableArray<ReportedFinding> grave =
                [
                    .. ReportedFinding.Of(name, bytes).Where(finding => finding.IsGrave),
                ];
                if (!grave.IsEmpty)
                    alarms.Add((filing, grave));
            }
        );

        Backlog.Write("evidence-alarms", Describe(count, [.. alarms.OrderBy(alarm => alarm.Filing.Seed)]));
        (1000m * alarms.Count / count).ShouldBeLessThanOrEqualTo(Levels.SoundFilingsReportedPerThousand);
    }

    [Fact]
    public void A_seed_makes_the_same_filing_again() =>
        Enumerable.Range(0, 50).ShouldAllBe(seed => SoundFiling.Of(seed).Text == SoundFiling.Of(seed).Text);

    /// <summary>Most as text, one in five as docx, one in ten as pdf.</summary>
    private static (string Name, byte[] Bytes) AsFile(SoundFiling filing) =>
        (filing.Seed % 10) switch
        {
            1 or 6 => ($"{filing.Seed}.docx", ReportDocx.FromText(filing.Text, filing.HardWrapped)),
            3 => ($"{filing.Seed}.pdf", ReportPdf.FromText(filing.Text, filing.HardWrapped)),
            _ => ($"{filing.Seed}.txt", Encoding.UTF8.GetBytes(filing.Text)),
        };

    private static string Describe(
        int count,
        ImmutableArray<(SoundFiling Filing, ImmutableArray<ReportedFinding> Findings)> alarms
    )
    {
        var text = new StringBuilder($"sound filings with an error or a warning: {alarms.Length} of {count}\n");
        var byRule = alarms
            .SelectMany(alarm => alarm.Findings, (alarm, finding) => (alarm.Filing, Finding: finding))
            .GroupBy(entry => entry.Finding.Rule)
            .OrderByDescending(rule => rule.Select(entry => entry.Filing.Seed).Distinct().Count());
        foreach (var rule in byRule)
        {
            text.Append($"{rule.Key}: {rule.Select(entry => entry.Filing.Seed).Distinct().Count()} filings\n");
            foreach (var (filing, finding) in rule.DistinctBy(entry => entry.Filing.Seed).Take(12))
            {
                text.Append(
                    $"    seed {filing.Seed} {filing.Kind}{Path.GetExtension(finding.Places[0].Document)}: {finding}\n"
                );
                var (name, bytes) = AsFile(filing);
                Backlog.Keep($"evidence-alarm-{name}", bytes);
            }
        }

        return text.ToString();
    }
}
