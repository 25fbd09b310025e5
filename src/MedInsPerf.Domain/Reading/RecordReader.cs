using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Forms;
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
        var paragraphs = outline.IsEmpty ? Heads(source) : [.. outline.Select(line => line.Text.Value)];
        var fiscalYear =
            context?.FiscalYear
            ?? FiscalYears.Of(Passage.In(source, 0, source.Blocks.Length).Select(passage => passage.Value));
        var parts = PartSpan
            .In(source, outline)
            .SelectMany(span => WithForms(source, outline, span))
            .Select(entry => ReadPart(source, outline, entry.Span, entry.Form, fiscalYear))
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

    /// <summary>A workbook has no paragraphs: what names bureau and year stands in the first rows of its sheets.</summary>
    private static List<string> Heads(SourceText source) =>
        [
            .. source
                .Blocks.OfType<Table>()
                .SelectMany(table => table.Rows.Take(6))
                .SelectMany(row => row.Cells)
                .Select(cell => cell.Text.Value),
        ];

    /// <summary>Several forms without a heading among them, as in a workbook, are as many parts.</summary>
    private static IEnumerable<(PartSpan Span, EvaluationForm? Form)> WithForms(
        SourceText source,
        ImmutableArray<OutlineLine> outline,
        PartSpan span
    )
    {
        var forms = FormReader.In(source, span.FirstBlock, span.End - span.FirstBlock).ToList();
        if (forms.Count < 2 || outline.Any(line => line.IsHeading))
            return [(span, forms.Select(entry => entry.Form).FirstOrDefault())];
        return forms.Select(
            (entry, at) =>
                (
                    span with
                    {
                        FirstBlock = at == 0 ? span.FirstBlock : entry.Block,
                        End = at + 1 < forms.Count ? forms[at + 1].Block : span.End,
                        Title = entry.Form.Title.Length > 0 ? entry.Form.Title : span.Title,
                    },
                    (EvaluationForm?)entry.Form
                )
        );
    }

    private static PartRecord ReadPart(
        SourceText source,
        ImmutableArray<OutlineLine> outline,
        PartSpan span,
        EvaluationForm? form,
        int? fiscalYear
    )
    {
        var lines = outline.Where(line => line.Block >= span.FirstBlock && line.Block < span.End).ToImmutableArray();
        var sections = Sections(lines, span.TitleBlocks);
        var title = span.Title.Length > 0 ? span.Title : form?.Title ?? "";
        var kind = Kinds.Of(title, sections);
        if (kind == DocumentKind.Unknown && form is not null)
            kind = form.Kind;
        if (kind == DocumentKind.Unknown && span.TellsAProject)
            kind = DocumentKind.ProjectSelfEvaluation;
        var facts = FactReader.Read(Passage.In(source, span.FirstBlock, span.End - span.FirstBlock), fiscalYear);
        var text = string.Join('\n', lines.Select(line => line.Text.Value));
        return new PartRecord(kind, title, span.FirstBlock, span.End - span.FirstBlock, span.Line)
        {
            Sections = sections,
            Figures = [.. facts.Facts.Select(fact => fact.Figure)],
            Form = form,
            Project = kind switch
            {
                DocumentKind.ProjectSelfEvaluation or DocumentKind.ProjectSelfEvaluationForm => Stated(
                    ProjectReader.Read(span.ProjectName, facts, text),
                    form
                ),
                DocumentKind.TransferPaymentForm when form is not null => Stated(new Project(span.ProjectName), form),
                _ => null,
            },
            Problems = Items(lines, ProblemTitle()),
            Recommendations = Items(lines, RecommendationTitle()),
        };
    }

    /// <summary>What the cells of a form state goes before what its words seem to.</summary>
    private static Project Stated(Project read, EvaluationForm? form) =>
        form is null
            ? read
            : read with
            {
                Name = form.ProjectName.IsWritten ? form.ProjectName.Text : read.Name,
                InitialBudget = form.Total is { } total ? form.Amount(total.Initial) : read.InitialBudget,
                AnnualBudget = form.Total is { } whole ? form.Amount(whole.Annual) : read.AnnualBudget,
                Executed = form.Total is { } used ? form.Amount(used.Executed) : read.Executed,
                ExecutionRate = form.Total?.Rate.Value ?? read.ExecutionRate,
                ClaimedScore = form.TotalScore.Value ?? read.ClaimedScore,
            };

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
                .SelectMany(Spoken)
                .Where(item => item.Length > 0 && !NoneAnswer.Is(item) && !Prompts.IsPrompt(item)),
        ];
    }

    /// <summary>一是 …；二是 …。 in one paragraph are as many items; what leads up to them is none.</summary>
    private static IEnumerable<string> Spoken(string text)
    {
        var items = SpokenItem().Matches(text);
        return items.Count < 2 ? [text] : items.Select(item => item.Groups["item"].Value);
    }

    private static string ItemWithoutNumber(string line) =>
        Numbering.Of(line) is { } number ? line[number.Length..].TrimStart() : line;

    [GeneratedRegex(
        "(?:^|(?<=[。；：:，]))[一二三四五六七八九十]{1,2}是(?<item>.+?)(?=[。；]?$|[。；，][一二三四五六七八九十]{1,2}是)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex SpokenItem();

    [GeneratedRegex("问题", RegexOptions.None, Patterns.Patience)]
    private static partial Regex ProblemTitle();

    [GeneratedRegex(
        "(?:改进|整改|完善|相关|工作|有关)?(?:意见|建议|措施)(?!落实)|建议",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex RecommendationTitle();
}
