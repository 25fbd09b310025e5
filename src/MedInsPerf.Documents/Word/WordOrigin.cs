using System.Xml.Linq;

namespace MedInsPerf.Documents.Word;

/// <summary>出处: the elements of a .docx that a block was read from.</summary>
/// <param name="Host">The paragraph of the body to mark where the text itself cannot be marked.</param>
/// <param name="Stretches">The text, in order; empty for a chart.</param>
internal sealed record WordOrigin(XElement? Host, IReadOnlyList<WordStretch> Stretches)
{
    /// <summary>Where a table's cells come from, by their address; empty for other blocks.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<WordStretch>> Cells { get; init; } =
        new Dictionary<string, IReadOnlyList<WordStretch>>(StringComparer.Ordinal);
}

/// <summary>One paragraph's share of a text.</summary>
/// <param name="Number">The number that Word counts, which stands nowhere in the file; empty for none.</param>
/// <param name="Runs">What its runs show.</param>
internal sealed record WordStretch(string Number, WordRuns Runs);

/// <summary>A read .docx with the way back from its blocks.</summary>
/// <param name="Origins">For each block of the text, where it stands.</param>
internal sealed record WordReading(Domain.Reading.SourceText Source, IReadOnlyList<WordOrigin> Origins);
