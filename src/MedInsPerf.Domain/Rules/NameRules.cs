using System.Collections.Immutable;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>名称: terms, abbreviations and documents are called by their names.</summary>
public static class NameRules
{
    /// <summary>No character of a term is missing, doubled or out of place.</summary>
    public static readonly Rule TermsAreWhole = new("NAME-001")
    {
        Family = Family.Text,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed =>
            from part in filed.Parts
            from passage in part.Facts.Passages
            from slip in FieldTerms.MutilatedIn(passage)
            group (Passage: passage, slip.Start) by (Part: part, slip.Written, slip.Term) into same
            select Wrong(same.Key.Part, [.. same], same.Key.Written, same.Key.Term, "规范名称"),
    };

    /// <summary>The letters of an abbreviation are in order.</summary>
    public static readonly Rule LettersAreInOrder = new("NAME-002")
    {
        Family = Family.Text,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = Abbreviations,
    };

    /// <summary>One document has one name.</summary>
    public static readonly Rule DocumentsHaveOneName = new("NAME-003")
    {
        Family = Family.Text,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = Documents,
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [TermsAreWhole, LettersAreInOrder, DocumentsHaveOneName];

    private static IEnumerable<Verdict> Abbreviations(FiledTogether filed)
    {
        var tokens = (
            from part in filed.Parts
            from passage in part.Facts.Passages
            from token in Acronyms.In(passage)
            select (Part: part, Passage: passage, Start: token.Index, token.Value)
        ).ToList();
        var uses = tokens
            .GroupBy(token => token.Value, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
        return from token in tokens
            let meant = Acronyms.Meant(token.Value, uses)
            where meant is not null
            group (token.Passage, token.Start) by (token.Part, token.Value, meant) into same
            select Wrong(same.Key.Part, [.. same], same.Key.Value, same.Key.meant, "通用缩写");
    }

    private static IEnumerable<Verdict> Documents(FiledTogether filed)
    {
        var named = (
            from part in filed.Parts
            from passage in part.Facts.Passages
            from name in TitleNames.In(passage)
            select (Part: part, Passage: passage, Start: name.Index, Name: name.Value)
        )
            // A name that holds a mutilated term is NAME-001.
            .Where(at =>
                !FieldTerms
                    .MutilatedIn(at.Passage)
                    .Any(slip => at.Name.Contains(slip.Written, StringComparison.Ordinal))
            )
            .GroupBy(at => at.Name, StringComparer.Ordinal)
            .OrderBy(same => same.Count())
            .ToList();
        foreach (var same in named)
        {
            var usual = named.LastOrDefault(other => other.Key != same.Key && TitleNames.IsSlipOf(same.Key, other.Key));
            if (usual is not null && IsRarer(same, usual))
                yield return Differently(
                    same.First().Part,
                    [.. same.Select(at => (at.Passage, at.Start, at.Name))],
                    usual.First(),
                    isSlip: true
                );
            else if (named.FirstOrDefault(other => TitleNames.IsShortFor(same.Key, other.Key)) is { } longer)
                yield return Differently(
                    same.First().Part,
                    [.. same.Select(at => (at.Passage, at.Start, at.Name))],
                    longer.First(),
                    isSlip: false
                );
        }

        bool IsRarer<T>(IGrouping<string, T> one, IGrouping<string, T> other) =>
            TitleNames.NamesItsKind(one.Key) != TitleNames.NamesItsKind(other.Key)
                ? !TitleNames.NamesItsKind(one.Key)
                : IsSaidLess(one, other);

        bool IsSaidLess<T>(IGrouping<string, T> one, IGrouping<string, T> other) =>
            one.Count() < other.Count()
            || (
                one.Count() == other.Count()
                && named.FindIndex(at => at.Key == one.Key) > named.FindIndex(at => at.Key == other.Key)
            );
    }

    private static Verdict Differently(
        FiledPart part,
        ImmutableArray<(Passage Passage, int Start, string Name)> here,
        (FiledPart Part, Passage Passage, int Start, string Name) usual,
        bool isSlip
    ) =>
        new(
            Holds: false,
            Quoted.Few([
                .. here.SelectMany(at => Titled(at.Passage, at.Start, at.Name)),
                .. Titled(usual.Passage, usual.Start, usual.Name),
            ]),
            $"《{here[0].Name}》",
            $"《{usual.Name}》",
            Difference: null,
            isSlip
                ? $"《{here[0].Name}》与另一处的《{usual.Name}》只差一字，应是同一份文件，名称要写成一样。"
                : $"《{here[0].Name}》与《{usual.Name}》应是同一份文件，全文用一个名称更清楚。"
        )
        {
            Severity = isSlip ? null : Severity.Info,
            Scope = part.Record.Title,
            Cause = $"{here[0].Name}|{usual.Name}",
        };

    private static ImmutableArray<Place> Titled(Passage passage, int start, string name) =>
        passage.Places(start - 1, Math.Min(name.Length + 2, 60));

    private static Verdict Wrong(
        FiledPart part,
        ImmutableArray<(Passage Passage, int Start)> at,
        string written,
        string right,
        string what
    ) =>
        new(
            Holds: false,
            Quoted.Few(at.SelectMany(place => Quoted.Clause(place.Passage, place.Start, written.Length))),
            written,
            right,
            Difference: null,
            $"写成“{written}”，{what}是“{right}”。"
        )
        {
            Scope = part.Record.Title,
            Cause = written,
            Correction = right,
            CorrectionPlaces = [.. at.Select(place => place.Passage.Place(place.Start, written.Length))],
        };
}
