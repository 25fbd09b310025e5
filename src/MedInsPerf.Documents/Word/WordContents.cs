using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MedInsPerf.Documents.Word;

/// <summary>目录: a field of Word with its entries filled in, so that it is right before anyone updates it.</summary>
internal static class WordContents
{
    /// <summary>The bookmark around the heading of this number, from 0.</summary>
    public static string Bookmark(int heading) =>
        string.Create(CultureInfo.InvariantCulture, $"_Toc{100_000_001 + heading}");

    public static IEnumerable<W.Paragraph> Of(ImmutableArray<ContentsEntry> entries)
    {
        yield return Styled(WordStyleSheet.ContentsTitle, new W.Run(new W.Text(Words.Contents)));
        if (entries.IsEmpty)
            yield break;
        var deepest = entries.Max(entry => entry.Depth) + 1;
        for (var index = 0; index < entries.Length; index++)
        {
            var paragraph = Styled(WordStyleSheet.ContentsLine(entries[index].Depth));
            if (index == 0)
                paragraph.Append(Field($" TOC \\o \"1-{Number(deepest)}\" \\h \\z \\u "));
            paragraph.Append(Entry(entries[index]));
            if (index == entries.Length - 1)
                paragraph.Append(Mark(W.FieldCharValues.End));
            yield return paragraph;
        }
    }

    private static W.Hyperlink Entry(ContentsEntry entry) =>
        new([
            WordRun.Of(entry.Text),
            new W.Run(new W.TabChar()),
            .. Field($" PAGEREF {Bookmark(entry.Heading)} \\h "),
            new W.Run(new W.Text(Number(entry.Page))),
            Mark(W.FieldCharValues.End),
        ])
        {
            Anchor = Bookmark(entry.Heading),
            History = true,
        };

    private static IEnumerable<W.Run> Field(string instruction) =>
        [
            Mark(W.FieldCharValues.Begin),
            new W.Run(new W.FieldCode(instruction) { Space = SpaceProcessingModeValues.Preserve }),
            Mark(W.FieldCharValues.Separate),
        ];

    private static W.Run Mark(W.FieldCharValues kind) => new(new W.FieldChar { FieldCharType = kind });

    private static W.Paragraph Styled(string style, params OpenXmlElement[] content) =>
        new([new W.ParagraphProperties(new W.ParagraphStyleId { Val = style }), .. content]);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
