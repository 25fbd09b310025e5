using System.Collections.Immutable;

namespace MedInsPerf.Domain.Reports;

/// <summary>
/// 部门整体支出绩效自评报告: a cover, then the parts in the order that the outline of the province gives. A part that the
/// filing lacks keeps its heading and says that it is not filled in.
/// </summary>
public static class DepartmentReport
{
    private static readonly string[] Ordinals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    /// <summary>Composes the document.</summary>
    /// <param name="bureau">部门名称.</param>
    /// <param name="fiscalYear">预算年度.</param>
    /// <param name="filed">The self-evaluation as filed.</param>
    /// <param name="signedOn">填报日期; null to leave it for the pen.</param>
    public static Report Compose(string bureau, int fiscalYear, FiledPart filed, DateOnly? signedOn) =>
        new([
            new ReportBlock.Cover(
                ReportText.Of("Department.Title", bureau, fiscalYear),
                [
                    new CoverLine(ReportText.Of("Department.Name"), bureau),
                    new CoverLine(ReportText.Of("Department.Head"), ""),
                    new CoverLine(ReportText.Of("Department.Preparer"), ""),
                    new CoverLine(ReportText.Of("Department.Telephone"), ""),
                    new CoverLine(ReportText.Of("Department.Date"), signedOn is { } date ? Printed.Date(date) : ""),
                ]
            ),
            .. Body(filed),
            new ReportBlock.Signature(bureau, signedOn),
        ]);

    private static IEnumerable<ReportBlock> Body(FiledPart filed)
    {
        var chapters = Chapters(filed).ToList();
        var ordered = DepartmentOutline
            .Closest(chapters.Select(chapter => chapter.Title))
            .Titles.Select(title =>
                chapters.Find(chapter => DepartmentOutline.IsSame(chapter.Title, title)) is { } found
                    ? found
                    : new Chapter(title, [new ReportBlock.Paragraph(ReportText.Of("Department.Missing"))])
            )
            .ToList();
        ordered.AddRange(chapters.Except(ordered));
        return ordered.SelectMany(
            (chapter, index) =>
                chapter.Blocks.Prepend(
                    new ReportBlock.Heading(
                        1,
                        index < Ordinals.Length ? $"{Ordinals[index]}、{chapter.Title}" : chapter.Title
                    )
                )
        );
    }

    /// <summary>The sections of the first level with all below them.</summary>
    private static IEnumerable<Chapter> Chapters(FiledPart filed)
    {
        var sections = filed.Part.Sections;
        for (var index = 0; index < sections.Length; )
        {
            var head = sections[index];
            var blocks = FiledBody.Of(filed, head, FiledBody.EndOf(filed.Part, index)).Skip(1).ToList();
            for (index++; index < sections.Length && sections[index].Level > head.Level; index++)
                blocks.AddRange(FiledBody.Of(filed, sections[index], FiledBody.EndOf(filed.Part, index)));
            yield return new Chapter(head.Title, blocks);
        }
    }

    private sealed record Chapter(string Title, IReadOnlyList<ReportBlock> Blocks);
}

/// <summary>提纲: the parts of the first level that a province asks for.</summary>
/// <param name="Titles">Their titles, in order.</param>
internal sealed record DepartmentOutline(ImmutableArray<string> Titles)
{
    /// <summary>广东 as 韶关 prints it.</summary>
    public static readonly DepartmentOutline Shaoguan = new([
        "部门的基本情况",
        "自评结论",
        "绩效分析",
        "主要绩效",
        "存在问题",
        "相关建议",
    ]);

    /// <summary>四川.</summary>
    public static readonly DepartmentOutline Sichuan = new([
        "部门（单位）概况",
        "部门财政资金收支情况",
        "部门整体预算绩效管理情况",
        "评价结论及建议",
    ]);

    /// <summary>The outline that most of the titles belong to; one without titles where none does.</summary>
    public static DepartmentOutline Closest(IEnumerable<string> titles)
    {
        var all = titles.ToList();
        return new[] { Shaoguan, Sichuan }
            .Select(outline =>
                (Outline: outline, Count: outline.Titles.Count(title => all.Exists(own => IsSame(own, title))))
            )
            .Where(found => found.Count * 2 >= found.Outline.Titles.Length)
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
