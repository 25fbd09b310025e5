using System.Collections.Immutable;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Regulations;

/// <summary>字数限制: the section of this title has at most so many characters.</summary>
public sealed record WordLimit(ImmutableArray<DocumentKind> Kinds, string Section, Provision<int> AtMost);

/// <summary>必备内容: something that a document of these kinds must hold.</summary>
/// <param name="Name">For people: 附表, 填报日期 ….</param>
/// <param name="Words">Any of them proves it; empty for <see cref="RequirementForm.IndicatorTable"/>.</param>
public sealed record Requirement(
    ImmutableArray<DocumentKind> Kinds,
    string Name,
    RequirementForm Form,
    ImmutableArray<string> Words,
    Citation Basis
);

/// <summary>What proves a <see cref="Requirement"/>.</summary>
public enum RequirementForm
{
    /// <summary>A line of the cover or signature block: a short line that opens with one of the words.</summary>
    Cover,

    /// <summary>A heading with one of the words.</summary>
    Section,

    /// <summary>A table whose head or caption has one of the words.</summary>
    Table,

    /// <summary>A table of indicators.</summary>
    IndicatorTable,
}
