using System.Text.RegularExpressions;

namespace MedInsPerf.Domain.Reading;

/// <summary>序号: what opens a heading or an item of a list.</summary>
/// <param name="Number">As printed, without the mark that closes it: 一, （一）, 1., （1）, 第一部分.</param>
/// <param name="Level">0 for 第…部分, 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）, 5 for ①.</param>
/// <param name="Ordinal">Its value: 3 for 三.</param>
/// <param name="Length">Characters up to the text behind it.</param>
internal sealed partial record Numbering(string Number, int Level, int Ordinal, int Length)
{
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>What opens the text; null where nothing does.</summary>
    public static Numbering? Of(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
            return null;
        foreach (var (group, level) in Levels)
        {
            if (match.Groups[group] is { Success: true } number)
            {
                var printed = match.Value.TrimEnd('、', '．', ' ', '：', ':');
                return new Numbering(
                    group == "one" ? number.Value : printed,
                    level,
                    OrdinalOf(number.Value),
                    match.Length
                );
            }
        }

        throw new InvalidOperationException("The pattern and its groups have parted.");
    }

    /// <summary>Whether the number is closed by 、, which texts copied from Word use for what was 一、 there.</summary>
    public bool IsListed(string text) => Level == 3 && text[Length - 1] == '、';

    /// <summary>21 for 二十一, 3 for ③ and 3; 0 where it is no number.</summary>
    public static int OrdinalOf(string number)
    {
        if (int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var plain))
            return plain;
        if (number is [>= '①' and <= '⑳'])
            return number[0] - '①' + 1;
        var (tens, ones, seen) = (0, 0, false);
        foreach (var numeral in number)
        {
            var digit = Numerals.IndexOf(numeral, StringComparison.Ordinal) + 1;
            if (digit == 0)
                return 0;
            if (digit == 10)
            {
                tens = Math.Max(ones, 1);
                ones = 0;
                seen = true;
            }
            else
                ones = digit;
        }

        return (seen ? tens * 10 : 0) + ones;
    }

    private static readonly (string Group, int Level)[] Levels =
    [
        ("part", 0),
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
    ];

    [GeneratedRegex(
        @"^(?:第(?<part>[一二三四五六七八九十]{1,3}|\d{1,2})(?:部分|章|篇)[：:、 ]?"
            + @"|(?<one>[一二三四五六七八九十]{1,3})[、．.]"
            + @"|[（(](?<two>[一二三四五六七八九十]{1,3})[）)]、?"
            + @"|(?<three>\d{1,2})[．.、](?!\d(?!\d{3}年))"
            + @"|[（(](?<four>\d{1,2})[）)]"
            + @"|(?<five>[①-⑳]))",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Pattern();
}
