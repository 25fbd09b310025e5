using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Wording;

/// <summary>县区: names of counties, and whether a text speaks of another one as of itself.</summary>
internal static partial class Counties
{
    /// <summary>清溪县 of 云浦市清溪县医疗保障局; null where the bureau is none of a county.</summary>
    public static string? Of(string bureau) =>
        Bureau().Match(bureau) is { Success: true } match ? match.Groups["county"].Value : null;

    /// <summary>
    /// Where another county's bureau does what only the filer does: opens a sentence as its subject, or owns a rule that
    /// is followed.
    /// </summary>
    public static IEnumerable<Match> ForeignIn(Passage passage, string county) =>
        Subject()
            .Matches(passage.Value)
            .Where(match =>
                match.Groups["county"].Value is var named
                && !named.EndsWith(county, StringComparison.Ordinal)
                && !county.EndsWith(named, StringComparison.Ordinal)
            );

    /// <summary>
    /// Where the county's name is written with one character wrong, or two changed about. A neighbour that is visited or
    /// compared with is none.
    /// </summary>
    public static IEnumerable<int> SlipsOf(string county, string text)
    {
        for (var at = text.IndexOf(county[^1]); at >= 0; at = text.IndexOf(county[^1], at + 1))
        {
            var start = at - county.Length + 1;
            if (start >= 0 && IsSlip(county, text, start))
                yield return start;
        }
    }

    private static bool IsSlip(string county, string text, int start)
    {
        var written = text.AsSpan(start, county.Length);
        var first = -1;
        var differing = 0;
        for (var at = 0; at < county.Length - 1; at++)
        {
            if (written[at] == county[at])
                continue;
            first = first < 0 ? at : first;
            differing++;
        }

        var swapped = differing == 2 && written[first] == county[first + 1] && written[first + 1] == county[first];
        if (!swapped && differing != 1)
            return false;
        var before = text[Math.Max(0, start - 6)..start];
        var behind = text[(start + county.Length)..Math.Min(text.Length, start + county.Length + 8)];
        return written.ToString().All(IsHan)
            && (!NoName().IsMatch(written.ToString()) || (ItsBureau().IsMatch(behind) && IsNameHere(before)))
            && !Abroad().IsMatch(before)
            && (IsNameHere(before) || ItsBureau().IsMatch(behind));
    }

    /// <summary>Whether a name can begin here: at the beginning, behind a mark, a higher rank or a word that leads to a name.</summary>
    private static bool IsNameHere(string before) => before.Length == 0 || Leads().IsMatch(before);

    private static bool IsHan(char character) => character is >= '\u4e00' and <= '\u9fff';

    [GeneratedRegex("^医(?:疗保障|保)|^人民政府|^财政|^城乡|^政府|^县?委", RegexOptions.None, Patterns.Patience)]
    private static partial Regex ItsBureau();

    [GeneratedRegex("(?:[省市州盟]|[，。；：、《（“]|\\s|[全由对是在为经])$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Leads();

    /// <summary>全县, 各县, 本县, 外县: ranks without a name.</summary>
    [GeneratedRegex("[全各本我该外他跨邻省市级们个等和与及的]", RegexOptions.None, Patterns.Patience)]
    private static partial Regex NoName();

    [GeneratedRegex(
        "[赴到去往与和同向、及]$|学习|考察|邻近|毗邻|兄弟|周边|相邻|来自",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Abroad();

    /// <summary>我县 in the text of a 市 or 区.</summary>
    public static IEnumerable<Match> OtherRankIn(Passage passage, string county) =>
        county[^1] is '市' or '区' or '旗' ? OurCounty().Matches(passage.Value) : [];

    [GeneratedRegex(
        "(?:^|[省市州盟])(?<county>[\\p{IsCJKUnifiedIdeographs}]{1,8}?[县市区旗])医疗保障局$",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Bureau();

    [GeneratedRegex(
        "(?:(?:^|[。；])(?:(?:19|20)\\d{2}年度?，?)?|《)(?<county>[\\p{IsCJKUnifiedIdeographs}]{1,4}[县区旗])医(?:疗保障|保)局"
            + "(?:(?<=《[^《》]{2,20})[^《》]{0,20}(?:制度|办法|规定|方案|细则|规程)》"
            + "|(?<!《[^《》]{2,20})(?:[^，。；到赴来向与和对派]{0,24}(?:资金|经费|补助)|严格|按照|使用|内设|下设|共有|现有|主要职责|是县|是区|为县|为区|单位|全年|积极|认真|制定|印发|高度重视))",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Subject();

    [GeneratedRegex("(?<!自)我县", RegexOptions.None, Patterns.Patience)]
    private static partial Regex OurCounty();
}
