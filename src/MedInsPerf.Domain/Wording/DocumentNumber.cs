using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Wording;

/// <summary>文号: a document number, as it is written and as it should be: 机关代字〔年份〕序号号.</summary>
/// <param name="Start">First character of what is written.</param>
/// <param name="Written">What is written, from the last characters of the agency on.</param>
/// <param name="Right">The number in its right form.</param>
internal sealed partial record DocumentNumber(int Start, string Written, string Right)
{
    private const string Agency =
        @"(?<agency>[\p{IsCJKUnifiedIdeographs}]{1,5}[发办函规字府社财保政通预教农卫民医委党令])";

    /// <summary>Every document number of the passage.</summary>
    public static IEnumerable<DocumentNumber> In(Passage passage) =>
        from match in Bracketed().Matches(passage.Value).Concat(Bare().Matches(passage.Value))
        orderby match.Index
        let agency = match.Groups["agency"]
        let number = $"〔{match.Groups["year"].Value}〕{match.Groups["serial"].Value.TrimStart('0')}号"
        select new DocumentNumber(match.Index, match.Value, agency.Value + number);

    /// <summary>In brackets of any kind, with or without 第.</summary>
    [GeneratedRegex(
        Agency + @"[\[［【（(〔{]\s?(?<year>(?:19|20)\d{2})\s?[\]］】）)〕}]\s?第?(?<serial>\d{1,5})\s?号",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Bracketed();

    /// <summary>Without brackets.</summary>
    [GeneratedRegex(
        @"(?<![编第合证票账房车])" + Agency + @"\s?(?<year>20[012]\d)\s?(?<serial>[1-9]\d{0,2})\s?号",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Bare();
}
