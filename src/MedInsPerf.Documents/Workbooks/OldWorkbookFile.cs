using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using MedInsPerf.Documents.Uploads;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Documents.Workbooks;

/// <summary>
/// .xls and .et in the binary form of Excel 5 to 2003: each visible sheet as one table of what its cells display. Their
/// charts are not read.
/// </summary>
internal static class OldWorkbookFile
{
    private const int MostSheets = 200;

    /// <summary>Of Excel 97 to 2003. A damaged sheet can say that it has two thousand million, and all are looked for.</summary>
    private const int MostRows = 65_536;

    /// <summary>From this day numbers count.</summary>
    private static readonly DateTime Origin = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    public static SourceText Read(string name, ReadOnlyMemory<byte> bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            using var reader = ExcelReaderFactory.CreateBinaryReader(
                OfficePackage.StreamOver(bytes),
                new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding("GB18030") }
            );
            return new SourceText(name, [.. Sheets(reader)]);
        }
        catch (InvalidPasswordException)
        {
            throw new UploadRefusedException(new UploadRefusal.Encrypted());
        }
        catch (Exception broken) when (broken is not (UploadRefusedException or OutOfMemoryException))
        {
            // The library answers broken files with exceptions of every kind.
            throw new UploadRefusedException(new UploadRefusal.Damaged());
        }
    }

    private static IEnumerable<Block> Sheets(IExcelDataReader reader)
    {
        var cellsLeft = SheetReader.MostCells;
        for (var sheet = 0; sheet < MostSheets; sheet++)
        {
            if (reader.VisibleState == "visible" && Sheet(reader, ref cellsLeft) is { } table)
                yield return table;
            if (!reader.NextResult())
                break;
        }
    }

    private static Table? Sheet(IExcelDataReader reader, ref int cellsLeft)
    {
        if (reader.RowCount is < 0 or > MostRows)
            throw new UploadRefusedException(new UploadRefusal.Damaged());
        var cells = new SortedDictionary<(int Row, int Column), CleanText>();
        var merges = (reader.MergeCells ?? [])
            .Select(range =>
                (
                    range.FromRow,
                    range.FromColumn,
                    range.ToRow - range.FromRow + 1,
                    range.ToColumn - range.FromColumn + 1
                )
            )
            .ToList();
        var anchors = merges.Select(merge => (merge.FromRow, merge.FromColumn)).ToHashSet();
        for (var row = 0; reader.Read(); row++)
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                var text = Displayed(reader, column);
                if (text.Length == 0 && !anchors.Contains((row, column)))
                    continue;
                if (--cellsLeft < 0)
                    throw new UploadRefusedException(new UploadRefusal.TooMuchInside());
                cells[(row, column)] = text.Length == 0 ? CellText.Nothing : CellText.Clean(text);
            }
        }

        return SheetReader.ToTable(cells, merges, reader.Name);
    }

    private static string Displayed(IExcelDataReader reader, int column) =>
        reader.GetValue(column) switch
        {
            null => "",
            string text => text,
            bool truth => truth ? "TRUE" : "FALSE",
            DateTime day => Shown(reader, column, day.Subtract(Origin).Ticks / (decimal)TimeSpan.TicksPerDay),
            TimeSpan time => Shown(reader, column, time.Ticks / (decimal)TimeSpan.TicksPerDay),
            IFormattable number
                when decimal.TryParse(
                    number.ToString(null, CultureInfo.InvariantCulture),
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var value
                ) => Shown(reader, column, value),
            var other => other.ToString() ?? "",
        };

    private static string Shown(IExcelDataReader reader, int column, decimal number) =>
        NumberFormat
            .Parse(
                CellFormats.Standard(reader.GetNumberFormatIndex(column)) ?? reader.GetNumberFormatString(column) ?? ""
            )
            .Show(Saved.AsTyped(number), from1904: false);
}
