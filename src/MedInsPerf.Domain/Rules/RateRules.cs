using System.Collections.Immutable;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;

namespace MedInsPerf.Domain.Rules;

/// <summary>预算执行率: rates that follow from amounts.</summary>
public static class RateRules
{
    /// <summary>执行率 = 全年执行数 ÷ 全年预算数.</summary>
    public static readonly Rule RateFollowsFromAmounts = new("RATE-001")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Shelf.EvaluationMeasures.Article("附件：项目支出绩效自评表·项目资金（执行率 = B/A）"),
        InForce = new(2020),
        Check = filed => filed.Verdicts(ClaimKind.Rate),
    };

    /// <summary>覆盖率 that a text draws from two amounts follows from them.</summary>
    public static readonly Rule CoverageFollowsFromAmounts = new("RATE-002")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Warning,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Coverage),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [RateFollowsFromAmounts, CoverageFollowsFromAmounts];
}
