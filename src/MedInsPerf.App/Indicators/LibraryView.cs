using System.Collections.Immutable;
using MedInsPerf.App.Filings;
using MedInsPerf.Domain.Forms;

namespace MedInsPerf.App.Indicators;

/// <summary>指标库: the bureau's own indicators, then the common ones that it has not made its own.</summary>
public sealed record LibraryView(ImmutableArray<LibraryIndicatorView> Indicators, bool CanEdit);

/// <summary>One indicator. Comparison is atLeast, atMost, exactly, between or qualitative.</summary>
/// <param name="Key">Names it within the library.</param>
/// <param name="Sign">≥, ≤ or =; empty for a range and for 定性.</param>
/// <param name="Target">年度指标值 that it was last kept with; empty for a common one.</param>
/// <param name="IsOwn">Whether the bureau keeps it; otherwise it ships with the product.</param>
public sealed record LibraryIndicatorView(
    string Key,
    string Class,
    string Category,
    string Name,
    string Comparison,
    string Sign,
    string Unit,
    string Target,
    string Points,
    bool IsOwn
);

/// <summary>Draws the library.</summary>
internal static class LibraryViews
{
    public static LibraryView Draw(LibraryDocument library, bool canEdit)
    {
        var own = library.Indicators.Select(indicator => indicator.Key).ToHashSet(StringComparer.Ordinal);
        var common = CommonIndicators.All.Where(indicator => !own.Contains(indicator.Key));
        return new LibraryView(
            [
                .. library.Indicators.Select(indicator => Draw(indicator, isOwn: true)),
                .. common.Select(indicator => Draw(indicator, isOwn: false)),
            ],
            canEdit
        );
    }

    private static LibraryIndicatorView Draw(LibraryIndicator indicator, bool isOwn) =>
        new(
            indicator.Key,
            indicator.Class,
            indicator.Category,
            indicator.Name,
            Words.Of(indicator.Comparison),
            indicator.Comparison.Sign(),
            indicator.Unit,
            indicator.Target,
            indicator.Points,
            isOwn
        );
}
