using System.Collections.Immutable;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Rules;

/// <summary>同次报送: documents that were filed together, with what they assert; what a rule looks at.</summary>
public sealed class FiledTogether
{
    /// <summary>Reads the facts and claims of every part once, for all rules.</summary>
    public FiledTogether(ImmutableArray<DocumentRecord> documents)
    {
        Documents = documents;
        Parts = [.. documents.SelectMany(document => document.Parts.Select(part => FiledPart.Of(document, part)))];
    }

    /// <summary>The documents.</summary>
    public ImmutableArray<DocumentRecord> Documents { get; }

    /// <summary>Every part of every document.</summary>
    internal ImmutableArray<FiledPart> Parts { get; }

    /// <summary>The verdicts on the claims of a kind.</summary>
    internal IEnumerable<Verdict> Verdicts(params ClaimKind[] kinds) =>
        from part in Parts
        from claim in part.Claims
        where kinds.Contains(claim.Kind)
        let verdict = Evaluation.Of(claim, part)
        where verdict is not null
        select verdict;
}

/// <summary>A part with the document it stands in, its facts and its claims.</summary>
internal sealed record FiledPart(
    DocumentRecord Document,
    PartRecord Record,
    PartFacts Facts,
    ImmutableArray<OutlineLine> Outline,
    ImmutableArray<Claim> Claims
)
{
    /// <summary>预算年度 of the document.</summary>
    public int? FiscalYear => Document.FiscalYear;

    public static FiledPart Of(DocumentRecord document, PartRecord part)
    {
        var passages = Passage.In(document.Source, part.FirstBlock, part.BlockCount);
        var facts = FactReader.Read(passages, document.FiscalYear);
        var outline = Reading
            .Outline.Of(document.Source)
            .Where(line => line.Block >= part.FirstBlock && line.Block < part.FirstBlock + part.BlockCount)
            .ToImmutableArray();
        return new FiledPart(document, part, facts, outline, [.. ClaimReader.Read(facts)]);
    }
}
