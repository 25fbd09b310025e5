namespace MedInsPerf.LocalCosmos.Storage;

/// <summary>The tables. A file of another version is refused, never converted silently.</summary>
internal static class Schema
{
    private const long Version = 1;

    /// <summary>Makes the tables of a new file, or makes sure that this version wrote the file.</summary>
    /// <exception cref="InvalidOperationException">The file is of another version.</exception>
    public static void Ensure(Session session)
    {
        session.Execute("BEGIN IMMEDIATE");
        var version = (long)session.Scalar("PRAGMA user_version")!;
        if (version == 0)
        {
            session.Execute(Tables);
        }

        session.Execute("COMMIT");
        if (version is not (0 or Version))
        {
            throw new InvalidOperationException(
                $"The local Cosmos DB file is of version {version}; this program reads version {Version}."
            );
        }
    }

    // `number` orders documents as they came. It is the sequence number of the first write, so that a page's
    // continuation never meets a number again.
    // `type` is the product's own discriminator: nearly every query asks for it, so it has a column and an index.
    private const string Tables = """
        CREATE TABLE account (
            mark INTEGER NOT NULL,
            last INTEGER NOT NULL
        );
        INSERT INTO account VALUES (abs(random() % 4294967296), 0);

        CREATE TABLE databases (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            ts INTEGER NOT NULL,
            lsn INTEGER NOT NULL
        );

        CREATE TABLE containers (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            database INTEGER NOT NULL REFERENCES databases (number) ON DELETE CASCADE,
            id TEXT NOT NULL,
            definition TEXT NOT NULL,
            ts INTEGER NOT NULL,
            lsn INTEGER NOT NULL,
            UNIQUE (database, id)
        );

        CREATE TABLE documents (
            number INTEGER PRIMARY KEY,
            container INTEGER NOT NULL REFERENCES containers (number) ON DELETE CASCADE,
            key BLOB NOT NULL,
            id TEXT NOT NULL,
            type TEXT,
            ttl INTEGER,
            ts INTEGER NOT NULL,
            lsn INTEGER NOT NULL,
            body TEXT NOT NULL
        );
        CREATE UNIQUE INDEX documents_by_key ON documents (container, key, id);
        CREATE INDEX documents_by_type ON documents (container, type, key);
        CREATE INDEX documents_in_order ON documents (container, key);

        PRAGMA user_version = 1;
        """;
}
