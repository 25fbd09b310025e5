using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Facts;

/// <summary>事实: a figure with what it is of, and when.</summary>
/// <param name="Figure">The figure as printed.</param>
/// <param name="Concept">What it is of; null where no concept covers it.</param>
/// <param name="Label">What it is of in the document's own words; empty where nothing names it.</param>
internal sealed record Fact(Figure Figure, Concept? Concept, string Label)
{
    /// <summary>The paragraph or cell that holds it.</summary>
    public required Passage Passage { get; init; }

    /// <summary>Index of its sentence in the part.</summary>
    public int Sentence { get; init; }

    /// <summary>Index of its statement in the part: what stands between two full stops.</summary>
    public int Statement { get; init; }

    /// <summary>First character of its clause.</summary>
    public int ClauseStart { get; init; }

    /// <summary>The character behind its clause.</summary>
    public int ClauseEnd { get; init; }

    /// <summary>The words of the clause between the figure before and this one.</summary>
    public string Lead { get; init; } = "";

    /// <summary>The words of the clause between this figure and the next.</summary>
    public string Tail { get; init; } = "";

    /// <summary>The year that the sentence names before the figure; null where it names none.</summary>
    public int? Year { get; init; }

    /// <summary>截止日期 that governs it; the figure of kind date.</summary>
    public Figure? AsOf { get; init; }

    /// <summary>Two facts are the same where the same figure stands in the same place.</summary>
    public bool Equals(Fact? other) =>
        other is not null && Start == other.Start && Passage == other.Passage && Figure.Value == other.Figure.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, Passage);

    /// <summary>First character of the figure.</summary>
    public int Start => Figure.Place.Start;

    /// <summary>The character behind the figure.</summary>
    public int End => Figure.Place.Start + Figure.Place.Length;

    /// <summary>The clause.</summary>
    public string Clause => Passage.Value[ClauseStart..ClauseEnd];

    /// <summary>Label or concept, for people.</summary>
    public string Name => Concept?.Name ?? Label;
}

/// <summary>句: what stands between two full stops or semicolons.</summary>
/// <param name="Index">Its index in the part.</param>
/// <param name="Statement">Index of the statement that it belongs to: what stands between two full stops.</param>
/// <param name="Passage">The paragraph or cell that holds it.</param>
/// <param name="Start">First character.</param>
/// <param name="End">The character behind it.</param>
internal sealed record Sentence(int Index, int Statement, Passage Passage, int Start, int End)
{
    /// <summary>Its words.</summary>
    public string Text => Passage.Value[Start..End];
}
