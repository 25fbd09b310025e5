using System.Text.RegularExpressions;

namespace MedInsPerf.Domain.Reading;

/// <summary>硬换行: whether a text's lines were cut to a width, and which line ends are paragraph ends.</summary>
internal sealed partial class HardWraps
{
    /// <summary>No printed page is wider, in 汉字.</summary>
    private const decimal WidestPage = 60m;

    private readonly List<RawLine> lines;
    private readonly int usualBlanks;
    private readonly bool cut;
    private readonly decimal full;

    private HardWraps(List<RawLine> lines)
    {
        this.lines = lines;
        var gaps = lines.Skip(1).Select(line => line.BlanksBefore).ToList();
        // A blank line after (almost) every line is layout.
        usualBlanks = gaps.Count > 0 && gaps.Count(gap => gap >= 1) * 5 >= gaps.Count * 4 ? 1 : 0;
        var unended = lines.Where(line => !EndsSentence(line.Trimmed)).Select(line => line.Width).Order().ToList();
        full = unended.Count == 0 ? 0m : unended[unended.Count * 8 / 10];
        var isNarrow = lines.Count(line => line.Width > WidestPage) * 50 <= lines.Count;
        cut =
            full >= 12m
            && isNarrow
            && unended.Count(width => width >= full * 0.8m && width <= full * 1.25m) * 10 >= unended.Count * 3;
        if (cut || !isNarrow || lines.Count == 0)
            return;
        // Many short lines between hide it; sentences broken off at the right margin show it.
        var margin = lines.Max(line => line.Width);
        cut =
            margin >= 20m
            && lines.Count(line =>
                line.Width >= margin - 2m && !EndsSentence(line.Trimmed) && MarkInside().IsMatch(line.Trimmed)
            ) >= 2;
        if (cut)
            full = margin - 1m;
    }

    public static HardWraps Of(List<RawLine> lines) => new(lines);

    /// <summary>A line that holds nothing but the number of its page.</summary>
    public bool IsPageNumber(int index)
    {
        var line = lines[index];
        if (MarkedPageNumber().IsMatch(line.Trimmed))
            return true;
        if (!BarePageNumber().IsMatch(line.Trimmed))
            return false;
        var after = index + 1 < lines.Count ? lines[index + 1] : null;
        return line.OpensPage
            || after is null or { OpensPage: true }
            || (cut && (line.BlanksBefore > usualBlanks || after.BlanksBefore > usualBlanks));
    }

    /// <summary>Whether a paragraph ends between two lines, page numbers between them left out.</summary>
    public bool EndsParagraph(int first, int second)
    {
        var (above, below) = (lines[first], lines[second]);
        if (!cut || Numbering.Of(below.Trimmed) is not null || OpensOnItsOwn().IsMatch(below.Trimmed))
            return true;
        if (above.Text.Contains('\t', StringComparison.Ordinal) || below.Text.Contains('\t', StringComparison.Ordinal))
            return true;
        var apart = second == first + 1 && below.BlanksBefore > usualBlanks && !below.OpensPage;
        if (EndsSentence(above.Trimmed))
            return apart || above.Width < full - 1.5m || below.Text.StartsWith("　　", StringComparison.Ordinal);
        var isShort = above.Width < full * 0.75m;
        if (isShort && above.Trimmed[^1] is '，' or '、' or ',' or '（' or '《' or '“')
            return false;
        if (Numbering.Of(above.Trimmed) is not null && (isShort || PointsAtEnd().IsMatch(above.Trimmed)))
            return true;
        if (apart)
            return true;
        if (FieldAtStart().IsMatch(below.Trimmed) && isShort)
            return true;
        return isShort && !RunsOnAsTitle(first, second);
    }

    /// <summary>A title is set larger and cut earlier: lines without a mark, up to a heading 一、.</summary>
    private bool RunsOnAsTitle(int first, int second)
    {
        if (lines[first].Width < full * 0.4m || !IsTitleLine(lines[first]))
            return false;
        for (var index = second; index < lines.Count && index <= second + 2; index++)
        {
            if (Numbering.Of(lines[index].Trimmed) is { } number)
                return index > second && number is { Level: 1, Ordinal: 1 };
            if (!IsTitleLine(lines[index]))
                return false;
        }

        return false;
    }

    private static bool IsTitleLine(RawLine line) => !MarkInside().IsMatch(line.Trimmed);

    private static bool EndsSentence(string text) =>
        text.Length > 0 && text.TrimEnd('”', '"', '）', ')') is [.., '。' or '！' or '？' or '；' or '：' or ':'];

    [GeneratedRegex(
        @"^(?:第\s*\d{1,4}\s*页(?:\s*[，,]?\s*共\s*\d{1,4}\s*页)?|[-—–－]\s*\d{1,4}\s*[-—–－]|\d{1,4}\s*/\s*\d{1,4})$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex MarkedPageNumber();

    /// <summary>项目一：…, （项目2）…, 目　录: what opens a line without a number of its own.</summary>
    [GeneratedRegex(
        @"^(?:[（(【]?(?:子|分)?项目(?:之)?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)】：:、\s　]|第[一二三四五六七八九十]{1,3}[个项]项目[：:]|目[\s　]*[录次]$)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex OpensOnItsOwn();

    [GeneratedRegex(@"^\d{1,3}$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex BarePageNumber();

    [GeneratedRegex(@"分\s*[）)]$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex PointsAtEnd();

    [GeneratedRegex(@"^[^，。；：:]{2,8}[：:]", RegexOptions.None, Patterns.Patience)]
    private static partial Regex FieldAtStart();

    [GeneratedRegex("[，。；：！？]", RegexOptions.None, Patterns.Patience)]
    private static partial Regex MarkInside();
}
