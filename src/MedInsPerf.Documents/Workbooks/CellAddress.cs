using System.Globalization;

namespace MedInsPerf.Documents.Workbooks;

/// <summary>B5 and back; rows and columns from zero.</summary>
internal static class CellAddress
{
    private const int Letters = 26;
    private const int LastColumn = 16_384;
    private const int LastRow = 1_048_576;

    /// <summary>Null for what is no address.</summary>
    public static (int Row, int Column)? Read(ReadOnlySpan<char> address)
    {
        var column = 0;
        var at = 0;
        for (; at < address.Length && char.IsAsciiLetterUpper(address[at]) && column <= LastColumn; at++)
            column = (column * Letters) + address[at] - 'A' + 1;
        return
            column is > 0 and <= LastColumn
            && int.TryParse(address[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && row is > 0 and <= LastRow
            ? (row - 1, column - 1)
            : null;
    }

    /// <summary>B5:D7 as its top left corner and size.</summary>
    public static (int Row, int Column, int Rows, int Columns)? ReadRange(string? range) =>
        range?.Split(':') is [var first, var last]
        && Read(first) is { } from
        && Read(last) is { } to
        && to.Row >= from.Row
        && to.Column >= from.Column
            ? (from.Row, from.Column, to.Row - from.Row + 1, to.Column - from.Column + 1)
            : null;

    public static string Write(int row, int column)
    {
        var letters = "";
        for (var left = column + 1; left > 0; left = (left - 1) / Letters)
            letters = (char)('A' + ((left - 1) % Letters)) + letters;
        return letters + (row + 1).ToString(CultureInfo.InvariantCulture);
    }
}
