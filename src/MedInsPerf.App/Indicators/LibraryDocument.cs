using System.Collections.Immutable;
using MedInsPerf.App.Tenancy;
using MedInsPerf.Domain.Forms;

namespace MedInsPerf.App.Indicators;

/// <summary>指标库 of one bureau: what it has kept of its own, beside the common indicators that ship.</summary>
public sealed record LibraryDocument() : WorkDocument(LibraryDocument.DocumentId, LibraryDocument.DocumentId)
{
    public const string DocumentId = "indicator-library";

    /// <summary>More than any county has indicators.</summary>
    public const int Most = 400;

    /// <summary>In the order in which they were kept.</summary>
    public ImmutableArray<LibraryIndicator> Indicators { get; init; } = [];

    /// <summary>The library with an indicator in it; one of the same name and category gives way.</summary>
    public LibraryDocument With(LibraryIndicator indicator) =>
        this with
        {
            Indicators = Indicators.RemoveAll(kept => kept.Key == indicator.Key).Add(indicator),
        };

    /// <summary>The library without an indicator.</summary>
    public LibraryDocument Without(string key) =>
        this with
        {
            Indicators = Indicators.RemoveAll(kept => kept.Key == key),
        };
}
