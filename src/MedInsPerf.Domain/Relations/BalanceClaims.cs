using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>收入 a，支出 b，当期结余 c: what a fund keeps of a year.</summary>
internal static partial class BalanceClaims
{
    public static IEnumerable<Claim> In(PartFacts part)
    {
        foreach (var sentence in part.Facts.Where(fact => fact.Passage.Cell is null).GroupBy(fact => fact.Sentence))
        {
            var money = sentence.Where(fact => fact.Figure.Kind == FigureKind.Money && !Words.IsChange(fact)).ToList();
            var others = OfOtherYears().IsMatch(part.Sentences[sentence.Key].Text);
            for (var at = 2; at < money.Count; at++)
            {
                var (income, spent, kept) = (money[at - 2], money[at - 1], money[at]);
                var isOfYear =
                    Income().IsMatch(income.Lead) && Spent().IsMatch(spent.Lead) && Kept().IsMatch(kept.Lead);
                var isOfFunds =
                    !others
                    && Available().IsMatch(income.Lead)
                    && AllSpent().IsMatch(spent.Lead)
                    && Left().IsMatch(kept.Lead);
                if (!isOfYear && !isOfFunds)
                    continue;
                yield return new Claim(
                    ClaimKind.Balance,
                    kept,
                    new Formula.Minus(new Formula.Of(income), new Formula.Of(spent))
                );
            }
        }
    }

    /// <summary>Carried over or added up over years, what is left is of more than this money.</summary>
    [GeneratedRegex("年初结|上年结|期初|累计|滚存|历年|其中|收回|基金", RegexOptions.None, Patterns.Patience)]
    private static partial Regex OfOtherYears();

    [GeneratedRegex(
        "(?:可用(?:资金|财力|数)?|全年预算(?:数)?|调整后预算(?:数)?|调整预算数|到位资金|资金到位)(?:为|达到|达|是|共)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Available();

    [GeneratedRegex(
        "^[，、]?(?:全年|实际|年内|已|共|累计)*(?:支出|执行|支付|使用|列支)(?:数)?(?:为|达到|达|是|共|了)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex AllSpent();

    [GeneratedRegex(
        "^[，、]?(?:年末|年底|期末|尚|还)*(?:余额|结余|节余|剩余|结转|剩|余)(?:为|达到|达|是|共|有)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Left();

    [GeneratedRegex("收入(?:合计|总额)?(?:为|达到|达|是|共)?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Income();

    [GeneratedRegex("支出(?:合计|总额)?(?:为|达到|达|是|共)?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Spent();

    [GeneratedRegex(
        "(?:当期|当年|本期|本年|年度)(?:收支)?(?:结余|节余)(?:为|达到|达|是|共)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Kept();
}
