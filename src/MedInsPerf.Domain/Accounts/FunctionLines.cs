using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Accounts;

/// <summary>功能分类科目: the 项 of the expenditure, from the text and from tables with 科目编码.</summary>
internal static partial class FunctionLines
{
    private const int OfClass = 3;
    private const int OfSection = 5;
    private const int OfItem = 7;

    /// <summary>…（类）…（款）…（项）：支出决算为…, each in a paragraph of its own.</summary>
    public static ImmutableArray<FunctionLine> InText(PartFacts part)
    {
        var lines = ImmutableArray.CreateBuilder<FunctionLine>();
        foreach (var passage in part.Facts.Where(fact => fact.Figure.Money is not null).GroupBy(fact => fact.Passage))
        {
            if (passage.Key.Cell is not null || Item().Match(passage.Key.Value) is not { Success: true } name)
                continue;
            var amounts = passage
                .Where(fact => fact.Start >= name.Length && !Words.IsChange(fact) && !Words.IsEarlier(fact))
                .ToList();
            if (amounts.Find(fact => !Words.IsPlan(fact))?.Figure.Money is not { } amount)
                continue;
            lines.Add(
                new FunctionLine(
                    AsClass(name.Groups["class"].Value),
                    string.Join(' ', Parts(name.Groups["section"].Value, name.Groups["item"].Value)),
                    amount,
                    amounts.Find(Words.IsPlan)?.Figure.Money
                )
            );
        }

        return lines.ToImmutable();
    }

    /// <summary>The 项 of the tables; the 类 and 款 above them may stand in another table.</summary>
    /// <param name="tables">The tables of 一般公共预算.</param>
    public static ImmutableArray<FunctionLine> InTables(IReadOnlyList<AccountTable> tables)
    {
        var rows = tables
            .SelectMany(table => table.Entries)
            .Where(entry => entry.Code.Length > 0)
            .DistinctBy(entry => entry.Code)
            .ToList();
        var names = rows.ToDictionary(entry => entry.Code, entry => entry.Row, StringComparer.Ordinal);
        return
        [
            .. rows.Where(entry => entry.Code.Length == OfItem)
                .Select(entry => new FunctionLine(
                    AsClass(names.GetValueOrDefault(entry.Code[..OfClass], "")),
                    string.Join(' ', Parts(names.GetValueOrDefault(entry.Code[..OfSection], ""), entry.Row)),
                    entry.Amount,
                    Budget: null
                )),
        ];
    }

    /// <summary>The 类 of a table.</summary>
    public static ImmutableArray<AccountLine> ClassesIn(AccountTable table) =>
        [
            .. table
                .Entries.Where(entry => entry.Code.Length == OfClass)
                .DistinctBy(entry => entry.Code)
                .Select(entry => new AccountLine(AsClass(entry.Row), entry.Amount)),
        ];

    /// <summary>社会保障和就业 is named 社会保障和就业支出 in the classification.</summary>
    private static string AsClass(string name) =>
        name.Length == 0 || name.EndsWith("支出", StringComparison.Ordinal) ? name : name + "支出";

    private static IEnumerable<string> Parts(params string[] names) => names.Where(name => name.Length > 0);

    [GeneratedRegex(
        "^(?:[（(]?\\d{1,2}[）).．、])?(?:(?<class>[\\p{IsCJKUnifiedIdeographs}]{2,16})[（(]类[）)])?"
            + "(?:(?<section>[\\p{IsCJKUnifiedIdeographs}]{2,20})[（(]款[）)])?(?<item>[\\p{IsCJKUnifiedIdeographs}]{2,30})[（(]项[）)]",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Item();
}
