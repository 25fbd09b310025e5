using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Relations;

/// <summary>
/// 表内关系: a total column and its parts, a total row and the rows above, a rate column and its two amounts. A table
/// says nowhere that columns add up; where most rows do, the others should.
/// </summary>
internal static partial class TableClaims
{
    public static IEnumerable<Claim> In(PartFacts part, DocumentKind kind) =>
        from table in part.Facts.Where(fact => fact.Passage.Head is not null).GroupBy(fact => fact.Passage.Block)
        let grid = FactGrid.Of(table)
        // Forms have rules of their own, cell by cell.
        from claim in kind is DocumentKind.ProjectSelfEvaluationForm or DocumentKind.TransferPaymentForm
            ? ColumnClaims.Running(grid)
            : Columns(grid)
                .Concat(Totals(grid))
                .Concat(Rates(grid))
                .Concat(ColumnClaims.In(grid))
                .Concat(ColumnClaims.Running(grid))
                .Concat(ColumnClaims.Shares(grid))
        select claim;

    private static IEnumerable<Claim> Columns(FactGrid grid)
    {
        foreach (var total in grid.Columns.Where(column => IsTotal().IsMatch(grid.Head(column))))
        {
            var claims = grid
                .Rows.Select(row =>
                    Sum(
                        grid[row, total],
                        [.. grid.Columns.Where(column => column > total).Select(column => grid[row, column])]
                    )
                )
                .OfType<Claim>()
                .ToList();
            if (MostHold(claims))
            {
                foreach (var claim in claims)
                    yield return claim;
            }
        }
    }

    private static IEnumerable<Claim> Totals(FactGrid grid)
    {
        foreach (var total in grid.Rows.Where(row => IsTotal().IsMatch(grid.RowName(row))))
        {
            var above = grid
                .Rows.Where(row => row < total)
                .Reverse()
                .TakeWhile(row => !IsTotal().IsMatch(grid.RowName(row)))
                .Reverse()
                .ToList();
            if (above.Exists(row => grid.RowName(row).StartsWith("其中", StringComparison.Ordinal)))
                continue;
            var claims = grid
                .Columns.Select(column => Sum(grid[total, column], [.. above.Select(row => grid[row, column])]))
                .OfType<Claim>()
                .ToList();
            // The row says itself that it is the total: one column that comes to it shows what it totals.
            if (MostHold(claims) || (claims.Count == 2 && claims.Exists(Holds)))
            {
                foreach (var claim in claims)
                    yield return claim;
            }
        }

        foreach (var claim in Scores(grid))
            yield return claim;
    }

    /// <summary>权重 and 得分 add up together, or one of them shows that the row totals both; an average is no total.</summary>
    private static IEnumerable<Claim> Scores(FactGrid grid)
    {
        foreach (var total in grid.Rows.Where(row => IsScoreTotal().IsMatch(grid.RowName(row))))
        {
            var above = grid
                .Rows.Where(row => row < total)
                .Reverse()
                .TakeWhile(row => !IsScoreTotal().IsMatch(grid.RowName(row)))
                .ToList();
            var claims = grid
                .Columns.Where(column => grid[total, column]?.Figure.Kind == FigureKind.Score)
                .Select(column =>
                    Added(grid[total, column]!, [.. above.Select(row => grid[row, column]).OfType<Fact>()])
                )
                .OfType<Claim>()
                .ToList();
            if (claims.Count < 2 || claims.Count(Holds) < claims.Count - 1)
                continue;
            foreach (var claim in claims)
                yield return claim;
        }
    }

    private static Claim? Added(Fact total, ImmutableArray<Fact> parts) =>
        parts.Length < 3 || parts.Any(part => part.Figure.Kind != FigureKind.Score)
            ? null
            : new Claim(ClaimKind.Parts, total, new Formula.Sum([.. parts.Select(part => new Formula.Of(part))]));

    private static IEnumerable<Claim> Rates(FactGrid grid)
    {
        // A total row may leave out what only passes through.
        foreach (var row in grid.Rows.Where(row => !IsTotal().IsMatch(grid.RowName(row))))
        {
            var cells = grid.Columns.Select(column => grid[row, column]).OfType<Fact>().ToList();
            foreach (
                var rate in cells.Where(cell =>
                    cell.Figure.Kind == FigureKind.Percent && IsRate().IsMatch(HeadOf(cell))
                )
            )
            {
                var before = cells.TakeWhile(cell => cell != rate).ToList();
                if (
                    before.FindLast(cell => IsPlan().IsMatch(HeadOf(cell))) is { } planned
                    && before.FindLast(cell => IsDone().IsMatch(HeadOf(cell))) is { } actual
                    && Dimensions.Same(planned, actual)
                )
                {
                    yield return new Claim(
                        ClaimKind.Completion,
                        rate,
                        new Formula.Percent(new Formula.Of(actual), new Formula.Of(planned))
                    )
                    {
                        AllowsLastDigit = true,
                    };
                }
            }
        }

        static string HeadOf(Fact cell) => cell.Passage.Head?.Column ?? "";
    }

    private static Claim? Sum(Fact? total, ImmutableArray<Fact?> parts)
    {
        var terms = parts
            .OfType<Fact>()
            .Where(fact => total is not null && Dimensions.Same(fact, total))
            .Select(fact => (Formula)new Formula.Of(fact))
            .ToImmutableArray();
        return total is null || total.Figure.Kind is FigureKind.Percent or FigureKind.Score || terms.Length < 2
            ? null
            : new Claim(ClaimKind.Parts, total, new Formula.Sum(terms));
    }

    private static bool MostHold(List<Claim> claims)
    {
        var holding = claims.Count(Holds);
        return holding >= 2 && holding * 2 > claims.Count;
    }

    private static bool Holds(Claim claim) =>
        Printing.Rounded(claim.Stated.Figure, claim.Computed.Value ?? 0m) == claim.Stated.Figure.Amount;

    [GeneratedRegex("合计$|^总计|小计$|^共计", RegexOptions.None, Patterns.Patience)]
    private static partial Regex IsTotal();

    [GeneratedRegex("^(?:合计|总计|共计|总分|总得分|合计得分|得分合计)$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex IsScoreTotal();

    [GeneratedRegex("执行率|完成预算|预算完成率|完成年初预算", RegexOptions.None, Patterns.Patience)]
    private static partial Regex IsRate();

    [GeneratedRegex("预算", RegexOptions.None, Patterns.Patience)]
    private static partial Regex IsPlan();

    [GeneratedRegex(
        "(?:执行数?|决算数?|支出数?|执行额)(?:[（(][^）)]{1,6}[）)]){0,2}$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex IsDone();
}
