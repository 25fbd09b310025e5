using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Relations;

namespace MedInsPerf.Domain.Accounts;

/// <summary>功能分类: …（类）…（款）…（项） with its amount; the items of a class make up the class.</summary>
internal static partial class FunctionItems
{
    /// <summary>类合计 = 各项之和, where the text lists the items and names the class elsewhere.</summary>
    public static IEnumerable<Claim> In(PartFacts part)
    {
        var items = part
            .Facts.Where(fact => fact.Figure.Kind == FigureKind.Money && !Words.IsChange(fact) && !Words.IsPlan(fact))
            .GroupBy(fact => fact.Passage)
            .Select(passage => (Fact: passage.First(), Class: Item().Match(passage.Key.Value)))
            .Where(entry => entry.Class.Success && entry.Fact.Start >= entry.Class.Length)
            .Select(entry => (entry.Fact, Class: Stem(entry.Class.Groups["class"].Value)))
            .ToList();
        foreach (var group in items.GroupBy(entry => entry.Class, StringComparer.Ordinal))
        {
            var terms = group.Select(entry => entry.Fact).ToImmutableArray();
            var whole = part.Facts.FirstOrDefault(fact =>
                fact.Figure.Kind == FigureKind.Money
                && !terms.Contains(fact)
                && !Words.IsChange(fact)
                && !Words.IsEarlier(fact)
                && !Words.IsPlan(fact)
                && fact.Passage.Cell is null
                && Stem(Class().Match(fact.Lead).Groups["class"].Value) == group.Key
            );
            if (whole is null)
                continue;
            yield return new Claim(
                ClaimKind.Account,
                whole,
                new Formula.Sum([.. terms.Select(term => new Formula.Of(term))])
            )
            {
                IsExplicit = false,
            };
        }
    }

    private static string Stem(string name) => name.EndsWith("支出", StringComparison.Ordinal) ? name[..^2] : name;

    [GeneratedRegex(
        "^(?:[（(]?\\d{1,2}[）).．、])?(?<class>[\\p{IsCJKUnifiedIdeographs}]{3,14})[（(]类[）)].{2,40}[（(]项[）)]",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Item();

    [GeneratedRegex(
        "(?:^|[、；，：])(?:其中：?)?(?<class>[\\p{IsCJKUnifiedIdeographs}]{3,14}?)(?:[（(]类[）)])?支出(?:决算)?(?:为)?$",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Class();
}
