using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Wording;

/// <summary>
/// 自称: where a self-evaluation names the fund that it evaluates: 使用…过程中, 结合…使用情况进行自评, 按照…支出实际.
/// </summary>
/// <param name="Start">First character of the name.</param>
/// <param name="Name">The fund, as named.</param>
/// <param name="Evaluates">Whether the words say that this fund is evaluated; else they say that it is used.</param>
internal sealed partial record OwnFund(int Start, string Name, bool Evaluates)
{
    /// <summary>Every fund that the passage speaks of as its own.</summary>
    public static IEnumerable<OwnFund> In(Passage passage) =>
        from match in Role().Matches(passage.Value)
        let fund = match.Groups["fund"]
        select new OwnFund(fund.Index, fund.Value, match.Groups["evaluates"].Success);

    /// <summary>
    /// Whether the words around a fund's name say that money went from one fund to another, or set two of them apart.
    /// </summary>
    public static bool SetsApart(string clause, string name)
    {
        var around = clause.Replace(name, "\uFFFC", StringComparison.Ordinal);
        return Apart().IsMatch(around) || Joined().IsMatch(around);
    }

    [GeneratedRegex(
        "使用(?<fund>[^，。；：《》“”]{2,44}?(?:资金|经费|补助|费用|费|项目))(?:的)?过程中"
            + "|(?<evaluates>结合|对照|根据|围绕)(?<fund>[^，。；：《》“”]{2,44}?(?:资金|经费|补助|费用|费|项目))(?:的)?(?:使用|支出|执行|管理|实施)(?:情况|实际)[^。；]{0,8}自评"
            + "|(?<evaluates>自评)[^，。；]{0,6}(?:结合|对照|根据|围绕)(?<fund>[^，。；：《》“”]{2,44}?(?:资金|经费|补助|费用|费|项目))(?:的)?(?:使用|支出|执行|管理|实施)(?:情况|实际)"
            + "|(?<evaluates>按照)(?<fund>[^，。；：《》“”]{2,44}?(?:资金|经费|补助|费用|费|项目))(?:的)?(?:支出|使用|执行)实际",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Role();

    [GeneratedRegex(
        "[从由]|自(?!评|查|身|我|行)|改为|改用|调剂|调整|调入|调出|统筹|整合|合并|归并|一并|另|以外|除|不含|不包括|不再|区别|不同|相比|一起|共同|同时|以及|详见|参见|列入|列支|纳入|转入|并入|衔接|上年|去年|往年|下年",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Apart();

    /// <summary>One of several funds: 与…, …和, …等. What follows 的 is of the fund itself.</summary>
    [GeneratedRegex(
        "[与和及、同跟][^，。；、]{0,8}\uFFFC|\uFFFC(?!的)[^，。；、]{0,4}[与和及、等同跟]|\uFFFC(?:的)?等",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Joined();
}
