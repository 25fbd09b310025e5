using System.Collections.Immutable;
using System.Diagnostics;

namespace MedInsPerf.Benchmarks;

/// <summary>A measurement: our work, and the same work by rivals where there are any, in turn in one run.</summary>
/// <param name="Name">As it is asked for.</param>
/// <param name="Case">What is done.</param>
/// <param name="Unit">Of the figures.</param>
/// <param name="Goal">In words; absolute figures are printed and never gate.</param>
/// <param name="Work">Does it once.</param>
/// <param name="Met">Whether our median meets what the goal asks of it alone.</param>
internal sealed record Comparison(
    string Name,
    string Case,
    string Unit,
    string Goal,
    Action Work,
    Func<decimal, bool> Met
)
{
    private const int Runs = 7;
    private const int WarmUps = 200;
    private const int PerRun = 100;

    /// <summary>Those who are measured beside us.</summary>
    public Func<ImmutableArray<Rival>> Rivals { get; init; } = () => [];

    /// <summary>How many times better than each rival we mean to be; null where the goal is no ratio.</summary>
    public decimal? LeastRatio { get; init; }

    /// <summary>What else there is to say of what came out; null for nothing.</summary>
    public Func<string>? Remark { get; init; }

    /// <summary>Warms up, then takes the medians of several runs of many repetitions, ours and the rivals' in turn.</summary>
    public Measured Run()
    {
        for (var warm = 0; warm < WarmUps; warm++)
            Work();
        var rivals = Rivals();
        try
        {
            var present = rivals.Where(rival => rival.Start()).ToList();
            var ours = new List<decimal>();
            var theirs = present.ConvertAll(_ => new List<decimal>());
            for (var run = 0; run < Runs; run++)
            {
                ours.Add(OneRun());
                for (var at = 0; at < present.Count; at++)
                    theirs[at].Add(present[at].Run());
            }

            return new Measured(
                this,
                Median(ours),
                [
                    .. rivals.Select(rival => new MeasuredRival(
                        rival.Name,
                        present.IndexOf(rival) is var at and >= 0 ? Median(theirs[at]) : null
                    )),
                ],
                Runs
            );
        }
        finally
        {
            foreach (var rival in rivals)
                rival.Dispose();
        }
    }

    private decimal OneRun()
    {
        var start = Stopwatch.GetTimestamp();
        for (var repeat = 0; repeat < PerRun; repeat++)
            Work();
        return (decimal)Stopwatch.GetElapsedTime(start).Ticks / TimeSpan.TicksPerMillisecond / PerRun;
    }

    private static decimal Median(List<decimal> times) => times.Order().ElementAt(times.Count / 2);
}
