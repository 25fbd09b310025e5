using System.Collections.Immutable;

namespace MedInsPerf.Domain.Reading;

/// <summary>更正: words to put in the place of others.</summary>
/// <param name="Block">Index of the block.</param>
/// <param name="Cell">Address of the cell; null for a paragraph.</param>
/// <param name="Start">First character in the clean text.</param>
/// <param name="Length">Characters to replace.</param>
/// <param name="Expected">What must stand there: as read or as in the file.</param>
/// <param name="Replacement">What will stand there.</param>
public sealed record Correction(int Block, string? Cell, int Start, int Length, string Expected, string Replacement);

/// <summary>Puts corrections into a text.</summary>
public static class Corrections
{
    /// <summary>
    /// The text with all corrections made, each place counted in the text as given; null where one of them does not
    /// find what it expects, or two of them meet: then nothing is changed.
    /// </summary>
    public static SourceText? Apply(SourceText source, ImmutableArray<Correction> corrections)
    {
        var blocks = source.Blocks;
        foreach (var here in corrections.GroupBy(correction => (correction.Block, correction.Cell)))
        {
            if (here.Key.Block < 0 || here.Key.Block >= blocks.Length)
                return null;
            if (Apply(blocks[here.Key.Block], here.Key.Cell, [.. here]) is not { } corrected)
                return null;
            blocks = blocks.SetItem(here.Key.Block, corrected);
        }

        return source with
        {
            Blocks = blocks,
        };
    }

    private static Block? Apply(Block block, string? cell, ImmutableArray<Correction> corrections)
    {
        switch (block)
        {
            case Paragraph paragraph when cell is null:
                return Apply(paragraph.Text, corrections) is { } text ? paragraph with { Text = text } : null;
            case Table table when cell is not null:
                for (var row = 0; row < table.Rows.Length; row++)
                {
                    var cells = table.Rows[row].Cells;
                    var found = cells.IndexOf(cells.FirstOrDefault(candidate => candidate.Address == cell)!);
                    if (found < 0)
                        continue;
                    return Apply(cells[found].Text, corrections) is { } changed
                        ? table with
                        {
                            Rows = table.Rows.SetItem(
                                row,
                                new TableRow(cells.SetItem(found, cells[found] with { Text = changed }))
                            ),
                        }
                        : null;
                }

                return null;
            default:
                return null;
        }
    }

    private static CleanText? Apply(CleanText text, ImmutableArray<Correction> corrections)
    {
        var end = text.Value.Length;
        // From the back, so that the places in front stay true.
        foreach (var correction in corrections.OrderByDescending(correction => correction.Start))
        {
            if (correction.Start < 0 || correction.Length < 0 || correction.Start > end - correction.Length)
                return null;
            var read = text.Value.Substring(correction.Start, correction.Length);
            if (
                correction.Expected != read
                && correction.Expected != text.Verbatim(correction.Start, correction.Length)
            )
                return null;
            end = correction.Start;
            text = text.Replace(correction.Start, correction.Length, correction.Replacement);
        }

        return text;
    }
}
