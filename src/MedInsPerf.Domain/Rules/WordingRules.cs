using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>文字: prompts of the form left in, words and marks written twice.</summary>
public static partial class WordingRules
{
    /// <summary>What the form asks is not part of the answer.</summary>
    public static readonly Rule NoPromptLeftIn = new("PROMPT-001")
    {
        Family = Family.Text,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(PromptsLeftIn),
    };

    /// <summary>No word stands twice where the language has no such doubling.</summary>
    public static readonly Rule NoWordTwice = new("WORD-001")
    {
        Family = Family.Text,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(WordsTwice),
    };

    /// <summary>No mark stands twice, and none meets another.</summary>
    public static readonly Rule NoMarkTwice = new("WORD-002")
    {
        Family = Family.Text,
        Severity = Severity.Info,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed =>
            filed.Parts.SelectMany(part =>
                Slips(part, MarksTwice(), "连用的标点", mark => $"标点“{mark}”连用，应只留一个。")
            ),
    };

    /// <summary>Chinese text has Chinese marks, and a bracket closes as it opens.</summary>
    public static readonly Rule NoMixedMarks = new("WORD-003")
    {
        Family = Family.Text,
        Severity = Severity.Info,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed =>
            filed.Parts.SelectMany(part =>
                Slips(part, MixedMarks(), "中英文标点混用", _ => "汉字之间用了半角标点，或者括号一半全角、一半半角。")
            ),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [NoPromptLeftIn, NoWordTwice, NoMarkTwice, NoMixedMarks];

    private static IEnumerable<Verdict> PromptsLeftIn(FiledPart part) =>
        from passage in part.Facts.Passages
        from prompt in Prompts.In(passage.Value)
        group passage.Places(prompt.Index, Math.Min(prompt.Length, 100)) by prompt.Value into same
        select new Verdict(
            Holds: false,
            Quoted.Few(same.SelectMany(places => places)),
            same.Key,
            Computed: null,
            Difference: null,
            $"“{same.Key}”是填报模板里的提示语，不是填报内容，应当删去，只留填报的内容。"
        )
        {
            Scope = part.Record.Title,
            Cause = same.Key,
        };

    private static IEnumerable<Verdict> WordsTwice(FiledPart part)
    {
        var elsewhere = string.Join('\n', part.Facts.Passages.Select(passage => passage.Value));
        var doubled =
            from passage in part.Facts.Passages
            from word in Doubling.In(passage, elsewhere)
            group (Passage: passage, Word: word) by (word.Word, word.IsCertain);
        foreach (var same in doubled)
        {
            var word = same.Key.Word;
            yield return new Verdict(
                Holds: false,
                Quoted.Few(same.SelectMany(at => Quoted.Clause(at.Passage, at.Word.Start, at.Word.Length))),
                word + word,
                word,
                Difference: null,
                same.Key.IsCertain
                    ? $"“{word}”写了两遍，应删去一个。"
                    : $"“{word}”接连出现两遍，如果不是前后两个词相接，应删去一个。"
            )
            {
                Severity = same.Key.IsCertain ? null : Severity.Info,
                Scope = part.Record.Title,
                Cause = word,
                Correction = word,
                CorrectionPlaces = [.. same.Select(at => at.Passage.Place(at.Word.Start, at.Word.Length))],
            };
        }
    }

    /// <summary>One finding for a part: where a pattern shows.</summary>
    private static IEnumerable<Verdict> Slips(FiledPart part, Regex pattern, string cause, Func<string, string> explain)
    {
        var found = (
            from passage in part.Facts.Passages
            from match in pattern.Matches(passage.Value)
            select (Passage: passage, Match: match)
        ).ToList();
        if (found.Count == 0)
            yield break;
        yield return new Verdict(
            Holds: false,
            Quoted.Few(found.SelectMany(at => Quoted.Clause(at.Passage, at.Match.Index, at.Match.Length))),
            found[0].Match.Value,
            Computed: null,
            Difference: null,
            explain(found[0].Match.Value) + (found.Count > 1 ? $"共 {found.Count} 处。" : "")
        )
        {
            Scope = part.Record.Title,
            Cause = cause,
        };
    }

    [GeneratedRegex("(?<![。.…])[。，、；：！？]{2,}(?![。…])", RegexOptions.None, Patterns.Patience)]
    private static partial Regex MarksTwice();

    [GeneratedRegex(
        @"(?<=[\p{IsCJKUnifiedIdeographs}])[,;](?=[\p{IsCJKUnifiedIdeographs}])|（[^（）()]{1,30}\)|\([^（）()]{1,30}）",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex MixedMarks();
}
