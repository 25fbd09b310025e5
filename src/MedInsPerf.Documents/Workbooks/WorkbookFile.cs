using System.Collections.Immutable;
using MedInsPerf.Documents.Charts;
using MedInsPerf.Documents.Uploads;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents.Workbooks;

/// <summary>
/// .xlsx: each visible sheet as one table of what its cells display, its merged cells at their top left, and its charts
/// after it. Formulas are not calculated: the values that were saved with them are read.
/// </summary>
internal static class WorkbookFile
{
    private const int MostSheets = 200;

    /// <summary>The sheet that a marked copy carries; what it says is ours, so it is not read.</summary>
    public const string FindingsSheet = "核验结果";

    public static SourceText Read(string name, ReadOnlyMemory<byte> bytes)
    {
        using var package = OfficePackage.Open(bytes);
        return Read(name, package).Source;
    }

    /// <summary>Reads a workbook that somebody else opened, to be marked afterwards.</summary>
    public static WorkbookReading Read(string name, OfficePackage package)
    {
        var main = package.MainPart;
        var workbook = package.Load(main) ?? throw new UploadRefusedException(new UploadRefusal.Damaged());
        var relations = package.RelationshipsOf(main!);
        var formats = new CellFormats(
            package.Load(Part("styles")),
            from1904: workbook.Child("workbookPr")?.Attr("date1904") is "1" or "true"
        );
        var texts = SharedTexts.Read(package.Stream(Part("sharedStrings")));
        var reader = new SheetReader(texts, formats);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var sheets = new List<string>();
        foreach (var sheet in workbook.Child("sheets")?.Children("sheet").Take(MostSheets) ?? [])
        {
            if (sheet.Attr("state") is "hidden" or "veryHidden" || sheet.Attr("name") is FindingsSheet)
                continue;
            if (sheet.Attr("id") is not { } id || !relations.TryGetValue(id, out var relation))
                continue;
            if (package.Stream(relation.Target) is not { } content)
                continue;
            if (reader.Read(content, sheet.Attr("name")) is { } table)
                blocks.Add(table);
            blocks.AddRange(ChartsOf(package, relation.Target));
            while (sheets.Count < blocks.Count)
                sheets.Add(relation.Target);
        }

        return new WorkbookReading(new SourceText(name, blocks.ToImmutable()), sheets);

        string? Part(string type) => relations.Values.FirstOrDefault(relation => relation.IsOf(type))?.Target;
    }

    private static IEnumerable<ChartBlock> ChartsOf(OfficePackage package, string sheet) =>
        from drawing in package.RelationshipsOf(sheet).Values
        where drawing.IsOf("drawing")
        from chart in package.RelationshipsOf(drawing.Target).Values
        where chart.IsOf("chart")
        let block = ChartCache.Read(package.Load(chart.Target))
        where block is not null
        select block;
}

/// <summary>A read .xlsx with the way back from its blocks.</summary>
/// <param name="Sheets">For each block of the text, the part of the sheet it stands on.</param>
internal sealed record WorkbookReading(SourceText Source, IReadOnlyList<string> Sheets);
