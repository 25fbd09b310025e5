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

    public static SourceText Read(string name, ReadOnlyMemory<byte> bytes)
    {
        using var package = OfficePackage.Open(bytes);
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
        foreach (var sheet in workbook.Child("sheets")?.Children("sheet").Take(MostSheets) ?? [])
        {
            if (sheet.Attr("state") is "hidden" or "veryHidden" || sheet.Attr("id") is not { } id)
                continue;
            if (!relations.TryGetValue(id, out var relation) || !package.Has(relation.Target))
                continue;
            if (package.Stream(relation.Target) is { } content && reader.Read(content, sheet.Attr("name")) is { } table)
                blocks.Add(table);
            blocks.AddRange(ChartsOf(package, relation.Target));
        }

        return new SourceText(name, blocks.ToImmutable());

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
