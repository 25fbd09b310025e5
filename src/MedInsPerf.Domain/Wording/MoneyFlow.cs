using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Wording;

/// <summary>资金流: figures of one and the same money on its way, 申报 → 拨付, 预算 → 支出.</summary>
internal static partial class MoneyFlow
{
    /// <summary>Whether a figure is money on its way, and not a fine, a price, or the share of one head.</summary>
    public static bool IsIn(Fact fact) =>
        fact.Figure.Kind == FigureKind.Money
        && Step().IsMatch(fact.Lead)
        && !ByTheHead().IsMatch(fact.Lead + fact.Tail);

    /// <summary>Whether a figure is the share of one head, one case, one household: 人均, 次均, 户均.</summary>
    public static bool IsShare(Fact fact) => fact.Figure.Kind == FigureKind.Money && Average().IsMatch(fact.Lead);

    /// <summary>Whether a bare number stands where money is stated: 决算数为, 支出, 资金.</summary>
    public static bool EndsInMoney(string lead) => MoneyWord().IsMatch(lead) && !ByTheHead().IsMatch(lead);

    [GeneratedRegex(
        "申报|申请|预算|计划|安排|下达|下拨|拨付|拨款|拨入|到位|支付|支出|使用|执行|报销|结算|发放|上解|上划|收入|总金额|总费用|费用|应付|实付|应补|补助|救助|统筹|基金|追回|退回|收回|涉及|结余|剩余|合计|决算",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Step();

    [GeneratedRegex(
        "人均|每人|次均|户均|例均|日均|每次|每户|每张|单价|标准|限额|起付|封顶|罚|违约|工资|每月|每年|/人|价格|收费",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex ByTheHead();

    [GeneratedRegex("(?:人|次|户|例|笔|日|床日)均", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Average();

    [GeneratedRegex(
        "(?:决算数|预算数|执行数|支出|收入|金额|资金|经费|拨款|预算|决算|费用|补助|结余)(?:总计|合计|共计|总额|数)?(?:为|是|共|达|达到|约|：|:)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex MoneyWord();
}
