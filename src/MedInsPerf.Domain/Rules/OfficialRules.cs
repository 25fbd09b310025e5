using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;

namespace MedInsPerf.Domain.Rules;

/// <summary>“三公”实物量: cars held and visitors received, said once with the money and again with the assets.</summary>
public static partial class OfficialRules
{
    /// <summary>公务用车保有量 ≤ 车辆总数.</summary>
    public static readonly Rule CarsAreAmongTheVehicles = new("OFFICIAL-001")
    {
        Family = Family.Consistency,
        Severity = Severity.Warning,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Cars),
    };

    /// <summary>公务接待批次、人次 are the same wherever a part names them.</summary>
    public static readonly Rule ReceptionsAreTheSame = new("OFFICIAL-002")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Receptions),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [CarsAreAmongTheVehicles, ReceptionsAreTheSame];

    private static IEnumerable<Verdict> Cars(FiledPart part)
    {
        var vehicles = Counted(part, "辆").Where(fact => AllVehicles().IsMatch(fact.Lead)).ToList();
        var cars = Counted(part, "辆").Where(fact => Held().IsMatch(fact.Lead)).ToList();
        return from total in vehicles.Take(1)
            from held in cars
            where total.Statement != held.Statement
            let verdict = Evaluation.Of(
                new Claim(ClaimKind.Order, held, new Formula.Of(total)) { Comparison = Comparison.AtMost },
                part
            )
            where verdict is not null
            select verdict;
    }

    private static IEnumerable<Verdict> Receptions(FiledPart part) =>
        from unit in (string[])["批次", "人次"]
        let said = Counted(part, unit).Where(IsReception).ToList()
        where said.Count > 1
        let values = said.GroupBy(fact => fact.Figure.Amount).ToList()
        let holds = values.Count == 1
        let odd = said[^1]
        select new Verdict(
            holds,
            Quotes.Of(said.AsEnumerable().Reverse()),
            odd.Figure.Place.Quote,
            said[0].Figure.Place.Quote,
            holds ? null : Printing.Like(odd.Figure, odd.Figure.Amount - said[0].Figure.Amount),
            holds
                ? $"公务接待{unit}数前后一致。"
                : $"公务接待{unit}数先后写成 {string.Join("、", values.Select(value => value.First().Figure.Place.Quote))}。"
        )
        {
            Scope = part.Record.Title,
            Cause = $"公务接待{unit}",
            Operands = [.. said.Select(fact => fact.Figure)],
        };

    /// <summary>The whole of a year's receptions, not those of one purpose, of foreigners or of last year.</summary>
    private static bool IsReception(Fact fact)
    {
        var before = fact.Passage.Value[Math.Max(0, fact.ClauseStart - 12)..fact.Start];
        return Reception().IsMatch(before) && !Some().IsMatch(before) && !Words.IsEarlier(fact);
    }

    private static IEnumerable<Fact> Counted(FiledPart part, string unit) =>
        part.Facts.Facts.Where(fact =>
            fact.Figure is { Kind: FigureKind.Count, Approximation: null }
            && fact.Figure.Unit == unit
            && !Words.IsChange(fact)
            && !Words.IsPlan(fact)
        );

    [GeneratedRegex(
        "(?:(?:公务用车|机动车)(?:实际)?(?:保有量|保有)|(?:保有|共有|实有|拥有|现有)公务用车)(?:数量|数)?(?:共|为|是|：)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Held();

    [GeneratedRegex(
        "(?:共有|拥有|现有|实有)(?:各类|公务)?(?:机动)?车辆(?:共|为)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex AllVehicles();

    [GeneratedRegex("(?:国内|公务)接待(?!费)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Reception();

    [GeneratedRegex("外事|外宾|国（境）外|主要用于|上年|其中：|用于", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Some();
}
