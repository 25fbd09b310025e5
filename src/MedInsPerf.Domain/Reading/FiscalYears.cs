using System.Globalization;
using System.Text.RegularExpressions;

namespace MedInsPerf.Domain.Reading;

/// <summary>预算年度: the year that a text speaks of.</summary>
internal static partial class FiscalYears
{
    /// <summary>
    /// The year that the text names most as a fiscal year, as-of year or opening of a sentence; null where none stands
    /// out. The year of a title of a report (…年…自评报告) is the evaluation year and says nothing.
    /// </summary>
    public static int? Of(IEnumerable<string> paragraphs)
    {
        var votes = new Dictionary<int, int>();
        foreach (var paragraph in paragraphs)
        {
            if (!ReportTitle().IsMatch(paragraph))
            {
                foreach (Match match in FiscalYear().Matches(paragraph))
                    Vote(votes, match, 3);
                foreach (Match match in AsOf().Matches(paragraph))
                    Vote(votes, match, 2);
                foreach (Match match in Opening().Matches(paragraph))
                    Vote(votes, match, 1);
            }
            else if (AccountsTitle().Match(paragraph) is { Success: true } title)
                Vote(votes, title, 3);
        }

        var ranked = votes.OrderByDescending(vote => vote.Value).ToList();
        return ranked switch
        {
            [] => null,
            [var only] => only.Value >= 2 ? only.Key : null,
            [var first, var second, ..] => first.Value > second.Value && first.Value >= 2 ? first.Key : null,
        };
    }

    private static void Vote(Dictionary<int, int> votes, Match match, int weight)
    {
        var year = int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        votes[year] = votes.GetValueOrDefault(year) + weight;
    }

    [GeneratedRegex("(?<!《[^》]{0,40})(?<year>20\\d{2})年度", RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex FiscalYear();

    [GeneratedRegex("截[止至](?:至|到)?(?<year>20\\d{2})年", RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex AsOf();

    [GeneratedRegex("(?:^|[。；，])(?<year>20\\d{2})年(?!\\d)", RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Opening();

    [GeneratedRegex("^.{0,12}20\\d{2}年.{0,40}(?:报告|自评表)$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex ReportTitle();

    /// <summary>…年度…: here the title names the fiscal year.</summary>
    [GeneratedRegex("(?<year>20\\d{2})年度", RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex AccountsTitle();
}
