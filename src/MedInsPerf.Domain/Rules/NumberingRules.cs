using System.Collections.Immutable;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>序号: headings and items are numbered without gap and without repetition.</summary>
public static class NumberingRules
{
    /// <summary>Headings and items count one, two, three.</summary>
    public static readonly Rule InOrder = new("NUMB-001")
    {
        Family = Family.Text,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(part => OrdinalRun.In(part.Outline).Select(run => Counted(part, run))),
    };

    /// <summary>一是、二是、三是.</summary>
    public static readonly Rule SpokenInOrder = new("NUMB-002")
    {
        Family = Family.Text,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed =>
            filed.Parts.SelectMany(part => part.Facts.Passages.SelectMany(passage => Spoken(part, passage))),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [InOrder, SpokenInOrder];

    private static Verdict Counted(FiledPart part, OrdinalRun run)
    {
        var lines = run.Lines;
        var wrong = Enumerable
            .Range(1, lines.Count - 1)
            .FirstOrDefault(at => lines[at].Number!.Ordinal != lines[at - 1].Number!.Ordinal + 1);
        var (before, line) = wrong == 0 ? (lines[0], lines[^1]) : (lines[wrong - 1], lines[wrong]);
        var (stated, expected) = (line.Number!.Number, before.Number!.Ordinal + 1);
        return new Verdict(
            wrong == 0,
            [.. Places(part, line), .. Places(part, before)],
            stated,
            wrong == 0 ? null : $"第 {expected} 项",
            Difference: null,
            wrong == 0
                ? $"{before.Number.Number} 到 {stated} 的序号连续。"
                : $"“{before.Number.Number}”后面是“{stated}”，序号"
                    + (line.Number.Ordinal < expected ? "重复或者倒退。" : "中间缺号，可能漏了内容。")
        )
        {
            Scope = part.Record.Title,
            Cause = $"{before.Text.Value[..Math.Min(before.Text.Value.Length, 20)]}|{stated}",
        };
    }

    private static ImmutableArray<Place> Places(FiledPart part, OutlineLine line)
    {
        var passage = part.Facts.Passages.First(passage => passage.Block == line.Block && passage.Cell is null);
        var length = line.IsHeading ? line.TitleLength : Math.Min(line.Text.Value.Length, 24);
        return passage.Places(0, Math.Min(length, 40));
    }

    private static IEnumerable<Verdict> Spoken(FiledPart part, Passage passage)
    {
        var said = SpokenOrdinals.In(passage);
        // 一是 may open a second enumeration of the same paragraph.
        for (var at = 1; at < said.Count; at++)
        {
            var (ordinal, match) = said[at];
            var expected = said[at - 1].Ordinal + 1;
            if (ordinal == 1)
                continue;
            var holds = ordinal == expected;
            if (holds && at < said.Count - 1)
                continue;
            yield return new Verdict(
                holds,
                Quoted.Clause(passage, match.Index, match.Length),
                match.Value,
                holds ? null : $"第 {expected} 项",
                Difference: null,
                holds
                    ? $"列举到“{match.Value}”，序号连续。"
                    : $"“{said[at - 1].Match.Value}”后面是“{match.Value}”，列举的序号不连续。"
            )
            {
                Scope = part.Record.Title,
                Cause = Quoted.ClauseText(passage, match.Index, match.Length),
            };
            if (!holds)
                yield break;
        }
    }
}
