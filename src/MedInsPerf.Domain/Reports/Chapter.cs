using System.Collections.Immutable;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>A section with all below it.</summary>
/// <param name="Lead">What stands between its heading and the first below.</param>
/// <param name="Below">The sections of the next level, each with all below it.</param>
internal sealed record Chapter(string Title, int Level, ImmutableArray<ReportBlock> Lead, ImmutableArray<Chapter> Below)
{
    /// <summary>The chapters of a part.</summary>
    public static ImmutableArray<Chapter> Of(FiledPart filed) => Of(filed, 0, filed.Part.Sections.Length);

    /// <summary>
    /// In the order of the closest outline, with what is missing, renumbered; chapters that the outline does not know
    /// stand behind.
    /// </summary>
    public static IEnumerable<ReportBlock> Arranged(ImmutableArray<Chapter> chapters)
    {
        var outline = DepartmentOutline.Closest(chapters.Select(chapter => chapter.Title));
        var found = outline.Items.Select(item => Find(chapters, item.Title)).ToList();
        IEnumerable<Chapter> ordered =
        [
            .. outline.Items.Zip(found, (item, chapter) => chapter?.InOrderOf(item) ?? Missing(item.Title, 1)),
            .. chapters.Except(found.OfType<Chapter>()),
        ];
        return ordered.SelectMany((chapter, index) => chapter.Blocks($"{ChineseOrdinal.Of(index + 1)}、"));
    }

    /// <summary>Its second level as the outline has it; left alone where the bureau wrote none of those.</summary>
    private Chapter InOrderOf(OutlineItem item)
    {
        var found = item.Below.Select(title => Find(Below, title)).ToList();
        return found.TrueForAll(chapter => chapter is null)
            ? this
            : this with
            {
                Below =
                [
                    .. item.Below.Zip(found, (title, chapter) => chapter ?? Missing(title, 2)),
                    .. Below.Except(found.OfType<Chapter>()),
                ],
            };
    }

    private static Chapter? Find(ImmutableArray<Chapter> chapters, string title) =>
        chapters.FirstOrDefault(chapter => DepartmentOutline.IsSame(chapter.Title, title));

    private static Chapter Missing(string title, int level) =>
        new(title, level, [new ReportBlock.Paragraph(ReportText.Of("Department.Missing"))], []);

    private IEnumerable<ReportBlock> Blocks(string number) =>
        [
            .. RunsIn ? [] : ImmutableArray.Create<ReportBlock>(new ReportBlock.Heading(Level, number + Title)),
            .. Lead,
            .. Below.SelectMany(
                (below, index) =>
                    below.Level == 2 ? below.Blocks($"（{ChineseOrdinal.Of(index + 1)}）") : below.Blocks(below.Number)
            ),
        ];

    /// <summary>序号 as filed, where it stays so.</summary>
    private string Number { get; init; } = "";

    /// <summary>Whether its heading is the beginning of its first paragraph.</summary>
    private bool RunsIn { get; init; }

    private static ImmutableArray<Chapter> Of(FiledPart filed, int from, int to)
    {
        var sections = filed.Part.Sections;
        var chapters = ImmutableArray.CreateBuilder<Chapter>();
        for (var at = from; at < to; )
        {
            var end = at + 1;
            while (end < to && sections[end].Level > sections[at].Level)
                end++;
            chapters.Add(Of(filed, sections[at], at, end));
            at = end;
        }

        return chapters.ToImmutable();
    }

    private static Chapter Of(FiledPart filed, Section head, int at, int end)
    {
        var blocks = FiledBody.Of(filed, head, FiledBody.EndOf(filed.Part, at)).ToList();
        var heading = OutlineNumber.Before(head);
        var runsIn = blocks is not [ReportBlock.Heading, ..];
        return new Chapter(head.Title, head.Level, [.. blocks.Skip(runsIn ? 0 : 1)], Of(filed, at + 1, end))
        {
            Number = heading[..Math.Max(heading.Length - head.Title.Length, 0)],
            RunsIn = runsIn,
        };
    }
}
