using System.Collections.Immutable;

namespace MedInsPerf.App.Scoring;

/// <summary>得分树: claimed beside computed, every point explained. Scores are decimal strings.</summary>
/// <param name="Claimed">自评得分; null where unstated.</param>
/// <param name="Computed">核算得分; null where an item cannot be computed.</param>
/// <param name="Difference">Claimed less computed.</param>
/// <param name="Ceiling">最高可得分; null where the execution rate is not known.</param>
/// <param name="CeilingReason">执行率 95.51 %，本项目最高可得 99.55 分.</param>
/// <param name="Grade">优 …, of the computed score or else of the claimed.</param>
/// <param name="Cap">What the execution rate caps: 0.00 or less.</param>
/// <param name="PackId">The pack that it was computed by.</param>
public sealed record ScoreView(
    string? Claimed,
    string? Computed,
    string? Difference,
    string? Ceiling,
    string CeilingReason,
    string? Grade,
    string Cap,
    string? CapReason,
    string PackId,
    int PackVersion,
    string PackName,
    ImmutableArray<ScoreItemView> Items
);

/// <summary>One item of the tree.</summary>
/// <param name="Completion">完成率 in percent; null for “—”.</param>
/// <param name="Row">The row of the form, from 0; null for what is no row.</param>
/// <param name="NeedsExplanation">Whether the form owes 偏差原因.</param>
public sealed record ScoreItemView(
    string Id,
    string Title,
    string? Points,
    string? Score,
    string? Deduction,
    string? Claimed,
    string Target,
    string Actual,
    string? Completion,
    string Formula,
    string Reason,
    bool NeedsExplanation,
    int? Row,
    ImmutableArray<ScoreItemView> Items
);
