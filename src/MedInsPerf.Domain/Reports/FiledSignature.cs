using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Reports;

/// <summary>落款 of a filed text: it gives way to that of the document, which is signed once.</summary>
internal static partial class FiledSignature
{
    private const int LongestUnit = 40;

    /// <summary>The part without a unit and a date at its very end, and the date.</summary>
    public static (FiledPart Filed, DateOnly? Date) Apart(FiledPart filed)
    {
        var part = filed.Part;
        var lines = part.Sections is [.., var last] ? Lines(last.Text) : Paragraphs(filed);
        if (lines is not [.., var closing] || Day().Match(Bare(closing)) is not { Success: true } day)
            return (filed, null);
        var kept = lines.Length - 1;
        while (kept > 0 && lines[kept - 1].Length <= LongestUnit && Unit().IsMatch(Bare(lines[kept - 1])))
            kept--;
        var sections = part.Sections is [.., var section]
            ? part.Sections.SetItem(part.Sections.Length - 1, section with { Text = string.Join('\n', lines[..kept]) })
            : part.Sections;
        return (Blanked(filed with { Part = part with { Sections = sections } }, [.. lines[kept..]]), Date(day));
    }

    /// <summary>The source with the last of its paragraphs that say these lines left empty.</summary>
    private static FiledPart Blanked(FiledPart filed, ImmutableArray<string> lines)
    {
        if (filed.Source is not { } source)
            return filed;
        var blocks = source.Blocks;
        var at = filed.Part.FirstBlock + filed.Part.BlockCount - 1;
        for (var line = lines.Length - 1; line >= 0 && at >= filed.Part.FirstBlock; at--)
        {
            if (blocks[at] is not Paragraph { Text.Value: var text } || text != lines[line])
                continue;
            blocks = blocks.SetItem(at, new Paragraph(CleanText.Of("")));
            line--;
        }

        return filed with
        {
            Source = source with { Blocks = blocks },
        };
    }

    private static ImmutableArray<string> Paragraphs(FiledPart filed) =>
        filed.Source is { } source
            ?
            [
                .. source
                    .Blocks.Skip(filed.Part.FirstBlock)
                    .Take(filed.Part.BlockCount)
                    .OfType<Paragraph>()
                    .Select(paragraph => paragraph.Text.Value)
                    .Where(text => text.Length > 0),
            ]
            : [];

    private static ImmutableArray<string> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    private static string Bare(string line) => White().Replace(line, "");

    private static DateOnly? Date(Match day) =>
        Number(day, "year") is { } year
        && Number(day, "month") is { } month
        && Number(day, "day") is { } of
        && month is >= 1 and <= 12
        && of >= 1
        && of <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, of)
            : null;

    private static int? Number(Match day, string group) =>
        int.TryParse(day.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture, out var number)
        && number is > 0 and < 9999
            ? number
            : null;

    [GeneratedRegex(
        @"^(?:填报日期[:：])?(?:(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日|[二〇○零一三四五六七八九十]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Day();

    [GeneratedRegex(
        @"^[^，。；：:]*(?:局|中心|委员会|单位)(?:[（(](?:盖章|公章|印章)[）)])?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Unit();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex White();
}
