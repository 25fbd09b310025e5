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

    /// <summary>What a fact states; null where it states no item.</summary>
    public AccountItem? ItemAt(Fact fact) => byItem.FirstOrDefault(facts => facts.Contains(fact))?.Key;

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

    /// <summary>Whether the text speaks of means other than the year's income: then income alone tells no balance.</summary>
    public bool HasOtherMeans =>
        part.Passages.Any(passage => OtherMeans().IsMatch(passage.Value) && !Brief().IsMatch(passage.Value));

    private static AccountItem? ItemOf(Fact fact)
    {
        var lead = Plain(fact.Lead);
        var item = AccountItems.All.FirstOrDefault(item => item.Covers(lead));
        return item is not null && AccountItems.OfAllMeans.Contains(item) && IsOfFiscalMeans(fact) ? null : item;
    }

    /// <summary>The words before an amount without year and quotation marks, as <see cref="AccountItem.Covers"/> takes them.</summary>
    public static string Plain(string lead) => Frills().Replace(lead, "");

    /// <summary>财政拨款收、支总计 …，其中本年收入 …: the income of the appropriation, not of the year.</summary>
    private static bool IsOfFiscalMeans(Fact fact)
    {
        var text = fact.Passage.Value;
        var from = fact.Start == 0 ? -1 : text.LastIndexOf('。', fact.Start - 1);
        return FiscalMeans().IsMatch(text[(from + 1)..fact.Start]);
    }

    /// <summary>This year's result: not last year's, not a budget, not a change.</summary>
    private static bool IsStated(Fact fact, int? fiscalYear) =>
        fact.Figure.Kind == FigureKind.Money
        && fact.Passage.Cell is null
        && !Words.IsChange(fact)
        && !Words.IsEarlier(fact)
        && !LeftOut().IsMatch(fact.Lead)
        && !Brief().IsMatch(fact.Passage.Value)
        && (fact.Year is null || fiscalYear is null || fact.Year == fiscalYear || !YearRightBefore(fact));

    private static bool YearRightBefore(Fact fact) =>
        fact.Year is { } year && fact.Clause.Contains($"{year}年", StringComparison.Ordinal);

    [GeneratedRegex(@"20\d{2}年?度?|[“”""《》\s]", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Frills();

    [GeneratedRegex(
        "[人户次月日年例件辆车批]均|人平|平均|每(?:人|户|次|月|车|辆|批|平方米)|单车|年初(?!结转)|预算(?:数|为|安排|批复)|预算$|计划|拟|不含|不包括|除.+外",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex LeftOut();

    [GeneratedRegex("(?:年初|上年)结转|使用非财政拨款结余|结余分配", RegexOptions.None, Patterns.Patience)]
    private static partial Regex OtherMeans();

    [GeneratedRegex("财政拨款(?:收入?、?支|收入支出|结转|总)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex FiscalMeans();

    /// <summary>名词解释: 指…, 反映….</summary>
    [GeneratedRegex("^[^，。]{2,40}[：:]\\s*(?:指|是指|反映)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Brief();
}
