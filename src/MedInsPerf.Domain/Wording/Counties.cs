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
