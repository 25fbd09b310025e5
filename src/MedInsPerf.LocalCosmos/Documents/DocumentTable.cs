using MedInsPerf.LocalCosmos.Containers;
using MedInsPerf.LocalCosmos.Storage;

namespace MedInsPerf.LocalCosmos.Documents;

/// <summary>The table of documents. What has expired is not there, whether it was swept yet or not.</summary>
internal static class DocumentTable
{
    /// <summary>The condition under which a document has not expired; <c>$default</c> and <c>$now</c> are bound with it.</summary>
    public const string Alive = "($default IS NULL OR ifnull(ttl, $default) = -1 OR ts + ifnull(ttl, $default) > $now)";

    private const long WritesBetweenSweeps = 1000;

    public static DocumentEntry? Find(Session session, ContainerEntry container, byte[] key, string id, long now) =>
        session.First(
            $"SELECT number, body, lsn FROM documents WHERE container = $container AND key = $key AND id = $id AND {Alive}",
            row => new DocumentEntry(
                row.GetInt64(0),
                row.GetFieldValue<byte[]>(1),
                new Stamp(row.GetInt64(2), container.Stamp.Mark)
            ),
            ("$container", container.Number),
            ("$key", key),
            ("$id", id),
            ("$default", container.DefaultTtl),
            ("$now", now)
        );

    /// <summary>Puts a document in; its JSON can name its own number, which is the one of the write.</summary>
    public static DocumentEntry Insert(
        Session session,
        ContainerEntry container,
        byte[] key,
        DocumentFacts facts,
        long now,
        Func<long, Stamp, byte[]> compose
    )
    {
        if (container.DefaultTtl is not null)
        {
            // One that has expired but was not swept yet must not stand in the way.
            session.Execute(
                "DELETE FROM documents WHERE container = $container AND key = $key AND id = $id",
                ("$container", container.Number),
                ("$key", key),
                ("$id", facts.Id)
            );
        }

        var stamp = Counter.Next(session);
        if (stamp.Lsn % WritesBetweenSweeps == 0)
        {
            Sweep(session, container, now);
        }

        var body = compose(stamp.Lsn, stamp);
        session.Execute(
            """
            INSERT INTO documents (number, container, key, id, type, ttl, ts, lsn, body)
            VALUES ($lsn, $container, $key, $id, $type, $ttl, $now, $lsn, CAST($body AS TEXT))
            """,
            ("$container", container.Number),
            ("$key", key),
            ("$id", facts.Id),
            ("$type", facts.Type),
            ("$ttl", facts.Ttl),
            ("$now", now),
            ("$lsn", stamp.Lsn),
            ("$body", body)
        );
        return new(stamp.Lsn, body, stamp);
    }

    public static DocumentEntry Update(
        Session session,
        DocumentEntry existing,
        DocumentFacts facts,
        long now,
        Func<long, Stamp, byte[]> compose
    )
    {
        var stamp = Counter.Next(session);
        var body = compose(existing.Number, stamp);
        session.Execute(
            """
            UPDATE documents SET type = $type, ttl = $ttl, ts = $now, lsn = $lsn, body = CAST($body AS TEXT)
            WHERE number = $number
            """,
            ("$type", facts.Type),
            ("$ttl", facts.Ttl),
            ("$now", now),
            ("$lsn", stamp.Lsn),
            ("$body", body),
            ("$number", existing.Number)
        );
        return new(existing.Number, body, stamp);
    }

    public static void Delete(Session session, DocumentEntry document)
    {
        Counter.Next(session);
        session.Execute("DELETE FROM documents WHERE number = $number", ("$number", document.Number));
    }

    // Removes what has expired.
    private static void Sweep(Session session, ContainerEntry container, long now) =>
        session.Execute(
            $"DELETE FROM documents WHERE container = $container AND NOT {Alive}",
            ("$container", container.Number),
            ("$default", container.DefaultTtl),
            ("$now", now)
        );
}
