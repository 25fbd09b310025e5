using System.Collections.Immutable;

namespace MedInsPerf.Domain.Reading;

/// <summary>A paragraph or a cell, as something to read and to quote from.</summary>
/// <param name="Document">The file's name.</param>
/// <param name="Block">Index of its block.</param>
/// <param name="Cell">Address of the cell; null for a paragraph.</param>
internal sealed record Passage(string Document, int Block, string? Cell, CleanText Text)
{
    /// <summary>What names the figures of a cell that holds nothing else; null for paragraphs and cells with words.</summary>
    public CellHead? Head { get; init; }

    /// <summary>What is read.</summary>
    public string Value => Text.Value;

    /// <summary>Two passages are the same where they stand in the same place.</summary>
    public bool Equals(Passage? other) =>
        other is not null && Block == other.Block && Cell == other.Cell && Document == other.Document;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Block, Cell);

    /// <summary>All paragraphs and cells from a block on, in reading order.</summary>
    public static IEnumerable<Passage> In(SourceText source, int firstBlock, int blockCount)
    {
        for (var block = firstBlock; block < firstBlock + blockCount; block++)
        {
            switch (source.Blocks[block])
            {
                case Paragraph paragraph:
                    yield return new Passage(source.Document, block, Cell: null, paragraph.Text);
                    break;
                case Table table:
                    var heads = TableHeads.Of(table);
                    foreach (
                        var cell in table.Rows.SelectMany(row => row.Cells).Where(cell => cell.Text.Value.Length > 0)
                    )
                        yield return new Passage(source.Document, block, cell.Address, cell.Text)
                        {
                            Head = heads.GetValueOrDefault(cell.Address),
                        };
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The place of a run of characters, shortened to what stands in one piece.</summary>
    public Place Place(int start, int length) => Places(start, length)[0];

    /// <summary>The places of a run of characters: several where something dropped would fall inside a quote.</summary>
    public ImmutableArray<Place> Places(int start, int length)
    {
        var cuts = Text
            .Runs.Where(run => run.AfterDropped && run.Start > start && run.Start < start + length)
            .Select(run => run.Start)
            .ToList();
        var places = ImmutableArray.CreateBuilder<Place>();
        var from = start;
        foreach (var cut in cuts.Append(start + length))
        {
            var run = Text.RunAt(from);
            places.Add(
                new Place(
                    Document,
                    Block,
                    Cell,
                    from,
                    cut - from,
                    Text.Verbatim(from, cut - from),
                    run?.Line,
                    run?.Page
                )
            );
            from = cut;
        }

        return places.ToImmutable();
    }
}
