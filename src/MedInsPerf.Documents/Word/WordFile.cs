using System.Collections.Immutable;
using System.Xml.Linq;
using MedInsPerf.Documents.Charts;
using MedInsPerf.Documents.Uploads;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents.Word;

/// <summary>
/// .docx: paragraphs with their automatic numbers, tables with merged cells, chart caches and text boxes, in reading
/// order. Tables of contents, headers, footers, footnotes, deleted and hidden text are not read.
/// </summary>
internal sealed class WordFile
{
    private readonly OfficePackage package;
    private readonly IReadOnlyDictionary<string, Relationship> relations;
    private readonly WordStyles styles;
    private readonly WordNumbering numbering;
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();

    private WordFile(OfficePackage package, string main)
    {
        this.package = package;
        relations = package.RelationshipsOf(main);
        styles = WordStyles.Of(package.Load(Target("styles")));
        numbering = new WordNumbering(package.Load(Target("numbering")));
    }

    public static SourceText Read(string name, ReadOnlyMemory<byte> bytes)
    {
        using var opened = OfficePackage.Open(bytes);
        var main = opened.MainPart;
        var body = opened.Load(main)?.Child("body") ?? throw new UploadRefusedException(new UploadRefusal.Damaged());
        var file = new WordFile(opened, main!);
        file.ReadContainer(body);
        return new SourceText(name, Captions.BesideCharts(file.blocks.ToImmutable()));
    }

    private void ReadContainer(XElement container)
    {
        foreach (var element in container.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "p":
                    ReadParagraph(element);
                    break;
                case "tbl":
                    blocks.Add(ReadTable(element));
                    break;
                case "sdt" when !IsTableOfContents(element):
                    ReadContainer(element.Child("sdtContent") ?? element);
                    break;
                case "ins" or "moveTo" or "customXml" or "smartTag":
                    ReadContainer(element);
                    break;
                case "AlternateContent":
                    ReadContainer(WordRuns.Chosen(element));
                    break;
                default:
                    break;
            }
        }
    }

    private void ReadParagraph(XElement paragraph)
    {
        var style = paragraph.Child("pPr")?.Val("pStyle");
        var number = NumberOf(paragraph);
        if (styles.IsTableOfContents(style))
            return;

        var runs = WordRuns.Of(paragraph);
        if (runs.Text.Trim().Length > 0)
            blocks.Add(new Paragraph(Clean(number, runs.Text)));
        foreach (var chart in runs.Charts)
        {
            if (
                relations.TryGetValue(chart, out var relation)
                && ChartCache.Read(package.Load(relation.Target)) is { } block
            )
                blocks.Add(block);
        }

        foreach (var box in runs.TextBoxes)
            ReadContainer(box);
    }

    private Table ReadTable(XElement table)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var open = new Dictionary<int, (int Row, int Cell)>();
        var grid = new List<List<TableCell>>();
        foreach (var row in Rows(table))
        {
            var index = grid.Count;
            var cells = new List<TableCell>();
            grid.Add(cells);
            var column = Math.Clamp(row.Child("trPr")?.Number("gridBefore") ?? 0, 0, MostColumns);
            foreach (var cell in Cells(row))
            {
                var properties = cell.Child("tcPr");
                var span = Math.Clamp(properties?.Number("gridSpan") ?? 1, 1, MostColumns);
                var merge = properties?.Child("vMerge");
                if (merge is not null && merge.Attr("val") is not "restart" && open.TryGetValue(column, out var anchor))
                {
                    var above = grid[anchor.Row][anchor.Cell];
                    grid[anchor.Row][anchor.Cell] = above with { RowSpan = index - above.Row + 1 };
                }
                else
                {
                    open.Remove(column);
                    if (merge is not null)
                        open[column] = (index, cells.Count);
                    cells.Add(
                        new TableCell($"R{index + 1}C{column + 1}", index, column, CleanCell(cell), ColumnSpan: span)
                    );
                }

                column += span;
            }
        }

        foreach (var cells in grid)
            rows.Add(new TableRow([.. cells]));
        return new Table(rows.ToImmutable(), CaptionAbove());
    }

    private const int MostColumns = 1_000;

    /// <summary>The paragraph just above a table, where it is a caption or a unit line.</summary>
    private CleanText? CaptionAbove() =>
        blocks.LastOrDefault() is Paragraph { Text: { Value.Length: <= 40 } text } && Captions.IsForTable(text.Value)
            ? text
            : null;

    private static IEnumerable<XElement> Rows(XElement table) => Flattened(table, "tr");

    private static IEnumerable<XElement> Cells(XElement row) => Flattened(row, "tc");

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

    private CleanText CleanCell(XElement cell)
    {
        var lines = new List<string>();
        foreach (var paragraph in cell.Below("p"))
        {
            if (paragraph.Ancestors().TakeWhile(element => element != cell).Any(WordRuns.IsLeftOut))
                continue;
            var text = (NumberOf(paragraph) + WordRuns.Of(paragraph).Text).Trim();
            if (text.Length > 0)
                lines.Add(text);
        }

        return Cleaning.Run(string.Join('\n', lines));
    }

    /// <summary>The number that Word counts stands nowhere in the file: no quote runs across its end.</summary>
    private static CleanText Clean(string number, string raw) =>
        Cleaning.Join(Cleaning.Run(number), Cleaning.Run(raw), afterDropped: true);

    private string NumberOf(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        return numbering.Next(properties?.Child("numPr") ?? styles.NumberingOf(properties?.Val("pStyle")));
    }

    private static bool IsTableOfContents(XElement control) =>
        control.Child("sdtPr")?.Below("docPartGallery").Any(part => part.Attr("val") is "Table of Contents") is true;

    private string? Target(string type) => relations.Values.FirstOrDefault(relation => relation.IsOf(type))?.Target;
}
