using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MedInsPerf.Domain.Reading;

/// <summary>文本中的表: a text copy leaves a table as lines of cells apart by tabs, a blank cell as nothing between two of them.</summary>
internal static partial class TabbedTables
{
    /// <summary>The blocks with every run of such lines as a <see cref="Table"/>, a unit line above it as its caption.</summary>
    public static ImmutableArray<Block> Found(ImmutableArray<Block> blocks, List<RawLine> lines)
    {
        var tabbed = lines
            .Where(line => line.Text.Contains('\t', StringComparison.Ordinal))
            .DistinctBy(line => line.Number)
            .ToDictionary(line => line.Number);
        if (tabbed.Count == 0)
            return blocks;
        var found = ImmutableArray.CreateBuilder<Block>();
        for (var at = 0; at < blocks.Length; )
        {
            var rows = RowsFrom(blocks, at, tabbed);
            if (rows.Count < 2)
            {
                found.Add(blocks[at++]);
                continue;
            }

            var caption = found is [.., Paragraph { Text: var last }] && UnitLine().IsMatch(last.Value) ? last : null;
            // The year or the table's number that stands beside the unit is read as well.
            if (caption is not null && caption.Value.TrimStart('（', '(')[0] is '单' or '金')
                found.RemoveAt(found.Count - 1);
            found.Add(new Table([.. rows.Select(Cells)], caption));
            at += rows.Count;
        }

        return found.ToImmutable();
    }

    /// <summary>The rows that begin here; one with a single cell filled in stands only between others.</summary>
    private static List<RawLine> RowsFrom(ImmutableArray<Block> blocks, int from, Dictionary<int, RawLine> tabbed)
    {
        var rows = new List<RawLine>();
        var whole = 0;
        for (var at = from; at < blocks.Length; at++)
        {
            if (
                blocks[at] is not Paragraph { Text.Runs: [{ Line: { } number }, ..] }
                || !tabbed.TryGetValue(number, out var line)
            )
                break;
            rows.Add(line);
            if (line.Trimmed.Contains('\t', StringComparison.Ordinal))
                whole = rows.Count;
            else if (whole == 0)
                break;
        }

        return rows[..whole];
    }

    private static TableRow Cells(RawLine line, int row) =>
        new([
            .. line
                // A tab at the end stands before a blank cell.
                .Text.TrimEnd(' ', '\u3000', '\u00A0', '\r')
                .Split('\t')
                .Select(
                    (cell, column) =>
                        new TableCell(
                            $"R{row + 1}C{column + 1}",
                            row,
                            column,
                            TextCleaner.CleanRun(cell, line.Number, line.Page)
                        )
                ),
        ]);

    [GeneratedRegex(
        @"^[^，。；：:]{0,24}?[（(]?(?:金额)?单\s?位[：:].{1,6}[）)]?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex UnitLine();
}
