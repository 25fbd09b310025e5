using System.Collections.Immutable;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;

namespace MedInsPerf.Domain.Rules;

/// <summary>差额: what is left after an adjustment, and after spending.</summary>
public static class DifferenceRules
{
    /// <summary>全年预算数 = 年初预算数 ± 调整数.</summary>
    public static readonly Rule BudgetAfterAdjustment = new("DIFF-001")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Adjustment),
    };

    /// <summary>结余 = 全年预算数 − 全年执行数.</summary>
    public static readonly Rule SurplusAfterSpending = new("DIFF-002")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Surplus),
    };

    /// <summary>当期结余 = 收入 − 支出.</summary>
    public static readonly Rule BalanceOfIncomeAndSpending = new("DIFF-003")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Balance),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All =
    [
        BudgetAfterAdjustment,
        SurplusAfterSpending,
        BalanceOfIncomeAndSpending,
    ];
}
