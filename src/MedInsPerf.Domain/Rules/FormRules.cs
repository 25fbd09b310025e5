using System.Collections.Immutable;
using System.Globalization;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Scoring;

namespace MedInsPerf.Domain.Rules;

/// <summary>自评表: what its cells must agree on, from the top of the form to its foot.</summary>
public static class FormRules
{
    private static readonly Citation Form = Shelf.EvaluationMeasures.Article("附件：项目支出绩效自评表");

    /// <summary>年度资金总额 = 财政拨款 + 结转 + 其他.</summary>
    public static readonly Rule FundsAddUp = Rule("FORM-001", Severity.Error, Citation.Identity, FundsOf);

    /// <summary>执行率 = B ÷ A.</summary>
    public static readonly Rule RateFollows = Rule("FORM-002", Severity.Error, Form, RatesOf);

    /// <summary>执行率得分 = 分值 × min(B ÷ A, 1).</summary>
    public static readonly Rule ExecutionScoreFollows = Rule("FORM-003", Severity.Warning, Form, ExecutionOf);

    /// <summary>Σ分值 = 100.</summary>
    public static readonly Rule PointsComeToHundred = Rule("FORM-004", Severity.Error, Form, PointsOf);

    /// <summary>Σ得分 = 总分.</summary>
    public static readonly Rule ScoresAddUp = Rule("FORM-005", Severity.Error, Citation.Identity, ScoresOf);

    /// <summary>得分 ≤ 分值.</summary>
    public static readonly Rule ScoreWithinPoints = Rule(
        "FORM-006",
        Severity.Error,
        Form,
        form => form.Rows().Select(WithinPoints)
    );

    /// <summary>得分 &lt; 分值 needs a reason.</summary>
    public static readonly Rule DeductionIsExplained = Rule(
        "FORM-007",
        Severity.Warning,
        Form,
        form => form.Rows().Select(Explained)
    );

    /// <summary>A number stands where one belongs.</summary>
    public static readonly Rule NumbersAreNumbers = Rule(
        "FORM-008",
        Severity.Error,
        Form,
        form => form.Numbers().Select(IsANumber)
    );

    /// <summary>指标值 can be held against a result.</summary>
    public static readonly Rule TargetsCanBeMeasured = Rule(
        "FORM-009",
        Severity.Error,
        Form,
        form => form.Rows().Select(Measurable)
    );

    /// <summary>指标值 is no zero that anything reaches.</summary>
    public static readonly Rule TargetsAreNotZero = Rule(
        "FORM-010",
        Severity.Warning,
        Citation.RuleOfThumb,
        form => form.Rows().Select(NotZero)
    );

