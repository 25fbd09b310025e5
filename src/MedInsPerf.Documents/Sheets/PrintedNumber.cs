using System.Globalization;
using System.Text.RegularExpressions;

namespace MedInsPerf.Documents.Sheets;

/// <summary>A printed figure as a number with a format that prints it the same way again.</summary>
internal static partial class PrintedNumber
{
    /// <returns>Null for words, and for codes such as 0102 whose noughts count.</returns>
    public static (decimal Number, string Format)? Of(string text)
    {
        var match = Figure().Match(text);
        if (!match.Success)
            return null;
        var digits =
            match.Groups["whole"].Value.Replace(",", "", StringComparison.Ordinal) + match.Groups["part"].Value;
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        var percent = match.Groups["percent"].Success;
        var format =
            (match.Groups["whole"].Value.Contains(',', StringComparison.Ordinal) || number < 1000m ? "#,##0" : "0")
            + match.Groups["part"].Value switch
            {
                "" => "",
                var part => "." + new string('0', part.Length - 1),
            }
            + (percent ? "%" : "");
        number = percent ? number / 100m : number;
        return (match.Groups["minus"].Success ? -number : number, format);
    }

    [GeneratedRegex(
        @"^(?<minus>[-−])?(?<whole>0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?<part>\.\d+)?(?<percent>%)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Figure();
}
