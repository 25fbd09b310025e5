using System.Collections.Immutable;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.Domain.Scoring;

/// <summary>得分树: every point explained. Totals are the exact sums of the printed leaves.</summary>
/// <param name="Claimed">自评得分; null where unstated.</param>
/// <param name="Computed">核算得分; null where a leaf cannot be computed.</param>
/// <param name="Ceiling">最高可得分: what the execution rate leaves; null where the rate is not known.</param>
/// <param name="CeilingReason">The same in words.</param>
/// <param name="Items">一级指标, in the order of the framework.</param>
public sealed record ScoreTree(
    decimal? Claimed,
    decimal? Computed,
    decimal? Ceiling,
    string CeilingReason,
    ImmutableArray<ScoreItem> Items
)
{
    /// <summary>The grade of the computed score, or of the claimed where none could be computed.</summary>
    public GradeBand? Grade { get; init; }

    /// <summary>What the execution rate caps: zero or negative, already in <see cref="Computed"/>.</summary>
    public decimal Cap { get; init; }

    /// <summary>Why; null where nothing is capped.</summary>
    public string? CapReason { get; init; }

    /// <summary>Claimed minus computed; null where one is missing.</summary>
    public decimal? Difference => Claimed - Computed;

    /// <summary>What the leaves that could be computed come to.</summary>
    public decimal ComputedSoFar => Leaves.Sum(leaf => leaf.Score ?? 0m);

    /// <summary>Every leaf, in order.</summary>
    public IEnumerable<ScoreItem> Leaves => Items.SelectMany(item => item.Leaves);

    /// <summary>Points of all leaves: 100 for a sound form.</summary>
    public decimal Points => Items.Sum(item => item.Points ?? 0m);
}

/// <summary>得分树的一项.</summary>
/// <param name="Id">Its place in the tree: 2.1.3.</param>
/// <param name="Title">预算执行率, 产出, a row's 三级指标 ….</param>
/// <param name="Points">分值, after re-scaling; null where the form gives none.</param>
/// <param name="Score">核算得分, two decimals; null where it cannot be computed.</param>
/// <param name="Formula">How it comes about: 10 × min(61.5 ÷ 70, 1) = 8.79.</param>
/// <param name="Reason">The same in words.</param>
public sealed record ScoreItem(string Id, string Title, decimal? Points, decimal? Score, string Formula, string Reason)
{
    /// <summary>指标值 as printed; empty where there is none.</summary>
    public string Target { get; init; } = "";

    /// <summary>实际完成值 as printed; empty where there is none.</summary>
    public string Actual { get; init; } = "";

    /// <summary>完成率 in percent, unrounded; null for “—”.</summary>
    public decimal? Completion { get; init; }

    /// <summary>得分 as claimed; null where unstated.</summary>
    public decimal? Claimed { get; init; }

    /// <summary>Whether the form owes 偏差原因分析: the score is below the points, or the deviation beyond its limit.</summary>
    public bool NeedsExplanation { get; init; }

    /// <summary>The row of the form; null for what is no row.</summary>
    public int? Row { get; init; }

    /// <summary>What it consists of.</summary>
    public ImmutableArray<ScoreItem> Items { get; init; } = [];

    /// <summary>扣分: points less score; null where one is missing.</summary>
    public decimal? Deduction => Points - Score;

    /// <summary>The leaves below it, or itself.</summary>
    public IEnumerable<ScoreItem> Leaves => Items.IsEmpty ? [this] : Items.SelectMany(item => item.Leaves);
}
