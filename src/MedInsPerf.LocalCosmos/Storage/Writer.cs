using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace MedInsPerf.LocalCosmos.Storage;

/// <summary>
/// The one thread that writes. What waits in its queue is committed together, so that a commit's cost is shared;
/// nobody is answered before the commit.
/// </summary>
internal sealed class Writer : IDisposable
{
    private const int MostPerCommit = 64;

    private readonly Session session;
    private long last;
    private readonly BlockingCollection<Job> queue = [];
    private readonly Thread thread;

    public Writer(Session session)
    {
        this.session = session;
        last = Counter.Last(session);
        thread = new Thread(Run) { IsBackground = true, Name = "LocalCosmos writer" };
        thread.Start();
    }

    /// <summary>The number of the last write that is on disk.</summary>
    public long Last => Interlocked.Read(ref last);

    /// <summary>Runs work inside a transaction. It may be run twice, so it must depend on nothing but the tables.</summary>
    public Task<T> Submit<T>(Func<Session, T> work)
    {
        var job = new Job<T>(work);
        queue.Add(job);
        return job.Task;
    }

    public void Dispose()
    {
        queue.CompleteAdding();
        thread.Join();
        queue.Dispose();
        session.Dispose();
    }

    private void Run()
    {
        var together = new List<Job>();
        foreach (var first in queue.GetConsumingEnumerable())
        {
            together.Clear();
            together.Add(first);
            while (together.Count < MostPerCommit && queue.TryTake(out var next))
            {
                together.Add(next);
            }

            if (TryCommit(together) is not { } failure)
            {
                together.ForEach(job => job.Answer());
            }
            else if (together.Count == 1)
            {
                first.Fail(failure);
            }
            else
            {
                // One of them is at fault; each on its own, so that it takes nobody with it.
                together.ForEach(CommitAlone);
            }
        }
    }

    private void CommitAlone(Job job)
    {
        if (TryCommit([job]) is { } failure)
        {
            job.Fail(failure);
        }
        else
        {
            job.Answer();
        }
    }

    private ExceptionDispatchInfo? TryCommit(List<Job> jobs)
    {
        try
        {
            session.Execute("BEGIN IMMEDIATE");
            foreach (var job in jobs)
            {
                job.Run(session);
            }

            var reached = Counter.Last(session);
            session.Execute("COMMIT");
            Interlocked.Exchange(ref last, reached);
            return null;
        }
        catch (Exception failure)
        {
            RollBack();
            return ExceptionDispatchInfo.Capture(failure);
        }
    }

    private void RollBack()
    {
        try
        {
            session.Execute("ROLLBACK");
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // SQLite has rolled back by itself, or never begun.
        }
    }

    private abstract class Job
    {
        public abstract void Run(Session session);

        public abstract void Answer();

        public abstract void Fail(ExceptionDispatchInfo failure);
    }

    private sealed class Job<T>(Func<Session, T> work) : Job
    {
        private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? answer;

        public Task<T> Task => completion.Task;

        public override void Run(Session session) => answer = work(session);

        public override void Answer() => completion.SetResult(answer!);

        public override void Fail(ExceptionDispatchInfo failure) => completion.SetException(failure.SourceException);
    }
}
