using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MedInsPerf.Benchmarks;

/// <summary>A measurement: our work, and the same work by rivals where there are any, in one run.</summary>
/// <param name="Name">As it is asked for.</param>
/// <param name="Case">What is done.</param>
/// <param name="Unit">Of the figures.</param>
/// <param name="Goal">In words; absolute figures are printed and never gate.</param>
/// <param name="Work">Does it once.</param>
/// <param name="Met">Whether a median meets the goal.</param>
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

    /// <summary>Warms up, then takes the median of several runs of many repetitions.</summary>
    public Measured Run()
    {
        for (var warm = 0; warm < WarmUps; warm++)
            Work();
        var times = new List<decimal>();
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var repeat = 0; repeat < PerRun; repeat++)
                Work();
            times.Add((decimal)Stopwatch.GetElapsedTime(start).Ticks / TimeSpan.TicksPerMillisecond / PerRun);
        }

        return new Measured(this, times.Order().ElementAt(Runs / 2), Runs);
    }
}

/// <summary>What a <see cref="Comparison"/> gave.</summary>
internal sealed record Measured(Comparison Of, decimal Ours, int Runs)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public string ToText() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Of.Name} · {Of.Case}: {Ours:0.####} {Of.Unit} (median of {Runs} runs); goal {Of.Goal}: {(Of.Met(Ours) ? "met" : "not met")}"
        );

    public string ToJson() =>
        JsonSerializer.Serialize(
            new
            {
                Of.Name,
                Of.Case,
                Of.Unit,
                Ours,
                Rivals = Array.Empty<object>(),
                Runs,
                Of.Goal,
                Met = Of.Met(Ours),
            },
            Json
        );
}
