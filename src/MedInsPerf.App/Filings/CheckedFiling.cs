using System.Collections.Immutable;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Rules;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.App.Filings;

/// <summary>A filing's materials with what was read from them and what does not hold among them.</summary>
public sealed record CheckedFiling(ImmutableArray<CheckedPart> Parts, ImmutableArray<LocatedFinding> Findings)
{
    /// <summary>政策包 that it was held against.</summary>
    public PolicyPack Pack { get; init; } = PolicyPacks.National;

    /// <summary>The material; null where the filing has none of that id.</summary>
    public CheckedPart? Part(string partId) => Parts.FirstOrDefault(part => part.Document.PartId == partId);

    /// <summary>The findings that are the material's to mend: their first place is in it.</summary>
    public IEnumerable<LocatedFinding> FindingsOf(string partId) => Findings.Where(finding => finding.PartId == partId);

    /// <summary>Errors, warnings without an explanation, all warnings, and remarks of a material.</summary>
    public Soundness SoundnessOf(string partId)
    {
        var explained = Part(partId)?.Document.Explanations ?? [];
        var counts = new Soundness(0, 0, 0, 0);
        foreach (var located in FindingsOf(partId))
        {
            counts = located.Finding.Severity switch
            {
                Severity.Error => counts with { Errors = counts.Errors + 1 },
                Severity.Info => counts with { Infos = counts.Infos + 1 },
                _ when explained.Any(explanation => explanation.FindingKey == located.Finding.Key) => counts with
                {
                    Warnings = counts.Warnings + 1,
                },
                _ => counts with { Warnings = counts.Warnings + 1, OpenWarnings = counts.OpenWarnings + 1 },
            };
        }

        return counts;
    }
}

/// <summary>How many findings of each severity.</summary>
public sealed record Soundness(int Errors, int OpenWarnings, int Warnings, int Infos)
{
    /// <summary>Whether nothing stands in the way of filing.</summary>
    public bool IsSound => Errors == 0 && OpenWarnings == 0;

    /// <summary>Both together.</summary>
    public static Soundness operator +(Soundness left, Soundness right) =>
        new(
            left.Errors + right.Errors,
            left.OpenWarnings + right.OpenWarnings,
            left.Warnings + right.Warnings,
            left.Infos + right.Infos
        );
}

/// <summary>A material with its text and what was read from it.</summary>
public sealed record CheckedPart(PartDocument Document, SourceText Text, DocumentRecord Record)
{
    /// <summary>The one part of the record.</summary>
    public PartRecord? Read => Record.Parts.FirstOrDefault();
}

/// <summary>A finding with its places told by material.</summary>
/// <param name="PartId">The material of its first place.</param>
/// <param name="Places">Each place with the material it is in; blocks count from the material's own first.</param>
/// <param name="Corrections">The correction's places, likewise.</param>
public sealed record LocatedFinding(
    Finding Finding,
    string PartId,
    ImmutableArray<LocatedPlace> Places,
    ImmutableArray<LocatedPlace> Corrections
);

/// <summary>A place inside a material.</summary>
public sealed record LocatedPlace(string PartId, Place Place);
