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
}
