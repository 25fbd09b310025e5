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
                if (OfStaff(part, facts, average) is { } ofStaff)
                {
                    yield return ofStaff;
                    continue;
                }

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

    /// <summary>公用经费 m 元，按在职人数计，人均公用经费 a 元: by the staff that the part counts once.</summary>
    private static Claim? OfStaff(PartFacts part, List<Fact> facts, Fact average)
    {
        if (
            OfWhat().Match(average.Lead) is not { Success: true } match
            || !ByStaff().IsMatch(part.Sentences[average.Sentence].Text)
        )
            return null;
        var total = facts.LastOrDefault(fact =>
            fact.Start < average.Start
            && fact.Figure.Kind == FigureKind.Money
            && fact.Lead.EndsWith(match.Groups["what"].Value, StringComparison.Ordinal)
        );
        var staff = part.Of(Concepts.StaffInPost).Where(fact => fact.Figure.Approximation is null).ToList();
        return total is null || staff.Select(fact => fact.Figure.Amount).Distinct().Count() != 1
            ? null
            : new Claim(ClaimKind.Average, average, new Formula.Over(new Formula.Of(total), new Formula.Of(staff[0])))
            {
                IsExplicit = false,
                AllowsLastDigit = true,
            };
    }

    [GeneratedRegex(
        "人均(?<what>[^，。；]{2,8}?)(?:支出)?(?:约|为|是|达)*$",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex OfWhat();

    [GeneratedRegex("按[^，。；]{0,6}在职[^，。；]{0,6}(?:计|算|平均)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex ByStaff();

    private static bool IsAverage(Fact fact) =>
        fact.Figure.Kind is FigureKind.Money or FigureKind.PerHead && Average().IsMatch(fact.Lead);

    [GeneratedRegex(
        "(?:人均|次均|户均|家均|平均每(?:人次|人|次|户|家)|每(?:人次|人|次|户)平均)[^，。；]{0,8}$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Average();
}
