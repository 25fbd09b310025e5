using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>单位: every amount carries its unit, and one number one unit.</summary>
public static partial class UnitRules
{
    /// <summary>One number of one thing has one unit.</summary>
    public static readonly Rule OneNumberOneUnit = new("UNIT-001")
    {
        Family = Family.Unit,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(SameNumbers),
    };

    /// <summary>An amount carries its unit.</summary>
    public static readonly Rule NoBareAmount = new("UNIT-002")
    {
        Family = Family.Unit,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(BareAmounts),
    };

    /// <summary>A chart of amounts names its unit.</summary>
    public static readonly Rule ChartsNameTheirUnit = new("UNIT-003")
    {
        Family = Family.Unit,
        Severity = Severity.Info,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Documents.SelectMany(document => Charts(document.Source)),
    };

    /// <summary>人均、次均: what one head comes to is no sum of millions.</summary>
    public static readonly Rule AveragesAreOfOneHead = new("UNIT-004")
    {
        Family = Family.Unit,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Averages),
    };

    /// <summary>A few 元 with 角 and 分 among amounts of 万元 are mostly 万元.</summary>
    public static readonly Rule SmallAmountsFitTheirReport = new("UNIT-005")
    {
        Family = Family.Unit,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(SmallAmounts),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All =
    [
        OneNumberOneUnit,
        NoBareAmount,
        ChartsNameTheirUnit,
        AveragesAreOfOneHead,
        SmallAmountsFitTheirReport,
    ];

    private const decimal TenThousand = 10_000m;

    /// <summary>Fewer amounts have no common unit.</summary>
    private const int FewestAmounts = 6;

    private static IEnumerable<Verdict> SmallAmounts(FiledPart part)
    {
        var amounts = part
            .Facts.Facts.Where(fact =>
                fact.Figure is { Kind: FigureKind.Money, Value: > 0m } && fact.Passage.Cell is null
            )
            .ToList();
        var large = amounts.Where(fact => fact.Figure.Scale > 1m).ToList();
        if (large.Count < FewestAmounts)
            yield break;
        foreach (
            var fact in amounts.Where(fact =>
                fact.Figure is { Scale: 1m, Decimals: 2, Approximation: null } figure
                && figure.Value < TenThousand
                && !OfOne().IsMatch(part.Facts.Sentences[fact.Sentence].Text)
                && large.Exists(other =>
                    other.Sentence == fact.Sentence || Math.Abs(other.Passage.Block - fact.Passage.Block) <= 1
                )
            )
        )
        {
            var meant = fact.Figure.Place.Quote.Replace("元", "万元", StringComparison.Ordinal);
            yield return new Verdict(
                Holds: false,
                Quotes.Of([fact]),
                fact.Figure.Place.Quote,
                meant,
                Difference: null,
                $"前后的金额都以万元计，这里写的是 {fact.Figure.Place.Quote}，像是 {meant} 漏了“万”字。"
            )
            {
                Scope = part.Record.Title,
                Cause = fact.Figure.Place.Quote,
                Operands = [fact.Figure],
            };
        }
    }

    /// <summary>No patient of a county costs more, in 元.</summary>
    private const decimal DearestHead = 1_000_000m;

    private static IEnumerable<Verdict> Averages(FiledPart part) =>
        from fact in part.Facts.Facts
        where fact.Figure.Money is not null && fact.Figure.Scale > 1m && OfOneHead().IsMatch(fact.Lead)
        let holds = fact.Figure.Amount < DearestHead
        let meant = fact.Figure.Place.Quote.Replace(fact.Figure.Unit, "元", StringComparison.Ordinal)
        select new Verdict(
            holds,
            Quotes.Of([fact]),
            fact.Figure.Place.Quote,
            meant,
            Difference: null,
            holds
                ? $"{fact.Figure.Place.Quote}不超出一人一次的费用。"
                : $"一人一次的费用写成 {fact.Figure.Place.Quote}，像是 {meant} 错写了单位。"
        )
        {
            Scope = part.Record.Title,
            Cause = fact.Figure.Place.Quote,
            Operands = [fact.Figure],
        };

    private static IEnumerable<Verdict> SameNumbers(FiledPart part)
    {
        var same = part
            .Facts.Facts.Where(fact => fact.Figure is { Kind: FigureKind.Money } figure && Digits(figure.Value) >= 4)
            .GroupBy(fact => (fact.Figure.Value, Name: fact.Concept?.Name ?? Ending(fact.Label)))
            .Where(same => same.Key.Name.Length >= 2 && same.Select(fact => fact.Figure.Scale).Distinct().Count() > 1);
        foreach (var facts in same.Select(same => same.DistinctBy(fact => fact.Figure.Scale).ToList()))
        {
            yield return new Verdict(
                Holds: false,
                Quotes.Of(facts),
                facts[0].Figure.Place.Quote,
                facts[1].Figure.Place.Quote,
                Difference: null,
                $"“{facts[0].Name}”一处写成 {facts[0].Figure.Place.Quote}，一处写成 {facts[1].Figure.Place.Quote}，数相同而单位不同。"
            )
            {
                Scope = part.Record.Title,
                Cause = facts[0].Figure.Value.ToString(CultureInfo.InvariantCulture),
                Operands = [.. facts.Select(fact => fact.Figure)],
            };
        }
    }

    private static int Digits(decimal value) =>
        value.ToString(CultureInfo.InvariantCulture).Trim('0').Count(char.IsAsciiDigit);

    private static string Ending(string label) => label.Length <= 4 ? label : label[^4..];

    private static IEnumerable<Verdict> BareAmounts(FiledPart part)
    {
        if (!part.Facts.Facts.Any(fact => fact.Figure.Kind == FigureKind.Money))
            yield break;
        foreach (var fact in part.Facts.Facts.Where(fact => fact.Passage.Cell is null && IsBareAmount(fact)))
        {
            var sibling = part
                .Facts.Facts.Where(other => other.Figure.Kind == FigureKind.Money)
                .OrderBy(other => other.Figure.Amount == fact.Figure.Value * other.Figure.Scale ? 0 : 1)
                .ThenBy(other => Math.Abs(other.Passage.Block - fact.Passage.Block))
                .First();
            yield return new Verdict(
                Holds: false,
                Quotes.Of([fact]),
                fact.Figure.Place.Quote,
                fact.Figure.Place.Quote + sibling.Figure.Unit,
                Difference: null,
                $"{fact.Figure.Place.Quote} 没有写单位，旁边的金额都写明了单位（如 {sibling.Figure.Place.Quote}）。"
            )
            {
                Scope = part.Record.Title,
                Cause = fact.Figure.Place.Quote,
                Correction = fact.Figure.Place.Quote + sibling.Figure.Unit,
                CorrectionPlaces = [fact.Figure.Place],
                Operands = [fact.Figure],
            };
        }
    }

    private static bool IsBareAmount(Fact fact) =>
        fact.Figure is { Kind: FigureKind.Bare, Value: not 0m } figure
        && (figure.Decimals > 0 || figure.Value >= 1000m)
        && MoneyFlow.EndsInMoney(fact.Lead)
        && (fact.Tail.Length == 0 || fact.Tail[0] is '（' or '(' or ' ');

    private static IEnumerable<Verdict> Charts(SourceText source)
    {
        var charts = source
            .Blocks.Select((block, index) => (Chart: block as ChartBlock, Index: index))
            .Where(at => at.Chart is { Caption.Value.Length: > 0 } chart && HoldsAmounts(chart))
            .ToList();
        var named = charts.Where(at => UnitNamed().IsMatch(at.Chart!.Caption.Value)).ToList();
        foreach (var (chart, index) in charts)
        {
            var holds = UnitNamed().IsMatch(chart!.Caption.Value);
            if (named.Count == 0 && !holds)
                continue;
            var caption = new Passage(source.Document, index, Cell: null, chart.Caption);
            yield return new Verdict(
                holds,
                Quoted.Line(caption),
                chart.Caption.Value,
                Computed: null,
                Difference: null,
                holds ? "图题写明了单位。" : "图题没有写单位，同一份材料里别的图都写了。"
            )
            {
                Cause = chart.Caption.Value,
            };
        }
    }

    private static bool HoldsAmounts(ChartBlock chart) =>
        chart.Series.SelectMany(series => series.Points).All(point => !point.Value.EndsWith('%'));

    [GeneratedRegex("(?:人均|次均|户均|例均)[^，。；]{0,8}$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex OfOneHead();

    /// <summary>What one person, one visit or one piece comes to stands in 元 anywhere.</summary>
    [GeneratedRegex(
        "人均|次均|户均|例均|每[人份次户名台件个站]|标准|单价|定额|起付|限价|限额|封顶|价|药费|租费|奖励|罚款|缴费|报销|补助水平|筹资|/|／|由\\d|降至|元至",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex OfOne();

    [GeneratedRegex("单位[：:]|（(?:万|亿)?元）|\\((?:万|亿)?元\\)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex UnitNamed();
}