    /// <summary>得分 of an indicator follows from 指标值 and 实际完成值.</summary>
    public static readonly Rule ScoreFollows = new("FORM-011")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Warning,
        Basis = Form,
        InForce = new(2020),
        NeedsPack = true,
        Check = filed => Each(filed, form => form.Rows().Select(row => Follows(row, filed.Pack!))),
    };

    /// <summary>一级指标分值 are those of the pack.</summary>
    public static readonly Rule ClassesWeighAsThePackSays = new("FORM-012")
    {
        Family = Family.Judgement,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2020),
        NeedsPack = true,
        Check = filed => Each(filed, form => ClassesOf(form, filed.Pack!)),
    };

    /// <summary>偏离度 beyond the pack's limit needs a reason.</summary>
    public static readonly Rule DeviationIsExplained = new("FORM-013")
    {
        Family = Family.Completeness,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2020),
        NeedsPack = true,
        Check = filed => Each(filed, form => form.Rows().Select(row => Deviates(row, filed.Pack!))),
    };

    /// <summary>No source of the funding is a hundred times the whole.</summary>
    public static readonly Rule CellsKeepTheUnit = new("FORM-014")
    {
        Family = Family.Unit,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2020),
        Check = filed => Each(filed, UnitsOf),
    };

    /// <summary>满分 for the execution rate only where the whole budget was spent.</summary>
    public static readonly Rule FullExecutionForFullPoints = new("FORM-016")
    {
        Family = Family.Judgement,
        Severity = Severity.Warning,
        Basis = Form,
        InForce = new(2020),
        Check = filed => Each(filed, FullOf),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All =
    [
        FundsAddUp,
        RateFollows,
        ExecutionScoreFollows,
        PointsComeToHundred,
        ScoresAddUp,
        ScoreWithinPoints,
        DeductionIsExplained,
        NumbersAreNumbers,
        TargetsCanBeMeasured,
        TargetsAreNotZero,
        ScoreFollows,
        ClassesWeighAsThePackSays,
        DeviationIsExplained,
        CellsKeepTheUnit,
        FullExecutionForFullPoints,
    ];

    /// <summary>A source of 120,000 under 万元 beside a total of 30: the cell was filled in in 元.</summary>
    private static bool IsHuge(NumberEntry term, decimal total) => total > 0m && term.Value >= 100m * total;

    private static IEnumerable<Verdict?> UnitsOf(FiledForm filed) =>
        from row in filed.Form.Funding
        where row.Kind != FundingKind.Total && filed.Form.Total is not null
        from pair in new[]
        {
            (Cell: row.Initial, Total: filed.Form.Total!.Initial),
            (Cell: row.Annual, Total: filed.Form.Total.Annual),
            (Cell: row.Executed, Total: filed.Form.Total.Executed),
        }
        where pair.Cell.Value is not null && pair.Total.Value is not null
        let holds = !IsHuge(pair.Cell, pair.Total.Value!.Value)
        select filed.Verdict(
            holds,
            [pair.Cell],
            pair.Cell,
            Print(pair.Cell.Value!.Value / 10_000m) + filed.Form.MoneyUnit,
            difference: null,
            holds
                ? "分项与总额单位相同。"
                : $"本表以{filed.Form.MoneyUnit}为单位，分项 {pair.Cell.Text} 比总额 {pair.Total.Text} 还大，像是按元填的。"
        );

    private static Rule Rule(
        string id,
        Severity severity,
        Citation basis,
        Func<FiledForm, IEnumerable<Verdict?>> check
    ) =>
        new(id)
        {
            Family = id is "FORM-007" ? Family.Completeness : Family.Arithmetic,
            Severity = severity,
            Basis = basis,
            InForce = new(2020),
            Check = filed => Each(filed, check),
        };

    private static IEnumerable<Verdict> Each(FiledTogether filed, Func<FiledForm, IEnumerable<Verdict?>> check) =>
        from part in filed.Parts
        let form = FiledForm.Of(part)
        where form is not null
        from verdict in check(form)
        where verdict is not null
        select verdict;

    private static IEnumerable<Verdict?> FundsOf(FiledForm filed)
    {
        if (filed.Form.Total is not { } total)
            yield break;
        var parts = filed.Form.Funding.Where(row => row.Kind != FundingKind.Total).ToList();
        (string Name, Func<FundingRow, NumberEntry> Of)[] columns =
        [
            ("年初预算数", row => row.Initial),
            ("全年预算数", row => row.Annual),
            ("全年执行数", row => row.Executed),
        ];
        foreach (var (name, of) in columns)
        {
            var terms = parts.Select(of).Where(entry => entry.Value is not null).ToList();
            if (terms.Count == 0 || of(total) is not { Value: { } stated } cell)
                continue;
            if (terms.Exists(term => IsHuge(term, stated)))
                continue;

            var sum = terms.Sum(term => term.Value!.Value);
            var slack =
                filed.Form.MoneyUnit == "元"
                    ? 0m
                    : terms.Append(cell).Sum(term => Interval.LastDigit(Decimals(term)) / 2m);
            yield return filed.Verdict(
                Math.Abs(stated - sum) <= slack,
                [cell, .. terms],
                cell,
                $"{Print(sum)}{filed.Form.MoneyUnit}",
                Print(stated - sum) + filed.Form.MoneyUnit,
                $"{name}：{string.Join(" + ", terms.Select(term => term.Text))} = {Print(sum)}，年度资金总额写的是 {cell.Text}。",
                stated == sum ? null
                    : stated - sum is var off && Math.Abs(off) <= slack ? Severity.Info
                    : null
            );
        }
    }

    private static IEnumerable<Verdict?> RatesOf(FiledForm filed)
    {
        foreach (var row in filed.Form.Funding)
        {
            if (
                row is not { Annual.Value: { } budget and not 0m, Executed.Value: { } executed, Rate.Value: { } stated }
            )
                continue;
            var decimals = Decimals(row.Rate);
            var rate = Rounding.HalfUp(executed / budget * 100m, decimals);
            yield return filed.Verdict(
                rate == stated,
                [row.Rate, row.Executed, row.Annual],
                row.Rate,
                $"{Print(rate)}%",
                Print(stated - rate) + "%",
                $"{row.Label.Text}：{row.Executed.Text} ÷ {row.Annual.Text} = {Print(rate)}%，执行率写的是 {row.Rate.Text}。",
                rate != stated && Printing(filed, row, stated, decimals) ? Severity.Info : null
            );
        }
    }

    /// <summary>尾差: 万元 as printed stand for every amount that rounds to them.</summary>
    private static bool Printing(FiledForm filed, FundingRow row, decimal stated, int decimals)
    {
        if (filed.Form.MoneyUnit != "万元")
            return false;
        var executed = Interval.Printed(row.Executed.Value!.Value, Decimals(row.Executed), 1m);
        var annual = Interval.Printed(row.Annual.Value!.Value, Decimals(row.Annual), 1m);
        return executed.Over(annual) is { } ratio
            && (ratio * Interval.Exactly(100m)).Meets(Interval.Printed(stated, decimals, 1m));
    }

    private static IEnumerable<Verdict?> ExecutionOf(FiledForm filed)
    {
        if (
            filed.Form.Total
            is not {
                Annual.Value: { } budget and > 0m,
                Executed.Value: { } executed,
                Points.Value: { } points,
                Score.Value: { } stated
            } row
        )
            yield break;
        var due = ExecutionScore.Of(points, executed / budget * 100m);
        var decimals = DecimalsOfScore(row.Score);
        // Worked from the rate as it is printed beside, it may come out one digit off.
        var fromPrinted =
            row.Rate.Value is { } rate
            && Rounding.HalfUp(executed / budget * 100m, Decimals(row.Rate)) == rate
            && Rounding.HalfUp(ExecutionScore.Of(points, rate), decimals) == stated;
        var holds = stated == Rounding.HalfUp(due, decimals);
        // Full points are a judgement, and FORM-016.
        if (!holds && stated == points)
            yield break;
        yield return filed.Verdict(
            holds,
            [row.Score, row.Executed, row.Annual],
            row.Score,
            Print(due) + "分",
            Print(stated - due) + "分",
            $"{Print(points)} × min({row.Executed.Text} ÷ {row.Annual.Text}, 1) = {Print(due)}，执行率得分写的是 {row.Score.Text}。",
            !holds && fromPrinted ? Severity.Info : null
        );
    }

    private static IEnumerable<Verdict?> FullOf(FiledForm filed)
    {
        if (
            filed.Form.Total
                is not {
                    Annual.Value: { } budget and > 0m,
                    Executed.Value: { } executed,
                    Points.Value: { } points,
                    Score.Value: { } stated
                } row
            || stated != points
        )
            yield break;
        var rate = executed / budget * 100m;
        var due = Rounding.HalfUp(ExecutionScore.Of(points, rate), 2);
        yield return filed.Verdict(
            due == points || stated == Rounding.HalfUp(due, DecimalsOfScore(row.Score)),
            row.Rate.IsWritten ? [row.Score, row.Rate] : [row.Score, row.Executed, row.Annual],
            row.Score,
            Print(due) + "分",
            Print(stated - due) + "分",
            due == points
                ? "预算全部执行，执行率得满分。"
                : $"全年执行数 {row.Executed.Text} 少于全年预算数 {row.Annual.Text}，执行率 {Print(Rounding.HalfUp(rate, 2))}%，得分却是满分 {row.Score.Text}，按公式是 {Print(due)}。"
        );
    }

    private static IEnumerable<Verdict?> PointsOf(FiledForm filed)
    {
        var entries = filed.Points().ToList();
        if (!filed.Form.HasScores || entries.Count == 0 || entries.Any(entry => entry.Value is null))
            yield break;
        var sum = entries.Sum(entry => entry.Value!.Value);
        var cell = filed.Form.TotalPoints.IsWritten ? filed.Form.TotalPoints : entries[^1];
        yield return filed.Verdict(
            sum == 100m,
            [cell],
            cell,
            "100",
            Print(sum - 100m),
            sum == 100m ? "各项分值合计 100。" : $"各项分值（含执行率）合计 {Print(sum)}，应为 100。"
        );
    }

    private static IEnumerable<Verdict?> ScoresOf(FiledForm filed)
    {
        var entries = filed.Scores().ToList();
        if (
            entries.Count == 0
            || entries.Any(entry => entry.Value is null)
            || filed.Form.Indicators.Any(row => row.Points.IsWritten && !row.ClaimedScore.IsWritten)
            || filed.Form.TotalScore is not { Value: { } stated } total
        )
            yield break;
        var sum = entries.Sum(entry => entry.Value!.Value);
        yield return filed.Verdict(
            sum == stated,
            [total],
            total,
            Print(sum) + "分",
            Print(stated - sum) + "分",
            $"各项得分（含执行率）合计 {Print(sum)}，总分写的是 {total.Text}。"
        );
    }

    private static Verdict? WithinPoints(FormRow row) =>
        row.Indicator is { ClaimedScore: { Value: { } score } cell, Points.Value: { } points }
            ? row.Filed.Verdict(
                score <= points && score >= 0m,
                [cell, row.Indicator.Points],
                cell,
                $"0–{Print(points)}分",
                Print(score < 0m ? score : score - points) + "分",
                $"“{row.Indicator.Name.Text}”分值 {Print(points)}，得分写的是 {cell.Text}。"
            )
            : null;

    private static Verdict? Explained(FormRow row) =>
        row.Filed.AsksForReasons
        && row.Indicator is { ClaimedScore: { Value: { } score } cell, Points.Value: { } points }
        && score < points
            ? row.Filed.Verdict(
                row.Indicator.Deviation.IsWritten,
                [cell, row.Indicator.Name],
                cell,
                computed: null,
                difference: null,
                row.Indicator.Deviation.IsWritten
                    ? $"“{row.Indicator.Name.Text}”得分低于分值，写明了原因。"
                    : $"“{row.Indicator.Name.Text}”得分 {cell.Text}，低于分值 {Print(points)}，没有写偏差原因和改进措施。"
            )
            : null;

    private static Verdict? IsANumber((FiledForm Filed, string Name, NumberEntry Cell) entry) =>
        entry.Cell.IsWritten
            ? entry.Filed.Verdict(
                !entry.Cell.IsWords,
                [entry.Cell],
                entry.Cell,
                "一个数",
                difference: null,
                entry.Cell.IsWords ? $"{entry.Name}要填数字，写的是“{entry.Cell.Text}”。" : $"{entry.Name}是数字。"
            )
            : null;

    private static Verdict? Measurable(FormRow row) =>
        row.Indicator.Target is { IsWritten: true } cell
            ? row.Filed.Verdict(
                cell.Fault is null,
                [cell],
                cell,
                computed: null,
                difference: null,
                cell.Fault switch
                {
                    null => $"“{row.Indicator.Name.Text}”的指标值可以核对。",
                    TargetFault.BoundOnRange =>
                        $"“{row.Indicator.Name.Text}”的指标值“{cell.Text}”给区间加了 ≥ 或 ≤，不知道按哪个数算。",
                    TargetFault.RangeReversed => $"“{row.Indicator.Name.Text}”的指标值“{cell.Text}”下限大于上限。",
                    _ => $"“{row.Indicator.Name.Text}”的指标值“{cell.Text}”里没有数。",
                }
            )
            : null;

    private static Verdict? NotZero(FormRow row) =>
        row.Indicator.Target is { Value: { Comparison: TargetComparison.AtLeast, Low: var low } } cell
            ? row.Filed.Verdict(
                low != 0m,
                [cell],
                cell,
                computed: null,
                difference: null,
                low == 0m
                    ? $"“{row.Indicator.Name.Text}”的指标值是“{cell.Text}”，怎样都能达到，不能考核。"
                    : $"“{row.Indicator.Name.Text}”的指标值不是 0。"
            )
            : null;

    private static Verdict? Follows(FormRow row, PolicyPack pack)
    {
        if (
            row.Indicator
            is not {
                ClaimedScore: { Value: { } stated } cell,
                Target.Value.IsQuantitative: true,
                Points.Value: { } points
            }
        )
            return null;
        var due = IndicatorScore.Of(row.Indicator, points, pack);
        if (due.Score is not { } score)
            return null;
        return row.Filed.Verdict(
            stated == Rounding.HalfUp(score, DecimalsOfScore(cell)),
            [cell, row.Indicator.Actual, row.Indicator.Target],
            cell,
            Print(score) + "分",
            Print(stated - score) + "分",
            $"“{row.Indicator.Name.Text}”：{due.Formula}，得分写的是 {cell.Text}。"
        );
    }

    private static IEnumerable<Verdict?> ClassesOf(FiledForm filed, PolicyPack pack)
    {
        var rows = filed.Form.Indicators;
        if (!filed.Form.HasScores || rows.IsEmpty || rows.Any(row => row.Points.Value is null || !row.IsApplicable))
            yield break;
        foreach (var item in pack.FrameworkOf(filed.Form.Kind)?.Items ?? [])
        {
            var own = rows.Where(row => item.Measure == Measure.Indicators && item.IsMeantBy(row.Class)).ToList();
            if (own.Count == 0 || item.Points is not { Value: var due })
                continue;
            var sum = own.Sum(row => row.Points.Value!.Value);
            yield return filed.Verdict(
                sum == due,
                [own[0].Points],
                own[0].Points,
                Print(due),
                Print(sum - due),
                $"“{item.Title}”各项分值合计 {Print(sum)}，政策包规定 {Print(due)}（{item.Points.Basis}）。"
            );
        }
    }

    private static Verdict? Deviates(FormRow row, PolicyPack pack)
    {
        if (
            !row.Filed.AsksForReasons
            || row.Indicator.Points.Value is not { } points
            || !IndicatorScore.Of(row.Indicator, points, pack).IsBeyondDeviation
        )
            return null;
        var limit = Print(pack.Deviation.ExplainBeyond.Value);
        return row.Filed.Verdict(
            row.Indicator.Deviation.IsWritten,
            [row.Indicator.Actual, row.Indicator.Target],
            row.Indicator.Actual,
            row.Indicator.Target.Text,
            difference: null,
            $"“{row.Indicator.Name.Text}”实际 {row.Indicator.Actual.Text}，与指标值 {row.Indicator.Target.Text} 偏离超过 {limit}%，"
                + (row.Indicator.Deviation.IsWritten ? "写明了原因。" : "没有写原因。")
        );
    }

    // A whole number claims to be exact: 10 for 9.51 is no rounding.
    private static int DecimalsOfScore(NumberEntry entry) => Math.Max(Decimals(entry), 1);

    private static int Decimals(NumberEntry entry)
    {
        var digits = entry.Text.TrimEnd('%', '％', '分', '元', ' ');
        return digits.IndexOf('.', StringComparison.Ordinal) is var point and >= 0
            ? Math.Min(digits.Length - point - 1, 10)
            : 0;
    }

    private static string Print(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
