namespace MedInsPerf.Domain.Scoring;

/// <summary>单位换算: between units of one dimension that differ by a scale.</summary>
internal static class Units
{
    private static readonly (string Word, decimal Scale)[] Scales =
    [
        ("亿", 100_000_000m),
        ("万", 10_000m),
        ("千", 1_000m),
    ];

    /// <summary>The value in another unit; null where the two cannot be compared. A missing unit is the other's.</summary>
    public static decimal? Convert(decimal value, string from, string to)
    {
        if (from.Length == 0 || to.Length == 0 || from == to)
            return value;
        var (fromScale, fromBase) = Split(from);
        var (toScale, toBase) = Split(to);
        return fromBase == toBase ? value * fromScale / toScale : null;
    }

    private static (decimal Scale, string Base) Split(string unit)
    {
        foreach (var (word, scale) in Scales)
        {
            if (unit.Length > word.Length && unit.StartsWith(word, StringComparison.Ordinal))
                return (scale, unit[word.Length..]);
        }

        return unit is "‰" ? (0.1m, "%") : (1m, unit);
    }
}
