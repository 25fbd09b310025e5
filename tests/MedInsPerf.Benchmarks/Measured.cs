using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MedInsPerf.Domain.Quantities;

namespace MedInsPerf.Benchmarks;

/// <summary>What a <see cref="Comparison"/> gave.</summary>
/// <param name="Ours">Our median.</param>
internal sealed record Measured(Comparison Of, decimal Ours, ImmutableArray<MeasuredRival> Rivals, int Runs)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>A goal that is a ratio is not met while the rival is missing: there is nothing to compare with.</summary>
    private bool Met =>
        Of.Met(Ours) && (Of.LeastRatio is not { } least || Rivals.All(rival => RatioTo(rival) >= least));

    public string ToText()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Of.Name} · {Of.Case}: {Ours:0.####} {Of.Unit}");
        if (Of.Remark is { } remark)
            text.Append(CultureInfo.InvariantCulture, $" ({remark()})");
        foreach (var rival in Rivals)
        {
            if (RatioTo(rival) is { } ratio)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"; {rival.Name} {rival.Median:0.####} {Of.Unit}, ratio {ratio:0.00}"
                );
            else
                text.Append(CultureInfo.InvariantCulture, $"; {rival.Name} missing");
        }

        return text.Append(
                CultureInfo.InvariantCulture,
                $"; medians of {Runs} runs; goal {Of.Goal}: {(Met ? "met" : "not met")}"
            )
            .ToString();
    }

    public string ToJson() =>
        JsonSerializer.Serialize(
            new
            {
                Of.Name,
                Of.Case,
                Of.Unit,
                Ours = Round(Ours),
                Rivals = Rivals.Select(rival => new
                {
                    rival.Name,
                    Median = rival.Median is { } median ? Round(median) : (decimal?)null,
                    Ratio = RatioTo(rival) is { } ratio ? Round(ratio) : (decimal?)null,
                    Status = rival.Median is null ? "missing" : "ok",
                }),
                Runs,
                Of.Goal,
                Met,
            },
            Json
        );

    private decimal? RatioTo(MeasuredRival rival) => rival.Median / Ours;

    private static decimal Round(decimal figure) => Rounding.HalfUp(figure, 4);
}

/// <summary>A rival's median; null where it is not installed.</summary>
internal sealed record MeasuredRival(string Name, decimal? Median);
