using System.Collections.Immutable;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Facts;

/// <summary>What a part's text holds: its passages, their sentences, their facts.</summary>
internal sealed record PartFacts(
    ImmutableArray<Passage> Passages,
    ImmutableArray<Sentence> Sentences,
    ImmutableArray<Fact> Facts
)
{
    /// <summary>The facts of a concept, in order.</summary>
    public IEnumerable<Fact> Of(Concept concept) => Facts.Where(fact => fact.Concept == concept);

    /// <summary>The first fact of a concept; null where there is none.</summary>
    public Fact? First(Concept concept) => Facts.FirstOrDefault(fact => fact.Concept == concept);
}
