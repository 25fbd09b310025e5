using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MedInsPerf.Domain.Reading;

/// <summary>提纲: the paragraphs of a text, told apart into headings and what stands below them.</summary>
/// <param name="Block">Index of the block.</param>
/// <param name="Text">What is read.</param>
/// <param name="Number">Its numbering; null where it has none.</param>
/// <param name="IsHeading">Whether the paragraph is, or opens with, a heading.</param>
/// <param name="Level">Level of the heading after numbering lost in a text copy is set right.</param>
/// <param name="TitleLength">Characters of the heading, its number included.</param>
internal sealed record OutlineLine(
    int Block,
    CleanText Text,
    Numbering? Number,
    bool IsHeading,
    int Level,
    int TitleLength
)
{
    /// <summary>The heading without its number; empty for a paragraph that is none.</summary>
    public string Title => IsHeading ? Text.Value[(Number?.Length ?? 0)..TitleLength].Trim('。', '：', ':', ' ') : "";

    /// <summary>What the paragraph says behind its heading.</summary>
    public string Rest => IsHeading ? Text.Value[TitleLength..].TrimStart('。', '：', ':', ' ') : Text.Value;
}

/// <summary>Reads the outline of a text.</summary>
internal static partial class Outline
{
    /// <summary>The longest heading, in characters.</summary>
    private const int LongestHeading = 40;

    /// <summary>The longest heading that is closed by a full stop, in characters.</summary>
    private const int LongestShortHeading = 20;

    private static readonly SearchValues<char> Marks = SearchValues.Create("。：:；，！？");

    /// <summary>Every paragraph of the text.</summary>
    public static ImmutableArray<OutlineLine> Of(SourceText source)
    {
        var lines = ImmutableArray.CreateBuilder<OutlineLine>();
        var (open, listed) = (0, 0);
        for (var block = 0; block < source.Blocks.Length; block++)
        {
            if (source.Blocks[block] is not Paragraph { Text: var text })
                continue;
            var line = Read(block, text, open, listed);
            lines.Add(line);
            if (line.IsHeading)
                open = line.Level;
            if (line is { IsHeading: true, Level: 1, Number: { } number })
                listed = number.Level == 1 ? 0 : number.Ordinal;
        }

        return lines.ToImmutable();
    }

    /// <param name="listed">The ordinal of the chapter above, where a text copy gave it as 2、; 0 for another.</param>
    private static OutlineLine Read(int block, CleanText text, int open, int listed)
    {
        if (Numbering.Of(text.Value) is not { } number)
            return new OutlineLine(block, text, null, IsHeading: false, 0, 0);
        var title = TitleLength(text.Value, number);
        var whole = title >= text.Value.TrimEnd('。', '：', ':').Length;
        var level = number.Level switch
        {
            // 一、 and （一） that Word counted come out of a text copy as 1、 and （1）.
            3
                when whole
                    && number.IsListed(text.Value)
                    && (title == text.Value.Length || (listed > 0 && number.Ordinal == listed + 1)) => 1,
            4 when whole && open is 1 or 2 && !text.Value.EndsWith('：') => 2,
            var plain => plain,
        };
        return new OutlineLine(block, text, number, title > number.Length, level, title);
    }

    /// <summary>Where the heading ends: the whole line, or the words before its first mark; 0 for an item of a list.</summary>
    private static int TitleLength(string text, Numbering number)
    {
        var mark = text.AsSpan(number.Length).IndexOfAny(Marks);
        var end = mark < 0 ? text.Length : number.Length + mark;
        if (end - number.Length > LongestHeading)
            return 0;
        // 1.建议增加统计功能和录入端口。 is an item of a list, 1.资金支出情况。 a heading.
        if (number.Level >= 3 && mark >= 0 && end == text.Length - 1 && end - number.Length > LongestShortHeading)
            return 0;
        return mark < 0 || text[end] is '。' or '：' or ':' ? end : 0;
    }

    /// <summary>A line of a cover or a title: short, without number and without a sentence.</summary>
    public static bool IsTitle(OutlineLine line) =>
        line.Number is null
        && line.Text.Value.Length is > 1 and <= 80
        && !Sentence().IsMatch(line.Text.Value)
        && !NoneAnswer.Is(line.Text.Value);

    /// <summary>部门名称：…, a field of a cover.</summary>
    public static bool IsField(string text) => Field().IsMatch(text);

    /// <summary>A line that holds a date only.</summary>
    public static bool IsDate(string text) => Date().IsMatch(text);

    [GeneratedRegex("[。；！？，]", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Sentence();

    /// <summary>项目一：… numbers a title.</summary>
    [GeneratedRegex(
        "^(?!(?:子?项目|专项|附件|附表|附)[一二三四五六七八九十\\d]{1,3}[：:])[^，。；：:]{2,10}[：:]",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Field();

    [GeneratedRegex(@"^(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日)?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Date();
}

/// <summary>无: an answer that says that there is nothing to say.</summary>
internal static partial class NoneAnswer
{
    /// <summary>Whether the whole text is such an answer.</summary>
    public static bool Is(string text) => Answer().IsMatch(text);

    [GeneratedRegex(
        @"^(?:暂|均|皆|都)?(?:无|没有|不存在|未发现|未出现|未发生)(?:存在|明显|突出|重大|较大|任何|显著|其他)*(?:的)?(?:问题|偏差|偏离|不足|困难|差距|异常|建议|意见|改进意见)?(?:情况)?[。.；]?$|^[/—－-]+$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Answer();
}
