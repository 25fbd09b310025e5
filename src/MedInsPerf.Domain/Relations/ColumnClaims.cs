using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>
/// 栏间关系: a table says nowhere that one column is the difference, product or quotient of two others; where it is so row
/// after row, the row where it is not has a slip.
/// </summary>
internal static partial class ColumnClaims
{
    private const int FewestHolding = 2;

    /// <summary>Wider tables have rules of their own.</summary>
    private const int MostColumns = 14;

    public static IEnumerable<Claim> In(FactGrid grid)
    {
        if (grid.Columns.Length is < 3 or > MostColumns)
            yield break;
        foreach (var result in grid.Columns)
        {
            var claims = Candidates(grid, result)
                .Where(claims => claims.Count > 0)
                .OrderBy(claims => claims.Count(claim => !Holds(claim)))
                .ThenByDescending(claims => claims.Count)
                .FirstOrDefault();
            foreach (var claim in claims ?? [])
                yield return claim;
        }
    }

    /// <summary>累计: each row is the one above and the row's own.</summary>
    public static IEnumerable<Claim> Running(FactGrid grid)
    {
        foreach (var result in grid.Columns.Where(column => SoFar().IsMatch(grid.Head(column))))
        {
            foreach (var own in grid.Columns.Where(column => column < result))
            {
                var rows = grid
                    .Rows.Where(row => !TotalRow().IsMatch(grid.RowName(row)))
                    .Select(row => (Total: grid[row, result], Own: grid[row, own]))
                    .TakeWhile(row => row.Total is not null && row.Own is not null)
                    .ToList();
                if (
                    rows.Count < 3
                    || !Dimensions.Same(rows[0].Total!, rows[0].Own!)
                    || rows[0].Total!.Figure.Amount != rows[0].Own!.Figure.Amount
                )
                    continue;
                var claims = rows.Skip(1)
                    .Select(
                        (row, at) =>
                            Inferred(
                                row.Total!,
                                new Formula.Sum([new Formula.Of(rows[at].Total!), new Formula.Of(row.Own!)])
                            )
                    )
                    .ToList();
                // A slip breaks the row it is in and the one below.
                if (claims.Exists(Holds) && claims.Count(Holds) >= claims.Count - 2)
                {
                    foreach (var claim in claims)
                        yield return claim;
                }
            }
        }
    }

    /// <summary>占比: each row of the total.</summary>
    public static IEnumerable<Claim> Shares(FactGrid grid)
    {
        if (!grid.Rows.Any(row => TotalRow().IsMatch(grid.RowName(row))))
            yield break;
        var total = grid.Rows.Last(row => TotalRow().IsMatch(grid.RowName(row)));
        foreach (var result in grid.Columns.Where(column => Share().IsMatch(grid.Head(column))))
        {
            foreach (var own in grid.Columns.Where(column => column < result))
            {
                if (grid[total, own] is not { Figure.Amount: > 0m } sum)
                    continue;
                var claims = grid
                    .Rows.Where(row => row != total)
                    .Where(row => grid[row, result]?.Figure.Kind == FigureKind.Percent && grid[row, own] is not null)
                    .Select(row =>
                        Inferred(
                            grid[row, result]!,
                            new Formula.Percent(new Formula.Of(grid[row, own]!), new Formula.Of(sum))
                        )
                    )
                    .ToList();
                if (!IsARule(claims))
                    continue;
                foreach (var claim in claims)
                    yield return claim;
            }
        }
    }

    private static Claim Inferred(Fact stated, Formula computed) =>
        new(ClaimKind.Columns, stated, computed) { AllowsLastDigit = true, IsExplicit = false };

    private static IEnumerable<List<Claim>> Candidates(FactGrid grid, int result)
    {
        var before = grid.Columns.Where(column => column < result).ToList();
        foreach (var first in before)
        {
            foreach (var second in before.Where(column => column != first))
            {
                foreach (var how in Operations)
                {
                    if (how == Product && IsOfManyThings(grid, second))
                        continue;
                    // The percentage of a total row is an outcome, and rounded.
                    var claims = grid
                        .Rows.Where(row => how != Product || !TotalRow().IsMatch(grid.RowName(row)))
                        .Select(row => Claim(grid[row, result], grid[row, first], grid[row, second], how))
                        .OfType<Claim>()
                        .ToList();
                    if (IsARule(claims))
                        yield return claims;
                }
            }
        }
    }

