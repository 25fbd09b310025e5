using System.Globalization;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.Domain.Scoring;

/// <summary>单项指标得分: one row of a form.</summary>
/// <param name="Score">Two decimals; null where it cannot be computed.</param>
/// <param name="Completion">完成率 in percent, unrounded; null for “—”.</param>
/// <param name="Formula">How the score comes about.</param>
/// <param name="Reason">The same in words.</param>
/// <param name="IsBeyondDeviation">Whether the deviation is beyond the pack's limit.</param>
public sealed record IndicatorScore(
    decimal? Score,
    decimal? Completion,
    string Formula,
    string Reason,
    bool IsBeyondDeviation = false
)
{
    /// <summary>Scores a row that applies.</summary>
    /// <param name="points">分值 after re-scaling; null where the form gives none.</param>
    public static IndicatorScore Of(Indicator indicator, decimal? points, PolicyPack pack)
    {
        if (points is not { } worth)
            return Unknown(indicator.Points.IsWords ? $"分值一格写的是“{indicator.Points.Text}”，不是数" : "没写分值");
        if (worth < 0m)
            return Unknown($"分值 {Print(worth)} 小于 0");
        if (indicator.Target.Fault is { } fault)
            return Unknown(
                fault switch
                {
                    TargetFault.BoundOnRange => $"指标值“{indicator.Target.Text}”给区间加了 ≥ 或 ≤，不知道按哪个数算",
                    TargetFault.RangeReversed => $"指标值“{indicator.Target.Text}”下限大于上限",
                    _ => $"指标值“{indicator.Target.Text}”里没有数",
                }
            );
        if (indicator.Target.Value is not { } target)
            return Unknown("没写指标值");
        if (!target.IsQuantitative)
            return QualitativeScore.Of(indicator, worth, pack);
        if (indicator.Actual.Value is not { } actual)
            return Unknown("没写实际完成值");
        if (actual.Number is not { } number)
            return Unknown($"实际完成值“{actual.Words}”里没有数");
        if (Units.Convert(number, actual.Unit, target.Unit) is not { } reached)
            return Unknown($"指标值的单位是 {target.Unit}，实际完成值的单位是 {actual.Unit}，不能比较");
        return Quantitative(target, reached, worth, pack);
    }

    private static IndicatorScore Quantitative(TargetValue target, decimal actual, decimal worth, PolicyPack pack)
    {
        var (met, part, formula) = Achieved(target, actual);
        var completion = CompletionOf(target, actual);
        var deviation = target.Comparison == TargetComparison.Between ? null : DeviationOf(target.Low!.Value, actual);
        var beyond = deviation > pack.Deviation.ExplainBeyond.Value;
        var told =
            $"实际 {Print(actual)}{Unit(target)}，目标{(target.Comparison == TargetComparison.Exactly ? " " : "")}{target.InWords}";
        if (part is not { } share)
            return new IndicatorScore(null, null, "", $"{told}；目标为 0 又没有达到，不能按比例计分。", beyond);
        if (!met && pack.Quantitative.Value == QuantitativeScoring.AllOrNothing)
            return new IndicatorScore(0m, completion, "未完成不得分", $"{told}，未完成，不得分。", beyond);
        if (!met)
        {
            var score = Rounding.HalfUp(worth * share, 2);
            return new IndicatorScore(
                score,
                completion,
                $"{Print(worth)} × min({formula}, 1) = {Print(score)}",
                $"{told}，完成 {Percent(share * 100m)}，扣 {Print(worth - score)} 分。",
                beyond
            );
        }

        if (
            pack.Deviation.Deduction is { } deduction
            && IsBetter(target, actual)
            && deviation - pack.Deviation.ExplainBeyond.Value is { } excess and > 0m
        )
        {
            var percent = Math.Min(excess * deduction.PerPercent.Value, deduction.AtMost.Value);
            var score = Rounding.HalfUp(worth * (100m - percent) / 100m, 2);
            return new IndicatorScore(
                score,
                completion,
                $"{Print(worth)} × (1 − {Percent(percent)}) = {Print(score)}",
                $"{told}，偏离 {Percent(deviation!.Value)}，超过 {Percent(pack.Deviation.ExplainBeyond.Value)} 的部分扣减，扣 {Print(worth - score)} 分。",
                beyond
            );
        }

        return new IndicatorScore(
            worth,
            completion,
            formula.Length == 0
                ? $"达到目标，得满分 {Print(worth)}"
                : $"{Print(worth)} × min({formula}, 1) = {Print(worth)}",
            $"{told}，达到目标，得满分。" + (beyond ? $"偏离 {Percent(deviation!.Value)}，要说明原因。" : ""),
            beyond
        );
    }

    /// <summary>Whether the target is met; else the share of it that was reached, null where nothing can be divided.</summary>
    private static (bool Met, decimal? Share, string Formula) Achieved(TargetValue target, decimal actual)
    {
        // For what should be small, and above a range, the share is bound by actual; else actual by bound.
        var isAbove = target.Comparison == TargetComparison.Between && actual > target.High;
        var (part, whole) =
            isAbove ? (target.High!.Value, actual)
            : target.Comparison == TargetComparison.AtMost ? (target.Low!.Value, actual)
            : (actual, target.Low!.Value);
        if (target.IsMetBy(actual))
            return (true, 1m, target.Comparison == TargetComparison.Between || whole == 0m ? "" : Divided(part, whole));
        return (false, whole == 0m ? null : Share(part, whole), Divided(part, whole));
    }

    private static decimal Share(decimal part, decimal whole) => Math.Clamp(part / whole, 0m, 1m);

    private static decimal? CompletionOf(TargetValue target, decimal actual) =>
        (target.Comparison, target.Low!.Value) switch
        {
            (TargetComparison.AtMost, var low) => actual == 0m ? null : low / actual * 100m,
            (TargetComparison.Between, _) => null,
            (_, 0m) => null,
            (_, var low) => actual / low * 100m,
        };

    /// <summary>|actual ÷ target − 1| in percent; null for a target of zero.</summary>
    private static decimal? DeviationOf(decimal target, decimal actual) =>
        target == 0m ? null : Math.Abs((actual / target) - 1m) * 100m;

    private static bool IsBetter(TargetValue target, decimal actual) =>
        target.Comparison == TargetComparison.AtMost ? actual < target.Low : actual > target.Low;

    private static IndicatorScore Unknown(string why) => new(null, null, "", why + "，不能核算。");

    private static string Divided(decimal part, decimal whole) => $"{Print(part)} ÷ {Print(whole)}";

    private static string Unit(TargetValue target) => target.Unit.Length == 0 ? "" : " " + target.Unit;

    private static string Percent(decimal value) => $"{Rounding.HalfUp(value, 2):0.##} %";

    private static string Print(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
