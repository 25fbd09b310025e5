using System.Collections.Immutable;
using System.Globalization;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.Domain.Scoring;

/// <summary>核算: a score tree from what a self-evaluation states, by a policy pack. Pure, so 试算 is the same call.</summary>
public static class Scorer
{
    /// <summary>Scores a sheet.</summary>
    public static ScoreTree Score(ScoreSheet sheet, PolicyPack pack)
    {
        var framework = pack.FrameworkOf(sheet.Kind);
        var rows = Rows.Of(sheet, framework, pack);
        var items = ImmutableArray.CreateBuilder<ScoreItem>();
        foreach (var item in framework?.Items ?? [])
            items.Add(Item(item, $"{items.Count + 1}", rows, sheet, pack));
        foreach (var loose in rows.Left.GroupBy(row => row.Indicator.Class, StringComparer.Ordinal))
            items.Add(Group($"{items.Count + 1}", loose.Key.Length == 0 ? "其他指标" : loose.Key, [.. loose], pack));
        return Total(sheet, items.ToImmutable(), rows.ExecutionPoints, pack);
    }

    private static ScoreTree Total(
        ScoreSheet sheet,
        ImmutableArray<ScoreItem> items,
        decimal? executionPoints,
        PolicyPack pack
    )
    {
        var known = items.Length > 0 && items.SelectMany(item => item.Leaves).All(leaf => leaf.Score is not null);
        var sum = items.Sum(item => item.Score ?? 0m);
        var rate = sheet.HasNoBudget ? null : sheet.ExecutionRate;
        var cap = rate is { } met ? pack.CapAt(met) : null;
        var capped = known && cap is not null ? Math.Min(0m, cap.AtMost.Value - sum) : 0m;
        decimal? computed = known ? sum + capped : null;
        decimal? ceiling =
            rate is { } executed && executionPoints is { } points ? Scoring.Ceiling.Of(executed, points, pack) : null;
        return new ScoreTree(
            sheet.ClaimedScore,
            computed,
            ceiling,
            CeilingReason(sheet, rate, ceiling, pack.ExecutionPointsOf(sheet.Kind) is null),
            items
        )
        {
            Cap = capped,
            CapReason =
                capped < 0m
                    ? $"执行率 {Print(Rounding.HalfUp(rate!.Value, 2))} % 低于 {Print(cap!.Below.Value)} %，总分最高 {Print(cap.AtMost.Value)} 分。"
                    : null,
            Grade = (computed ?? sheet.ClaimedScore) is { } score ? pack.GradeOf(score) : null,
        };
    }

    private static string CeilingReason(ScoreSheet sheet, decimal? rate, decimal? ceiling, bool isUnscored) =>
        ceiling is { } most ? $"执行率 {Print(Rounding.HalfUp(rate!.Value, 2))} %，本项目最高可得 {Print(most)} 分。"
        : isUnscored ? "这一政策包对这类材料不单独给执行率计分。"
        : sheet.HasNoBudget ? "全年预算数为 0，执行率为“—”，不参与计分。"
        : rate is null ? "没写全年预算数或全年执行数，执行率不能核算。"
        : "";

    private static ScoreItem Item(FrameworkItem item, string id, Rows rows, ScoreSheet sheet, PolicyPack pack)
    {
        if (item.Measure == Measure.ExecutionRate)
            return Execution(item, id, rows.ExecutionPoints, sheet);
        var own = rows.Under(item);
        if (own.Length > 0)
            return Group(id, item.Title, own, pack);
        if (item.Items.Any(below => below.Points is not null))
        {
            var below = ImmutableArray.CreateBuilder<ScoreItem>();
            foreach (var part in item.Items)
                below.Add(Item(part, $"{id}.{below.Count + 1}", rows, sheet, pack));
            return Sum(id, item.Title, below.ToImmutable());
        }

        return sheet.Indicators.IsEmpty
            ? new ScoreItem(id, item.Title, item.Points?.Value, null, "", "文中没有指标表，不能核算。")
            : new ScoreItem(id, item.Title, 0m, 0m, "", "指标表里没有这一类指标。");
    }

