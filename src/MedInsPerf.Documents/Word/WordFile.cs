using System.Collections.Immutable;
using System.Xml.Linq;
using MedInsPerf.Documents.Charts;
using MedInsPerf.Documents.Uploads;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents.Word;

/// <summary>
/// .docx: paragraphs with their automatic numbers, tables with merged cells, chart caches, text boxes and notes, in
/// reading order. Tables of contents, headers, footers, deleted and hidden text are not read.
/// </summary>
internal sealed class WordFile
{
    private readonly OfficePackage package;
    private readonly IReadOnlyDictionary<string, Relationship> relations;
    private readonly WordStyles styles;
    private readonly WordNumbering numbering;
    private readonly WordNotes notes;
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly List<WordOrigin> origins = [];
    private readonly List<WordStretch> runningOn = [];

    /// <summary>The paragraph of the body that holds what is being read; null in the body itself.</summary>
    private XElement? host;

    private WordFile(OfficePackage package, string main)
    {
        this.package = package;
        relations = package.RelationshipsOf(main);
        styles = WordStyles.Of(package.Load(Target("styles")));
        numbering = new WordNumbering(package.Load(Target("numbering")), styles);
        notes = new WordNotes(package.Load(Target("footnotes")), package.Load(Target("endnotes")));
    }

    public static SourceText Read(string name, ReadOnlyMemory<byte> bytes)
    {
        using var opened = OfficePackage.Open(bytes);
        return Read(name, opened, opened.Load(opened.MainPart)).Source;
    }

    /// <summary>Reads a document that somebody else loaded, to be marked afterwards.</summary>
    public static WordReading Read(string name, OfficePackage package, XElement? document)
    {
        var body = document?.Child("body") ?? throw new UploadRefusedException(new UploadRefusal.Damaged());
        var file = new WordFile(package, package.MainPart!);
        file.ReadContainer(body);
        file.Close();
        return new WordReading(new SourceText(name, Captions.BesideCharts(file.blocks.ToImmutable())), file.origins);
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
                    ReadTable(element);
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
        if (WordRuns.IsEndDeleted(paragraph))
        {
            runningOn.Add(new WordStretch("", WordRuns.Of(paragraph)));
            return;
        }

        var own = ReadStretch(paragraph);
        if (styles.IsTableOfContents(paragraph.Child("pPr")?.Val("pStyle")))
            return;
        ImmutableArray<WordStretch> stretches = [.. runningOn, own];
        runningOn.Clear();
        var text = string.Concat(stretches.Select(stretch => stretch.Runs.Text));
        if (text.Trim().Length > 0)
            Add(new Paragraph(Clean(own.Number, text)), new WordOrigin(host ?? paragraph, stretches));
        foreach (var stretch in stretches)
            ReadBeside(stretch.Runs, paragraph);
    }

    private void ReadTable(XElement table)
    {
        Close();
        var grid = new WordGrid(ReadStretch);
        var rows = grid.Read(table).ToImmutableArray();
        var first = table.Below("p").FirstOrDefault();
        Add(new Table(rows, CaptionAbove()), new WordOrigin(host ?? first, []) { Cells = grid.Origins });
        foreach (var runs in grid.Runs)
            ReadBeside(runs, first);
    }

    /// <summary>What hangs on a paragraph without being its text.</summary>
    private void ReadBeside(WordRuns runs, XElement? paragraph)
    {
        var outside = host;
        host ??= paragraph;
        foreach (var chart in runs.Charts)
        {
            if (
                relations.TryGetValue(chart, out var relation)
                && ChartCache.Read(package.Load(relation.Target)) is { } block
            )
                Add(block, new WordOrigin(host, []));
        }

        foreach (var content in runs.TextBoxes.Concat(runs.Notes.Select(notes.Take).OfType<XElement>()))
            ReadContainer(content);
        host = outside;
    }

    /// <summary>A paragraph whose end was deleted, and none follows.</summary>
    private void Close()
    {
        if (runningOn.Count == 0)
            return;
        var text = string.Concat(runningOn.Select(stretch => stretch.Runs.Text));
        var paragraph = runningOn[0].Runs.Pieces is [var (_, piece), ..]
            ? piece.Ancestors().FirstOrDefault(element => element.Name.LocalName == "p")
            : null;
        if (text.Trim().Length > 0)
            Add(new Paragraph(Clean("", text)), new WordOrigin(host ?? paragraph, [.. runningOn]));
        runningOn.Clear();
    }

    private void Add(Block block, WordOrigin origin)
    {
        blocks.Add(block);
        origins.Add(origin);
    }

    private WordStretch ReadStretch(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        var style = properties?.Val("pStyle");
        return new WordStretch(numbering.Next(properties?.Child("numPr"), style), WordRuns.Of(paragraph));
    }

    /// <summary>The paragraph just above a table, where it is a caption or a unit line.</summary>
    private CleanText? CaptionAbove() =>
        blocks.LastOrDefault() is Paragraph { Text: { Value.Length: <= 40 } text } && Captions.IsForTable(text.Value)
            ? text
            : null;

    /// <summary>
    /// The number that Word counts stands nowhere in the file: no quote runs across its end. 1. before 2023 stays apart.
    /// </summary>
    private static CleanText Clean(string number, string raw)
    {
        var text = Cleaning.Run(raw);
        var counted = Cleaning.Run(number);
        if (counted.Value is [.., '.' or '．'] && text.Value is [>= '0' and <= '9', ..])
            counted = counted.Then(CleanText.Of(" "));
        return Cleaning.Join(counted, text, afterDropped: true);
    }

    private static bool IsTableOfContents(XElement control) =>
        control.Child("sdtPr")?.Below("docPartGallery").Any(part => part.Attr("val") is "Table of Contents") is true;

    private string? Target(string type) => relations.Values.FirstOrDefault(relation => relation.IsOf(type))?.Target;
}
