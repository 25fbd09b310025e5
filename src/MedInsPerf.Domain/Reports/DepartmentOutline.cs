using System.Collections.Immutable;

namespace MedInsPerf.Domain.Reports;

/// <summary>提纲: the parts that a province asks for, in two levels.</summary>
/// <param name="Items">一、 二、 …</param>
internal sealed record DepartmentOutline(ImmutableArray<OutlineItem> Items)
{
    /// <summary>广东 as 韶关 prints it.</summary>
    public static readonly DepartmentOutline Shaoguan = new([
        new("部门的基本情况", ["部门整体概况", "部门整体收支情况", "部门整体支出目标及任务"]),
        new("自评结论", []),
        new("绩效分析", ["预算编制情况", "预算执行情况", "资金使用效益"]),
        new("主要绩效", []),
        new("存在问题", []),
        new("相关建议", []),
    ]);

    /// <summary>四川.</summary>
    public static readonly DepartmentOutline Sichuan = new([
        new("部门（单位）概况", ["机构组成", "机构职能", "人员概况"]),
        new("部门财政资金收支情况", ["部门财政资金收入情况", "部门财政资金支出情况"]),
        new("部门整体预算绩效管理情况", ["部门预算管理", "项目预算管理", "结果应用情况"]),
        new("评价结论及建议", ["评价结论", "存在问题", "改进建议"]),
    ]);

    /// <summary>
    /// The outline that most of the titles belong to, and that most of them follow; one without items where none does, so
    /// that another province's report stays in its own order.
    /// </summary>
    public static DepartmentOutline Closest(IEnumerable<string> titles)
    {
        var all = titles.ToList();
        return new[] { Shaoguan, Sichuan }
            .Select(outline =>
                (Outline: outline, Count: outline.Items.Count(item => all.Exists(own => IsSame(own, item.Title))))
            )
            .Where(found => found.Count * 2 >= found.Outline.Items.Length && found.Count * 2 > all.Count)
            .OrderByDescending(found => found.Count)
            .Select(found => found.Outline)
            .FirstOrDefault(new DepartmentOutline([]));
    }

    /// <summary>Whether two titles name one part: bureaus leave out 的, 部门 and what stands in brackets.</summary>
    public static bool IsSame(string title, string other) => Core(title) == Core(other);

    private static string Core(string title) =>
        title
            .Replace("（单位）", "", StringComparison.Ordinal)
            .Replace("部门", "", StringComparison.Ordinal)
            .Replace("单位", "", StringComparison.Ordinal)
            .Replace("整体", "", StringComparison.Ordinal)
            .Replace("的", "", StringComparison.Ordinal)
            .TrimEnd('。', '：', '情', '况');
}

/// <summary>A part of the first level and those below it.</summary>
/// <param name="Below">（一） （二） …; empty where the outline leaves them to the bureau.</param>
internal sealed record OutlineItem(string Title, ImmutableArray<string> Below);
