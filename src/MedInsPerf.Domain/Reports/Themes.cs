using System.Collections.Immutable;

namespace MedInsPerf.Domain.Reports;

/// <summary>归类: sorts problems and recommendations by what they are about. 经验归类: the first theme whose words occur.</summary>
internal static class Themes
{
    private static readonly ImmutableArray<(string Key, string[] Words)> All =
    [
        ("Supervision", ["监管", "违规", "骗保", "稽核", "执法", "检查"]),
        ("Systems", ["系统", "数据", "信息化", "平台", "网络", "接口"]),
        ("Enrolment", ["参保", "征缴", "缴费", "宣传", "知晓", "政策解读"]),
        ("Targets", ["绩效目标", "指标", "目标设置", "绩效管理", "自评"]),
        ("Funds", ["拨付", "支付", "执行率", "支出进度", "到位", "预算", "资金", "经费"]),
        ("People", ["人员", "人手", "业务", "培训", "队伍", "能力"]),
    ];

    /// <summary>The points by theme, in a fixed order; those of no theme last.</summary>
    public static IEnumerable<IGrouping<string, T>> Group<T>(IEnumerable<T> points, Func<T, string> text) =>
        points
            .GroupBy(point => Of(text(point)), StringComparer.Ordinal)
            .OrderBy(group => All.TakeWhile(theme => theme.Key != group.Key).Count());

    private static string Of(string text) =>
        All.Where(theme => theme.Words.Any(word => text.Contains(word, StringComparison.Ordinal)))
            .Select(theme => theme.Key)
            .FirstOrDefault("Other");
}
