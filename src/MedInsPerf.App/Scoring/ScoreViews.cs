using MedInsPerf.App.Filings;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Scoring;

namespace MedInsPerf.App.Scoring;

/// <summary>Scores materials by the pack in force, and draws the tree.</summary>
internal static class ScoreViews
{
    /// <summary>The tree of a material; null where the pack has no framework for its kind.</summary>
    public static ScoreTree? Of(CheckedPart part, PolicyPack pack) =>
        part.Read is { } read && pack.FrameworkOf(read.Kind) is not null
            ? Scorer.Score(ScoreSheet.Of(read), pack)
            : null;

    /// <summary>The tree as it would be under a pack, of a form that was made for another: with the pack's weights.</summary>
    public static ScoreTree? Of(CheckedPart part, PolicyPack pack, PolicyPack made) =>
        part.Read is { } read && pack.FrameworkOf(read.Kind) is not null
            ? Scorer.Score(Reweighting.Of(ScoreSheet.Of(read), made, pack), pack)
            : null;

    /// <summary>The same, drawn.</summary>
    public static ScoreView? Draw(CheckedPart part, PolicyPack pack) =>
        Of(part, pack) is { } tree ? Draw(tree, pack) : null;

    /// <summary>A tree, drawn.</summary>
    public static ScoreView Draw(ScoreTree tree, PolicyPack pack) =>
        new(
            Words.Score(tree.Claimed),
            Words.Percent(tree.Computed),
            Words.Percent(tree.Difference),
            Words.Percent(tree.Ceiling),
            tree.CeilingReason,
            tree.Grade?.Name,
            Words.Percent(tree.Cap)!,
            tree.CapReason,
            pack.Id,
            pack.Version,
            pack.Name,
            [.. tree.Items.Select(Draw)]
        );

    private static ScoreItemView Draw(ScoreItem item) =>
        new(
            item.Id,
            item.Title,
            Words.Score(item.Points),
            Words.Percent(item.Score),
            Words.Percent(item.Deduction),
            Words.Score(item.Claimed),
            item.Target,
            item.Actual,
            Words.Percent(item.Completion),
            item.Formula,
            item.Reason,
            item.NeedsExplanation,
            item.Row,
            [.. item.Items.Select(Draw)]
        );
}
