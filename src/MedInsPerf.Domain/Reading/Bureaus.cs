using System.Text.RegularExpressions;

namespace MedInsPerf.Domain.Reading;

/// <summary>医疗保障局: the bureau that a text is about.</summary>
internal static partial class Bureaus
{
    /// <summary>The bureau of the cover or the signature, else the one named most; null where the text names none.</summary>
    public static string? Of(IReadOnlyList<string> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            if (Field().Match(paragraph) is { Success: true } field)
                return field.Groups["bureau"].Value;
        }

        if (paragraphs.LastOrDefault(paragraph => Signature().IsMatch(paragraph)) is { } signed)
            return signed;
        var names = paragraphs.SelectMany(paragraph => Name().Matches(paragraph)).Select(match => match.Value).ToList();
        return names.Count == 0 ? null : Agreed(names);
    }

    /// <summary>
    /// What stands in front of a name is part of the sentence; what most mentions agree on, read from the end, is the
    /// name.
    /// </summary>
    private static string? Agreed(List<string> names)
    {
        var endings = names
            .SelectMany(name => Endings(Leading().Replace(name, "")))
            .GroupBy(ending => ending, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        if (endings.Count == 0)
            return null;
        var shortest = endings.OrderByDescending(ending => ending.Value).ThenBy(ending => ending.Key.Length).First();
        return endings
            .Where(ending =>
                ending.Key.EndsWith(shortest.Key, StringComparison.Ordinal) && ending.Value * 2 > shortest.Value
            )
            .OrderByDescending(ending => ending.Key.Length)
            .First()
            .Key;
    }

    /// <summary>The name with two characters of place or more: 清溪县医疗保障局, 云浦市清溪县医疗保障局.</summary>
    private static IEnumerable<string> Endings(string name)
    {
        var tail = name.Length - "县医疗保障局".Length;
        for (var start = tail - 1; start >= 0; start--)
        {
            if (tail - start <= 11)
                yield return name[start..];
        }
    }

    [GeneratedRegex(
        "^(?:部门名称|单位名称|填报单位|编报单位|实施单位|主管部门|预算单位)(?:（[^）]*）)?[：:](?<bureau>[^，。；：]{2,20}?局)(?:$|[（，。；])",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Field();

    [GeneratedRegex(
        @"^[\p{IsCJKUnifiedIdeographs}]{2,12}[省市县区州旗]医疗保障局$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Signature();

    [GeneratedRegex(
        @"[\p{IsCJKUnifiedIdeographs}]{2,12}?[省市县区州旗]医疗保障局",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Name();

    [GeneratedRegex(
        "^(?:.*[由经对与和在向为被据按至到的]|(?:年度|全|我|本|该|各))(?=..)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Leading();
}
