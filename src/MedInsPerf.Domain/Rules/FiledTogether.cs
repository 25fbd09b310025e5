using System.Collections.Immutable;
using MedInsPerf.Domain.Accounts;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Rules;

/// <summary>同次报送: documents that were filed together, with what they assert; what a rule looks at.</summary>
public sealed class FiledTogether
{
    /// <summary>Reads the facts and claims of every part once, for all rules.</summary>
    public FiledTogether(ImmutableArray<DocumentRecord> documents, PolicyPack? pack = null)
    {
        Documents = documents;
        Pack = pack;
        Parts = [.. documents.SelectMany(document => document.Parts.Select(part => FiledPart.Of(document, part)))];
        verdicts = new(() => [.. Parts.SelectMany(part => Causes.Judge(part))]);
    }

    private readonly Lazy<ImmutableArray<(Claim Claim, Verdict Verdict)>> verdicts;

    /// <summary>The documents.</summary>
    public ImmutableArray<DocumentRecord> Documents { get; }

    /// <summary>政策包 that they are held against; null where only what needs none is checked.</summary>
    public PolicyPack? Pack { get; }

    /// <summary>Every part of every document.</summary>
    internal ImmutableArray<FiledPart> Parts { get; }

    /// <summary>The verdicts on the claims of a kind.</summary>
    internal IEnumerable<Verdict> Verdicts(params ClaimKind[] kinds) =>
        from judged in verdicts.Value
        where kinds.Contains(judged.Claim.Kind)
        select judged.Verdict;

    /// <summary>Whether a claim that does not hold rests on a figure: then it is told there.</summary>
    internal bool IsQuestioned(Figure figure) =>
        verdicts.Value.Any(judged =>
            judged.Verdict is { Holds: false, Severity: not Severity.Info }
            && judged.Verdict.Operands.Any(operand => operand.Amount == figure.Amount)
        );
}

/// <summary>A part with the document it stands in, its facts and its claims.</summary>
internal sealed record FiledPart(
    DocumentRecord Document,
    PartRecord Record,
    PartFacts Facts,
    ImmutableArray<OutlineLine> Outline,
    AccountFacts Accounts,
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
        var accounts = AccountFacts.Of(facts, part.Kind, document.FiscalYear);
        return new FiledPart(
            document,
            part,
            facts,
            outline,
            accounts,
            [.. ClaimReader.Read(facts, part.Kind), .. AccountIdentities.In(accounts), .. FunctionItems.In(facts)]
        );
    }
}
