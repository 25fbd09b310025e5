using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>量纲: which figures can be added and compared.</summary>
internal static class Dimensions
{
    /// <summary>Money, things counted, standards per head; not rates, dates, scores.</summary>
    public static bool IsAmount(Fact fact) =>
        fact.Figure.Kind is FigureKind.Money or FigureKind.Count or FigureKind.PerHead;

    /// <summary>Whether both count the same sort of thing: 元 and 万元, 人 and 万人, 人 and 名.</summary>
    public static bool Same(Fact one, Fact other) => Same(one.Figure, other.Figure);

    /// <inheritdoc cref="Same(Fact, Fact)"/>
    public static bool Same(Figure one, Figure other) =>
        one.Kind == other.Kind
        && one.Kind switch
        {
            FigureKind.Money or FigureKind.Percent => true,
            FigureKind.Count => Counted(one.Unit) == Counted(other.Unit),
            _ => one.Unit == other.Unit,
        };

    private static string Counted(string unit) =>
        unit.TrimStart('万', '亿', '余', '多') switch
        {
            "名" or "位" or "" => "人",
            "间" or "所" => "家",
            var plain => plain,
        };
}