    /// <summary>年度指标值: each row has its own measure, and none is a factor of the others.</summary>
    private static bool IsOfManyThings(FactGrid grid, int column) =>
        Measures().IsMatch(grid.Head(column))
        || grid.Rows.Select(row => grid[row, column]?.Figure)
            .OfType<Figure>()
            .Select(figure => (figure.Kind, figure.Kind == FigureKind.Count ? figure.Unit : ""))
            .Distinct()
            .Count() > 2;

    private static readonly Func<Fact, Fact, Fact, Formula?>[] Operations = [Difference, Product, Quotient, Growth];

    private static Claim? Claim(Fact? result, Fact? first, Fact? second, Func<Fact, Fact, Fact, Formula?> how) =>
        result is not null
        && first is not null
        && second is not null
        && first.Figure.Value != 0m
        && second.Figure.Value != 0m
        && how(result, first, second) is { Value: not null } formula
            ? Inferred(result, formula)
            : null;

    private static Formula.Minus? Difference(Fact result, Fact first, Fact second) =>
        Dimensions.Same(first, second) && Dimensions.Same(result, first) && first.Figure.Kind != FigureKind.Score
            ? new Formula.Minus(new Formula.Of(first), new Formula.Of(second))
            : null;

    private static Formula.Times? Product(Fact result, Fact first, Fact second) =>
        second.Figure is { Kind: FigureKind.Percent, Value: not 100m }
        && IsOneKind(result, first)
        && first.Figure.Kind != FigureKind.Percent
            ? new Formula.Times(
                new Formula.Of(first),
                new Formula.Times(new Formula.Nominal(second), new Formula.Quotient(1m, 100m))
            )
        : IsPlain(second) && IsPlain(result) && IsPlain(first) && second.Figure.Value is > 0m and < 2m
            ? new Formula.Times(new Formula.Of(first), new Formula.Nominal(second))
        : first.Figure.Kind == FigureKind.Count
        && second.Figure.Kind is FigureKind.PerHead or FigureKind.Money
        && result.Figure.Kind == FigureKind.Money
            ? new Formula.Times(new Formula.Of(first), new Formula.Of(second))
        : null;

    private static Formula.Percent? Quotient(Fact result, Fact first, Fact second) =>
        result.Figure.Kind == FigureKind.Percent && IsOneKind(first, second) && first.Figure.Kind != FigureKind.Percent
            ? new Formula.Percent(new Formula.Of(first), new Formula.Of(second))
            : null;

    private static Formula.Percent? Growth(Fact result, Fact first, Fact second) =>
        result.Figure.Kind == FigureKind.Percent && IsOneKind(first, second) && first.Figure.Kind != FigureKind.Percent
            ? new Formula.Percent(
                new Formula.Minus(new Formula.Of(first), new Formula.Of(second)),
                new Formula.Of(second)
            )
            : null;

    private static bool IsOneKind(Fact one, Fact other) =>
        Dimensions.Same(one, other) || IsPlain(one) && IsPlain(other);

    private static bool IsPlain(Fact fact) => fact.Figure.Kind is FigureKind.Score or FigureKind.Bare;

    /// <summary>It holds in most rows, and not only because a row repeats itself.</summary>
    private static bool IsARule(List<Claim> claims)
    {
        var holding = claims.Where(Holds).ToList();
        return holding.Count >= FewestHolding
            && holding.Count * 2 > claims.Count
            && holding.Count >= claims.Count - 2
            && holding.Select(claim => claim.Stated.Figure.Value).Distinct().Count() > 1;
    }

    private static bool Holds(Claim claim)
    {
        var stated = claim.Stated.Figure;
        return Math.Abs(Printing.Rounded(stated, claim.Computed.Value ?? 0m) - stated.Amount)
            <= Interval.LastDigit(stated.Decimals) * stated.Scale;
    }

    [GeneratedRegex("指标值|目标|计划值|预期|标准值|(?:实际|完成|达成)值", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Measures();

    [GeneratedRegex("累计", RegexOptions.None, Patterns.Patience)]
    private static partial Regex SoFar();

    [GeneratedRegex("占比|比重|占总|占全", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Share();

    [GeneratedRegex("合计|总计|小计|共计|平均", RegexOptions.None, Patterns.Patience)]
    private static partial Regex TotalRow();
}
