using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Reports;

/// <summary>图题: （图1：收支变动情况图）（柱状图）, the line that names a figure and holds its place.</summary>
/// <param name="Number">As printed.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Kind">柱状图, 饼状图 …; empty where it is not said.</param>
internal sealed partial record FigureCaption(string Number, string Title, string Kind)
{
    private const int Longest = 60;

    /// <summary>The caption that a paragraph is; null where it is none.</summary>
    public static FigureCaption? Of(string text) =>
        text.Length <= Longest && Line().Match(text) is { Success: true } line
            ? new FigureCaption(line.Groups["number"].Value, line.Groups["title"].Value, line.Groups["kind"].Value)
            : null;

    /// <summary>What a chart shows, whatever its number, unit and kind: two captions of one chart have the same core.</summary>
    public static string Core(string caption) => Frills().Replace(Of(caption)?.Title ?? caption, "");

    [GeneratedRegex(
        @"^[（(]?\s*图\s*(?<number>[\d一二三四五六七八九十]{1,3})\s*[：:、.．\s　]*(?<title>[^（()）]*(?:[（(](?!\w{0,3}图)[^（()）]*[）)][^（()）]*)*?)[）)]?(?:[（(](?<kind>\w{0,3}图)[）)])?$",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Line();

    [GeneratedRegex(
        @"[（(]?单位[：:][^）)]*[）)]?|[（(]\w{0,3}图[）)]|20\d{2}年?度?|[“”""\s　、：:]|示意图|图$|情况(?=图?$)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Frills();
}
