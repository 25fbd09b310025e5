namespace MedInsPerf.Cli;

/// <summary>Many at once, in bounded memory: works ahead on a few items and gives the results in the order of the items.</summary>
internal static class InOrder
{
    /// <summary>For each processor one at work and one done and waiting.</summary>
    private static readonly int MostAhead = Environment.ProcessorCount * 2;

    public static IEnumerable<TResult> Work<T, TResult>(IEnumerable<T> items, Func<T, TResult> work)
    {
        var begun = new Queue<Task<TResult>>();
        foreach (var item in items)
        {
            if (begun.Count == MostAhead)
                yield return begun.Dequeue().GetAwaiter().GetResult();
            begun.Enqueue(Task.Run(() => work(item)));
        }

        while (begun.TryDequeue(out var next))
            yield return next.GetAwaiter().GetResult();
    }
}
