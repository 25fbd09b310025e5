using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Reading;

/// <summary>读材料: what a text says, as a record. What it does not say is null, never guessed.</summary>
public static partial class RecordReader
{
    /// <summary>Reads a document, or a slice of one.</summary>
    /// <param name="source">The text.</param>
    /// <param name="context">What the whole document said, for a slice; null to read it from the text.</param>
    public static DocumentRecord Read(SourceText source, ReadingContext? context = null)
    {
        var outline = Outline.Of(source);
        var paragraphs = outline.Select(line => line.Text.Value).ToList();
        var fiscalYear =
            context?.FiscalYear
            ?? FiscalYears.Of(Passage.In(source, 0, source.Blocks.Length).Select(passage => passage.Value));
        var parts = PartSpan
            .In(source, outline)
            .Select(span => ReadPart(source, outline, span, fiscalYear))
            .ToImmutableArray();
        var kinds = parts.Select(part => part.Kind).Distinct().ToList();
        return new DocumentRecord(
            source,
            kinds.Count switch
            {
                0 => DocumentKind.Unknown,
                1 => kinds[0],
                _ => DocumentKind.Mixed,
            },
            context?.Bureau ?? Bureaus.Of(paragraphs),
            fiscalYear,
            parts
        );
    }

    private static PartRecord ReadPart(
        SourceText source,
        ImmutableArray<OutlineLine> outline,
        PartSpan span,
        int? fiscalYear
    )
    {
        var lines = outline.Where(line => line.Block >= span.FirstBlock && line.Block < span.End).ToImmutableArray();
        var sections = Sections(lines, span.TitleBlocks);
        var kind = Kinds.Of(span.Title, sections);
        if (kind == DocumentKind.Unknown && span.TellsAProject)
            kind = DocumentKind.ProjectSelfEvaluation;
        var facts = FactReader.Read(Passage.In(source, span.FirstBlock, span.End - span.FirstBlock), fiscalYear);
        var text = string.Join('\n', lines.Select(line => line.Text.Value));
        return new PartRecord(kind, span.Title, span.FirstBlock, span.End - span.FirstBlock, span.Line)
        {
            Sections = sections,
            Figures = [.. facts.Facts.Select(fact => fact.Figure)],
            Project = kind is DocumentKind.ProjectSelfEvaluation or DocumentKind.ProjectSelfEvaluationForm
                ? ProjectReader.Read(span.ProjectName, facts, text)
                : null,
            Problems = Items(lines, ProblemTitle()),
            Recommendations = Items(lines, RecommendationTitle()),
        };
    }

    private static ImmutableArray<Section> Sections(
        ImmutableArray<OutlineLine> lines,
        ImmutableHashSet<int> titleBlocks
    )
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        var text = new List<string>();
        OutlineLine? heading = null;
        foreach (var line in lines)
        {
            if (titleBlocks.Contains(line.Block))
                continue;
            if (!line.IsHeading)
            {
                if (heading is not null)
                    text.Add(line.Text.Value);
                continue;
            }

            Close();
            heading = line;
            if (line.Rest.Length > 0)
                text.Add(line.Rest);
        }

        Close();
        return sections.ToImmutable();

        void Close()
        {
            if (heading is not null)
            {
                sections.Add(
                    new Section(
                        heading.Number?.Number ?? "",
                        heading.Title,
                        heading.Level,
                        heading.Block,
                        heading.Text.Runs is [var run, ..] ? run.Line : null,
                        string.Join('\n', text)
                    )
                );
            }

            text.Clear();
        }
    }

    /// <summary>The items below a heading; none for 无 and for a prompt.</summary>
    private static ImmutableArray<string> Items(ImmutableArray<OutlineLine> lines, Regex title)
    {
        var at = lines
            .ToList()
            .FindLastIndex(line => line is { IsHeading: true, Level: <= 2 } && title.IsMatch(line.Title));
        if (at < 0)
            return [];
        var below = lines
            .Skip(at + 1)
            .TakeWhile(line => !line.IsHeading || line.Level > lines[at].Level)
            .Select(line => ItemWithoutNumber(line.Text.Value));
        return
        [
            .. below
                .Prepend(lines[at].Rest)
                .Where(item => item.Length > 0 && !NoneAnswer.Is(item) && !Prompts.IsPrompt(item)),
        ];
    }

    private static string ItemWithoutNumber(string line) =>
        Numbering.Of(line) is { } number ? line[number.Length..].TrimStart() : line;

    [GeneratedRegex("问题", RegexOptions.None, Patterns.Patience)]
    private static partial Regex ProblemTitle();

    [GeneratedRegex(
        "(?:改进|整改|完善|相关|工作|有关)?(?:意见|建议|措施)(?!落实)|建议",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex RecommendationTitle();
}
