using System.Collections.Immutable;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.SelfEvaluations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>套用: text taken over from another project or another county.</summary>
public static class CopyRules
{
    private const int ShortestName = 6;

    /// <summary>A shorter cell is a name or a value.</summary>
    private const int ShortestProse = 20;

    /// <summary>Shorter answers are alike by accident.</summary>
    private const int ShortestAnswer = 12;

    /// <summary>A self-evaluation speaks of the fund that it evaluates.</summary>
    public static readonly Rule OwnProjectOnly = new("COPY-001")
    {
        Family = Family.Text,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed =>
            filed
                .Parts.Where(part => NameOf(part) is not null)
                .Select(part => OtherProject(part, filed))
                .OfType<Verdict>(),
    };

    /// <summary>Two projects do not have the same problems in the same words.</summary>
    public static readonly Rule OwnAnswers = new("COPY-002")
    {
        Family = Family.Text,
        Severity = Severity.Info,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = SameAnswers,
    };

    /// <summary>A report speaks of the county that files it.</summary>
    public static readonly Rule OwnCountyOnly = new("COPY-003")
    {
        Family = Family.Text,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(OtherCounty),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [OwnProjectOnly, OwnAnswers, OwnCountyOnly];

    private static bool IsProject(FiledPart part) =>
        part.Record.Project is { Name.Length: > 0 } && part.Record.Kind == DocumentKind.ProjectSelfEvaluation;

    /// <summary>The project of a report or of a form; null where the part is of none.</summary>
    private static string? NameOf(FiledPart part) =>
        IsProject(part) ? part.Record.Project!.Name
        : part.Record.Form?.ProjectName is { IsWritten: true, Text: var name } ? name
        : null;

    /// <summary>A paragraph, or a cell that is written in sentences.</summary>
    private static bool IsProse(Passage passage) =>
        passage.Cell is null
        || (passage.Value.Length >= ShortestProse && passage.Value.AsSpan().IndexOfAny('，', '。', '；') >= 0);

    private static Verdict? OtherProject(FiledPart part, FiledTogether filed)
    {
        var own = FundName.Of(NameOf(part)!);
        var others = filed
            .Parts.Where(other => other != part && IsProject(other) == IsProject(part))
            .Select(NameOf)
            .OfType<string>()
            .Distinct()
            .Select(FundName.Of)
            .Where(other => other.Printed != own.Printed)
            .ToList();
        var found = (
            from passage in part.Facts.Passages
            where IsProse(passage)
            from mention in Mentions(passage, own, others)
            select (Passage: passage, mention.Start, mention.Name)
        )
            .DistinctBy(at => (at.Passage.Block, at.Passage.Cell, at.Start))
            .ToList();
        return found.Count == 0
            ? null
            : new Verdict(
                Holds: false,
                Quoted.Few(found.SelectMany(at => Quoted.Clause(at.Passage, at.Start, at.Name.Length))),
                found[0].Name,
                own.Printed,
                Difference: null,
                $"这份材料自评的是“{own.Printed}”，这里写的却是“{string.Join("”“", found.Select(at => at.Name).Distinct().Take(3))}”，像是从别的项目套用过来的。"
            )
            {
                Scope = part.Record.Title,
                Cause = string.Join('|', found.Select(at => at.Name).Distinct().Order(StringComparer.Ordinal)),
            };
    }

    private static IEnumerable<(int Start, string Name)> Mentions(Passage passage, FundName own, List<FundName> others)
    {
        foreach (var fund in OwnFund.In(passage))
        {
            var named = FundName.Of(fund.Name);
            var isAnother = others.Any(other =>
                !named.IsOfAnotherLevel(other) && named.Subject.Length >= 2 && !named.IsOfAnotherSubject(other)
            );
            if (named.IsOfAnotherLevel(own) || (named.IsOfAnotherSubject(own) && (fund.Evaluates || isAnother)))
                yield return (fund.Start, fund.Name);
        }

        foreach (var other in others.Where(other => IsTelling(other.Printed, own.Printed)))
        {
            for (
                var at = passage.Value.IndexOf(other.Printed, StringComparison.Ordinal);
                at >= 0;
                at = passage.Value.IndexOf(other.Printed, at + 1, StringComparison.Ordinal)
            )
            {
                if (!OwnFund.SetsApart(Quoted.ClauseText(passage, at, other.Printed.Length), other.Printed))
                    yield return (at, other.Printed);
            }
        }
    }

    /// <summary>A full name that is not part of the own one.</summary>
    private static bool IsTelling(string other, string own) =>
        other.Length >= ShortestName
        && other[^1] is '金' or '费' or '目' or '助'
        && !own.Contains(other, StringComparison.Ordinal);

    private static IEnumerable<Verdict> SameAnswers(FiledTogether filed)
    {
        var answers =
            from part in filed.Parts.Where(IsProject)
            from passage in part.Facts.Passages
            let words = passage.Value
            where
                part.Record.Problems.Any(problem =>
                    problem.Length >= ShortestAnswer && words.EndsWith(problem, StringComparison.Ordinal)
                )
            group (Part: part, Passage: passage) by (part.Document.Source.Document, words) into same
            where same.Select(at => at.Part.Record.FirstBlock).Distinct().Count() > 1
            select same.ToList();
        foreach (var same in answers)
        {
            yield return new Verdict(
                Holds: false,
                Quoted.Few(same.SelectMany(at => Quoted.Line(at.Passage)).Take(4)),
                same[0].Passage.Value,
                Computed: null,
                Difference: null,
                $"{same.Count} 个项目的存在问题一字不差：{string.Join("、", same.Select(at => at.Part.Record.Project!.Name))}。请按各项目的实际情况填写。"
            )
            {
                Cause = same[0].Passage.Value,
            };
        }
    }

    private static IEnumerable<Verdict> OtherCounty(FiledPart part)
    {
        if (part.Document.Bureau is not { } bureau || Counties.Of(bureau) is not { } county)
            yield break;
        var found = (
            from passage in part.Facts.Passages
            from match in Counties.ForeignIn(passage, county).Concat(Counties.OtherRankIn(passage, county))
            select (Passage: passage, Match: match)
        ).ToList();
        if (found.Count == 0)
            yield break;
        var named = found[0].Match.Groups["county"] is { Success: true } other ? other.Value : "我县";
        yield return new Verdict(
            Holds: false,
            Quoted.Few(found.SelectMany(at => Quoted.Clause(at.Passage, at.Match.Index, at.Match.Length))),
            named,
            county,
            Difference: null,
            $"填报单位是{bureau}，这里写的是“{named}”，像是从别处套用过来的。"
        )
        {
            Scope = part.Record.Title,
            Cause = named,
        };
    }
}