    private static ScoreItem Execution(FrameworkItem item, string id, decimal? points, ScoreSheet sheet)
    {
        if (sheet.HasNoBudget && points is null)
            return new ScoreItem(id, item.Title, 0m, 0m, "—", "全年预算数为 0，0 ÷ 0 为“—”，本项不适用。")
            {
                Claimed = sheet.ClaimedExecutionScore,
            };
        if (sheet.ExecutionRate is not { } rate || points is not { } worth)
            return new ScoreItem(id, item.Title, points, null, "", "没写全年预算数或全年执行数，不能核算。")
            {
                Claimed = sheet.ClaimedExecutionScore,
            };
        var score = ExecutionScore.Of(worth, rate);
        var percent = Print(Rounding.HalfUp(rate, 2));
        var ratio = sheet is { AnnualBudget: { } budget, Executed: { } executed }
            ? $"{Print(executed.Yuan)} ÷ {Print(budget.Yuan)}"
            : $"{percent} %";
        return new ScoreItem(
            id,
            item.Title,
            worth,
            score,
            $"{Print(worth)} × min({ratio}, 1) = {Print(score)}",
            (ratio.EndsWith('%') ? $"按所写执行率 {percent} % 计" : $"执行率 {percent} %")
                + (score == worth ? "，得满分。" : $"，扣 {Print(worth - score)} 分。")
        )
        {
            Target = "100 %",
            Actual = $"{percent} %",
            Completion = rate,
            Claimed = sheet.ClaimedExecutionScore,
        };
    }

    /// <summary>A class with its categories, each with its rows.</summary>
    private static ScoreItem Group(string id, string title, ImmutableArray<ScoredRow> rows, PolicyPack pack)
    {
        var items = ImmutableArray.CreateBuilder<ScoreItem>();
        foreach (var row in rows)
            items.Add(Leaf($"{id}.{items.Count + 1}", row, pack));
        return Sum(id, title, items.ToImmutable());
    }

    private static ScoreItem Leaf(string id, ScoredRow row, PolicyPack pack)
    {
        var indicator = row.Indicator;
        if (!indicator.IsApplicable && row.Points == 0m)
            return new ScoreItem(id, indicator.Name.Text, 0m, 0m, "—", "本项不适用，分值已折算给其他指标。")
            {
                Target = indicator.Target.Text,
                Actual = indicator.Actual.Text,
                Row = row.Index,
            };
        var result = IndicatorScore.Of(indicator, row.Points, pack);
        return new ScoreItem(id, indicator.Name.Text, row.Points, result.Score, result.Formula, result.Reason)
        {
            Target = indicator.Target.Text,
            Actual = indicator.Actual.Text,
            Completion = result.Completion,
            Claimed = indicator.ClaimedScore.Value,
            NeedsExplanation = result.Score < row.Points || result.IsBeyondDeviation,
            Row = row.Index,
        };
    }

    private static ScoreItem Sum(string id, string title, ImmutableArray<ScoreItem> items)
    {
        var open = items.Count(item => item.Score is null);
        decimal? score = open == 0 ? items.Sum(item => item.Score!.Value) : null;
        decimal? points = items.All(item => item.Points is not null) ? items.Sum(item => item.Points!.Value) : null;
        return new ScoreItem(
            id,
            title,
            points,
            score,
            string.Join(" + ", items.Select(item => item.Score is { } part ? Print(part) : "—")),
            open > 0 ? $"有 {open} 项不能核算。"
                : score == points ? "得满分。"
                : $"扣 {Print((points - score) ?? 0m)} 分。"
        )
        {
            Claimed = items.All(item => item.Claimed is not null) ? items.Sum(item => item.Claimed!.Value) : null,
            Items = items,
        };
    }

    private static string Print(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
