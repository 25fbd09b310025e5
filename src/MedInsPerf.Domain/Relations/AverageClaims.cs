using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>n 人次 m 元，人均 a 元: an average drawn from the total and the number beside it.</summary>
internal static partial class AverageClaims
{
    public static IEnumerable<Claim> In(PartFacts part)
    {
        foreach (var statement in part.Facts.GroupBy(fact => fact.Statement))
        {
            var facts = statement.ToList();
            foreach (var average in facts.Where(IsAverage))
            {
                var before = facts.Where(fact => fact.Start < average.Start).ToList();
                var totals = before.Where(fact => fact.Figure.Kind == FigureKind.Money && fact != average).ToList();
                var numbers = before.Where(fact => fact.Figure.Kind == FigureKind.Count).ToList();
                if (totals is not [var total] || numbers is not [var number] || number.Figure.Amount == 0m)
                    continue;
                yield return new Claim(
                    ClaimKind.Average,
                    average,
                    new Formula.Over(new Formula.Of(total), new Formula.Of(number))
                )
                {
                    IsExplicit = false,
                    AllowsLastDigit = true,
                };
            }
        }
    }

    private static bool IsAverage(Fact fact) =>
        fact.Figure.Kind is FigureKind.Money or FigureKind.PerHead && Average().IsMatch(fact.Lead);

    [GeneratedRegex(
        "(?:人均|次均|户均|家均|平均每(?:人次|人|次|户|家)|每(?:人次|人|次|户)平均)[^，。；]{0,8}$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Average();
}
