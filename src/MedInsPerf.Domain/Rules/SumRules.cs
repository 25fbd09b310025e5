using System.Collections.Immutable;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;

namespace MedInsPerf.Domain.Rules;

/// <summary>合计: totals and comparisons that the text itself draws.</summary>
public static class SumRules
{
    /// <summary>合计 = 各项之和.</summary>
    public static readonly Rule TotalIsSum = new("SUM-001")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Total),
    };

    /// <summary>大于 means greater.</summary>
    public static readonly Rule ComparisonHolds = new("SUM-002")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Order),
    };

    /// <summary>分项之和 = 总数，或（其中、…等）不大于总数.</summary>
    public static readonly Rule PartsMakeTheWhole = new("SUM-003")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Parts),
    };

    /// <summary>其中项 ≤ 总数.</summary>
    public static readonly Rule PartWithinTheWhole = new("SUM-004")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.OfWhich),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All =
    [
        TotalIsSum,
        ComparisonHolds,
        PartsMakeTheWhole,
        PartWithinTheWhole,
    ];
}
