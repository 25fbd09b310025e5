namespace MedInsPerf.Samples.Generation;

/// <summary>Chance that falls the same way on every machine and for every version of the runtime.</summary>
/// <param name="seed">Equal seeds give equal throws.</param>
internal sealed class Dice(int seed)
{
    private ulong state = Mixed(unchecked((ulong)seed + 0x632BE59BD9B4E019UL));

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Whole(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    /// <summary>True in <paramref name="percent"/> of a hundred throws.</summary>
    public bool In(int percent) => Whole(0, 99) < percent;

    /// <summary>One of several.</summary>
    public T Of<T>(params ReadOnlySpan<T> several) => several[Whole(0, several.Length - 1)];

    /// <summary>So many different ones of several, in their order.</summary>
    public List<T> Some<T>(IReadOnlyList<T> several, int count)
    {
        var left = several.Select((item, index) => (item, index)).ToList();
        while (left.Count > count)
            left.RemoveAt(Whole(0, left.Count - 1));
        return [.. left.Select(entry => entry.item)];
    }

    /// <summary>
    /// An amount in parts, each a whole multiple of <paramref name="grain"/> but the last, which takes what is left.
    /// </summary>
    public List<decimal> Split(decimal total, int count, decimal grain)
    {
        var parts = new List<decimal>();
        var left = total;
        for (var rest = count; rest > 1; rest--)
        {
            var fair = left / rest;
            var part = decimal.Floor(fair * Whole(55, 145) / 100m / grain) * grain;
            parts.Add(part);
            left -= part;
        }

        parts.Add(left);
        return parts;
    }

    private ulong Next()
    {
        state = unchecked(state + 0x9E3779B97F4A7C15UL);
        return Mixed(state);
    }

    /// <summary>SplitMix64.</summary>
    private static ulong Mixed(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
