using System.Collections.Immutable;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>引文: the clauses that hold some facts, short enough to read.</summary>
internal static class Quotes
{
    private const int Longest = 60;
    private const int Most = 6;

    /// <summary>One place for each clause, in the order of the facts; no clause twice.</summary>
    public static ImmutableArray<Place> Of(IEnumerable<Fact> facts)
    {
        var places = ImmutableArray.CreateBuilder<Place>();
        var seen = new HashSet<(int, string?, int)>();
        foreach (var fact in facts)
        {
            if (seen.Count >= Most)
                break;
            var (start, end) = Trimmed(fact);
            if (seen.Add((fact.Passage.Block, fact.Passage.Cell, start)))
                places.AddRange(fact.Passage.Places(start, end - start));
        }

        return places.ToImmutable();
    }

    /// <summary>The clause, or where it is long what stands nearest to the figure.</summary>
    private static (int Start, int End) Trimmed(Fact fact)
    {
        var (start, end) = (fact.ClauseStart, fact.ClauseEnd);
        if (end - start > Longest)
        {
            start = Math.Max(start, fact.Start - (Longest / 2));
            end = Math.Min(end, Math.Max(fact.End, start + Longest));
        }

        var text = fact.Passage.Value;
        while (start < fact.Start && text[start] is ' ' or '、')
            start++;
        return (start, end);
    }
}
