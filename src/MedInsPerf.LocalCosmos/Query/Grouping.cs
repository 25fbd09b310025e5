using System.Text.Json;
using MedInsPerf.LocalCosmos.Storage;

namespace MedInsPerf.LocalCosmos.Query;

/// <summary>GROUP BY and aggregates: one row a group, or one row for everything.</summary>
internal sealed class Grouping
{
    private readonly Statement statement;
    private readonly Scan scan;
    private readonly List<AggregateCall> calls;

    public Grouping(Statement statement, Scan scan)
    {
        this.statement = statement;
        this.scan = scan;
        calls = [.. Calls(statement.Projection)];
    }

    /// <summary>The rows, sorted by the values of their group.</summary>
    public IEnumerable<SortedRow> Rows(Session session, Page page)
    {
        var groups = new SortedDictionary<Value, Group>(Comparer<Value>.Create(Comparison.Sort));
        if (statement.GroupBy.Count == 0)
        {
            var all = new Group(calls);
            groups.Add(Value.Null, all);
            if (CountsOnly)
            {
                var count = scan.Count(session);
                page.Looked(count, 0);
                return Row(Value.Null, statement.Projection, Enumerable.Repeat(Value.Of(count), calls.Count));
            }
        }

        foreach (var scanned in scan.Documents(session, null))
        {
            page.Looked(1, scanned.Body.Length);
            using var parsed = JsonDocument.Parse(scanned.Body);
            var document = Value.Of(parsed.RootElement);
            if (scan.Residual is null || scan.Residual.For(document).IsTrue)
            {
                GroupOf(groups, document).Add(document);
            }
        }

        return groups.SelectMany(group => Row(group.Key, group.Value.Projection(statement), group.Value.Results));
    }

    private bool CountsOnly =>
        scan.Residual is null
        && calls.TrueForAll(call =>
            call is { Kind: AggregateKind.Count, Argument: Constant { Value.IsDefined: true } }
        );

    private Group GroupOf(SortedDictionary<Value, Group> groups, Value document)
    {
        if (statement.GroupBy.Count == 0)
        {
            return groups[Value.Null];
        }

        // Each value in an array of its own, so that a missing one is an empty array.
        var key = new ArrayOf([.. statement.GroupBy.Select(path => new ArrayOf([path]))]).For(document);
        if (!groups.TryGetValue(key, out var group))
        {
            group = new Group(calls) { Values = [.. statement.GroupBy.Select(path => path.For(document).Detached())] };
            groups.Add(key, group);
        }

        return group;
    }

    private static IEnumerable<SortedRow> Row(Value key, Expression projection, IEnumerable<Value> results)
    {
        using var next = results.GetEnumerator();
        var row = Fill(projection).For(Value.Undefined);
        return row.IsDefined ? [new SortedRow(key, 0, JsonBytes.Write(row.Write))] : [];

        Expression Fill(Expression expression)
        {
            if (expression is not AggregateCall)
            {
                return expression.With(Fill);
            }

            next.MoveNext();
            return new Constant(next.Current);
        }
    }

    private static IEnumerable<AggregateCall> Calls(Expression expression) =>
        expression is AggregateCall call ? [call] : expression.Parts.SelectMany(Calls);

    private sealed class Group(List<AggregateCall> calls)
    {
        private readonly List<Aggregate> aggregates = [.. calls.Select(call => new Aggregate(call.Kind))];

        /// <summary>The values of the GROUP BY paths.</summary>
        public IReadOnlyList<Value> Values { get; init; } = [];

        public IEnumerable<Value> Results => aggregates.Select(aggregate => aggregate.Result);

        public void Add(Value document)
        {
            for (var index = 0; index < calls.Count; index++)
            {
                aggregates[index].Add(calls[index].Argument.For(document));
            }
        }

        /// <summary>The projection with the group's values in place of its paths.</summary>
        public Expression Projection(Statement statement)
        {
            return Fill(statement.Projection);

            Expression Fill(Expression expression)
            {
                if (expression is AggregateCall)
                {
                    return expression;
                }

                for (var index = 0; index < statement.GroupBy.Count; index++)
                {
                    if (
                        expression is Member { Path: { } path }
                        && path.SequenceEqual(statement.GroupBy[index].Path!, StringComparer.Ordinal)
                    )
                    {
                        return new Constant(Values[index]);
                    }
                }

                return expression.With(Fill);
            }
        }
    }
}
