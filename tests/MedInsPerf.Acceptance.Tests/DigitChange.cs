using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MedInsPerf.Acceptance.Tests;

/// <summary>One digit of one figure of a report, changed so that a relation that held no longer does.</summary>
/// <param name="At">First character of the figure in the text; the changed text has as many characters.</param>
internal sealed partial record DigitChange(ExpectedRelation Relation, string Text, int At, string Was, string Is)
{
    /// <summary>Figures of a quote, by relation and order, that stand in it without taking part in the relation.</summary>
    private static readonly ImmutableHashSet<(string Id, int Figure)> Bystanders = [("E093", 0), ("E153", 1)];

    /// <summary>
    /// Every figure inside a quote of an arithmetic or consistency relation that holds, with its first and then its
    /// second digit changed, so far that no rounding explains it. A comparison is only broken
    /// by a digit that turns it round.
    /// </summary>
    public static IEnumerable<DigitChange> Of(ExpectedRelation relation, string text)
    {
        var (squeezed, origin) = Squeeze(text);
        var order = 0;
        foreach (var quote in relation.Quotes)
        {
            var at = squeezed.IndexOf(Spans.Squeeze(quote), StringComparison.Ordinal);
            if (at < 0)
                continue;
            var (start, end) = (origin[at], origin[at + Spans.Squeeze(quote).Length - 1] + 1);
            foreach (var figure in Figures(text, start, end))
            {
                if (Bystanders.Contains((relation.Id, order++)))
                    continue;
                var isRounded = Rounded().IsMatch(text, figure.Index + figure.Length);
                foreach (var changed in Changes(relation, figure.Value, isRounded))
                    yield return new DigitChange(relation, text, figure.Index, figure.Value, changed);
            }
        }
    }

    /// <summary>The text with the changed figure.</summary>
    public string Changed => Text[..At] + Is + Text[(At + Was.Length)..];

    /// <summary>Where the changed figure stands, white space aside.</summary>
    public (int Start, int End) Place
    {
        get
        {
            var start = Spans.Squeeze(Text[..At]).Length;
            return (start, start + Is.Length);
        }
    }

    private static (string Squeezed, List<int> Origin) Squeeze(string text)
    {
        var origin = new List<int>();
        for (var index = 0; index < text.Length; index++)
        {
            if (Spans.Squeeze(text[index].ToString()).Length > 0)
                origin.Add(index);
        }

        return (Spans.Squeeze(text), origin);
    }

    /// <summary>Figures in a stretch of the text, without dates, years, document numbers, captions' and headings' numbers.</summary>
    private static IEnumerable<Match> Figures(string text, int start, int end) =>
        Figure()
            .Matches(text)
            .Where(figure => figure.Index >= start && figure.Index + figure.Length <= end)
            .Where(figure =>
            {
                var before = text[..figure.Index].TrimEnd();
                var after = text[(figure.Index + figure.Length)..].TrimStart();
                return !NotAfter().IsMatch(before)
                    && !NotBefore().IsMatch(after)
                    && !(figure.Index == start && Ordinal().IsMatch(after));
            });

    private static IEnumerable<string> Changes(ExpectedRelation relation, string figure, bool isRounded)
    {
        var digits = figure
            .Select((character, index) => (character, index))
            .Where(at => char.IsAsciiDigit(at.character))
            .ToList();
        if (relation.RelationKind is "SUBSET" or "COMPARE" or "RATE_RANGE")
            return digits
                .SelectMany(at => "0123456789".Select(digit => Put(figure, at.index, digit)))
                .Where(changed => changed != figure && TurnsRound(relation, figure, changed))
                .Take(1);
        var first = int.Max(0, digits.FindIndex(at => at.character != '0'));
        return digits
            .Skip(first)
            .Take(2)
            .Select(at => Put(figure, at.index, Other(at.character, isRounded && at.index == figure.Length - 1)));
    }

    /// <summary>Another digit; in a last place that was rounded, one that is more than rounding away.</summary>
    private static char Other(char digit, bool isRounded) =>
        (digit, isRounded) switch
        {
            (> '6', true) => (char)(digit - 3),
            (_, true) => (char)(digit + 3),
            ('9', _) => '8',
            _ => (char)(digit + 1),
        };

    /// <summary>Whether the comparison that the relation writes, or the range of a rate, fails with the changed figure.</summary>
    private static bool TurnsRound(ExpectedRelation relation, string figure, string changed)
    {
        if (relation.RelationKind == "RATE_RANGE")
            return Number(changed) > 100m;
        return Comparison()
            .Matches(relation.Relation)
            .Select(match =>
                (
                    Left: match.Groups["left"].Value,
                    Right: match.Groups["right"].Value,
                    Less: match.Groups["sign"].Value != ">"
                )
            )
            .Where(pair => pair.Left == figure || pair.Right == figure)
            .Any(pair =>
            {
                var left = Number(pair.Left == figure ? changed : pair.Left);
                var right = Number(pair.Right == figure ? changed : pair.Right);
                return pair.Less ? left > right : left <= right;
            });
    }

    private static string Put(string figure, int index, char digit) => figure[..index] + digit + figure[(index + 1)..];

    private static decimal Number(string figure) =>
        decimal.Parse(figure, NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"[图表〔\[第年]$|月$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotAfter();

    [GeneratedRegex(@"^(?:[年月日号〕\]]|[-—–]\d+\s*月)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotBefore();

    [GeneratedRegex(@"\G\s*(?:%|[万亿]元)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rounded();

    [GeneratedRegex(@"^[.．、]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ordinal();

    [GeneratedRegex(
        @"(?<left>[\d.]+)[^\d\s]*\s*(?<sign>[≤<>])\s*[^\d\s]*\s*(?<right>[\d.]+)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Comparison();
}
