using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>What the words before a figure make of it.</summary>
internal static partial class Words
{
    /// <summary>比上年增加 d: a change, not a state.</summary>
    public static bool IsChange(Fact fact) => Change().IsMatch(fact.Lead);

    /// <summary>上年, 2021年 …: last year's figure beside this year's.</summary>
    public static bool IsEarlier(Fact fact) =>
        Earlier().IsMatch(fact.Lead)
        || AgainstYear().IsMatch(fact.Passage.Value.AsSpan(fact.ClauseStart, fact.Start - fact.ClauseStart));

    /// <summary>年初预算, 目标, 任务, 计划: what was meant, not what was done.</summary>
    public static bool IsPlan(Fact fact) => Plan().IsMatch(fact.Lead) && !Done().IsMatch(fact.Lead);

    /// <summary>占 … 的 p%.</summary>
    public static Match Share(Fact fact) => ShareOf().Match(fact.Lead);

    /// <summary>完成预算 p%, 完成年初预算的 p%.</summary>
    public static bool IsCompletionOfBudget(Fact fact) =>
        fact.Figure.Kind == FigureKind.Percent && Completion().IsMatch(fact.Lead);

    /// <summary>增加, 增长, 提高 are up; 减少, 下降 are down; null where the words say neither.</summary>
    public static bool? Rises(Fact fact)
    {
        var match = Change().Match(fact.Lead);
        return match.Success ? Up().IsMatch(match.Value) : null;
    }

    [GeneratedRegex(
        "(?:增加|增长|上升|提高|上涨|增多|减少|下降|降低|压减|缩减|削减|压缩|下跌|增幅|降幅|减幅|调增|调减|增减|净增|净减|增支|减支|增收|减收|压降|压下|回落|回升|上浮|下浮|扩大|收窄|滑落"
            + "|(?<=^|[年期度比较额模入出数])[多少](?:出|支出?|开支|花费?|用|掏|收入?|安排|投入|拿出?|列支|拨付?|缴|交|付|负担|发放|报销)?)(?:额|率|幅度|金额|人数)?(?:了|约|为|达到|达|是|：)*$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Change();

    [GeneratedRegex(
        "增加|增长|上升|提高|上涨|增多|增幅|调增|净增|增支|增收|回升|上浮|扩大|^多",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Up();

    [GeneratedRegex("上年(?!结转|结余|度?末)|去年|上一年|前一年|同期", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Earlier();

    /// <summary>与2021年度的 x 相比, 较2021年 x.</summary>
    [GeneratedRegex(
        @"(?:与|比|较|同)20\d{2}年度?(?:同期|全年|实际|同口径|决算|总|支出|收入|预算|规模|执行|发生|完成|安排|数|额|的)*$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex AgainstYear();

    [GeneratedRegex(
        "(?<!一般公共|政府性基金|资本经营)预算(?!拨款|支出决算|收入决算|执行)|目标|任务|计划|应(?!急)|指标",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Plan();

    [GeneratedRegex(
        "决算|实际|执行数|完成(?!率|预算|年初)|已|到位|支出(?:数)?为?$|收入(?:数)?为?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Done();

    [GeneratedRegex(
        "占(?:到|了)?(?<whole>[^，。；占]{0,40}?)(?:的)?(?:比重|比例|份额|比|百分比)?(?:约|为|达到|达|是|：)*$",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex ShareOf();

    [GeneratedRegex(
        "(?:完成|占)(?:了)?(?:年初|全年|年度|当年|本年|调整|调整后|批复|核定)?(?:的)?预算(?:数|指标|安排|收入|支出)?(?:的)?(?:比例)?(?:约|为|达到|达|是)?$|预算完成率(?:约|为|达到|达|是)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Completion();
}
