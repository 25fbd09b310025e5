using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;

namespace MedInsPerf.Domain.Rules;

/// <summary>表文一致: what a table states of a thing, and what the text says of it.</summary>
public static partial class TableTextRules
{
    /// <summary>Shorter names of indicators name too much.</summary>
    private const int ShortestIndicator = 5;

    /// <summary>实际完成值 of an indicator is what the text says was done.</summary>
    public static readonly Rule ActualsAreThoseOfTheText = new("REPEAT-005")
    {
        Family = Family.Consistency,
        Severity = Severity.Warning,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Documents.SelectMany(document => Actuals(Of(filed, document.Source.Document))),
    };

    /// <summary>决算数 of an item is what the text says was spent.</summary>
    public static readonly Rule OutturnsAreThoseOfTheText = new("REPEAT-006")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Documents.SelectMany(document => Outturns(Of(filed, document.Source.Document))),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [ActualsAreThoseOfTheText, OutturnsAreThoseOfTheText];

    private static List<(FiledPart Part, Fact Fact)> Of(FiledTogether filed, string document) =>
        [
            .. filed
                .Parts.Where(part => part.Document.Source.Document == document)
                .SelectMany(part => part.Facts.Facts, (part, fact) => (part, fact)),
        ];

    private static IEnumerable<Verdict> Actuals(List<(FiledPart Part, Fact Fact)> said)
    {
        var told = said.Where(entry => IsTold(entry.Fact)).ToList();
        foreach (
            var (part, cell) in said.Where(entry =>
                entry.Fact is { Passage.Head: { Row.Length: >= ShortestIndicator } head, Figure.Kind: FigureKind.Count }
                && Actual().IsMatch(head.Column)
            )
        )
        {
            var name = Counted().Replace(cell.Passage.Head!.Row, "");
            var same = told.Where(entry =>
                    name.Length >= ShortestIndicator
                    && Dimensions.Same(entry.Fact, cell)
                    && entry.Fact.Lead.EndsWith(name, StringComparison.Ordinal)
                )
                .Select(entry => entry.Fact)
                .ToList();
            if (same.Count > 0)
                yield return Verdict(part, cell, same, "自评表的完成值");
        }
    }

    private static IEnumerable<Verdict> Outturns(List<(FiledPart Part, Fact Fact)> said)
    {
        var cells = said.Where(entry =>
                entry.Fact is { Figure.Kind: FigureKind.Money, Passage.Head: not null }
                && NameOf(entry.Fact) is not null
            )
            .GroupBy(entry => NameOf(entry.Fact)!, StringComparer.Ordinal)
            .Where(same => same.Select(entry => entry.Fact.Figure.Amount).Distinct().Count() == 1);
        foreach (var item in cells)
        {
            var (part, cell) = item.First();
            var same = said.Select(entry => entry.Fact)
                .Where(fact =>
                    IsTold(fact)
                    && fact.Figure.Kind == FigureKind.Money
                    && Spent().Replace(fact.Lead, "") == item.Key
                    && !Part().IsMatch(fact.Tail)
                )
                .ToList();
            if (same.Count > 0)
                yield return Verdict(part, cell, same, "决算表");
        }
    }

    /// <summary>会议费 of a row or column that stands across 决算数; null for other cells.</summary>
    private static string? NameOf(Fact cell)
    {
        var (row, column) = (cell.Passage.Head!.Row, cell.Passage.Head.Column);
        var name =
            Outturn().IsMatch(column) ? row
            : Outturn().IsMatch(row) ? column
            : "";
        return Item().IsMatch(name) ? name : null;
    }

    private static Verdict Verdict(FiledPart part, Fact cell, List<Fact> told, string where)
    {
        var other = told.Find(fact => !Precision.Agree(fact.Figure, cell.Figure));
        // Where one place of the text agrees, the other is of another time or group; the same digits are UNIT-006.
        var holds =
            other is null
            || other.Figure.Value == cell.Figure.Value
            || told.Exists(fact => Precision.Agree(fact.Figure, cell.Figure));
        var said = other ?? told[0];
        return new Verdict(
            holds,
            Quotes.Of([said, cell]),
            said.Figure.Place.Quote,
            Printing.Like(said.Figure, cell.Figure.Amount),
            holds ? null : Printing.Like(said.Figure, said.Figure.Amount - cell.Figure.Amount),
            holds
                ? $"{where}与正文一致。"
                : $"正文写 {said.Figure.Place.Quote}，{where}里“{cell.Passage.Head!.Label}”是 {cell.Figure.Place.Quote}{cell.Passage.Head.Unit}。"
        )
        {
            Scope = part.Record.Title,
            Cause = $"{cell.Passage.Head!.Label}|{said.Figure.Place.Quote}",
            Operands = [said.Figure, cell.Figure],
        };
    }

    private static bool IsTold(Fact fact) =>
        fact.Passage.Cell is null
        && fact.Figure.Approximation is null
        && !Words.IsPlan(fact)
        && !Words.IsEarlier(fact)
        && !Words.IsChange(fact);

    [GeneratedRegex("完成值|完成情况|实际值", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Actual();

    [GeneratedRegex("(?:数量|家数|个数|数)$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Counted();

    [GeneratedRegex("决算数?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Outturn();

    /// <summary>Items whose name stands for the same amount everywhere.</summary>
    [GeneratedRegex(
        "^(?:会议费|培训费|公务接待费|公务用车运行(?:维护)?费|公务用车购置费|因公出国（境）费用?|机关运行经费)$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Item();

    [GeneratedRegex(
        "^(?:[一二三四五六七八九十\\d]+[、.．]|（[一二三四五六七八九十]+）|20\\d{2}年度?|其中[：:，]?|[、，；和])+|(?:支出)?(?:决算)?(?:数)?(?:为|是|共)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Spent();

    [GeneratedRegex("^(?:用于|主要用于)", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Part();
}
