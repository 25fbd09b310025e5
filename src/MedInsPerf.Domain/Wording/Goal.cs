using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Rules;

namespace MedInsPerf.Domain.Wording;

/// <summary>目标与实际: a target that a text sets right beside what was reached.</summary>
/// <param name="Passage">The paragraph that holds both.</param>
/// <param name="Start">First character of the pair.</param>
/// <param name="Words">The pair as written: 目标98%，实际为97.6%.</param>
/// <param name="Target">What was aimed at, as written.</param>
/// <param name="Actual">What was reached, as written.</param>
/// <param name="IsMissed">Whether it fell short.</param>
internal sealed partial record Goal(
    Passage Passage,
    int Start,
    string Words,
    string Target,
    string Actual,
    bool IsMissed
)
{
    private const string Number = @"(?<about>约|近)?\d[\d,]*(?:\.\d+)?";

    private const string Unit =
        "%|个?百分点|万?人次|万?人|万元|亿元|元|家|个工作日|个月|个|天|日|场次|场|次|份|户|件|批次|批|期|所|台|套|项|小时|分钟";

    private const string Aim =
        "(?:年度|年初|绩效|预期|既定|考核|预定|设定|原定|全年|市级?|省级?|上级|市下达|省下达|下达)*(?:的)?(?:目标|任务|指标|计划|要求)(?:值|数|任务)?";

    private const string Reached =
        "(?:全年|年末|年底|年内|当年|本年|截至年末|截至年底)?(?:(?:抽样|问卷|随机|回访)*(?:调查|测评|抽查)(?:结果)?|实际|实际上|实际完成|实际达到|完成|实现|达到|达|实有|实绩|实际值)+(?:值|数|率)?(?:为|是|了|到|：)?";

    /// <summary>Every pair of a part.</summary>
    public static IEnumerable<Goal> In(FiledPart part) =>
        from passage in part.Facts.Passages
        where passage.Cell is null
        from match in TargetFirst().Matches(passage.Value).Concat(ActualFirst().Matches(passage.Value))
        let goal = Read(passage, match)
        where goal is not null
        select goal;

    /// <summary>差错率, 投诉率, 时限: whether the words name something of which less is better.</summary>
    public static bool IsBetterLow(string words) => LessIsBetter().IsMatch(words);

    private static Goal? Read(Passage passage, Match match)
    {
        var (target, actual) = (match.Groups["target"], match.Groups["actual"]);
        if (
            match.Groups["about"].Success
            || match.Groups["unit"].Value != match.Groups["same"].Value
            || Value(target) is not { } aimed
            || Value(actual) is not { } reached
        )
            return null;
        var clause = passage.Value[
            Math.Max(SentenceStart(passage, match.Index), match.Index - 24)..(match.Index + match.Length)
        ];
        var behind = passage.Value[
            (match.Index + match.Length)..Math.Min(passage.Value.Length, match.Index + match.Length + 3)
        ];
        var atMost =
            AtMost().IsMatch(match.Groups["bound"].Value) || Within().IsMatch(match.Groups["after"].Value + behind);
        // 差错率, 时限, 成本: whether less is better is not said.
        if (!atMost && LessIsBetter().IsMatch(clause))
            return null;
        var start = NameStart(passage.Value, match.Index);
        return new Goal(
            passage,
            start,
            passage.Value[start..(match.Index + match.Length)],
            target.Value + match.Groups["unit"].Value,
            actual.Value + match.Groups["unit"].Value,
            atMost ? reached > aimed : reached < aimed
        );
    }

    /// <summary>满意度 for 度, 参保率 for 率: the name that the words begin in the middle of.</summary>
    private static int NameStart(string text, int at)
    {
        if (text[at] is not ('率' or '度' or '比' or '占'))
            return at;
        var from = at;
        while (from > 0 && at - from < LongestName && text[from - 1] is >= '一' and <= '鿿')
            from--;
        return from;
    }

    private const int LongestName = 8;

    private static int SentenceStart(Passage passage, int at) =>
        at == 0 ? 0 : passage.Value.AsSpan(0, at).LastIndexOfAny('。', '；') + 1;

    private static decimal? Value(Group number) =>
        decimal.TryParse(number.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>目标95%，实际为94.2%; 目标不少于800人，实际资助812人; 任务30,000人，完成29,500人.</summary>
    [GeneratedRegex(
        Aim
            + @"(?:[\p{IsCJKUnifiedIdeographs}]{0,6}?)(?:为|是|：|:)?(?<bound>不低于|不少于|不小于|达到|≥|不高于|不超过|不大于|≤|控制在|大于等于|小于等于|>=|<=|)?(?<target>"
            + Number
            + ")(?<unit>"
            + Unit
            + ")(?<after>以上|以内|以下|之内|及以上|左右)?[，；、（）,]{1,2}"
            + "(?<reached>"
            + Reached
            + @")[\p{IsCJKUnifiedIdeographs}]{0,6}?(?<actual>"
            + Number
            + ")(?<same>"
            + Unit
            + ")",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex TargetFirst();

    /// <summary>参保率96.62%，年度目标为97%; 完成5场，计划6场.</summary>
    [GeneratedRegex(
        "(?:率|度|比例|占比|比重|完成|实际|达到|培训|检查|开展|举办|组织|印制|发放|建成|安装|覆盖|抽查|受理|办理)[^，。；、（）\\d]{0,8}?(?<actual>"
            + Number
            + ")(?<same>"
            + Unit
            + ")[，；、（,](?:而|但|低于|未达到|未达|距|距离|与|较)?"
            + Aim
            + @"(?:为|是|：|:)?(?<bound>不低于|不少于|不小于|达到|≥|不高于|不超过|不大于|≤|控制在|大于等于|小于等于|>=|<=)?(?<target>"
            + Number
            + ")(?<unit>"
            + Unit
            + ")(?<after>以上|以内|以下|之内|及以上)?(?=[，。；、）（]|的?(?:目标|要求)|$)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex ActualFirst();

    [GeneratedRegex("不高于|不超过|不大于|≤|控制在|小于等于|<=", RegexOptions.None, Patterns.Patience)]
    private static partial Regex AtMost();

    [GeneratedRegex("^(?:以内|以下|之内)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Within();

    [GeneratedRegex(
        "差错率|错误率|投诉率?|负担|自付|返贫|致贫|违规率|拒付|退回|退费|死亡|增幅|增长率?|涨幅|超支|时限|用时|时间|耗时|等待|成本|单价|费用|次均|人均|支出|故障|左右|办结|拖欠|逾期|流失|降至|下降|控制",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex LessIsBetter();
}
