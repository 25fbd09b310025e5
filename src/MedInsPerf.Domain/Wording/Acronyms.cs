using System.Collections.Frozen;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Wording;

/// <summary>缩写: Latin abbreviations of the field, and letters changed about in them.</summary>
internal static partial class Acronyms
{
    private static readonly FrozenSet<string> Known = new[]
    {
        "DRG",
        "DIP",
        "CHS",
        "ICD",
        "HIS",
        "LIS",
        "PACS",
        "EMR",
        "APP",
        "POS",
        "PCR",
        "PET",
        "MRI",
        "VPN",
        "LED",
        "PPT",
        "PDF",
        "ATM",
        "GDP",
        "CPI",
        "OFD",
        "API",
        "CPU",
        "UPS",
        "SSL",
        "USB",
        "ETC",
        "ICU",
        "HIV",
        "PPP",
        "BOT",
        "OCR",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Every abbreviation of the passage.</summary>
    public static IEnumerable<Match> In(Passage passage) => Token().Matches(passage.Value);

    /// <summary>
    /// The abbreviation that has the same letters in another order: a known one, or one that the document uses more;
    /// null where there is none.
    /// </summary>
    /// <param name="uses">How often the document uses each.</param>
    public static string? Meant(string token, IReadOnlyDictionary<string, int> uses)
    {
        if (Known.Contains(token))
            return null;
        var letters = Sorted(token);
        return Known.FirstOrDefault(known => known.Length == token.Length && Sorted(known) == letters)
            ?? uses.Where(other => other.Key != token && other.Value > uses[token] && Sorted(other.Key) == letters)
                .OrderByDescending(other => other.Value)
                .Select(other => other.Key)
                .FirstOrDefault();
    }

    private static string Sorted(string token) => string.Concat(token.Order());

    [GeneratedRegex("(?<![A-Za-z0-9.])[A-Z]{3,5}(?![A-Za-z0-9.])", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Token();
}
