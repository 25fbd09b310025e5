using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Regulations;

namespace MedInsPerf.Domain.Scoring;

/// <summary>
/// 分值换算: a form that was filled in by one pack, as it would be under another. The rows of a class share the points that
/// the other pack gives the class; a class that did not weigh as its own pack says stays as it was filled in.
/// </summary>
public static class Reweighting
{
    /// <summary>The sheet with the points of the other pack's classes.</summary>
    public static ScoreSheet Of(ScoreSheet sheet, PolicyPack made, PolicyPack other)
    {
        if (made.FrameworkOf(sheet.Kind) is not { } from || other.FrameworkOf(sheet.Kind) is not { } to)
            return sheet;
        var rows = sheet.Indicators.ToBuilder();
        foreach (var item in from.Items.Where(item => item.Measure == Measure.Indicators))
        {
            var own = Enumerable.Range(0, rows.Count).Where(index => item.IsMeantBy(rows[index].Class)).ToList();
            if (
                to.Items.FirstOrDefault(same => same.Title == item.Title)?.Points is not { } due
                || own.Any(index => rows[index].Points.Value is null or < 0m)
                || own.Sum(index => rows[index].Points.Value!.Value) != item.Points?.Value
            )
                continue;
            var scaled = Rescaling.To(due.Value, [.. own.Select(index => rows[index].Points.Value!.Value)]);
            foreach (var (index, points) in own.Zip(scaled))
                rows[index] = rows[index] with { Points = NumberEntry.Of(points) };
        }

        return sheet with
        {
            Indicators = rows.ToImmutable(),
        };
    }
}
