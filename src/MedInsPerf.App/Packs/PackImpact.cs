using System.Collections.Immutable;
using MedInsPerf.App.Filings;
using MedInsPerf.App.Scoring;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.Scoring;

namespace MedInsPerf.App.Packs;

/// <summary>What differs between the same filing under two packs.</summary>
internal static class PackImpact
{
    public const string New = "new";
    public const string Gone = "gone";
    private const string Other = "other";

    /// <summary>The materials for which anything differs.</summary>
    public static ImmutableArray<PackChangeView> Of(Bureau county, CheckedFiling before, CheckedFiling after) =>
        [.. before.Parts.Select(part => Of(county, part, before, after)).OfType<PackChangeView>()];

    private static PackChangeView? Of(Bureau county, CheckedPart part, CheckedFiling before, CheckedFiling after)
    {
        var was = ScoreViews.Of(part, before.Pack);
        var will = ScoreViews.Of(part, after.Pack, made: before.Pack);
        var id = part.Document.PartId;
        var findings = Findings([.. before.FindingsOf(id)], [.. after.FindingsOf(id)]);
        var items = Items(was, will);
        var isSame =
            was?.Computed == will?.Computed
            && was?.Ceiling == will?.Ceiling
            && was?.Grade?.Name == will?.Grade?.Name
            && items.IsEmpty
            && findings.IsEmpty;
        return isSame
            ? null
            : new PackChangeView(
                county.Code,
                county.Area,
                id,
                part.Document.Project?.Name ?? part.Document.Title,
                Words.Percent(part.Read is { } read ? ScoreSheet.Of(read).ExecutionRate : null),
                Words.Score((was ?? will)?.Claimed),
                Words.Percent(was?.Computed),
                Words.Percent(will?.Computed),
                Words.Percent(was?.Ceiling),
                Words.Percent(will?.Ceiling),
                Words.Percent(will?.Computed - was?.Computed ?? will?.Ceiling - was?.Ceiling),
                was?.Grade?.Name,
                will?.Grade?.Name,
                items,
                findings
            );
    }

    /// <summary>Indicators by their row, what is no row by its name; those that neither pack can score are left out.</summary>
    private static ImmutableArray<PackItemChangeView> Items(ScoreTree? before, ScoreTree? after)
    {
        var was = ByPlace(before);
        var will = ByPlace(after);
        return
        [
            .. from place in was.Keys.Union(will.Keys, StringComparer.Ordinal)
            let old = was.GetValueOrDefault(place)
            let other = will.GetValueOrDefault(place)
            where old?.Score is not null || other?.Score is not null
            where old?.Score != other?.Score || old?.Points != other?.Points
            select new PackItemChangeView(
                (other ?? old)!.Title,
                Words.Score(old?.Points),
                Words.Score(other?.Points),
                Words.Percent(old?.Score),
                Words.Percent(other?.Score),
                other?.Reason ?? ""
            ),
        ];
    }

    private static Dictionary<string, ScoreItem> ByPlace(ScoreTree? tree) =>
        (tree?.Leaves ?? [])
            .GroupBy(leaf => leaf.Row is { } row ? $"{row}" : leaf.Title, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    /// <summary>
    /// A finding of the same rule at the same place that wants another figure is the same finding. That the classes of a form
    /// weigh as the old pack says is no finding: under the new one the form would have its weights.
    /// </summary>
    private static ImmutableArray<PackFindingChangeView> Findings(
        ImmutableArray<LocatedFinding> before,
        ImmutableArray<LocatedFinding> after
    )
    {
        var was = before.Where(IsOfTheFiling).ToLookup(Spot);
        var will = after.Where(IsOfTheFiling).ToLookup(Spot);
        return
        [
            .. from spot in was.Select(same => same.Key).Union(will.Select(same => same.Key))
            let old = was[spot].FirstOrDefault()?.Finding
            let other = will[spot].FirstOrDefault()?.Finding
            let change = old is null ? New
            : other is null ? Gone
            : old.Verdict.Computed != other.Verdict.Computed ? Other
            : null
            where change is not null
            select Draw((other ?? old)!, change, old?.Verdict.Computed, other?.Verdict.Computed),
        ];
    }

    private static bool IsOfTheFiling(LocatedFinding located) =>
        located.Finding.Rule != FormRules.ClassesWeighAsThePackSays;

    private static PackFindingChangeView Draw(Finding finding, string change, string? before, string? after) =>
        new(
            finding.Rule.Id,
            finding.Rule.Statement,
            Words.Of(finding.Severity),
            change,
            finding.Verdict.Stated,
            before,
            after
        );

    private static (string Rule, int Block, int Start, string Stated) Spot(LocatedFinding located)
    {
        var place = located.Places[0].Place;
        return (located.Finding.Rule.Id, place.Block, place.Start, located.Finding.Verdict.Stated);
    }
}
