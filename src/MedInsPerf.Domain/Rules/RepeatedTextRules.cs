using System.Collections.Immutable;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>重复: a heading or a sentence that was put in twice.</summary>
public static class RepeatedTextRules
{
    /// <summary>Shorter sentences may well come twice.</summary>
    private const int ShortestSentence = 12;

    /// <summary>So short, it is told for a look only.</summary>
    private const int ShortestPhrase = 6;

    /// <summary>No heading stands twice under one heading, no sentence twice in a row.</summary>
    public static readonly Rule NothingTwice = new("WORD-004")
    {
        Family = Family.Text,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(part => Headings(part).Concat(Sentences(part))),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [NothingTwice];

    private static IEnumerable<Verdict> Headings(FiledPart part)
    {
        // The headings so far under each heading that is still open, by their words.
        var open = new Stack<(int Level, Dictionary<string, OutlineLine> Titles)>();
        foreach (var heading in part.Outline.Where(line => line is { IsHeading: true, Rest: "", Level: > 0 }))
        {
            while (open.TryPeek(out var below) && below.Level > heading.Level)
                open.Pop();
            if (!open.TryPeek(out var beside) || beside.Level < heading.Level)
                open.Push(beside = (heading.Level, new(StringComparer.Ordinal)));
            var title = heading.Title;
            var before = beside.Titles.GetValueOrDefault(title);
            beside.Titles[title] = heading;
            // Two that are numbered alike open two parts.
            if (before is null || before.Number?.Ordinal == heading.Number?.Ordinal)
                continue;
            if (title.Length < 4 || title.EndsWith('表'))
                continue;
            yield return Twice(
                part,
                [.. Head(part, heading), .. Head(part, before)],
                title,
                $"标题“{title}”出现了两次，应删去一个，或者改成另一部分的标题。"
            );
        }
    }

    private static ImmutableArray<Place> Head(FiledPart part, OutlineLine heading) =>
        new Passage(part.Document.Source.Document, heading.Block, Cell: null, heading.Text).Places(
            0,
            heading.TitleLength
        );

    private static IEnumerable<Verdict> Sentences(FiledPart part)
    {
        Sentence? before = null;
        foreach (var sentence in part.Facts.Sentences.Where(sentence => sentence.Passage.Cell is null))
        {
            var words = Words(sentence);
            if (
                before is not null
                && words.Length >= (sentence.Passage == before.Passage ? ShortestPhrase : ShortestSentence)
                && (words == Words(before) || IsTailOf(before, sentence, words))
                && sentence.Passage.Block - before.Passage.Block <= 1
            )
                yield return Twice(
                    part,
                    sentence.Passage.Places(sentence.Start, Math.Min(60, sentence.End - sentence.Start)),
                    words,
                    "这一句与前一句一字不差，应删去一句。"
                ) with
                {
                    Severity = words.Length < ShortestSentence ? Severity.Info : null,
                };
            before = sentence;
        }
    }

    /// <summary>…，做到应保尽保。做到应保尽保。: the last clause once more.</summary>
    private static bool IsTailOf(Sentence before, Sentence sentence, string words) =>
        sentence.Passage == before.Passage && Words(before).EndsWith('，' + words, StringComparison.Ordinal);

    private static string Words(Sentence sentence)
    {
        var text = sentence.Text;
        var number = sentence.Start == 0 && Numbering.Of(text) is { } found ? found.Length : 0;
        return text[number..].Trim('。', '；', ' ', '，');
    }

    private static Verdict Twice(FiledPart part, ImmutableArray<Place> places, string words, string why) =>
        new(Holds: false, Quoted.Few(places), words, Computed: null, Difference: null, why)
        {
            Scope = part.Record.Title,
            Cause = words,
        };
}
