using System.Collections.Immutable;
using MedInsPerf.Documents;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Acceptance.Tests;

/// <summary>A finding as the contract prints it, as far as a score needs it.</summary>
internal sealed record ReportedFinding(
    string Rule,
    string Family,
    string Severity,
    string Statement,
    ImmutableArray<ReportedPlace> Places
)
{
    /// <summary>Whether a person must act on it.</summary>
    public bool IsGrave => Severity != "info";

    /// <summary>What the product finds in a file that is filed on its own.</summary>
    public static ImmutableArray<ReportedFinding> Of(string name, ReadOnlyMemory<byte> bytes)
    {
        var accepted = DocumentReader
            .Read(name, bytes)
            .ShouldBeOfType<ReadOutcome.Accepted>($"{name} should be readable.");
        return
        [
            .. RuleBook
                .Current.Check([RecordReader.Read(accepted.Source)])
                .Findings.Select(finding => new ReportedFinding(
                    finding.Rule.Id,
                    LowerFirst(finding.Rule.Family.ToString()),
                    LowerFirst(finding.Severity.ToString()),
                    finding.Rule.Statement,
                    [.. finding.Verdict.Places.Select(place => new ReportedPlace(place.Document, place.Quote))]
                )),
        ];
    }

    public override string ToString() =>
        $"{Rule} [{Family}/{Severity}] {string.Join(" ‖ ", Places.Select(place => place.Quote))}";

    private static string LowerFirst(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

/// <summary>Where a finding points.</summary>
internal sealed record ReportedPlace(string Document, string Quote);
