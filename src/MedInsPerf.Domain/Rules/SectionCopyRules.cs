using System.Collections.Immutable;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.SelfEvaluations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>分项目章节: the section on one project speaks of that project.</summary>
public static class SectionCopyRules
{
    /// <summary>No section names another section's project.</summary>
    public static readonly Rule OwnSectionOnly = new("COPY-005")
    {
        Family = Family.Text,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed =>
            filed.Parts.Where(part => part.Record.Kind != DocumentKind.FinalAccounts).SelectMany(OtherSections),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [OwnSectionOnly];

    private static IEnumerable<Verdict> OtherSections(FiledPart part)
    {
        var sections = ProjectSection.In(part);
        return from passage in part.Facts.Passages
            where passage.Cell is null
            let own = sections.FirstOrDefault(section => section.Holds(passage.Block))
            where own is not null
            from other in sections
            where other.Heading.Level == own.Heading.Level && IsAnother(own, other)
            from name in other.Names.Take(own.Names.Any(mine => other.Names.Contains(mine)) ? 1 : 2)
            let at = passage.Value.IndexOf(name, StringComparison.Ordinal)
            where at >= 0 && !(passage.Block == own.FirstBlock && at < own.Heading.TitleLength)
            let clause = Quoted.ClauseText(passage, at, name.Length)
            where !OwnFund.SetsApart(clause.Replace(name, "", StringComparison.Ordinal))
            where !own.Names.Any(mine => clause.Contains(mine, StringComparison.Ordinal))
            select new Verdict(
                Holds: false,
                Quoted.Clause(passage, at, name.Length),
                name,
                own.Name,
                Difference: null,
                $"这一节写的是“{own.Name}”，这里却写成“{name}”，像是从别的项目套用过来的。"
            )
            {
                Scope = part.Record.Title,
                Cause = $"{own.Name}|{other.Name}",
            };
    }

    private static bool IsAnother(ProjectSection own, ProjectSection other) =>
        other.Name != own.Name
        && !own.Name.Contains(other.Name, StringComparison.Ordinal)
        && !other.Name.Contains(own.Name, StringComparison.Ordinal);
}
