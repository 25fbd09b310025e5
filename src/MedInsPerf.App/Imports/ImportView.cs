using System.Collections.Immutable;

namespace MedInsPerf.App.Imports;

/// <summary>What became of each dropped file.</summary>
public sealed record ImportView(ImmutableArray<ImportedFileView> Files);

/// <summary>One dropped file. Outcome is imported or refused.</summary>
public sealed record ImportedFileView(
    string Name,
    string Outcome,
    string? FilingId,
    int? FiscalYear,
    string? Kind,
    ImmutableArray<ImportedPartView> Parts,
    FileRefusalView? Refusal
);

/// <summary>One material that was found in a file.</summary>
public sealed record ImportedPartView(string Id, string Title, string Kind, bool IsNew, int Errors, int Warnings);

/// <summary>Why a file was refused: a stable code, and the sentence for people.</summary>
public sealed record FileRefusalView(string Code, string Sentence);
