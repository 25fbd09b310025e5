using System.Collections.Concurrent;
using System.Text.Json;
using MedInsPerf.LocalCosmos.Partitioning;
using MedInsPerf.LocalCosmos.Storage;
using Microsoft.Data.Sqlite;

namespace MedInsPerf.LocalCosmos.Containers;

/// <summary>The tables of databases and containers. A name in a path may be an id or a resource id.</summary>
internal sealed class ContainerTable
{
    private const string Columns = """
        SELECT d.number, c.number, d.id, c.id, c.definition, c.ts, c.lsn, a.mark
        FROM containers c JOIN databases d ON d.number = c.database, account a
        """;

    // What a definition says never changes under one sequence number.
    private readonly ConcurrentDictionary<(long Number, long Lsn, long Mark), ContainerEntry> known = [];

    public static DatabaseEntry? FindDatabase(Session session, string name) =>
        session.First(
            "SELECT number, id, ts, lsn, mark FROM databases, account WHERE id = $id",
            ReadDatabase,
            ("$id", name)
        ) ?? Databases(session).Find(database => string.Equals(database.Rid, name, StringComparison.Ordinal));

    public static List<DatabaseEntry> Databases(Session session) =>
        session.All("SELECT number, id, ts, lsn, mark FROM databases, account ORDER BY number", ReadDatabase);

    public static DatabaseEntry AddDatabase(Session session, string id, long timestamp)
    {
        var stamp = Counter.Next(session);
        var number = (long)
            session.Scalar(
                "INSERT INTO databases (id, ts, lsn) VALUES ($id, $ts, $lsn) RETURNING number",
                ("$id", id),
                ("$ts", timestamp),
                ("$lsn", stamp.Lsn)
            )!;
        return new(number, id, timestamp, stamp);
    }

    public static void RemoveDatabase(Session session, DatabaseEntry database) =>
        session.Execute("DELETE FROM databases WHERE number = $number", ("$number", database.Number));

    public ContainerEntry? Find(Session session, string database, string name)
    {
        var found = session.First(
            Columns + " WHERE d.id = $database AND c.id = $id",
            Read,
            ("$database", database),
            ("$id", name)
        );
        if (found is not null || FindDatabase(session, database) is not { } owner)
        {
            return found;
        }

        return All(session, owner)
            .Find(container =>
                string.Equals(container.Id, name, StringComparison.Ordinal)
                || string.Equals(container.Rid, name, StringComparison.Ordinal)
            );
    }

    public List<ContainerEntry> All(Session session, DatabaseEntry database) =>
        session.All(Columns + " WHERE d.number = $database ORDER BY c.number", Read, ("$database", database.Number));

    public ContainerEntry Add(Session session, DatabaseEntry database, string id, string definition, long timestamp)
    {
        session.Execute(
            "INSERT INTO containers (database, id, definition, ts, lsn) VALUES ($database, $id, $definition, $ts, $lsn)",
            ("$database", database.Number),
            ("$id", id),
            ("$definition", definition),
            ("$ts", timestamp),
            ("$lsn", Counter.Next(session).Lsn)
        );
        return Find(session, database.Id, id)!;
    }

    public ContainerEntry Replace(Session session, ContainerEntry container, string definition, long timestamp)
    {
        session.Execute(
            "UPDATE containers SET definition = $definition, ts = $ts, lsn = $lsn WHERE number = $number",
            ("$definition", definition),
            ("$ts", timestamp),
            ("$lsn", Counter.Next(session).Lsn),
            ("$number", container.Number)
        );
        return Find(session, container.Database, container.Id)!;
    }

    public static void Remove(Session session, ContainerEntry container) =>
        session.Execute("DELETE FROM containers WHERE number = $number", ("$number", container.Number));

    private static DatabaseEntry ReadDatabase(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetInt64(2), new Stamp(row.GetInt64(3), row.GetInt64(4)));

    private ContainerEntry Read(SqliteDataReader row)
    {
        var key = (row.GetInt64(1), row.GetInt64(6), row.GetInt64(7));
        if (known.TryGetValue(key, out var entry))
        {
            return entry;
        }

        using var document = JsonDocument.Parse(row.GetString(4));
        var definition = document.RootElement.Clone();
        entry = new(
            row.GetInt64(0),
            row.GetInt64(1),
            row.GetString(2),
            row.GetString(3),
            definition,
            KeyPaths.Read(definition.GetProperty("partitionKey")).Paths!,
            definition.TryGetProperty("defaultTtl", out var ttl) ? ttl.GetInt64() : null,
            row.GetInt64(5),
            new Stamp(row.GetInt64(6), row.GetInt64(7))
        );
        known[key] = entry;
        return entry;
    }
}
