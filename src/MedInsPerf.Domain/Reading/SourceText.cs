using System.Collections.Immutable;

namespace MedInsPerf.Domain.Reading;

/// <summary>
/// 来源文本: what stands in a document, cleaned for reading, with a way back from every character to the file.
/// </summary>
/// <param name="Document">The name of the file, as the person who dropped it knows it.</param>
/// <param name="Blocks">Paragraphs, tables and charts in reading order; a block's index is its place here.</param>
public sealed record SourceText(string Document, ImmutableArray<Block> Blocks)
{
    /// <summary>
    /// The text with other words at a place; null where the place's words no longer stand there.
    /// </summary>
    public SourceText? Correct(Place place, string replacement) =>
        Corrections.Apply(
            this,
            [new Correction(place.Block, place.Cell, place.Start, place.Length, place.Quote, replacement)]
        );
}

/// <summary>A paragraph, a table or a chart.</summary>
public abstract record Block;

/// <summary>段落: one paragraph, its hard-wrapped lines joined.</summary>
/// <param name="Text">What is read: page numbers and bookmarks dropped, radicals mapped, spaces between 汉字 and digits gone.</param>
public sealed record Paragraph(CleanText Text) : Block;

/// <summary>表: a table with its merged cells resolved to anchors.</summary>
/// <param name="Rows">Rows of cells; a merged cell stands once, at its top left, with its spans.</param>
/// <param name="Caption">The caption or unit line above it (for example 单位：万元); null where there is none.</param>
/// <param name="Name">The sheet of a workbook; null in documents.</param>
public sealed record Table(ImmutableArray<TableRow> Rows, CleanText? Caption = null, string? Name = null) : Block;

/// <summary>A row of a <see cref="Table"/>.</summary>
public sealed record TableRow(ImmutableArray<TableCell> Cells);

/// <summary>A cell of a <see cref="Table"/>.</summary>
/// <param name="Address">B5 in a workbook; R3C2 in a document.</param>
/// <param name="Row">Zero-based row of its top left corner.</param>
/// <param name="Column">Zero-based column of its top left corner.</param>
public sealed record TableCell(
    string Address,
    int Row,
    int Column,
    CleanText Text,
    int RowSpan = 1,
    int ColumnSpan = 1
);

/// <summary>图: the cached data of a chart.</summary>
/// <param name="Caption">Its title or the caption beside it; empty where there is none.</param>
/// <param name="Kind">pie, column, line …</param>
/// <param name="Series">Its series in order.</param>
public sealed record ChartBlock(CleanText Caption, string Kind, ImmutableArray<ChartSeries> Series) : Block;

/// <summary>One series of a <see cref="ChartBlock"/>.</summary>
/// <param name="Name">The series' name, empty where there is none.</param>
/// <param name="Points">Label and value of each point, as cached.</param>
public sealed record ChartSeries(string Name, ImmutableArray<ChartPoint> Points);

/// <summary>One point of a <see cref="ChartSeries"/>: both texts as they stand in the file.</summary>
public sealed record ChartPoint(string Label, string Value);

/// <summary>Cleaned text whose every character knows its line, page and original.</summary>
/// <param name="Value">The text that is read.</param>
/// <param name="Raw">The original of each character, as long as <paramref name="Value"/>; null where nothing was mapped.</param>
/// <param name="Runs">Where the pieces of the text come from, in order; at least one unless the text is empty.</param>
public sealed record CleanText(string Value, string? Raw, ImmutableArray<SourceRun> Runs)
{
    /// <summary>A text that stands in one piece.</summary>
    public static CleanText Of(string value, int? line = null, int? page = null) =>
        new(value, Raw: null, value.Length == 0 ? [] : [new SourceRun(0, line, page)]);

    /// <summary>The verbatim characters from <paramref name="start"/>.</summary>
    public string Verbatim(int start, int length) => (Raw ?? Value).Substring(start, length);

    /// <summary>This text and another one right behind it.</summary>
    public CleanText Then(CleanText next) =>
        new(
            Value + next.Value,
            Raw is null && next.Raw is null ? null : (Raw ?? Value) + (next.Raw ?? next.Value),
            [.. Runs, .. next.Runs.Select(run => run with { Start = run.Start + Value.Length })]
        );

    /// <summary>The text with other characters from <paramref name="start"/>; they take over the line and page that stood there.</summary>
    internal CleanText Replace(int start, int length, string replacement)
    {
        var (end, shift) = (start + length, replacement.Length - length);
        var runs = Runs.Select(run =>
                run.Start >= end && (length > 0 || run.Start > start) ? run with { Start = run.Start + shift }
                : run.Start > start ? run with { Start = Math.Min(run.Start, start + replacement.Length) }
                : run
            )
            .Where(run => run.Start < Value.Length + shift)
            .GroupBy(run => run.Start)
            .Select(same => same.Last())
            .ToImmutableArray();
        var value = string.Concat(Value.AsSpan(0, start), replacement, Value.AsSpan(end));
        return new CleanText(
            value,
            Raw is null ? null : string.Concat(Raw.AsSpan(0, start), replacement, Raw.AsSpan(end)),
            value.Length == 0 ? []
                : runs.IsEmpty || runs[0].Start > 0
                    ? [Runs.IsEmpty ? new SourceRun(0, null, null) : Runs[0] with { Start = 0 }, .. runs]
                : runs
        );
    }

    /// <summary>The run that holds the character at <paramref name="position"/>.</summary>
    public SourceRun? RunAt(int position) => Runs.LastOrDefault(run => run.Start <= position);
}

/// <summary>A piece of a <see cref="CleanText"/> that stands in one piece in the file.</summary>
/// <param name="Start">Its first character in the clean text.</param>
/// <param name="Line">The line of the file, from 1; null where the format has none.</param>
/// <param name="Page">The page, from 1; null where the format has none.</param>
/// <param name="AfterDropped">
/// Whether other than white space was dropped just before it (a page number, a bookmark): a quote across the gap is two places.
/// </param>
public sealed record SourceRun(int Start, int? Line, int? Page, bool AfterDropped = false);
