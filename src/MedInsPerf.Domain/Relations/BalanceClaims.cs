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
            for (var at = 2; at < money.Count; at++)
            {
                var (income, spent, kept) = (money[at - 2], money[at - 1], money[at]);
                if (!Income().IsMatch(income.Lead) || !Spent().IsMatch(spent.Lead) || !Kept().IsMatch(kept.Lead))
                    continue;
                yield return new Claim(
                    ClaimKind.Balance,
                    kept,
                    new Formula.Minus(new Formula.Of(income), new Formula.Of(spent))
                );
            }
        }
    }

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
