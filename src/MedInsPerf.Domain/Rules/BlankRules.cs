using System.Collections.Immutable;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>留空: room that was left for a figure and stayed empty.</summary>
public static class BlankRules
{
    /// <summary>Every figure that a sentence makes room for is there.</summary>
    public static readonly Rule FiguresAreFilledIn = new("PART-004")
    {
        Family = Family.Completeness,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed =>
            from part in filed.Parts
            from passage in part.Facts.Passages
            from blank in Prompts.BlanksIn(passage.Value)
            where !HeadsTheNext(part, passage)
            select Empty(part, passage, blank.Index, blank.Value),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [FiguresAreFilledIn];

    /// <summary>（二） on a line of its own, above the title or the table that it numbers.</summary>
    private static bool HeadsTheNext(FiledPart part, Passage passage) =>
        Numbering.Of(passage.Value) is { } number
        && number.Length == passage.Value.Length
        && part.Document.Source.Blocks.ElementAtOrDefault(passage.Block + 1) switch
        {
            null => false,
            Paragraph next => Numbering.Of(next.Text.Value) is null,
            _ => true,
        };

    private static Verdict Empty(FiledPart part, Passage passage, int start, string blank)
    {
        var clause = Quoted.ClauseText(passage, start, blank.Length).Trim();
        return new Verdict(
            Holds: false,
            Quoted.Clause(passage, start, blank.Length),
            "（未填）",
            Computed: null,
            Difference: null,
            $"“{clause}”里留的空没有填。"
        )
        {
            Scope = part.Record.Title,
            Cause = clause,
        };
    }
}
