using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Relations;

namespace MedInsPerf.Domain.Accounts;

/// <summary>上年数: the amount of the year before, as the text states it or as its change over the year gives it exactly.</summary>
internal sealed partial class AccountChanges(PartFacts part, AccountFacts facts)
{
    /// <summary>The year before of an item; null where the text says neither it nor the change.</summary>
    public Money? Before(AccountItem item, Fact? now)
    {
        if (now?.Figure.Money is not { } amount)
            return null;
        foreach (var fact in part.Facts.Where(fact => fact.Passage == now.Passage && fact.Start > now.Start))
        {
            if (fact.Figure.Money is not { } other)
                continue;
            if (facts.ItemAt(fact) is { } stated && stated != item)
                return null;
            var between = fact.Passage.Value[now.End..fact.Start];
            if (!Year().IsMatch(between))
                continue;
            if (Words.IsChange(fact) && !Planned().IsMatch(fact.Clause))
                return Words.Rises(fact) == true ? amount - other : amount + other;
            if (Words.IsEarlier(fact))
                return other;
        }

        return null;
    }

    /// <summary>比上年, 与2021年度相比, 较上年度.</summary>
    [GeneratedRegex(
        "(?:与|比|较|同)[^，。；]{0,6}(?:上年|上一年|去年|20\\d{2}年)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Year();

    [GeneratedRegex("预算(?!财政拨款|支出|收入)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Planned();
}
