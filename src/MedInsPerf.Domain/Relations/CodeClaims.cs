using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>科目编码: in a table by 类、款、项 the items whose codes begin with a class's code make up the class.</summary>
internal static partial class CodeClaims
{
    public static IEnumerable<Claim> In(PartFacts part)
    {
        foreach (
            var table in part
                .Passages.Where(passage => passage.Cell is not null && Code().IsMatch(passage.Value))
                .GroupBy(passage => passage.Block)
        )
        {
            var codes = table
                .Select(passage => (Row: RowOf(passage.Cell!), Code: passage.Value))
                .Where(entry => entry.Row.Length > 0)
                .ToList();
            var rows = codes.DistinctBy(entry => entry.Code).ToDictionary(entry => entry.Code, entry => entry.Row);
            if (rows.Count < 3 || rows.Count < codes.Count || rows.Values.Distinct().Count() < rows.Count)
                continue;
            var cells = part
                .Facts.Where(fact => fact.Passage.Block == table.Key && fact.Passage.Head is not null)
                .ToLookup(fact => RowOf(fact.Passage.Cell!));
            var claims = codes
                .GroupBy(entry => Above(rows, entry.Code))
                .Where(items => items.Key.Length > 0)
                .SelectMany(items => Sums(cells, rows[items.Key], [.. items.Select(item => item.Row)]))
                .ToList();
            // A table that leaves out small items adds up nowhere.
            if (claims.Count(Holds) * 2 < claims.Count)
                continue;
            foreach (var claim in claims)
                yield return claim;
        }
    }

    /// <summary>The 款 or 类 that a code belongs to, the nearest that the table has; empty where it has none.</summary>
    private static string Above(Dictionary<string, string> rows, string code) =>
        Levels
            .Where(length => length < code.Length)
            .Select(length => code[..length])
            .FirstOrDefault(rows.ContainsKey, "");

    /// <summary>Digits of 款 and 类.</summary>
    private static readonly int[] Levels = [5, 3];

    private static IEnumerable<Claim> Sums(ILookup<string, Fact> cells, string row, List<string> items)
    {
        foreach (var total in cells[row])
        {
            var column = ColumnOf(total);
            var terms = items
                .Select(item => cells[item].FirstOrDefault(fact => ColumnOf(fact) == column))
                .OfType<Fact>()
                .ToList();
            if (terms.Count == items.Count && terms.TrueForAll(term => Dimensions.Same(term, total)))
                yield return new Claim(
                    ClaimKind.Parts,
                    total,
                    new Formula.Sum([.. terms.Select(term => (Formula)new Formula.Of(term))])
                );
        }
    }

    private static bool Holds(Claim claim) =>
        Printing.Rounded(claim.Stated.Figure, claim.Computed.Value ?? 0m) == claim.Stated.Figure.Amount;

    private static string RowOf(string cell) => Address().Match(cell).Groups["row"].Value;

    private static string ColumnOf(Fact fact) => Address().Match(fact.Passage.Cell!).Groups["column"].Value;

    [GeneratedRegex(@"^2\d{2}(?:\d{2}(?:\d{2})?)?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Code();

    [GeneratedRegex(
        @"^(?:R(?<row>\d{1,6})C(?<column>\d{1,5})|(?:.*!)?(?<column>[A-Z]{1,3})(?<row>\d{1,7}))$",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Address();
}
