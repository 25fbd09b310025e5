using System.Globalization;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.Domain.Scoring;

/// <summary>
/// 定性指标得分: the unit judges, within the band of the level that it says was reached. Without a level the score is as
/// claimed; without both it is not known.
/// </summary>
internal static class QualitativeScore
{
    public static IndicatorScore Of(Indicator indicator, decimal worth, PolicyPack pack)
    {
        var said = indicator.Actual.Text;
        var index = Level(said, pack);
        var claimed = indicator.ClaimedScore.Value;
        if (index < 0)
        {
            return claimed is { } judged
                ? new IndicatorScore(
                    Rounding.HalfUp(Math.Clamp(judged, 0m, worth), 2),
                    null,
                    "定性指标，按自评计",
                    $"定性指标，实际“{said}”不是规定的等次，按自评 {Print(judged)} 分计"
                        + (judged > worth ? $"，不超过分值 {Print(worth)}。" : "。")
                )
                : new IndicatorScore(null, null, "", "定性指标，没写等次，也没有自评得分，不能核算。");
        }

        var level = pack.QualitativeLevels[index];
        var (from, upTo) = Band(pack, index, worth);
        var band = $"“{level.Name}”可得 {Print(from)}–{Print(upTo)} 分";
        if (claimed is not { } score)
            return new IndicatorScore(null, null, "", $"{band}，没有自评得分，不能核算。");
        var kept = Rounding.HalfUp(Math.Clamp(score, from, upTo), 2);
        return new IndicatorScore(
            kept,
            null,
            $"{Print(worth)} × {Print(level.From.Value)} % 起",
            kept == score
                ? $"{band}，按自评 {Print(score)} 分计。"
                : $"{band}，自评 {Print(score)} 分不在其中，按 {Print(kept)} 分计。"
        );
    }

    /// <summary>The index of the level that the words name, by its whole name or one of its other names; −1 for none.</summary>
    private static int Level(string words, PolicyPack pack)
    {
        for (var index = 0; index < pack.QualitativeLevels.Length; index++)
        {
            var level = pack.QualitativeLevels[index];
            if (level.Name == words || level.AlsoCalled.Contains(words))
                return index;
        }

        return -1;
    }

    /// <summary>Bands are half open: a lower level ends 0.01 below the next better one.</summary>
    private static (decimal From, decimal UpTo) Band(PolicyPack pack, int index, decimal worth)
    {
        var from = Rounding.HalfUp(worth * pack.QualitativeLevels[index].From.Value / 100m, 2);
        var upTo =
            index == 0
                ? worth
                : Rounding.HalfUp(worth * pack.QualitativeLevels[index - 1].From.Value / 100m, 2) - 0.01m;
        return (from, Math.Max(from, upTo));
    }

    private static string Print(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
