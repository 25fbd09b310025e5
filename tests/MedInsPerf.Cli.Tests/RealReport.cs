using System.Globalization;
using System.Text.RegularExpressions;

namespace MedInsPerf.Cli.Tests;

/// <summary>A real report beside the repository, and the table that says what stands in it.</summary>
internal static partial class RealReport
{
    public static string Path() =>
        Directory.EnumerateFiles(System.IO.Path.Combine(Shared(), "seeds"), "000_*.txt").Single();

    /// <summary>The rows of section 1.1: null where the report does not state a figure.</summary>
    public static IReadOnlyList<Row> Table() =>
        [
            .. File.ReadLines(System.IO.Path.Combine(Shared(), "design", "domain.md"))
                .SkipWhile(line => !line.StartsWith("### 1.1", StringComparison.Ordinal))
                .Skip(1)
                .TakeWhile(line => !line.StartsWith("### ", StringComparison.Ordinal))
                .Where(line => RowStart().IsMatch(line))
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
                .Select(cells => new Row(
                    Title(cells[2]),
                    Number(cells[3]),
                    Number(cells[4]),
                    Number(cells[5]),
                    Number(cells[6]),
                    Number(cells[7]),
                    Number(cells[8]),
                    Number(cells[9])
                )),
        ];

    private static string Shared()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (!File.Exists(System.IO.Path.Combine(at.FullName, "MedInsPerf.sln")))
                continue;
            var shared = System.IO.Path.Combine(at.FullName, "..", "shared");
            if (Directory.Exists(System.IO.Path.Combine(shared, "seeds")))
                return shared;
        }

        Assert.Skip("The real reports (../shared/seeds) are not beside this repository.");
        return "";
    }

    /// <summary>Without the document number that the table adds in brackets.</summary>
    private static string Title(string cell) => Brackets().Replace(cell, "").Trim();

    /// <summary>The cell's first number; null where it says that there is none.</summary>
    private static decimal? Number(string cell)
    {
        if (cell.Contains("unstated", StringComparison.Ordinal) || First().Match(cell) is not { Success: true } first)
            return null;
        var printed = first.Value.Replace(",", "", StringComparison.Ordinal).Replace('−', '-');
        var number = decimal.Parse(printed, NumberStyles.Number, CultureInfo.InvariantCulture);
        return cell.Contains('万') ? number * 10_000m : number;
    }

    [GeneratedRegex(@"^\| P\d+ \|", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RowStart();

    [GeneratedRegex(@"\s*[（(].*[）)]\s*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"[-−]?[\d,]+(?:\.\d+)?", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex First();

    /// <summary>One project: amounts in 元, the rate in percent.</summary>
    internal sealed record Row(
        string Title,
        decimal? Initial,
        decimal? Adjustment,
        decimal? Annual,
        decimal? Executed,
        decimal? Rate,
        decimal? Surplus,
        decimal? Score
    );
}
