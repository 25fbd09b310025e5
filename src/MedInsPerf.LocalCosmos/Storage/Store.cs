using System.Collections.Concurrent;

namespace MedInsPerf.LocalCosmos.Storage;

/// <summary>The SQLite file: many readers, each on its own snapshot, and one writer.</summary>
internal sealed class Store : IDisposable
{
    private readonly string path;
    private readonly Writer writer;
    private readonly ConcurrentBag<Session> readers = [];

    public Store(string path)
    {
        this.path = path;
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var session = new Session(path);
        try
        {
            Schema.Ensure(session);
        }
        catch
        {
            session.Dispose();
            throw;
        }

        writer = new Writer(session);
    }

    /// <summary>The number of the last write that is on disk.</summary>
    public long Last => writer.Last;

    /// <summary>Work that only reads, on the caller's thread.</summary>
    public T Read<T>(Func<Session, T> work)
    {
        if (!readers.TryTake(out var session))
        {
            session = new Session(path);
        }

        try
        {
            session.Execute("BEGIN");
            try
            {
                return work(session);
            }
            finally
            {
                session.Execute("COMMIT");
            }
        }
        finally
        {
            readers.Add(session);
        }
    }

    /// <summary>Work that writes: answered when it is on disk.</summary>
    public Task<T> Write<T>(Func<Session, T> work) => writer.Submit(work);

    public void Dispose()
    {
        writer.Dispose();
        foreach (var session in readers)
        {
            session.Dispose();
        }
    }
}
