using System.Collections.Immutable;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reports;

/// <summary>提纲的一节: a section of a filed part with what stands in it and the sections below it.</summary>
/// <param name="Body">Its own blocks, without its heading.</param>
/// <param name="RunIn">The paragraph that opens with the heading and goes on behind it; null where the heading stands alone.</param>
internal sealed record FiledSection(Section Section, ImmutableArray<ReportBlock> Body, string? RunIn)
{
    /// <summary>The sections below it, in order.</summary>
    public List<FiledSection> Below { get; } = [];

    /// <summary>The sections of a part as trees: the first of each is one that none stands above.</summary>
    public static IReadOnlyList<FiledSection> Of(FiledPart filed)
    {
        var roots = new List<FiledSection>();
        var open = new Stack<FiledSection>();
        for (var index = 0; index < filed.Part.Sections.Length; index++)
        {
            var section = filed.Part.Sections[index];
            var body = FiledBody.Below(filed, section, FiledBody.EndOf(filed.Part, index)).ToImmutableArray();
            var read = new FiledSection(section, body, FiledBody.RunIn(filed, section));
            while (open.Count > 0 && open.Peek().Section.Level >= section.Level)
                open.Pop();
            (open.Count > 0 ? open.Peek().Below : roots).Add(read);
            open.Push(read);
        }

        return roots;
    }

    /// <summary>A part from below its title on, its headings numbered as GB/T 9704 has it.</summary>
    public static IEnumerable<ReportBlock> AllOf(FiledPart filed) =>
        FiledBody.Opening(filed).Concat(Of(filed).SelectMany(section => section.At(section.Section.Level)));

    /// <summary>The section with all below it, its heading at a level.</summary>
    /// <param name="ordinal">Its number; 0 for the one it has.</param>
    /// <param name="runsIn">From which level a heading that runs into its paragraph stays there.</param>
    public IEnumerable<ReportBlock> At(int level, int ordinal = 0, int runsIn = FiledBody.RunsIn)
    {
        var own = ordinal > 0 ? ordinal : OutlineNumber.OrdinalOf(Section);
        if (level == 0)
        {
            return Body.Prepend(
                    new ReportBlock.PartTitle(
                        own > 0
                            ? ReportText.Of("Accounts.PartNumber", ChineseOrdinal.Of(own), Section.Title)
                            : Section.Title
                    )
                )
                .Concat(BelowAt(level, runsIn));
        }

        var number = OutlineNumber.Of(level, own);
        var opening =
            level >= runsIn && RunIn is { } text
                ? Body.Skip(1).Prepend(new ReportBlock.Paragraph(number + text))
                : Body.Prepend(new ReportBlock.Heading(level, number + Section.Title));
        return opening.Concat(BelowAt(level, runsIn));
    }

    /// <summary>The sections below it, as deep under its level as they were filed.</summary>
    public IEnumerable<ReportBlock> BelowAt(int level, int runsIn = FiledBody.RunsIn) =>
        Below.SelectMany(section => section.At(level + section.Section.Level - Section.Level, 0, runsIn));
}
