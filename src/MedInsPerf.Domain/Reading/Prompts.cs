using System.Text.RegularExpressions;

namespace MedInsPerf.Domain.Reading;

/// <summary>填写提示: words of the template that the filer should have replaced.</summary>
internal static partial class Prompts
{
    /// <summary>Whether a whole line is such a prompt.</summary>
    public static bool IsPrompt(string line) =>
        Instruction().Match(line) is { Success: true } match && match.Length == line.Length;

    /// <summary>Every prompt in a text.</summary>
    public static IEnumerable<Match> In(string text) =>
        Instruction().Matches(text).Concat(Bracketed().Matches(text)).Concat(Inline().Matches(text));

    [GeneratedRegex(
        "^(?:请)?(?:针对|围绕|结合|根据|对照)[^，。；]{2,24}(?:提出|填写|说明|分析|列出|阐述)[^，。；]{0,12}(?:意见|建议|措施|情况|原因|办法)[。；]?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Instruction();

    [GeneratedRegex(
        "[（(](?:[^（）()]{0,16}字(?:以内|左右|以上)|可用[^（）()]{2,12}(?:反映|表示|说明)|[^（）()]{0,12}(?:请填写|请说明|如有请|如无请|需填写|据实填写|自行填写|可另附|可附表|示例|样例|填写说明)[^（）()]{0,16}|(?:不少于|不超过)[^（）()]{1,8}字)[）)]",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        "(?:[×XＸ]{2,}(?:县|市|局|项目|资金|万元|元|%|年)|请(?:在此|简要|逐项|详细)(?:填写|说明|描述)[^，。；]{0,16}|，包括当年变动情况及原因)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Inline();
}
