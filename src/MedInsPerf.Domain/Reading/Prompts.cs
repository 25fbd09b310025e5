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
        Instruction()
            .Matches(text)
            .Concat(Bracketed().Matches(text))
            .Concat(Labelled().Matches(text))
            .Concat(Inline().Matches(text))
            .Concat(Placeholder().Matches(text))
            .GroupBy(match => match.Index)
            .Select(same => same.MaxBy(match => match.Length)!);

    /// <summary>Every place that was left to be filled in: ____, （　　）万元, 待填.</summary>
    public static IEnumerable<Match> BlanksIn(string text) => Blank().Matches(text);

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
            + "|(?:阐述|简述|概述|列明|列举|填写|填列|注明|描述)[^（）()]{2,40}"
            + "|(?:应|需|须|应当|需要|必须)(?:包括|包含|说明|写明|列明|填写|填列|注明|阐述|分析|反映|附)[^（）()]{2,60}"
            + "|(?:主要|重点|简要|逐项|分项|逐条)?(?:说明|阐述|描述|填写)(?:[^（）()]{1,24}(?:等|情况|内容|原因|措施|依据|成效))"
            + "|(?:如|若)(?:有|无|没有|涉及|存在|未)[^（）()]{0,16}(?:请|须|需|应|可|填)[^（）()]{0,24}"
            + "|[^（）()]{0,16}(?:可不填|不填|可删除|删除本|可自行|可续页|另附页|可另行|按实际情况|视情况|择其一|任选|二选一|勾选)[^（）()]{0,16}"
            + "|(?:此处|这里)[^（）()]{2,20}"
            + "|(?:根据|结合|按照?)[^（）()]{2,20}(?:填写|选填|删减|修改|调整填列))[）)]",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Bracketed();

    /// <summary>【填写提示：…】, （编写说明：…）, 写作提示：…: called a prompt in so many words, or 【…】 around a request.</summary>
    [GeneratedRegex(
        "[【〖〔\\[（(](?:填写|填报|填表|填列|编写|编制|撰写|写作|写法|模板|格式)(?:的)?(?:提示|说明|要求|须知|指引|要点|注意事项|参考)(?:[：:，、][^【】〖〗〔〕\\[\\]]{0,120}?)?[】〗〕\\]）)]"
            + "|【(?:温馨)?(?:提示|注|说明|备注|要求|注意)[：:][^【】]{0,60}(?:请|应当?|须|不得|不要|不能|避免|要(?!求)|填写|字以内|可续页|可附)[^【】]{0,60}】"
            + "|【[^【】]{0,16}(?:请|此处|填写|填列|填报|简述|简要|逐项说明|列明|可续页|可另附|可自行|字以内)[^【】]{0,60}】"
            + "|^(?:填写|填报|编写|撰写|写作)(?:提示|指引|要点)[：:][^。；]{2,80}[。；]?",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Labelled();

    /// <summary>XX会计师事务所, 附件X, ×××, 【项目名称】, 待补充: a name or number still to be put in.</summary>
    [GeneratedRegex(
        "(?<![A-Za-z0-9])(?:[XxＸｘ×]{2,}|[＊*]{2,}|[○〇]{2,}|[□]{2,})(?=[\\p{IsCJKUnifiedIdeographs}])(?!光|线|片)[\\p{IsCJKUnifiedIdeographs}]{1,8}"
            + "|(?<=[\\p{IsCJKUnifiedIdeographs}（“：])(?:[XxＸｘ×]{2,}|[＊*]{3,})(?=[，。；、）”]|$)"
            + "|(?:附件|附表|附录|文号|表|图|第)[XxＸｘ×]+(?![A-Za-z0-9光线片])"
            + "|〔(?:20)?[XxＸｘ×＊*_＿\\s]+〕|〔\\d{4}〕[XxＸｘ×＊*_＿]+号"
            + "|【(?:[^【】]{0,12}(?:名称|单位|姓名|日期|金额|数字|数据|内容|填写|填入|插入|补充|待|年份|年度|县|此处|某|原因)[^【】]{0,8}|\\s*|[XxＸｘ×.…]+)】"
            + "|[?？]{2,}|\\?(?=[万亿]?元|%|人|家)|(?<![A-Za-z])(?:TODO|TBD|xxxx?)(?![A-Za-z])"
            + "|(?:[（(【]|(?<=[，：:。]))(?:此处|数据|数字|金额|原因|内容|具体[\\p{IsCJKUnifiedIdeographs}]{2,6})?(?:待补充?|待填写?|待核实|待核对|待定|待确认|待完善|待更新|需补充|需核实)(?:[）)】]|(?=[，。；]|$))"
            + "|(?<=[\\p{IsCJKUnifiedIdeographs}])(?<![有尚亟仍还])待(?:填写?|补充|核实|核对|定)(?=[，。；]|$)"
            + "|(?<=[\\p{IsCJKUnifiedIdeographs}])(?<![：:、，（(\\s][\\p{IsCJKUnifiedIdeographs}])某(?:某)+|(?<=由)某(?:会计师事务所|公司)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Placeholder();

    /// <summary>____, （　　）万元, 支出为万元: room for a figure that nobody filled in.</summary>
    [GeneratedRegex(
        @"[_＿﹍]{2,}(?!签|盖章)|[（(]\s*[）)](?=[万亿]?元|%|人|家|个|次|分|天)"
            + "|(?:支出|收入|资金|预算|合计|执行率|满意度|得分|占比|完成值|实际值|完成率|覆盖率)(?:为|是|达到|：)(?=[万亿]元|元(?!/)|%|[，。；])"
            + "|(?:原因|措施|依据|问题)(?:主要)?(?:是|为|系|在于|有)[：:]?(?=[。；]|$)|(?<=[。；：])[一二三四五六七八九]是(?=[。；]|$)"
            + "|^[（(][一二三四五六七八九十][）)]$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Blank();

    /// <summary>××县, 20××年, 请简要说明…, 点击此处输入, 包括…变动情况及原因: left standing in a sentence.</summary>
    [GeneratedRegex(
        "[×XＸ*＊]{2,}(?:省|市|县|区|局|镇|乡|单位|部门|项目|资金|亿元|万元|元|%|年|月|日|人次|人|家|个|次)"
            + "|(?:19|20)[×XＸ*＊]{2}年|[×XＸ](?:省|市|县|区|局|年|月|万元)(?![光线])"
            + "|请(?:在此处?|在下方|在本栏)?(?:简要|逐项|详细|如实|据实)*(?<=[处此方栏要项细实])(?:填写|填报|说明|描述|介绍|列明|列出|阐述|概述)[^，。；]{0,40}|如(?:没有|无)，?请?(?:直接)?填[“”]?无"
            + "|(?:单击|点击)(?:此处|这里)[^，。；]{0,12}"
            + "|(?<=，)(?:包括|含)[^，。；：]{0,10}(?:变动|变化|增减|调整)情况(?:及|和|、)(?:其)?(?:原因|说明)(?=[。；]|$)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Inline();
}
