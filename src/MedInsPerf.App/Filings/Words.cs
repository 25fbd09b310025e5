using System.Globalization;
using System.Text.Json;
using MedInsPerf.Domain.Quantities;

namespace MedInsPerf.App.Filings;

/// <summary>How values leave the App room: decimal strings, and enums as the contract's words.</summary>
internal static class Words
{
    /// <summary>camelCase, as in the command line's JSON.</summary>
    public static string Of(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>元, two decimals; null stays null.</summary>
    public static string? Yuan(Money? amount) => amount?.ToString();

    /// <summary>Percent, two decimals; null stays null.</summary>
    public static string? Percent(decimal? rate) =>
        rate is { } value ? Rounding.HalfUp(value, 2).ToString("0.00", CultureInfo.InvariantCulture) : null;

    /// <summary>A score as it was claimed, without trailing zeros.</summary>
    public static string? Score(decimal? score) => score?.ToString("0.####", CultureInfo.InvariantCulture);
}
