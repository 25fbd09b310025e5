using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using MedInsPerf.Documents.Charts;
using MedInsPerf.Documents.Uploads;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents.Workbooks;

/// <summary>Reads sheets as streams of cells, so that a long sheet costs only what its cells hold.</summary>
internal sealed class SheetReader(IReadOnlyList<CleanText> texts, CellFormats formats)
{
    public const int MostCells = 400_000;
    private const int MostMerges = 50_000;
    private const int MostCharacters = 20_000_000;
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;

    private int cellsLeft = MostCells;
    private int charactersLeft = MostCharacters;

    /// <summary>The sheet as a table; null where no cell shows anything.</summary>
    public Table? Read(XmlReader sheet, string? name)
    {
        var cells = new SortedDictionary<(int Row, int Column), CleanText>();
        var merges = new List<(int Row, int Column, int Rows, int Columns)>();
        using (sheet)
        {
            int row = -1,
                column = -1;
            while (sheet.Read())
            {
                if (sheet.NodeType != XmlNodeType.Element)
                    continue;
                switch (sheet.LocalName)
                {
                    case "row":
                        row = Whole(sheet.GetAttribute("r")) is { } at ? at - 1 : row + 1;
                        column = -1;
                        break;
                    case "c":
                        (row, column) = CellAddress.Read(sheet.GetAttribute("r")) ?? (row, column + 1);
                        ReadCell(sheet, row, column, cells);
                        break;
                    case "mergeCell" when CellAddress.ReadRange(sheet.GetAttribute("ref")) is { } merge:
                        if (merges.Count == MostMerges)
                            throw new UploadRefusedException(new UploadRefusal.TooMuchInside());
                        merges.Add(merge);
                        break;
                    default:
                        break;
                }
            }
        }

        return ToTable(cells, merges, name);
    }

    private void ReadCell(XmlReader sheet, int row, int column, SortedDictionary<(int, int), CleanText> cells)
    {
        if (row is < 0 or >= LastRow || column is < 0 or >= LastColumn)
            throw new UploadRefusedException(new UploadRefusal.Damaged());
        var type = sheet.GetAttribute("t");
        var style = Whole(sheet.GetAttribute("s")) ?? 0;
        var text = sheet.IsEmptyElement ? CellText.Nothing : Displayed(type, style, sheet);
        if (--cellsLeft < 0 || (charactersLeft -= text.Value.Length) < 0)
            throw new UploadRefusedException(new UploadRefusal.TooMuchInside());
        cells[(row, column)] = text;
    }

    private CleanText Displayed(string? type, int style, XmlReader cell)
    {
        var depth = cell.Depth;
        var value = "";
        var inline = "";
        while (cell.Read() && cell.Depth > depth)
        {
            if (cell.NodeType != XmlNodeType.Element)
                continue;
            if (cell.LocalName == "v")
                value = SharedTexts.TextOf(cell);
            else if (cell.LocalName == "is")
                inline = SharedTexts.TextOf(cell);
        }

        return type switch
        {
            "s" => Whole(value.Trim()) is { } index && index < texts.Count ? texts[index] : CellText.Nothing,
            "inlineStr" => CellText.Clean(inline),
            "str" or "e" or "d" => CellText.Clean(value),
            "b" => CellText.Clean(value.Trim() == "1" ? "TRUE" : "FALSE"),
            _ => CellText.Clean(formats.Display(value.Trim(), style)),
        };
    }

    /// <summary>The rows in use of a sheet; null where no cell shows anything.</summary>
    /// <param name="cells">What each cell displays.</param>
    /// <param name="merges">Its merged cells: top left corner and size.</param>
    public static Table? ToTable(
        SortedDictionary<(int Row, int Column), CleanText> cells,
        List<(int Row, int Column, int Rows, int Columns)> merges,
        string? name
    )
    {
        var shown = cells.Where(cell => cell.Value.Value.Length > 0).Select(cell => cell.Key).ToList();
        if (shown.Count == 0)
            return null;

        var lastColumn = shown.Max(cell => cell.Column);
        var rowsInUse = shown.Select(cell => cell.Row).ToHashSet();
        var spans = new Dictionary<(int, int), (int Rows, int Columns)>();
        foreach (var merge in merges)
            spans[(merge.Row, merge.Column)] = (merge.Rows, merge.Columns);

        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var coveredUntil = new int[lastColumn + 1];
        foreach (var row in cells.GroupBy(cell => cell.Key.Row).Where(row => rowsInUse.Contains(row.Key)))
        {
            var line = ImmutableArray.CreateBuilder<TableCell>();
            foreach (var ((_, column), text) in row.TakeWhile(cell => cell.Key.Column <= lastColumn))
            {
                if (row.Key < coveredUntil[column])
                    continue;
                var span = spans.GetValueOrDefault((row.Key, column), (Rows: 1, Columns: 1));
                var width = Math.Min(span.Columns, lastColumn + 1 - column);
                if (span is not (1, 1))
                    Array.Fill(coveredUntil, row.Key + span.Rows, column, width);
                line.Add(new TableCell(CellAddress.Write(row.Key, column), row.Key, column, text, span.Rows, width));
            }

            rows.Add(new TableRow(line.ToImmutable()));
        }

        return new Table(rows.ToImmutable(), UnitLine(rows), name);
    }

    /// <summary>单位：万元 above the head of the table.</summary>
    private static CleanText? UnitLine(IEnumerable<TableRow> rows) =>
        rows.Take(6)
            .SelectMany(row => row.Cells)
            .Select(cell => cell.Text)
            .FirstOrDefault(text => Captions.IsForTable(text.Value));

    private static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
