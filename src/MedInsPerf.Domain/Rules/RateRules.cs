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

    /// <summary>占比 = 部分 ÷ 总数.</summary>
    public static readonly Rule ShareFollowsFromAmounts = new("RATE-003")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Share),
    };

    /// <summary>增减额 = 本年 − 上年；增减幅度 = 增减额 ÷ 上年.</summary>
    public static readonly Rule ChangeFollowsFromAmounts = new("RATE-004")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Change),
    };

    /// <summary>完成率 = 完成数 ÷ 预算数（任务数）.</summary>
    public static readonly Rule CompletionFollowsFromAmounts = new("RATE-005")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Completion),
    };

    /// <summary>人均 = 总额 ÷ 人数.</summary>
    public static readonly Rule AverageFollowsFromTotal = new("RATE-006")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Warning,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Average),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All =
    [
        RateFollowsFromAmounts,
        CoverageFollowsFromAmounts,
        ShareFollowsFromAmounts,
        ChangeFollowsFromAmounts,
        CompletionFollowsFromAmounts,
        AverageFollowsFromTotal,
    ];
}
