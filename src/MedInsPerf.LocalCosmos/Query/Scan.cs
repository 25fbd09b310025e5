using MedInsPerf.LocalCosmos.Containers;
using MedInsPerf.LocalCosmos.Documents;
using MedInsPerf.LocalCosmos.Partitioning;
using MedInsPerf.LocalCosmos.Storage;

namespace MedInsPerf.LocalCosmos.Query;

/// <summary>A document that a scan came past: where it stands, and its JSON.</summary>
internal readonly record struct Scanned(byte[] Key, long Number, byte[] Body);

/// <summary>
/// What SQLite does of a query: the partition and simple predicates. It may let through too much, never too little;
/// <see cref="Residual"/> is what is still to be checked.
/// </summary>
internal sealed class Scan
{
    private readonly List<string> conditions = ["container = $container", DocumentTable.Alive];
    private readonly List<(string Name, object? Value)> parameters;

    /// <param name="range">The partitions that the request asks about.</param>
    public Scan(ContainerEntry container, KeyRange range, Expression? where, long now)
    {
        parameters = [("$container", container.Number), ("$default", container.DefaultTtl), ("$now", now)];
        var conjuncts = Conjuncts(where).ToList();
        Residual = conjuncts.Where(conjunct => !PushDown(conjunct)).Aggregate((Expression?)null, Join);
        var partition = KeyRange.StartingWith(EffectiveKey.Of(container.Keys.Bound(Equalities(conjuncts))));
        AddRange(range.Intersect(partition), container.Keys.Levels);
    }

    /// <summary>The part of the condition that is checked document by document; null: nothing is left to check.</summary>
    public Expression? Residual { get; }

    /// <summary>The documents in the order of their keys, then as they came; beginning behind a place.</summary>
    public IEnumerable<Scanned> Documents(Session session, (byte[] Key, long Number)? after)
    {
        var sql = $"SELECT key, number, body FROM documents WHERE {string.Join(" AND ", conditions)}";
        var bound = parameters.ToList();
        if (after is { } place)
        {
            sql += " AND (key, number) > ($afterKey, $afterNumber)";
            bound.Add(("$afterKey", place.Key));
            bound.Add(("$afterNumber", place.Number));
        }

        return session.Stream(
            sql + " ORDER BY key, number",
            row => new Scanned(row.GetFieldValue<byte[]>(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2)),
            [.. bound]
        );
    }

    /// <summary>How many documents there are. Only without <see cref="Residual"/>.</summary>
    public long Count(Session session) =>
        session
            .Stream(
                $"SELECT count(*) FROM documents WHERE {string.Join(" AND ", conditions)}",
                row => row.GetInt64(0),
                [.. parameters]
            )
            .Single();

    private static IEnumerable<Expression> Conjuncts(Expression? condition) =>
        condition switch
        {
            null => [],
            And and => Conjuncts(and.Left).Concat(Conjuncts(and.Right)),
            _ => [condition],
        };

    private static Expression Join(Expression? left, Expression right) => left is null ? right : new And(left, right);

    private static Dictionary<string, Value> Equalities(IEnumerable<Expression> conjuncts)
    {
        var equalities = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var conjunct in conjuncts)
        {
            if (Comparison(conjunct) is { Operator: "=" } equality)
            {
                equalities.TryAdd(string.Join('/', equality.Path), equality.Value);
            }
        }

        return equalities;
    }

    private void AddRange(KeyRange range, int levels)
    {
        // One logical partition is an equality, which lets the index give the order, too.
        if (range.IsOne(levels))
        {
            Add("key =", range.From);
            return;
        }

        if (range.From.Length > 0)
        {
            Add("key >=", range.From);
        }

        if (!range.IsAll)
        {
            Add("key <", range.To);
        }
    }

    /// <summary>Whether SQLite answers the conjunct exactly. Others may still narrow the scan.</summary>
    private bool PushDown(Expression conjunct)
    {
        if (conjunct is In { Item: Member { Path: ["id" or "type"] } column } options && options.Options.All(IsText))
        {
            var names = options.Options.Select(option => Bind(((Constant)option).Value.Text));
            conditions.Add($"{column.Path![0]} IN ({string.Join(", ", names)})");
            return true;
        }

        if (Comparison(conjunct) is not { } comparison)
        {
            return false;
        }

        var (path, sign, value) = comparison;
        if (path is ["id" or "type"] && sign == "=" && value.Type == JsonType.Text)
        {
            Add($"{path[0]} =", value.Text);
            return true;
        }

        var narrows = value.Type == JsonType.Number || (sign == "=" && value.Type is JsonType.Text or JsonType.Boolean);
        if (narrows && sign != "!=" && path.All(IsPlain) && !(value.Type == JsonType.Text && value.Text.Contains('\0')))
        {
            var place = Bind("$" + string.Concat(path.Select(name => $".\"{name}\"")));
            Add(
                $"json_extract(body, {place}) {sign}",
                value.Type == JsonType.Text ? value.Text
                    : value.Type == JsonType.Boolean ? value.IsTrue
                    : value.Number
            );
        }

        return false;
    }

    private static PathComparison? Comparison(Expression conjunct) =>
        conjunct switch
        {
            Binary { Left: Member { Path: { } path }, Right: Constant constant } binary when IsRelation(binary) => new(
                path,
                binary.Operator,
                constant.Value
            ),
            Binary { Left: Constant constant, Right: Member { Path: { } path } } binary when IsRelation(binary) => new(
                path,
                binary.Operator switch
                {
                    "<" => ">",
                    "<=" => ">=",
                    ">" => "<",
                    ">=" => "<=",
                    var same => same,
                },
                constant.Value
            ),
            _ => null,
        };

    private static bool IsRelation(Binary binary) => binary.Operator is "=" or "!=" or "<" or "<=" or ">" or ">=";

    // A path of SQLite's own has its own rules for everything else.
    private static bool IsPlain(string name) =>
        name.Length > 0 && name.All(letter => char.IsLetterOrDigit(letter) || letter == '_');

    private static bool IsText(Expression option) => option is Constant { Value.Type: JsonType.Text };

    private void Add(string condition, object value) => conditions.Add($"{condition} {Bind(value)}");

    private string Bind(object value)
    {
        var name = $"$p{parameters.Count}";
        parameters.Add((name, value));
        return name;
    }

    private sealed record PathComparison(IReadOnlyList<string> Path, string Operator, Value Value);
}
