using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Wording;

/// <summary>书名号里的名称: the documents that a text names in 《》.</summary>
internal static partial class TitleNames
{
    private const int Shortest = 6;

    /// <summary>Every name of the passage, without its marks.</summary>
    public static IEnumerable<Group> In(Passage passage) =>
        Marked().Matches(passage.Value).Select(match => match.Groups["name"]);

    /// <summary>
    /// Whether one name is the other with a single slip: a character left out, put in, or another, or two changed about.
    /// Years, ordinals and what tells documents apart (省 or 市, 上 or 下) are no slip.
    /// </summary>
    public static bool IsSlipOf(string one, string other)
    {
        if (one == other || Math.Min(one.Length, other.Length) < Shortest || Math.Abs(one.Length - other.Length) > 1)
            return false;
        var head = 0;
        while (head < one.Length && head < other.Length && one[head] == other[head])
            head++;
        var tail = 0;
        while (tail < one.Length - head && tail < other.Length - head && one[^(tail + 1)] == other[^(tail + 1)])
            tail++;
        var (left, right) = (one[head..^tail], other[head..^tail]);
        return (left.Length, right.Length) switch
        {
            (1, 0) or (0, 1) => head > 0 && tail > 0 && !Telling().IsMatch(left + right),
            (1, 1) => head > 0
                && (tail > 0 || NamesItsKind(one) != NamesItsKind(other))
                && !Telling().IsMatch(left + right),
            (2, 2) => left[0] == right[1] && left[1] == right[0],
            _ => false,
        };
    }

    /// <summary>Whether the name ends in what the document is: 条例, 办法, 通知.</summary>
    public static bool NamesItsKind(string name) => Kind().IsMatch(name);

    [GeneratedRegex(
        "(?:条例|办法|规定|意见|通知|方案|细则|规程|规范|标准|决定|决议|指南|指引|目录|制度|规则|章程|计划|规划|纲要|清单|公告|通告|协议|报告|批复|函|法)(?:（[^（）]{1,8}）)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Kind();

    /// <summary>Whether one name is the other with a place in front: 《县财务制度》 and 《清溪县财务制度》.</summary>
    public static bool IsShortFor(string shorter, string longer) =>
        shorter.Length >= Shortest
        && longer.Length > shorter.Length
        && longer.EndsWith(shorter, StringComparison.Ordinal)
        && PlaceInFront().IsMatch(longer[..^shorter.Length]);

    [GeneratedRegex("《(?<name>[^《》]{2,60})》", RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Marked();

    [GeneratedRegex(
        "[0-9一二三四五六七八九十零〇上下前后东西南北中大小正副省市县区镇乡旗州男女甲乙丙收支内外年月日季度本总各新旧老A-Za-z（）()]",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Telling();

    [GeneratedRegex("^[\\p{IsCJKUnifiedIdeographs}]{1,6}[省市县区州旗]?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex PlaceInFront();
}
