using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Rules;

/// <summary>What proves that a document holds something.</summary>
internal static class Proof
{
    private const int LongestField = 60;

    public static bool Has(DocumentRecord document, Requirement requirement) =>
        requirement.Form switch
        {
            RequirementForm.Cover => requirement.Words.Any(word => IsAField(document.Source, word)),
            RequirementForm.Section => requirement.Words.Any(word =>
                document.Source.Blocks.OfType<Paragraph>().Any(paragraph => IsAHeading(paragraph.Text.Value, word))
                || IsATable(document.Source, word)
            ),
            RequirementForm.Table => requirement.Words.Any(word => IsATable(document.Source, word)),
            _ => document.Parts.Any(part => part.Form is not null),
        };

    /// <summary>The heading below which the missing thing would stand: the part's title, or the last 第…部分.</summary>
    public static Place? WhereItBelongs(DocumentRecord document, PartRecord part, bool atTheEnd)
    {
        var outline = Outline.Of(document.Source);
        var heading = atTheEnd ? outline.LastOrDefault(line => line is { IsHeading: true, Level: 0 }) : null;
        var line =
            heading ?? outline.FirstOrDefault(line => line.Block >= part.FirstBlock && line.Text.Value.Length > 0);
        return line is null
            ? null
            : new Passage(document.Source.Document, line.Block, Cell: null, line.Text).Place(
                0,
                Math.Min(line.Text.Value.Length, LongestField)
            );
    }

    /// <summary>填报人：何晓岚, or a cell that holds 填报人 alone.</summary>
    private static bool IsAField(SourceText source, string word) =>
        Passage
            .In(source, 0, source.Blocks.Length)
            .Any(passage =>
                passage.Value.Length <= LongestField
                && passage.Value.IndexOf(word, StringComparison.Ordinal) is var at and >= 0
                && Closes(passage.Value[(at + word.Length)..])
            );

    private static bool Closes(string rest)
    {
        var words = rest.TrimStart();
        if (words.StartsWith('（') || words.StartsWith('('))
            words = words[(words.IndexOfAny(['）', ')']) + 1)..].TrimStart();
        return words.Length == 0 || words[0] is '：' or ':' or '签';
    }

    private static bool IsAHeading(string text, string word) =>
        text.Length <= LongestField
        && text.Contains(word, StringComparison.Ordinal)
        && !text.Contains('。', StringComparison.Ordinal)
        && (Numbering.Of(text) is not null || text.StartsWith(word, StringComparison.Ordinal));

    private static bool IsATable(SourceText source, string word) =>
        source
            .Blocks.OfType<Table>()
            .Any(table =>
                table.Caption?.Value.Contains(word, StringComparison.Ordinal) == true
                || table.Name?.Contains(word, StringComparison.Ordinal) == true
                || Cells(table).Take(3).Any(cell => cell.Contains(word, StringComparison.Ordinal))
            );

    private static IEnumerable<string> Cells(Table table) =>
        table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text.Value);
}
