using System.Globalization;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>序号: how a heading's number is set before it, by GB/T 9704: 一、 （一） 1. （1）; 第一部分 stands apart.</summary>
internal static class OutlineNumber
{
    /// <summary>The heading with its number.</summary>
    public static string Before(Section section) =>
        section.Number.TrimEnd('、', '.', '．', ' ', '　') switch
        {
            "" => section.Title,
            ['第', .., '部' or '章' or '节' or '分'] and var number =>
                $"{number}　{section.Title.TrimStart('　', '、')}",
            var number when section.Level == 1 => $"{number}、{section.Title}",
            var number when section.Level == 3 && !number.EndsWith('）') => $"{number}.{section.Title}",
            var number => number + section.Title,
        };

    /// <summary>The number of a heading by its level; empty for 0, which is no ordinal.</summary>
    public static string Of(int level, int ordinal) =>
        (level, ordinal) switch
        {
            (_, 0) => "",
            (<= 1, _) => $"{ChineseOrdinal.Of(ordinal)}、",
            (2, _) => $"（{ChineseOrdinal.Of(ordinal)}）",
            (3, _) => string.Create(CultureInfo.InvariantCulture, $"{ordinal}."),
            _ => string.Create(CultureInfo.InvariantCulture, $"（{ordinal}）"),
        };

    /// <summary>The ordinal that a section prints; 0 where it has no number.</summary>
    public static int OrdinalOf(Section section) =>
        Numbering.OrdinalOf(
            section
                .Number.Replace("部分", "", StringComparison.Ordinal)
                .Trim('第', '章', '篇', '（', '）', '(', ')', '、', '.', '．', ' ')
        );
}
