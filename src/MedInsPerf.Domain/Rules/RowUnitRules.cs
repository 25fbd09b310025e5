using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>表中单位: the unit over a table or beside a row is the one that its figures are in.</summary>
public static partial class RowUnitRules
{
    /// <summary>Fewer figures in common are an accident.</summary>
    private const int FewestInCommon = 2;

    private const decimal TenThousand = 10_000m;

    /// <summary>The figures that a table gives in 元 are not those that the text gives in 万元.</summary>
    public static readonly Rule TablesAndTextShareUnits = new("UNIT-006")
    {
        Family = Family.Unit,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Documents.SelectMany(document => Tables(filed, document.Source.Document)),
    };

    /// <summary>Things that are counted one by one have no fraction.</summary>
    public static readonly Rule CountsAreWhole = new("UNIT-007")
    {
        Family = Family.Unit,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed =>
            from part in filed.Parts
            from row in IndicatorRow.In(part.Document.Source, part.Record.FirstBlock, part.Record.BlockCount)
            where row.IsTenThousandOff
            select Fractional(part, row),
    };

    /// <summary>From 2.1% to 2.6% are half a 百分点, and no half percent.</summary>
    public static readonly Rule PointsAreNoPercent = new("UNIT-008")
    {
        Family = Family.Unit,
        Severity = Severity.Warning,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed =>
            from part in filed.Parts
            from passage in part.Facts.Passages
            from match in RateChange().Matches(passage.Value)
            let verdict = Points(part, passage, match)
            where verdict is not null
            select verdict,
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [TablesAndTextShareUnits, CountsAreWhole, PointsAreNoPercent];

    private static IEnumerable<Verdict> Tables(FiledTogether filed, string document)
    {
        var said = filed
            .Parts.Where(part => part.Document.Source.Document == document)
            .SelectMany(part => part.Facts.Facts, (part, fact) => (Part: part, Fact: fact))
            .Where(entry => entry.Fact.Figure is { Kind: FigureKind.Money, Value: > 0m, Decimals: > 0 })
            .ToList();
        var told = said.Where(entry => entry.Fact.Passage.Cell is null)
            .Select(entry => entry.Fact)
            .ToLookup(fact => (fact.Figure.Value, fact.Figure.Decimals, fact.Figure.Scale));
        foreach (
            var table in said.Where(entry => entry.Fact.Passage.Head is { Unit: "元" })
                .GroupBy(entry => entry.Fact.Passage.Block)
        )
        {
            var cells = table.ToList();
            if (cells.Exists(cell => Told(cell.Fact, 1m) is not null))
                continue;
            var common = cells
                .Select(cell => (cell.Part, Cell: cell.Fact, Text: Told(cell.Fact, TenThousand)))
                .Where(pair => pair.Text is not null)
                .DistinctBy(pair => pair.Cell.Figure.Value)
                .ToList();
            var isRow = common.Exists(pair => NamesRow(pair.Text!, pair.Part, pair.Cell));
            if (common.Count < FewestInCommon && !isRow)
                continue;
            var (part, first, text) = common[0];
            yield return new Verdict(
                Holds: false,
                Quoted.Few([.. Quotes.Of([.. common.Take(3).Select(pair => pair.Cell), text!])]),
                first.Figure.Place.Quote + "元",
                text!.Figure.Place.Quote,
                Difference: null,
                $"表中的单位是元，正文里同样的数是 {text.Figure.Place.Quote}，表的单位应为万元。"
            )
            {
                Scope = part.Record.Title,
                Cause = $"{table.Key}|{first.Figure.Place.Quote}",
                Operands = [first.Figure, text.Figure],
            };
        }

        Fact? Told(Fact cell, decimal scale) => told[(cell.Figure.Value, cell.Figure.Decimals, scale)].FirstOrDefault();
    }

    /// <summary>追回违规基金 x 万元, in words that the row is named by.</summary>
    private static bool NamesRow(Fact told, FiledPart part, Fact cell)
    {
        var row = cell.Passage.Cell![..(cell.Passage.Cell!.IndexOf('C', StringComparison.Ordinal) + 1)];
        return part.Facts.Passages.Any(passage =>
            passage.Block == cell.Passage.Block
            && row.Length > 0
            && passage.Cell!.StartsWith(row, StringComparison.Ordinal)
            && passage.Value.Length is >= 4 and <= 20
            && told.Lead.Contains(passage.Value[^4..], StringComparison.Ordinal)
        );
    }

    private static Verdict Fractional(FiledPart part, IndicatorRow row)
    {
        var actual = row.Actual!.Value;
        var unit = actual.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ',');
        return new Verdict(
            Holds: false,
            Quoted.Few([.. Quoted.Line(row.Actual), .. Quoted.Line(row.Target)]),
            actual,
            $"{actual[..^unit.Length]}万{unit}",
            Difference: null,
            $"“{row.Name.Value}”以{unit}计，不会有小数，与指标值 {row.Target.Value} 也相差一万倍，像是漏了“万”字。"
        )
        {
            Scope = part.Record.Title,
            Cause = $"{row.Name.Value}|{actual}",
        };
    }

    private static Verdict? Points(FiledPart part, Passage passage, Match match)
    {
        var (from, to, change) = (Number(match, "from"), Number(match, "to"), Number(match, "change"));
        var points = Math.Abs(to - from);
        if (points != change || from == 0m || Rounding.HalfUp(points / from * 100m, Decimals(match)) == change)
            return null;
        return new Verdict(
            Holds: false,
            passage.Places(match.Index, match.Length),
            $"{match.Groups["change"].Value}%",
            $"{match.Groups["change"].Value}个百分点",
            Difference: null,
            $"{match.Groups["from"].Value}% 与 {match.Groups["to"].Value}% 相差 {match.Groups["change"].Value} 个百分点，不是 {match.Groups["change"].Value}%。"
        )
        {
            Scope = part.Record.Title,
            Cause = match.Value,
        };
    }

    private static int Decimals(Match match) =>
        match.Groups["change"].Value.IndexOf('.', StringComparison.Ordinal) is var point and >= 0
            ? match.Groups["change"].Length - point - 1
            : 0;

    private static decimal Number(Match match, string group) =>
        decimal.Parse(match.Groups[group].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private const string Change = "(?:上升|提高|提升|增长|增加|下降|降低|减少|回落|下滑)(?:了|约)?";

    [GeneratedRegex(
        @"(?:由|从)[^，。；\d]{0,12}(?<from>\d{1,3}(?:\.\d{1,4})?)%[^，。；\d]{0,3}(?:升|提|增|降|回|变|下)[^，。；\d]{0,6}?(?<to>\d{1,3}(?:\.\d{1,4})?)%[，、（](?:同比)?"
            + Change
            + @"(?<change>\d{1,3}(?:\.\d{1,4})?)%"
            + @"|(?<to>\d{1,3}(?:\.\d{1,4})?)%[，、]?(?:比|较)(?:上年|去年|20\d{2}年)[^，。；\d]{0,4}(?<from>\d{1,3}(?:\.\d{1,4})?)%"
            + Change
            + @"(?<change>\d{1,3}(?:\.\d{1,4})?)%",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex RateChange();
}
