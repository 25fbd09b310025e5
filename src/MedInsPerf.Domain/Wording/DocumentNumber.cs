using System.Globalization;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Wording;

/// <summary>文号: a document number, as it is written and as it should be: 机关代字〔年份〕序号号.</summary>
/// <param name="Start">First character of what is written.</param>
/// <param name="Written">What is written, from the last characters of the agency on.</param>
/// <param name="Right">The number in its right form.</param>
internal sealed partial record DocumentNumber(int Start, string Written, string Right)
{
    private const string Sign =
        @"(?<agency>[\p{IsCJKUnifiedIdeographs}]{1,5}[发办函规字府社财保政通预教农卫民医委党令])";

    private const string AnySign =
        @"(?<agency>[\p{IsCJKUnifiedIdeographs}]{1,5}[发办函规字府社财保政通预教农卫民医委党令绩行综企库监险待药采资建审评])";

    /// <summary>Every document number of the passage.</summary>
    public static IEnumerable<DocumentNumber> In(Passage passage) =>
        from match in Bracketed().Matches(passage.Value).Concat(Bare().Matches(passage.Value))
        orderby match.Index
        let agency = match.Groups["agency"]
        let number = $"〔{match.Groups["year"].Value}〕{match.Groups["serial"].Value.TrimStart('0')}号"
        select new DocumentNumber(match.Index, match.Value, agency.Value + number)
        {
            Year = int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture),
            Serial = int.Parse(match.Groups["serial"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture),
            Agency = agency.Value,
        };

    /// <summary>The year in it.</summary>
    public int Year { get; private init; }

    /// <summary>Its number in that year.</summary>
    public int Serial { get; private init; }

    /// <summary>机关代字, with words of the sentence in front where nothing parts them.</summary>
    public string Agency { get; private init; } = "";

    /// <summary>Whether two numbers are of one agency and bear one serial number, in two years.</summary>
    public bool DiffersInYearFrom(DocumentNumber other) =>
        Serial == other.Serial
        && Year != other.Year
        && (
            Agency.EndsWith(other.Agency, StringComparison.Ordinal)
            || other.Agency.EndsWith(Agency, StringComparison.Ordinal)
            || (Agency.Length >= 4 && other.Agency.Length >= 4 && Agency[^3..] == other.Agency[^3..])
        );

    /// <summary>Whether the two years are the same digits in another order.</summary>
    public bool HasDigitsOf(DocumentNumber other) => $"{Year}".Order().SequenceEqual($"{other.Year}".Order());

    /// <summary>In brackets of any kind, with or without 第.</summary>
    [GeneratedRegex(
        AnySign + @"[\[［【（(〔{]\s?(?<year>(?:19|20)\d{2})\s?[\]］】）)〕}]\s?第?(?<serial>\d{1,5})\s?号",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Bracketed();

    /// <summary>Without brackets.</summary>
    [GeneratedRegex(
        @"(?<![编第合证票账房车])" + Sign + @"\s?(?<year>20[012]\d)\s?(?<serial>[1-9]\d{0,2})\s?号",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Bare();
}
