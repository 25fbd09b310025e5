using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MedInsPerf.Domain.Reading;

/// <summary>
/// 清洗: turns the text copy of a document, with its line noise, into paragraphs. What is read changes; what is quoted
/// never does: every character keeps its line, its page and its original.
/// </summary>
/// <remarks>
/// Lines count from 1 at each line feed, pages from 1 at each form feed. A text without a form feed has no pages.
/// </remarks>
public static partial class TextCleaner
{
    /// <summary>A text copy as a whole: lines joined to paragraphs, page numbers and bookmarks dropped.</summary>
    /// <param name="document">The file's name.</param>
    /// <param name="raw">The file's text, as it stands.</param>
    public static SourceText Clean(string document, string raw)
    {
        var lines = Lines(raw);
        var wraps = HardWraps.Of(lines);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        CleanTextBuilder? open = null;
        RawLine? before = null;
        var dropped = false;
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            if (wraps.IsPageNumber(index))
            {
                dropped = true;
                continue;
            }

            if (before is not null && open is not null && wraps.EndsParagraph(before.Index, index))
            {
                Close(blocks, open);
                open = null;
            }

            open = (open ?? new CleanTextBuilder()).Append(line.Text, line.Number, line.Page, dropped);
            dropped = false;
            before = line;
        }

        if (open is not null)
            Close(blocks, open);
        return new SourceText(document, TabbedCharts.Found(TabbedTables.Found(blocks.ToImmutable(), lines), lines));
    }

    /// <summary>The text of one paragraph or cell that is already whole.</summary>
    public static CleanText CleanRun(string raw, int? line, int? page)
    {
        var builder = new CleanTextBuilder();
        foreach (var piece in raw.Split('\n'))
            builder.Append(piece, line, page, afterDropped: false);
        return builder.Build();
    }

    private static void Close(ImmutableArray<Block>.Builder blocks, CleanTextBuilder text)
    {
        var clean = text.Build();
        if (clean.Value.Length > 0)
            blocks.Add(new Paragraph(clean));
    }

    private static List<RawLine> Lines(string raw)
    {
        var lines = new List<RawLine>();
        var paged = raw.Contains('\f', StringComparison.Ordinal);
        var (number, page, blanks, turned) = (0, 1, 0, false);
        foreach (var physical in raw.Split('\n'))
        {
            number++;
            var pieces = physical.Split('\f');
            for (var piece = 0; piece < pieces.Length; piece++)
            {
                if (piece > 0)
                {
                    page++;
                    turned = true;
                }

                if (string.IsNullOrWhiteSpace(BookmarksOnly().Replace(pieces[piece], "")))
                {
                    blanks += piece == pieces.Length - 1 ? 1 : 0;
                    continue;
                }

                lines.Add(new RawLine(lines.Count, number, paged ? page : null, pieces[piece], blanks, turned));
                blanks = 0;
                turned = false;
            }
        }

        return lines;
    }

    [GeneratedRegex(@"\[bookmark:[^\]]*\]", RegexOptions.None, Patterns.Patience)]
    private static partial Regex BookmarksOnly();
}

/// <summary>A line that is not blank.</summary>
/// <param name="Index">Its index among these.</param>
/// <param name="Number">The line of the file, from 1.</param>
/// <param name="BlanksBefore">Blank lines between it and the one before.</param>
/// <param name="OpensPage">Whether a form feed stands before it.</param>
internal sealed record RawLine(int Index, int Number, int? Page, string Text, int BlanksBefore, bool OpensPage)
{
    /// <summary>Its text without white space at its ends.</summary>
    public string Trimmed { get; } = Text.Trim();

    /// <summary>Its width in 汉字, white space apart.</summary>
    public decimal Width { get; } =
        Text.Sum(sign =>
            char.IsWhiteSpace(sign) ? 0m
            : sign < '\u2000' ? 0.5m
            : 1m
        );
}
