using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>项目得分一览: a table that sets each project's 执行率 and score side by side.</summary>
internal static partial class FullRows
{
    private const decimal FullMarks = 100m;

    private const int ShortestName = 4;

    /// <summary>Each row with full marks, or with a low rate; the others say nothing.</summary>
    /// <param name="limit">执行率 from this percent on is no shortfall beside full marks.</param>
    public static IEnumerable<Verdict> In(FiledPart part, FiledTogether filed, decimal limit)
    {
        // A project with a report of its own is judged there.
        var told = filed
            .Parts.Where(other => other.Facts.First(Concepts.ClaimedScore) is not null)
            .Select(other => other.Record.Project?.Name)
            .OfType<string>()
            .Where(name => name.Length >= ShortestName)
            .ToList();
        foreach (var table in PartTable.In(part))
        {
            int? rates = null;
            int? scores = null;
            foreach (var row in table.Rows)
            {
                if (row.ColumnOf(RateHead()) is { } rate && row.ColumnOf(ScoreHead()) is { } score)
                    (rates, scores) = (rate, score);
                else if (row.ColumnOf(OtherHead()) is not null)
                    (rates, scores) = (null, null);
                else if (
                    rates is { } of
                    && row[of] is { } printed
                    && row[scores!.Value] is { } points
                    && row.Written.MaxBy(cell => cell.Value.Length) is { } name
                    && Number(printed.Value, '%', '％') is { } percent
                    && Number(points.Value, '分') == FullMarks
                    && !told.Exists(own => IsNamed(own, name.Value))
                )
                {
                    var holds = percent >= limit;
                    yield return new Verdict(
                        holds,
                        Quoted.Few([.. Quoted.Line(points), .. Quoted.Line(printed), .. Quoted.Line(name)]),
                        points.Value,
                        Computed: null,
                        Difference: null,
                        holds
                            ? $"“{name.Value}”执行率 {printed.Value}，可以得满分。"
                            : $"“{name.Value}”执行率只有 {printed.Value}，自评得分却是满分 {points.Value}。"
                    )
                    {
                        Scope = part.Record.Title,
                        Cause = $"{name.Value}|{printed.Value}",
                    };
                }
            }
        }
    }

    private static bool IsNamed(string own, string name) =>
        own.Contains(name, StringComparison.Ordinal) || name.Contains(own, StringComparison.Ordinal);

    private static decimal? Number(string text, params char[] units) =>
        decimal.TryParse(
            text.TrimEnd(units),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;

    [GeneratedRegex(
        "^(?:预算|资金|全年|支出|使用)*(?:执行率|支出率|支付率|使用率|支出进度|执行进度|支付进度|执行比例|完成比例)(?:[（(][^（）()]*[）)])?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex RateHead();

    [GeneratedRegex(
        "^(?:绩效|自评|评价|综合|部门|单位|项目)*(?:得分|总分|分数|总得分|评分|自评分|自评结果)(?:[（(][^（）()]*[）)])?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex ScoreHead();

    [GeneratedRegex("^(?:分值|权重|满分|三级指标|一级指标|指标名称)$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex OtherHead();
}
