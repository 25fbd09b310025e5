using System.Buffers;
using System.Collections.Immutable;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Wording;

/// <summary>引文: the clause around some words, short enough to read.</summary>
internal static class Quoted
{
    /// <summary>Longer clauses are cut to what stands nearest to the words.</summary>
    private const int Longest = 60;

    /// <summary>More quotes than this, or more characters, are a list and no longer a finding.</summary>
    private const int MostPlaces = 8;

    private const int MostCharacters = 360;

    private static readonly SearchValues<char> Ends = SearchValues.Create("，。；！？：");

    /// <summary>The clause that holds the words.</summary>
    public static ImmutableArray<Place> Clause(Passage passage, int start, int length)
    {
        var (from, to) = Bounds(passage.Value, start, start + length);
        if (to - from > Longest)
        {
            from = Math.Max(from, start - Math.Max(0, (Longest - length) / 2));
            to = Math.Min(to, Math.Max(start + length, from + Longest));
        }

        while (from < start && passage.Value[from] is ' ' or '、')
            from++;
        return passage.Places(from, to - from);
    }

    /// <summary>The words of the clause that holds the words.</summary>
    public static string ClauseText(Passage passage, int start, int length)
    {
        var (from, to) = Bounds(passage.Value, start, start + length);
        return passage.Value[from..to];
    }

    /// <summary>A line as a whole, or its beginning where it is long.</summary>
    public static ImmutableArray<Place> Line(Passage passage) =>
        passage.Places(0, Math.Min(passage.Value.Length, Longest));

    /// <summary>As many of the places as a person reads; the first one always.</summary>
    public static ImmutableArray<Place> Few(IEnumerable<Place> places)
    {
        var few = ImmutableArray.CreateBuilder<Place>();
        var characters = 0;
        foreach (var place in places.DistinctBy(place => (place.Document, place.Block, place.Cell, place.Start)))
        {
            characters += place.Length;
            if (few.Count > 0 && (few.Count >= MostPlaces || characters > MostCharacters))
                break;
            few.Add(place);
        }

        return few.ToImmutable();
    }

    private static (int From, int To) Bounds(string text, int start, int end)
    {
        var from = text.AsSpan(0, start).LastIndexOfAny(Ends) + 1;
        var behind = text.AsSpan(end).IndexOfAny(Ends);
        return (from, behind < 0 ? text.Length : end + behind);
    }
}
