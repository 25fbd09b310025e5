using System.Text.RegularExpressions;
using MedInsPerf.Domain.Forms;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Reports;

/// <summary>What a filed part says before its first heading: the cover's lines, and paragraphs that lead in.</summary>
internal static partial class FiledOpening
{
    /// <summary>A line shorter than this is of a title or cover.</summary>
    private const int ShortestSentence = 16;

    /// <summary>The paragraphs; all of them where the part has no headings.</summary>
    public static IEnumerable<ReportBlock> Of(FiledPart filed) =>
        Blocks(filed)
            .OfType<Paragraph>()
            .Select(paragraph => paragraph.Text.Value)
            .Where(text => text.Length >= ShortestSentence && Sentence().IsMatch(text) && !Field().IsMatch(text))
            .Select(text => new ReportBlock.Paragraph(text));

    /// <summary>What stands behind one of a cover's labels; empty where the part does not say.</summary>
    public static string Field(FiledPart filed, string label) =>
        Blocks(filed)
            .OfType<Paragraph>()
            .SelectMany(paragraph => Field().Matches(paragraph.Text.Value))
            .Where(field => White().Replace(field.Groups["label"].Value, "") == label)
            .Select(field => field.Groups["value"].Value.Trim().Trim('_', '　', ' '))
            .FirstOrDefault("");

    private static IEnumerable<Block> Blocks(FiledPart filed)
    {
        var (part, first) = (filed.Part, filed.Part.FirstBlock);
        var end = part.Sections is [var heading, ..] ? heading.Block : first + part.BlockCount;
        return filed.Source is { } source ? source.Blocks.Take(end).Skip(first) : [];
    }

    /// <summary>The part without the table of its form, which the official document sets in a form of its own.</summary>
    public static FiledPart WithoutForm(FiledPart filed)
    {
        if (filed.Part.Form is null || filed.Source is not { } source)
            return filed;
        var blocks = source.Blocks;
        foreach (var (block, _) in FormReader.In(source, filed.Part.FirstBlock, filed.Part.BlockCount).Take(1))
            blocks = blocks.SetItem(block, new Paragraph(CleanText.Of("")));
        return filed with { Source = source with { Blocks = blocks } };
    }

    [GeneratedRegex("[。；：]$", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex Sentence();

    [GeneratedRegex(
        @"(?<label>(?:部\s*门\s*名\s*称|单\s*位\s*负\s*责\s*人|填\s*报\s*人|联\s*系\s*电\s*话|填\s*报\s*日\s*期))(?:[（(](?:签章|签字|盖章|公章)[）)])?\s*[:：]\s*(?<value>[^\s　][^　\n]*)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Field();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex White();
}
