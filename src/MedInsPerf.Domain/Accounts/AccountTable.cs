using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Accounts;

/// <summary>决算表: a filed table of amounts, each with what its row, its column and its code say.</summary>
/// <param name="Number">Which of the nine public tables it is; 0 for one of the county's own.</param>
/// <param name="Entries">Its amounts in reading order; blank cells and — are none.</param>
internal sealed partial record AccountTable(int Number, ImmutableArray<AccountEntry> Entries)
{
    /// <summary>Every table of a part that holds amounts. Figures without a unit are no amounts.</summary>
    public static IEnumerable<AccountTable> In(SourceText source, PartFacts part)
    {
        var amounts = part
            .Facts.Where(fact => fact is { Passage.Cell: not null, Figure.Money: not null })
            .ToLookup(fact => fact.Passage.Block);
        foreach (var ofTable in amounts)
        {
            if (source.Blocks[ofTable.Key] is not Table table)
                continue;
            var entries = Read(table, ofTable).ToImmutableArray();
            var number = AccountTableName.NumberOf(AccountTableName.Of(source, ofTable.Key) ?? "");
            yield return new AccountTable(number == 0 && IsThreePublic(entries) ? 9 : number, entries);
        }
    }

    /// <summary>The first amount of the row with this name, in the last column that has it: what was spent stands behind what was planned.</summary>
    public Money? Last(Regex row) =>
        Entries.FirstOrDefault(entry => row.IsMatch(entry.Row)) is { } first
            ? Entries.Last(entry => entry.Line == first.Line && entry.Row == first.Row).Amount
            : null;

    /// <summary>The amounts of the row 合计, by column.</summary>
    public ImmutableArray<AccountEntry> Totals =>
        Entries.FirstOrDefault(entry => Total().IsMatch(entry.Row)) is { } first
            ? [.. Entries.Where(entry => entry.Line == first.Line)]
            : [];

    private static IEnumerable<AccountEntry> Read(Table table, IEnumerable<Fact> facts)
    {
        var byCell = facts.ToLookup(fact => fact.Passage.Cell);
        foreach (var row in table.Rows)
        {
            var (code, name, isOfWhich) = ("", "", false);
            foreach (var cell in row.Cells)
            {
                var text = cell.Text.Value;
                if (byCell[cell.Address].FirstOrDefault() is { } fact)
                {
                    yield return new AccountEntry(
                        code,
                        name.Length > 0 ? name : NameOf(fact.Passage.Head?.Row ?? ""),
                        fact.Passage.Head?.Column ?? "",
                        cell.Row,
                        cell.Column,
                        fact.Figure.Money!.Value
                    )
                    {
                        IsOfWhich = isOfWhich,
                    };
                }
                else if (Code().IsMatch(text))
                    (code, name) = (text, "");
                else if (!CellWords.IsBlank(text) && !CellWords.IsFigure(text))
                {
                    code = name.Length == 0 ? code : "";
                    name = NameOf(text);
                    isOfWhich = OfWhich().IsMatch(text);
                }
            }
        }
    }

    private static string NameOf(string text)
    {
        var name = text.Trim(' ', '　');
        name = name[(Numbering.Of(name)?.Length ?? 0)..];
        return OfWhich().Replace(name, "").Trim(' ', '　');
    }

    private static bool IsThreePublic(ImmutableArray<AccountEntry> entries) =>
        entries.Any(entry => entry.Names(AccountItems.Reception))
        && entries.Any(entry => entry.Names(AccountItems.VehicleRunning) || entry.Names(AccountItems.Vehicles));

    [GeneratedRegex(@"^\d{3}(?:\d{2}){0,2}$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Code();

    [GeneratedRegex("^其中[：:]?", RegexOptions.None, Patterns.Patience)]
    private static partial Regex OfWhich();

    [GeneratedRegex("^(?:合计|总计)$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Total();
}

/// <summary>An amount of a table.</summary>
/// <param name="Code">科目编码 of its row: 208, 20805, 2080505, 30101; empty where there is none.</param>
/// <param name="Row">What its row is of, without its number.</param>
/// <param name="Column">What its column is of, a group before its members.</param>
/// <param name="Line">Zero-based row.</param>
/// <param name="At">Zero-based column.</param>
internal sealed partial record AccountEntry(string Code, string Row, string Column, int Line, int At, Money Amount)
{
    /// <summary>其中：: counted in a row above.</summary>
    public bool IsOfWhich { get; init; }

    /// <summary>预算数: what was planned.</summary>
    public bool IsPlanned => Column.Contains("预算数", StringComparison.Ordinal);

    /// <summary>Whether its row, or in a table that lies on its side its column, is of an item.</summary>
    public bool Names(AccountItem item) => item.Covers(Row) || item.Covers(Subtotal().Replace(Column, ""));

    /// <summary>公务用车购置及运行维护费 · 小计.</summary>
    [GeneratedRegex("\\s*·\\s*小计$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Subtotal();
}
