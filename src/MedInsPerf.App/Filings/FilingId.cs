using System.Globalization;
using System.Text.RegularExpressions;

namespace MedInsPerf.App.Filings;

/// <summary>The public name of what a bureau files for one cycle: <c>990121-2024</c>.</summary>
/// <param name="BureauCode">Six digits by GB/T 2260.</param>
/// <param name="FiscalYear">预算年度.</param>
public sealed partial record FilingId(string BureauCode, int FiscalYear)
{
    /// <summary>The partition's period.</summary>
    public string Period => FiscalYear.ToString(CultureInfo.InvariantCulture);

    /// <summary>Null where the text is no such name.</summary>
    public static FilingId? Parse(string? text) =>
        text is not null && Form().Match(text) is { Success: true } match
            ? new(match.Groups["code"].Value, int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture))
            : null;

    /// <inheritdoc/>
    public override string ToString() => $"{BureauCode}-{Period}";

    [GeneratedRegex(
        @"^(?<code>[0-9]{6})-(?<year>20[0-9]{2})\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Form();
}
