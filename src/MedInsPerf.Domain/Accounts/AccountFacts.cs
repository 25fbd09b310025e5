using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Accounts;

/// <summary>决算数: what a part states of its department's accounts for the year.</summary>
internal sealed partial class AccountFacts
{
    private readonly ILookup<AccountItem, Fact> byItem;

    private readonly PartFacts part;

    private AccountFacts(PartFacts part, ILookup<AccountItem, Fact> byItem)
    {
        this.part = part;
        this.byItem = byItem;
    }

    /// <summary>The account facts of a part; none for kinds that state no accounts.</summary>
    public static AccountFacts Of(PartFacts part, DocumentKind kind, int? fiscalYear)
    {
        var states = kind is DocumentKind.FinalAccounts or DocumentKind.DepartmentSelfEvaluation;
        var facts = states ? part.Facts : [];
        return new AccountFacts(
            part,
            facts
                .Where(fact => IsStated(fact, fiscalYear))
                .Select(fact => (Fact: fact, Item: ItemOf(fact)))
                .Where(entry => entry.Item is not null)
                .ToLookup(entry => entry.Item!, entry => entry.Fact)
        );
    }

    /// <summary>The first time that the item is stated; null where it is not.</summary>
    public Fact? this[AccountItem item] => byItem[item].FirstOrDefault();

    /// <summary>Every time that the item is stated.</summary>
    public IEnumerable<Fact> Every(AccountItem item) => byItem[item];

    /// <summary>Where the item is stated with 完成预算 p% right behind it; null where it is not.</summary>
    public (Fact Amount, Fact Rate)? Completion(AccountItem item)
    {
        foreach (var amount in byItem[item])
        {
            var rate = part
                .Facts.Where(fact => fact.Passage == amount.Passage && fact.Start > amount.Start)
                .TakeWhile(fact => fact.Statement == amount.Statement && !Dimensions.IsAmount(fact))
                .FirstOrDefault(Words.IsCompletionOfBudget);
            if (rate is not null)
                return (amount, rate);
        }

        return null;
    }

    private static AccountItem? ItemOf(Fact fact)
    {
        var lead = Frills().Replace(fact.Lead, "");
        return AccountItems.All.FirstOrDefault(item => item.Covers(lead));
    }

    /// <summary>This year's result: not last year's, not a budget, not a change.</summary>
    private static bool IsStated(Fact fact, int? fiscalYear) =>
        fact.Figure.Kind == FigureKind.Money
        && fact.Passage.Cell is null
        && !Words.IsChange(fact)
        && !Words.IsEarlier(fact)
        && !Planned().IsMatch(fact.Lead)
        && !Brief().IsMatch(fact.Passage.Value)
        && (fact.Year is null || fiscalYear is null || fact.Year == fiscalYear || !YearRightBefore(fact));

    private static bool YearRightBefore(Fact fact) =>
        fact.Year is { } year && fact.Clause.Contains($"{year}年", StringComparison.Ordinal);

    [GeneratedRegex(@"20\d{2}年?度?|[“”""《》\s]", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Frills();

    [GeneratedRegex("年初|预算(?:数|为|安排|批复)|预算$|计划|拟", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Planned();

    /// <summary>名词解释: 指…, 反映….</summary>
    [GeneratedRegex("^[^，。]{2,40}[：:]\\s*(?:指|是指|反映)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Brief();
}
