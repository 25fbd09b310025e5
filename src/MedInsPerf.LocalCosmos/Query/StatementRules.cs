namespace MedInsPerf.LocalCosmos.Query;

/// <summary>What may stand together in one statement.</summary>
internal static class StatementRules
{
    /// <summary>Why the statement is refused; null when it is sound.</summary>
    public static string? Breach(Statement statement)
    {
        if (statement.Where?.HasAggregate == true)
        {
            return "Aggregates are not allowed in WHERE.";
        }

        if (statement.IsAggregate && statement.OrderBy is not null)
        {
            return "'ORDER BY' is not supported together with aggregates or 'GROUP BY'.";
        }

        if (statement.IsAggregate && statement.Distinct)
        {
            return "'DISTINCT' is not supported together with aggregates or 'GROUP BY' by the local Cosmos DB.";
        }

        if (statement.Distinct && statement.OrderBy is { } order && !SamePath(statement.Projection, order))
        {
            return "'DISTINCT' with 'ORDER BY' is supported only for the value that is ordered by.";
        }

        return statement.IsAggregate && Ungrouped(statement.Projection, statement.GroupBy) is { } path
            ? $"Property reference '{path}' is invalid in the select list because it is not contained in either an "
                + "aggregate function or the GROUP BY clause."
            : null;
    }

    private static string? Ungrouped(Expression expression, IReadOnlyList<Member> groups)
    {
        switch (expression)
        {
            case AggregateCall:
                return null;
            case Root:
                return "*";
            case Member member when groups.Any(group => SamePath(member, group)):
                return null;
            case Member { Path: { } path }:
                return string.Join('.', path);
            default:
                return expression
                    .Parts.Select(part => Ungrouped(part, groups))
                    .FirstOrDefault(found => found is not null);
        }
    }

    private static bool SamePath(Expression left, Member right) =>
        left is Member { Path: { } path } && path.SequenceEqual(right.Path!, StringComparer.Ordinal);
}
