using System.Collections.Immutable;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;

namespace MedInsPerf.Domain.Rules;

/// <summary>乘积: heads times standard.</summary>
public static class ProductRules
{
    /// <summary>补助资金 = 人数 × 人均标准.</summary>
    public static readonly Rule HeadsTimesStandard = new("PROD-001")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Warning,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Product),
    };

    /// <summary>按比例负担的各方 = 总数 × 各自的份额.</summary>
    public static readonly Rule SharedInRatio = new("PROD-002")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Split),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [HeadsTimesStandard, SharedInRatio];
}
