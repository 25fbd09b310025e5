using System.Buffers;
using System.Collections.Immutable;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>字与符号: characters mistaken for others that look like them, and brackets that stay open.</summary>
public static class CharacterRules
{
    /// <summary>预箅 is no word.</summary>
    public static readonly Rule CharactersAreRight = new("WORD-005")
    {
        Family = Family.Text,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed =>
            from part in filed.Parts
            from passage in part.Facts.Passages
            from slip in Lookalikes.In(passage.Value)
            select new Verdict(
                Holds: false,
                Quoted.Clause(passage, slip.Start, slip.Written.Length),
                slip.Written,
                slip.Term,
                Difference: null,
                $"“{slip.Written}”应为“{slip.Term}”，写成了形近的字。"
            )
            {
                Scope = part.Record.Title,
                Cause = slip.Written,
                Correction = slip.Term,
                CorrectionPlaces = [passage.Place(slip.Start, slip.Written.Length)],
            },
    };

    /// <summary>A bracket that is opened is closed.</summary>
    public static readonly Rule BracketsAreClosed = new("WORD-006")
    {
        Family = Family.Text,
        Severity = Severity.Info,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed =>
            from part in filed.Parts
            from passage in part.Facts.Passages
            let open = Open(passage.Value)
            // A title that is cut by its line goes on in the next one: only a sentence that ends is whole.
            where open >= 0 && passage.Value.AsSpan(open).ContainsAny('。', '；')
            select new Verdict(
                Holds: false,
                Quoted.Clause(passage, open, 1),
                passage.Value[open].ToString(),
                Computed: null,
                Difference: null,
                $"“{passage.Value[open]}”后面没有另一半，不知道说明到哪里为止。"
            )
            {
                Scope = part.Record.Title,
                Cause = $"{passage.Block}|{passage.Cell}|{open}",
            },
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [CharactersAreRight, BracketsAreClosed];

    private static readonly SearchValues<char> Brackets = SearchValues.Create("（(）)《》");

    /// <summary>The last bracket that is opened and not closed; −1 where all are.</summary>
    private static int Open(string text)
    {
        var open = new Stack<int>();
        for (var at = text.AsSpan().IndexOfAny(Brackets); at >= 0 && at < text.Length; at++)
        {
            if (text[at] is '（' or '(' or '《')
                open.Push(at);
            // 1） and （1） alike number a line: one that closes nothing is no slip.
            else if (text[at] is '）' or ')' or '》' && open.Count > 0)
                open.Pop();
        }

        return open.Count > 0 ? open.Peek() : -1;
    }
}
