using System.Collections.Immutable;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Rules;

/// <summary>必备内容: what the policy pack in force wants a document to hold, and how long a section may be.</summary>
public static class RequirementRules
{
    /// <summary>封面、落款各项齐全.</summary>
    public static readonly Rule CoverIsComplete = new("REQ-001")
    {
        Family = Family.Completeness,
        Severity = Severity.Warning,
        Basis = Shelf.EvaluationMeasures.Article("附件：项目支出绩效自评表"),
        InForce = new(2020),
        NeedsPack = true,
        Check = filed => Missing(filed, RequirementForm.Cover),
    };

    /// <summary>章节、附表齐全.</summary>
    public static readonly Rule PartsAreComplete = new("REQ-002")
    {
        Family = Family.Completeness,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2020),
        NeedsPack = true,
        Check = filed => Missing(filed, RequirementForm.Section, RequirementForm.Table),
    };

    /// <summary>绩效指标表.</summary>
    public static readonly Rule IndicatorsAreListed = new("REQ-003")
    {
        Family = Family.Completeness,
        Severity = Severity.Warning,
        Basis = Shelf.EvaluationMeasures.Article("附件：项目支出绩效自评表"),
        InForce = new(2020),
        NeedsPack = true,
        Check = filed => Missing(filed, RequirementForm.IndicatorTable),
    };

    /// <summary>字数限制.</summary>
    public static readonly Rule SectionWithinWordLimit = new("LENGTH-001")
    {
        Family = Family.Text,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2020),
        NeedsPack = true,
        Check = filed =>
            from part in filed.Parts
            from limit in filed.Pack!.WordLimits
            where limit.Kinds.Contains(part.Record.Kind)
            from section in part.Record.Sections
            where section.Title.Contains(limit.Section, StringComparison.Ordinal)
            select Length(part, section, limit.AtMost.Value),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All =
    [
        CoverIsComplete,
        PartsAreComplete,
        IndicatorsAreListed,
        SectionWithinWordLimit,
    ];

    /// <summary>One verdict a document: everything that it lacks is one thing to do.</summary>
    private static IEnumerable<Verdict> Missing(FiledTogether filed, params RequirementForm[] forms)
    {
        foreach (var document in filed.Documents)
        {
            var parts = document.Parts;
            var due = filed
                .Pack!.Requirements.Where(requirement =>
                    forms.Contains(requirement.Form)
                    && (
                        // A self-evaluation annexed to accounts goes under the cover of the accounts.
                        requirement.Form == RequirementForm.Cover
                            ? parts.All(part => requirement.Kinds.Contains(part.Kind))
                            : parts.Any(part => requirement.Kinds.Contains(part.Kind))
                    )
                )
                .ToList();
            if (due.Count == 0)
                continue;
            var missing = due.Where(requirement => !Proof.Has(document, requirement)).ToList();
            var wanted = missing is [var first, ..] ? first : due[0];
            // A document without any part owes nothing.
            if (parts.FirstOrDefault(part => wanted.Kinds.Contains(part.Kind)) is not { } owner)
                continue;
            if (Proof.WhereItBelongs(document, owner, forms.Contains(RequirementForm.Section)) is not { } place)
                continue;
            var names = string.Join("、", (missing.Count > 0 ? missing : due).Select(requirement => requirement.Name));
            yield return new Verdict(
                missing.Count == 0,
                [place],
                missing.Count == 0 ? "齐全" : "没有",
                names,
                Difference: null,
                missing.Count == 0 ? $"{names}都有。" : $"材料里没有找到{names}。"
            )
            {
                Scope = owner.Title,
                Cause = names,
            };
        }
    }

    private static Verdict Length(FiledPart part, Section section, int limit)
    {
        var length = section.Text.Count(character => !char.IsWhiteSpace(character));
        var heading = part.Outline.First(line => line.Block == section.Block);
        var passage = new Passage(part.Document.Source.Document, heading.Block, Cell: null, heading.Text);
        return new Verdict(
            length <= limit,
            passage.Places(0, heading.TitleLength),
            $"{length}字",
            $"{limit}字",
            length <= limit ? null : $"{length - limit}字",
            $"“{section.Title}”写了 {length} 字，"
                + (length <= limit ? $"不超过 {limit} 字。" : $"超过 {limit} 字以内的要求。")
        )
        {
            Scope = part.Record.Title,
            Cause = section.Title,
        };
    }
}
