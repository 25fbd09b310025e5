using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Facts;

/// <summary>名目: what a figure is of, in the document's own words.</summary>
internal static partial class Labels
{
    private const int Longest = 24;

    /// <summary>The words before the figure, or for things counted the words behind it; empty where neither names it.</summary>
    /// <param name="subject">What the figure before was of: it runs on until another is named.</param>
    public static string Of(Figure figure, string lead, string tail, string subject)
    {
        var before = Before(lead);
        if (figure.Kind == FigureKind.Count && Behind(tail) is { Length: > 0 } counted)
            return counted;
        return before.Length > 0 ? before
            : figure.Kind == FigureKind.Percent ? subject
            : "";
    }

    private static string Before(string lead)
    {
        var words = Opening().Replace(lead, "");
        words = Linking().Replace(words, "");
        var list = words.LastIndexOfAny(['、', '和']);
        if (list >= 0 && list < words.Length - 1 && words[list] == '、')
            words = words[(list + 1)..];
        return words.Length > Longest ? words[^Longest..] : words;
    }

    private static string Behind(string tail)
    {
        var match = Noun().Match(tail);
        return match.Success ? match.Groups["noun"].Value : "";
    }

    /// <summary>What opens a clause and names nothing.</summary>
    [GeneratedRegex(
        "^(?:其中|同时|另|另外|此外|并|且|即|以及|及|和|与|、|的|年度|度|底|全年|全县|全市|全区|我县|我市|我局|本年度|本年|当年|共|已|后|：|“|”)+",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Opening();

    /// <summary>What links a label to its figure.</summary>
    [GeneratedRegex(
        "(?:为|是|达到|达|共计|合计|总计|累计|共|有|约|了|到|：|:|“|”)+$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Linking();

    /// <summary>The thing counted, up to the verb that follows it.</summary>
    [GeneratedRegex(
        "^(?<noun>(?:(?!开展|进行|参加|参与|召开|直接|使用|实现|全覆盖|全部|全年|均|已|对|为|在|与|和|及|共|的|将|被|由|未|能|可|并|超|达|占|按|涉及|发现|获|收|发|等|以上|以下|左右|不)[\\p{IsCJKUnifiedIdeographs}]){2,14})",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Noun();
}
