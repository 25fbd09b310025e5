using System.Collections.Immutable;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Scoring;

/// <summary>评分所需: what a self-evaluation states that its score follows from.</summary>
/// <param name="Kind">Picks the framework of the pack.</param>
public sealed record ScoreSheet(DocumentKind Kind)
{
    /// <summary>自评得分.</summary>
    public decimal? ClaimedScore { get; init; }

    /// <summary>全年预算数（A）; the initial budget where nothing says that it was adjusted.</summary>
    public Money? AnnualBudget { get; init; }

    /// <summary>全年执行数（B）.</summary>
    public Money? Executed { get; init; }

    /// <summary>执行率 as stated, percent: counts only where an amount is not stated.</summary>
    public decimal? StatedRate { get; init; }

    /// <summary>执行率的得分 as claimed.</summary>
    public decimal? ClaimedExecutionScore { get; init; }

    /// <summary>The rows of the form, in its order; empty for a narrative.</summary>
    public ImmutableArray<Indicator> Indicators { get; init; } = [];

    /// <summary>What a part that was read states.</summary>
    public static ScoreSheet Of(PartRecord part) =>
        new(part.Kind)
        {
            ClaimedScore =
                part.Form?.TotalScore.Value
                ?? part.Project?.ClaimedScore
                ?? part.Figures.FirstOrDefault(figure => figure.Label == Concepts.ClaimedScore.Name)?.Value,
            AnnualBudget = part.Project?.AnnualBudget ?? part.Project?.InitialBudget,
            Executed = part.Project?.Executed,
            StatedRate = part.Project?.ExecutionRate,
            ClaimedExecutionScore = part.Form?.Total?.Score.Value,
            Indicators = part.Form?.Indicators ?? [],
        };

    /// <summary>预算执行率 in percent, unrounded; null where it cannot be known, and for 0 ÷ 0.</summary>
    public decimal? ExecutionRate =>
        (AnnualBudget, Executed) switch
        {
            ({ Yuan: < 0m }, _) => null,
            ({ } budget, { } executed) => Quantities.ExecutionRate.Of(executed, budget),
            _ => StatedRate,
        };

    /// <summary>0 ÷ 0: nothing was budgeted, so the rate does not apply.</summary>
    public bool HasNoBudget => AnnualBudget == Money.Zero;
}
