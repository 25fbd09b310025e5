using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace MedInsPerf.Acceptance.Tests;

/// <summary>A slip of one digit in a figure that agreed is seen.</summary>
public sealed partial class ChangeTests
{
    [Fact]
    public void One_changed_digit_in_a_figure_of_the_real_reports_is_seen()
    {
        var seeds = Shared.Seeds();
        var relations = ExpectedRelation.ReadList(File.ReadAllText(Shared.At("acceptance", "expected.json")));
        var before = seeds.ToDictionary(
            seed => seed.Key,
            seed => Kinds(Findings(seed.Key, seed.Value)),
            StringComparer.Ordinal
        );
        var changes = relations
            .Where(relation => relation is { Outcome: "pass", Detect: "auto", Family: "arithmetic" or "consistency" })
            .SelectMany(relation => DigitChange.Of(relation, seeds[relation.Document]))
            .ToImmutableArray();
        var missed = changes
            .AsParallel()
            .AsOrdered()
            .Where(change => !IsSeen(change, before[change.Relation.Document]))
            .ToList();

        var seen = changes.Length - missed.Count;
        Backlog.Write("evidence-change", Describe(seen, changes.Length, missed));
        (100m * seen / changes.Length).ShouldBeGreaterThanOrEqualTo(Levels.ChangesSeenPercent);
    }

    private static ImmutableArray<ReportedFinding> Findings(string name, string text) =>
        [.. ReportedFinding.Of(name, Encoding.UTF8.GetBytes(text)).Where(finding => finding.IsGrave)];

    /// <summary>Whether an error or a warning that was not there before quotes the changed figure.</summary>
    private static bool IsSeen(DigitChange change, ILookup<string, ReportedFinding> before)
    {
        var squeezed = Spans.Squeeze(change.Changed);
        var (start, end) = change.Place;
        return Kinds(Findings(change.Relation.Document, change.Changed))
            .Where(kind => kind.Count() > before[kind.Key].Count())
            .SelectMany(kind => kind)
            .SelectMany(finding => finding.Places)
            .SelectMany(place => Spans.Find(squeezed, Spans.Squeeze(place.Quote)))
            .Any(span => span.Start <= start && end <= span.End);
    }

    /// <summary>Findings by rule and quotes with every digit masked: the same finding about another number is not a new one.</summary>
    private static ILookup<string, ReportedFinding> Kinds(IEnumerable<ReportedFinding> findings) =>
        findings.ToLookup(finding => Digit().Replace(finding.ToString(), "#"));

    private static string Describe(int seen, int all, List<DigitChange> missed)
    {
        var text = new StringBuilder($"changes seen {seen} of {all} ({100m * seen / all:0.0} %)\n");
        foreach (var group in missed.GroupBy(change => change.Relation))
        {
            text.Append(
                $"{group.Key.Document[..3]} {group.Key.Id} {group.Key.RelationKind} {group.Key.Relation}\n    ‖ {string.Join(" ‖ ", group.Key.Quotes)}\n"
            );
            foreach (var change in group)
                text.Append($"    {change.Was} → {change.Is}\n");
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\d", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digit();
}
