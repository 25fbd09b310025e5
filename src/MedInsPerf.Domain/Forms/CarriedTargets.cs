using System.Collections.Immutable;
using MedInsPerf.Domain.Scoring;

namespace MedInsPerf.Domain.Forms;

/// <summary>与上年比: last year's indicators carried into a new form, and what became of them there.</summary>
public static class CarriedTargets
{
    /// <summary>上年带入: the rows with targets and points; what was reached and scored stays behind.</summary>
    public static ImmutableArray<Indicator> From(EvaluationForm lastYear) =>
        [
            .. lastYear.Indicators.Select(row => new Indicator(row.Class, row.Category, new TextEntry(row.Name.Text))
            {
                Target = row.Target with { Place = null },
                Points = row.Points with { Place = null },
            }),
        ];

    /// <summary>Each row of this year's form beside last year's, then what is left out this year.</summary>
    public static ImmutableArray<CarriedTarget> Compare(EvaluationForm lastYear, EvaluationForm now)
    {
        var before = lastYear.Indicators.ToLookup(Key);
        var kept = now.Indicators.Select(Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. now.Indicators.Select((row, index) => Of(before[Key(row)].FirstOrDefault(), row, index)),
            .. lastYear
                .Indicators.Where(row => row.Name.IsWritten && !kept.Contains(Key(row)))
                .Select(row => new CarriedTarget(null, row.Name.Text, TargetChange.Dropped, row.Target.Text, "")),
        ];
    }

    private static CarriedTarget Of(Indicator? before, Indicator row, int index) =>
        new(
            index,
            row.Name.Text,
            before is null ? TargetChange.Added : Change(before.Target, row.Target),
            before?.Target.Text ?? "",
            row.Target.Text
        );

    /// <summary>≥95% and 不低于95％ are the same target; ≥90% is lower, for ≤ it is the other way round.</summary>
    private static TargetChange Change(TargetEntry before, TargetEntry now)
    {
        if (before.Text == now.Text)
            return TargetChange.Same;
        if (
            before.Value is not { IsQuantitative: true } was
            || now.Value is not { IsQuantitative: true } aim
            || was.Comparison != aim.Comparison
            || Units.Convert(aim.Low!.Value, aim.Unit, was.Unit) is not { } low
        )
            return TargetChange.Other;
        if (low == was.Low && aim.High == was.High)
            return TargetChange.Same;
        return aim.Comparison switch
        {
            TargetComparison.AtLeast => low > was.Low ? TargetChange.Raised : TargetChange.Lowered,
            TargetComparison.AtMost => low < was.Low ? TargetChange.Raised : TargetChange.Lowered,
            _ => TargetChange.Other,
        };
    }

    private static string Key(Indicator row) => LibraryIndicator.KeyOf(row.Category, row.Name.Text);
}

/// <summary>One indicator beside its last year.</summary>
/// <param name="Row">The row of this year's form; null for one that was left out.</param>
/// <param name="Before">上年指标值 as printed; empty where there was none.</param>
/// <param name="After">This year's; empty where there is none.</param>
public sealed record CarriedTarget(int? Row, string Name, TargetChange Change, string Before, string After)
{
    /// <summary>调整理由: a target that is not last year's needs one.</summary>
    public bool NeedsReason => Change is TargetChange.Raised or TargetChange.Lowered or TargetChange.Other;
}

/// <summary>What became of a target.</summary>
public enum TargetChange
{
    /// <summary>沿用.</summary>
    Same,

    /// <summary>新增.</summary>
    Added,

    /// <summary>取消.</summary>
    Dropped,

    /// <summary>提高: harder to reach.</summary>
    Raised,

    /// <summary>降低: easier to reach.</summary>
    Lowered,

    /// <summary>改动: another direction or unit, 定性 or a range: which is harder cannot be told.</summary>
    Other,
}
