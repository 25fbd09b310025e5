using System.Collections.Immutable;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>次序: acts follow each other as they must, and in the time that is said.</summary>
public static class SequenceRules
{
    /// <summary>Nothing is finished before it is begun, nor received before it is issued.</summary>
    public static readonly Rule ActsFollowEachOther = new("DATE-006")
    {
        Family = Family.Time,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => In(filed, Backwards),
    };

    /// <summary>历时 N 天 is the time between the two dates.</summary>
    public static readonly Rule LengthsFitTheirDates = new("DATE-007")
    {
        Family = Family.Time,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => In(filed, Lengths),
    };

    /// <summary>按期 is within the time agreed.</summary>
    public static readonly Rule InTimeIsWithinTheTerm = new("DATE-008")
    {
        Family = Family.Time,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => In(filed, Late),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All =
    [
        ActsFollowEachOther,
        LengthsFitTheirDates,
        InTimeIsWithinTheTerm,
    ];

    private static IEnumerable<Verdict> In(
        FiledTogether filed,
        Func<FiledPart, Sentence, IEnumerable<Verdict>> check
    ) =>
        from part in filed.Parts
        from sentence in part.Facts.Sentences
        from verdict in check(part, sentence)
        select verdict;

    private static IEnumerable<Verdict> Backwards(FiledPart part, Sentence sentence) =>
        from pair in DatedAct.Backwards(sentence)
        let words = sentence.Passage.Value[pair.First.Start..pair.Then.End]
        select new Verdict(
            Holds: false,
            sentence.Passage.Places(pair.First.Start, words.Length),
            words,
            Computed: null,
            Difference: null,
            $"“{words}”：{pair.Then.Act}不会在{pair.First.Act}之前，两个日期有一个写错了。"
        )
        {
            Scope = part.Record.Title,
            Cause = words,
        };

    private static IEnumerable<Verdict> Lengths(FiledPart part, Sentence sentence) =>
        from span in SpanLength.In(sentence)
        select new Verdict(
            span.Holds,
            sentence.Passage.Places(span.Start, span.Words.Length),
            span.Stated,
            Computed: null,
            Difference: null,
            span.Holds
                ? $"“{span.Words}”，时长与起止日期相符。"
                : $"“{span.Words}”：按起止日期算是 {span.Computed} {span.Unit}，写的是 {span.Length} {span.Unit}。"
        )
        {
            Scope = part.Record.Title,
            Cause = span.Words,
        };

    private static IEnumerable<Verdict> Late(FiledPart part, Sentence sentence) =>
        from late in SpanLength.LateButInTime(sentence)
        select new Verdict(
            Holds: false,
            sentence.Passage.Places(late.Start, late.Words.Length),
            late.Words,
            $"{late.Due.Year}年{late.Due.Month}月{late.Due.Day}日",
            Difference: null,
            $"“{late.Words}”：期限到 {late.Due.Year}年{late.Due.Month}月{late.Due.Day}日 为止，晚于它不是按期。"
        )
        {
            Scope = part.Record.Title,
            Cause = late.Words,
        };
}
