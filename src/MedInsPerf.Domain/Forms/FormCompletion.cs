using System.Globalization;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Scoring;

namespace MedInsPerf.Domain.Forms;

/// <summary>What a form does not ask to be typed: rates, the execution score, scores left blank, the total.</summary>
public static class FormCompletion
{
    /// <summary>Fills in what follows from what was typed; a score that was typed stays as it is.</summary>
    public static EvaluationForm Of(EvaluationForm form, PolicyPack pack)
    {
        if (!form.HasScores)
            return form with { Funding = [.. form.Funding.Select(Rated)] };
        var filled = form with
        {
            Funding =
            [
                .. form.Funding.Select(row =>
                    row.Kind == FundingKind.Total ? Scored(Rated(row), form, pack) : Rated(row)
                ),
            ],
            Indicators = [.. form.Indicators.Select(row => Scored(row, pack))],
        };
        var scores = filled
            .Indicators.Select(row => row.ClaimedScore.Value)
            .Prepend(filled.Total?.Score.Value ?? 0m)
            .ToList();
        return scores.Any(score => score is null)
            ? filled
            : filled with
            {
                TotalScore = CellReader.Number(Printed(scores.Sum(score => score!.Value))),
            };
    }

    private static FundingRow Rated(FundingRow row) =>
        row is { Annual.Value: { } budget and > 0m, Executed.Value: { } executed }
            ? row with
            {
                Rate = CellReader.Number(Printed(Rounding.HalfUp(executed / budget * 100m, 2)) + "%"),
            }
            : row with
            {
                Rate = NumberEntry.Blank,
            };

    private static FundingRow Scored(FundingRow row, EvaluationForm form, PolicyPack pack)
    {
        var points = row.Points.Value ?? pack.ExecutionPointsOf(form.Kind)?.Value;
        return points is { } worth && row is { Annual.Value: { } budget and > 0m, Executed.Value: { } executed }
            ? row with
            {
                Points = row.Points.IsWritten ? row.Points : NumberEntry.Of(worth),
                Score = CellReader.Number(Printed(ExecutionScore.Of(worth, executed / budget * 100m))),
            }
            : row with
            {
                Score = NumberEntry.Blank,
            };
    }

    private static Indicator Scored(Indicator row, PolicyPack pack) =>
        row.ClaimedScore.IsWritten
        || row.Target.Value is not { IsQuantitative: true }
        || IndicatorScore.Of(row, row.Points.Value, pack).Score is not { } score
            ? row
            : row with
            {
                ClaimedScore = CellReader.Number(Printed(score)),
            };

    private static string Printed(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
