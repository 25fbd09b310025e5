using MedInsPerf.Documents.Uploads;
using MedInsPerf.Documents.Workbooks;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents.Markup;

/// <summary>Excel 批注: the same .xlsx with a note at every cell concerned and all findings on the sheet 核验结果.</summary>
internal static class WorkbookMarkup
{
    public static byte[] Write(string document, ReadOnlyMemory<byte> original, IReadOnlyList<FindingNote> notes)
    {
        using var package = OfficePackage.Open(original);
        var edit = new PackageEdit(package, original);
        var reading = WorkbookFile.Read(document, package);
        var cells =
            from note in notes
            from place in note.Here
            where place is { Cell: not null, Block: >= 0 } && place.Block < reading.Sheets.Count
            group (note, place) by (Sheet: reading.Sheets[place.Block], place.Cell) into cell
            group (cell.Key.Cell!, string.Join("\n\n", cell.Select(at => Text(at.note, at.place)))) by cell.Key.Sheet;
        foreach (var sheet in cells.OrderBy(sheet => sheet.Key, StringComparer.Ordinal))
            CellNotes.Write(edit, package, sheet.Key, sheet);
        FindingsSheet.Write(edit, package, notes, reading.Source);
        return edit.Pack();
    }

    private static string Text(FindingNote note, Place place) => string.Join('\n', note.At(place));
}
