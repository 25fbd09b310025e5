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
        if (statement.GroupBy.Count == 0 && CountsOnly)
        {
            var count = scan.Count(session);
            page.Looked(count, 0);
            return Row(statement.Projection, [], Enumerable.Repeat(Value.Of(count), calls.Count));
        }

        var groups = new SortedDictionary<Value[], Group>(KeyOrder);
        if (statement.GroupBy.Count == 0)
        {
            groups.Add([], new Group(calls));
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

        return groups.SelectMany(group => Row(statement.Projection, group.Key, group.Value.Results));
    }

    private bool CountsOnly =>
        scan.Residual is null
        && calls.TrueForAll(call =>
            call is { Kind: AggregateKind.Count, Argument: Constant { Value.IsDefined: true } }
        );

    private static Comparer<Value[]> KeyOrder { get; } =
        Comparer<Value[]>.Create((left, right) => left.Zip(right, Comparison.Sort).FirstOrDefault(order => order != 0));

    private Group GroupOf(SortedDictionary<Value[], Group> groups, Value document)
    {
        Value[] key = [.. statement.GroupBy.Select(path => path.For(document))];
        if (!groups.TryGetValue(key, out var group))
        {
            group = new Group(calls);
            groups.Add([.. key.Select(value => value.Detached())], group);
        }

        return group;
    }

    // The row of a group: its values in place of the GROUP BY paths, the results in place of the aggregates.
    private IEnumerable<SortedRow> Row(Expression projection, Value[] key, IEnumerable<Value> results)
    {
        using var next = results.GetEnumerator();
        var row = Fill(projection).For(Value.Undefined);
        return row.IsDefined ? [new SortedRow(Sorted(key), 0, JsonBytes.Write(row.Write))] : [];

        Expression Fill(Expression expression)
        {
            if (expression is AggregateCall)
            {
                next.MoveNext();
                return new Constant(next.Current);
            }

            if (expression is Member { Path: { } path })
            {
                var place = statement.GroupBy.TakeWhile(group => !path.SequenceEqual(group.Path!)).Count();
                if (place < key.Length)
                {
                    return new Constant(key[place]);
                }
            }

            return expression.With(Fill);
        }
    }

    // Each value in an array of its own, so that a missing one is an empty array.
    private static Value Sorted(Value[] key) =>
        new ArrayOf([.. key.Select(value => new ArrayOf([new Constant(value)]))]).For(Value.Undefined);

    private static IEnumerable<AggregateCall> Calls(Expression expression) =>
        expression is AggregateCall call ? [call] : expression.Parts.SelectMany(Calls);

    private sealed class Group(List<AggregateCall> calls)
    {
        private readonly List<Aggregate> aggregates = [.. calls.Select(call => new Aggregate(call.Kind))];

        public IEnumerable<Value> Results => aggregates.Select(aggregate => aggregate.Result);

        public void Add(Value document)
        {
            for (var index = 0; index < calls.Count; index++)
            {
                aggregates[index].Add(calls[index].Argument.For(document));
            }
        }
    }
}
