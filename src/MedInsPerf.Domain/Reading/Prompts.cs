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

    /// <summary>（…字以内）, （可用表格形式反映）, （请说明…）: in brackets, and addressed to the filer.</summary>
    [GeneratedRegex(
        "[（(](?:[^（）()]{0,24}字(?:以内|左右|以上)"
            + "|可用[^（）()]{2,12}(?:反映|表示|说明)"
            + "|[^（）()]{0,24}(?:请填写|请说明|如有请|如无请|需填写|据实填写|自行填写|如实填写|可另附|可附表|示例|样例|填写说明|填表说明)[^（）()]{0,24}"
            + "|(?:不少于|不超过|控制在)[^（）()]{1,8}字"
            + "|(?:请|简要|简述|概述|概括|逐项|详细)(?:填写|说明|描述|介绍|阐述|分析|列明|列出|列示|反映)[^（）()]{0,40}"
            + "|(?:阐述|简述|列明|填写|注明)[^（）()]{2,40}"
            + "|(?:此处|这里)[^（）()]{2,20}"
            + "|(?:根据|结合|按照?)[^（）()]{2,20}(?:填写|选填|删减|修改|调整填列))[）)]",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Bracketed();

    /// <summary>××县, 20××年, 请简要说明…, 点击此处输入, 包括…变动情况及原因: left standing in a sentence.</summary>
    [GeneratedRegex(
        "[×XＸ*＊＿_]{2,}(?:省|市|县|区|局|镇|乡|单位|部门|项目|资金|亿元|万元|元|%|年|月|日|人次|人|家|个|次)"
            + "|(?:19|20)[×XＸ*＊]{2}年|[×XＸ](?:省|市|县|区|局|年|月|万元)(?![光线])"
            + "|请(?:在此处?|在下方|在本栏)?(?:简要|逐项|详细|如实|据实)*(?<=[处此方栏要项细实])(?:填写|填报|说明|描述|介绍|列明|列出|阐述|概述)[^，。；]{0,40}|如(?:没有|无)，?请?(?:直接)?填[“”]?无"
            + "|(?:单击|点击)(?:此处|这里)[^，。；]{0,12}"
            + "|(?<=，)(?:包括|含)[^，。；：]{0,10}(?:变动|变化|增减|调整)情况(?:及|和|、)(?:其)?(?:原因|说明)(?=[。；]|$)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Inline();
}
