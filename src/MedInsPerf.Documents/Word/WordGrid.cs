using System.Xml.Linq;
using MedInsPerf.Documents.Uploads;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents.Word;

/// <summary>Reads the rows and cells of a Word table; merged cells come to stand once, at their top left.</summary>
/// <param name="read">Reads one paragraph of a cell.</param>
internal sealed class WordGrid(Func<XElement, WordStretch> read)
{
    private const int MostColumns = 1_000;

    private readonly List<List<TableCell>> rows = [];
    private readonly Dictionary<int, (int Row, int Cell)> open = [];

    /// <summary>The paragraphs of each cell, by its address.</summary>
    public Dictionary<string, IReadOnlyList<WordStretch>> Origins { get; } = new(StringComparer.Ordinal);

    /// <summary>What the cells hold besides text: their charts, text boxes and notes.</summary>
    public IEnumerable<WordRuns> Runs => Origins.Values.SelectMany(cell => cell).Select(stretch => stretch.Runs);

    public IEnumerable<TableRow> Read(XElement table)
    {
        foreach (var row in Flattened(table, "tr").Where(row => row.Child("trPr")?.Child("del") is null))
            ReadRow(row);
        return rows.Select(cells => new TableRow([.. cells]));
    }

    private void ReadRow(XElement row)
    {
        var index = rows.Count;
        var cells = new List<TableCell>();
        rows.Add(cells);
        var column = Math.Clamp(row.Child("trPr")?.Number("gridBefore") ?? 0, 0, MostColumns);
        foreach (var cell in Flattened(row, "tc"))
        {
            var properties = cell.Child("tcPr");
            if (properties?.Child("cellDel") is not null)
                continue;
            var span = Math.Clamp(properties?.Number("gridSpan") ?? 1, 1, MostColumns);
            var merge = properties?.Child("vMerge");
            if (properties?.Child("hMerge") is { } across && across.Attr("val") is not "restart" && cells.Count > 0)
                cells[^1] = cells[^1] with { ColumnSpan = cells[^1].ColumnSpan + span };
            else if (
                merge is not null
                && merge.Attr("val") is not "restart"
                && open.TryGetValue(column, out var anchor)
            )
            {
                var above = rows[anchor.Row][anchor.Cell];
                rows[anchor.Row][anchor.Cell] = above with { RowSpan = index - above.Row + 1 };
            }
            else
            {
                open.Remove(column);
                if (merge is not null)
                    open[column] = (index, cells.Count);
                cells.Add(Cell(cell, index, column, span));
            }

            column += span;
        }
    }

    private TableCell Cell(XElement cell, int row, int column, int span)
    {
        var stretches = cell.Below("p")
            .Where(paragraph => !paragraph.Ancestors().TakeWhile(element => element != cell).Any(WordRuns.IsLeftOut))
            .Select(read)
            .ToList();
        var address = $"R{row + 1}C{column + 1}";
        Origins[address] = stretches;
        var lines = stretches
            .Select(stretch => (stretch.Number + stretch.Runs.Text).Trim())
            .Where(line => line.Length > 0);
        return new TableCell(address, row, column, Cleaning.Run(string.Join('\n', lines)), ColumnSpan: span);
    }

    /// <summary>Rows and cells may stand inside content controls and revisions.</summary>
    private static IEnumerable<XElement> Flattened(XElement parent, string name)
    {
        foreach (var element in parent.Elements())
        {
            if (element.Name.LocalName == name)
                yield return element;
            else if (element.Name.LocalName is "sdt" or "sdtContent" or "ins" or "customXml")
            {
                foreach (var inner in Flattened(element, name))
                    yield return inner;
            }
        }
    }
}
