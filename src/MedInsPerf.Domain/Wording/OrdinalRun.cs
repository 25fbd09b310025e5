using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Wording;

/// <summary>序列: numbered headings or items that stand side by side, in order.</summary>
/// <param name="Lines">The lines, the first of them numbered one.</param>
internal sealed record OrdinalRun(IReadOnlyList<OutlineLine> Lines)
{
    /// <summary>
    /// The runs of a part that are numbered in one style. Where a text copy lost Word's numbers the styles mix, and
    /// nothing can be said.
    /// </summary>
    public static IEnumerable<OrdinalRun> In(IEnumerable<OutlineLine> outline)
    {
        var open = new List<Level>();
        foreach (var line in outline)
        {
            if (line.Number is not { } number)
            {
                // A title may be a heading whose number is lost.
                if (Outline.IsTitle(line) && open.Count > 0)
                    open[^1].IsBroken = true;
                continue;
            }

            var style = Style(line);
            var at = open.FindIndex(level => level.Style == style);
            if (number.Ordinal == 1)
            {
                // One opens a run, under whatever stands open above it.
                foreach (var closed in Close(open, at < 0 ? open.Count : at))
                    yield return closed;
                open.Add(new Level(style, line));
                continue;
            }

            if (at < 0)
            {
                // It goes on in another style: the one above is mixed.
                foreach (var level in open)
                    level.IsBroken = true;
                continue;
            }

            foreach (var closed in Close(open, at + 1))
                yield return closed;
            open[at].Lines.Add(line);
        }

        foreach (var closed in Close(open, 0))
            yield return closed;
    }

    private static IEnumerable<OrdinalRun> Close(List<Level> open, int from)
    {
        for (var at = open.Count - 1; at >= from; at--)
        {
            if (!open[at].IsBroken && open[at].Lines.Count > 1)
                yield return new OrdinalRun(open[at].Lines);
            open.RemoveAt(at);
        }
    }

    /// <summary>一、 and 1． and （1） and 1、 are styles of their own.</summary>
    private static string Style(OutlineLine line)
    {
        var number = line.Number!;
        var mark = number.Level == 3 ? line.Text.Value[number.Length - 1] : '、';
        return $"{number.Level}{(mark == '、' ? "、" : ".")}";
    }

    private sealed class Level(string style, OutlineLine first)
    {
        public string Style { get; } = style;

        public List<OutlineLine> Lines { get; } = [first];

        public bool IsBroken { get; set; }
    }
}

/// <summary>一是…二是…: an enumeration inside a paragraph.</summary>
internal static partial class SpokenOrdinals
{
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>The ordinals in order with where they stand; empty where fewer than two are said or the first is not one.</summary>
    public static IReadOnlyList<(int Ordinal, Match Match)> In(Passage passage)
    {
        var said = Ordinal()
            .Matches(passage.Value)
            .Select(match => (Numerals.IndexOf(match.Groups["n"].Value, StringComparison.Ordinal) + 1, match))
            .ToList();
        return said.Count > 1 && said[0].Item1 == 1 ? said : [];
    }

    [GeneratedRegex(
        "(?<=^|[。；，：:;、 ])(?<n>[一二三四五六七八九十])是(?!否)",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Ordinal();
}
