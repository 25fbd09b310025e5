using System.Collections.Immutable;
using System.Globalization;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;

namespace MedInsPerf.Domain.Rules;

/// <summary>得分: what a score can be.</summary>
public static class ScoreRules
{
    /// <summary>预算执行率 is usually worth 10 of 100 points.</summary>
    private const decimal ExecutionPoints = 10m;

    /// <summary>自评得分 ≤ 100 − 10 × (1 − 执行率).</summary>
    public static readonly Rule WithinCeiling = new("SCORE-001")
    {
        Family = Family.Judgement,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2020),
        NeedsPack = true,
        Check = filed => filed.Parts.Select(Ceiling).OfType<Verdict>(),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [WithinCeiling];

    private static Verdict? Ceiling(FiledPart part)
    {
        if (
            part.Facts.First(Concepts.ClaimedScore) is not { } score
            || part.Record.Project is not { AnnualBudget: { } budget, Executed: { } executed }
            || ExecutionRate.Of(executed, budget) is not { } rate
            || part.Facts.First(Concepts.Executed) is not { } spent
        )
            return null;
        var ceiling = 100m - (ExecutionPoints * (1m - Math.Min(rate / 100m, 1m)));
        var holds = score.Figure.Value <= Rounding.HalfUp(ceiling, 2);
        var printed = Rounding.HalfUp(ceiling, 2).ToString("0.##", CultureInfo.InvariantCulture) + "分";
        var percent = Rounding.HalfUp(rate, 2).ToString("0.##", CultureInfo.InvariantCulture);
        return new Verdict(
            holds,
            Quotes.Of([score, part.Facts.First(Concepts.ExecutionRate) ?? spent]),
            score.Figure.Place.Quote,
            printed,
            holds
                ? null
                : Rounding.HalfUp(score.Figure.Value - ceiling, 2).ToString("0.##", CultureInfo.InvariantCulture)
                    + "分",
            $"预算执行率 {percent}%，按 10 分计得 {Rounding.HalfUp(rate / 10m, 2):0.##} 分，其余全部得满也只有 {printed}，"
                + (holds ? $"自评 {score.Figure.Place.Quote} 未超过。" : $"自评却为 {score.Figure.Place.Quote}。")
        )
        {
            Scope = part.Record.Title,
            Cause = $"{score.Figure.Place.Quote}|{printed}",
            Operands = [score.Figure],
        };
    }
}
