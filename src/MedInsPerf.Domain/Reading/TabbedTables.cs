using System.Collections.Immutable;

namespace MedInsPerf.Domain.Reading;

/// <summary>文本中的表: a text copy leaves a table as lines of cells apart by tabs, one line a row.</summary>
internal static class TabbedTables
{
    /// <summary>One line is no table.</summary>
    private const int FewestRows = 2;

    /// <summary>The blocks with every run of such lines as a <see cref="Table"/>.</summary>
    public static ImmutableArray<Block> Found(ImmutableArray<Block> blocks, List<RawLine> lines)
    {
        var rows = lines
            .Where(line => line.Text.TrimEnd().Contains('\t', StringComparison.Ordinal))
            .DistinctBy(line => line.Number)
            .ToDictionary(line => line.Number);
        if (rows.Count < FewestRows)
            return blocks;
        var found = ImmutableArray.CreateBuilder<Block>();
        for (var index = 0; index < blocks.Length; )
        {
            var table = new List<RawLine>();
            while (
                index + table.Count < blocks.Length
                && LineOf(blocks[index + table.Count]) is { } number
                && rows.TryGetValue(number, out var row)
            )
                table.Add(row);
            if (table.Count < FewestRows)
            {
                found.Add(blocks[index]);
                index++;
                continue;
            }

            found.Add(Read(table, Caption(found)));
            index += table.Count;
        }

        return found.ToImmutable();
    }

    private static int? LineOf(Block block) => block is Paragraph { Text.Runs: [{ Line: { } line }, ..] } ? line : null;

    /// <summary>单位：万元 right above the table.</summary>
    private static CleanText? Caption(ImmutableArray<Block>.Builder above) =>
        above is [.., Paragraph { Text: var last }]
        && last.Value.Contains("单位", StringComparison.Ordinal)
        && last.Value.Length <= 20
            ? last
            : null;

    private static Table Read(List<RawLine> lines, CleanText? caption)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        for (var row = 0; row < lines.Count; row++)
        {
            var at = row;
            rows.Add(
                new TableRow([
                    .. lines[row]
                        .Text.TrimEnd('\r')
                        .Split('\t')
                        .Select(
                            (cell, column) =>
                                new TableCell(
                                    $"R{at + 1}C{column + 1}",
                                    at,
                                    column,
                                    TextCleaner.CleanRun(cell, lines[at].Number, lines[at].Page)
                                )
                        ),
                ])
            );
        }

        return new Table(rows.ToImmutable(), caption);
    }
}
