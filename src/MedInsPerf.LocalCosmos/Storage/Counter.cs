namespace MedInsPerf.LocalCosmos.Storage;

/// <summary>The log sequence number: one a write, kept in the file, so that entity tags never repeat.</summary>
internal static class Counter
{
    /// <summary>Takes the next number and the mark of this file.</summary>
    public static Stamp Next(Session session) =>
        session.First(
            "UPDATE account SET last = last + 1 RETURNING last, mark",
            row => new Stamp(row.GetInt64(0), row.GetInt64(1))
        )!;

    /// <summary>The last number taken.</summary>
    public static long Last(Session session) => (long)session.Scalar("SELECT last FROM account")!;

    /// <summary>The mark of this file: what tells its entity tags from those of another.</summary>
    public static long Mark(Session session) => (long)session.Scalar("SELECT mark FROM account")!;
}

/// <summary>One write: its number and the mark of the file.</summary>
internal sealed record Stamp(long Lsn, long Mark)
{
    /// <summary>The entity tag, quotes included.</summary>
    public string ETag => $"\"{Mark:x8}-0000-0000-{Lsn >> 48:x4}-{Lsn & 0xFFFFFFFFFFFF:x12}\"";
}
