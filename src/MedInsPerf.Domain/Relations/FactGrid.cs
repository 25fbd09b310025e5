using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>The cells of a table that hold one figure each.</summary>
internal sealed partial class FactGrid(Dictionary<(int Row, int Column), Fact> cells)
{
    public ImmutableArray<int> Rows { get; } = [.. cells.Keys.Select(at => at.Row).Distinct().Order()];

    public ImmutableArray<int> Columns { get; } = [.. cells.Keys.Select(at => at.Column).Distinct().Order()];

    public Fact? this[int row, int column] => cells.GetValueOrDefault((row, column));

    public string Head(int column) =>
        cells.FirstOrDefault(cell => cell.Key.Column == column).Value?.Passage.Head?.Column ?? "";

    public string RowName(int row) => cells.FirstOrDefault(cell => cell.Key.Row == row).Value?.Passage.Head?.Row ?? "";

    public static FactGrid Of(IEnumerable<Fact> table) =>
        new(
            table
                .GroupBy(fact => fact.Passage)
                .Where(cell => cell.Count() == 1 && At(cell.Key.Cell!) is not null)
                .ToDictionary(cell => At(cell.Key.Cell!)!.Value, cell => cell.First())
        );

    /// <summary>R5C3 of documents, B5 of workbooks.</summary>
    private static (int Row, int Column)? At(string address)
    {
        var match = Address().Match(address);
        if (!match.Success)
            return null;
        var row = int.Parse(match.Groups["row"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return match.Groups["column"].Success
            ? (row, int.Parse(match.Groups["column"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
            : (row, match.Groups["letters"].Value.Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1));
    }

    [GeneratedRegex(
        @"^(?:R(?<row>\d{1,6})C(?<column>\d{1,5})|(?:.*!)?(?<letters>[A-Z]{1,3})(?<row>\d{1,7}))$",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Address();
}
