using System.Collections.Immutable;
using System.Text.Json;

namespace MedInsPerf.Acceptance.Tests;

/// <summary>A relation of a report with its known verdict, as the acceptance lists write it.</summary>
/// <param name="Outcome">fail, pass or note.</param>
/// <param name="Detect">auto, policy or derived.</param>
internal sealed record ExpectedRelation(
    string Id,
    string Document,
    string Family,
    string Severity,
    string Outcome,
    string Detect,
    string Relation,
    string? RelationKind,
    ImmutableArray<string> Quotes
)
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    /// <summary>Whether it is to be reported.</summary>
    public bool Must => Outcome == "fail" && Detect == "auto";

    /// <summary>The relations of an acceptance list.</summary>
    public static ImmutableArray<ExpectedRelation> ReadList(string json) =>
        JsonSerializer.Deserialize<AcceptanceList>(json, CamelCase)!.Findings;

    private sealed record AcceptanceList(ImmutableArray<ExpectedRelation> Findings);
}
