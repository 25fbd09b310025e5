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
            if (codes.DistinctBy(entry => entry.Row).Count() < codes.Count || codes.Count < 3)
                continue;
            var cells = part
                .Facts.Where(fact => fact.Passage.Block == table.Key && fact.Passage.Head is not null)
                .ToLookup(fact => RowOf(fact.Passage.Cell!));
            var claims = codes
                .Select(entry => (Parent: entry, Items: Items(codes, entry.Code)))
                .Where(entry => entry.Items.Count > 0)
                .SelectMany(entry => Sums(cells, entry.Parent.Row, entry.Items))
                .ToList();
            // A table that leaves out small items adds up nowhere.
            if (claims.Count(Holds) * 2 < claims.Count)
                continue;
            foreach (var claim in claims)
                yield return claim;
        }
    }

    /// <summary>The rows right below a code: those of its level that no other code stands in between.</summary>
    private static List<string> Items(List<(string Row, string Code)> codes, string parent) =>
        [
            .. codes
                .Where(entry =>
                    IsBelow(entry.Code, parent)
                    && !codes.Exists(other => IsBelow(other.Code, parent) && IsBelow(entry.Code, other.Code))
                )
                .Select(entry => entry.Row),
        ];

    private static bool IsBelow(string code, string parent) =>
        code.Length > parent.Length && code.StartsWith(parent, StringComparison.Ordinal);

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
