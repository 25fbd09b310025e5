using System.Collections.Immutable;
using MedInsPerf.Domain.Quantities;

namespace MedInsPerf.Domain.SelfEvaluations;

/// <summary>
/// 部门决算: the figures that the public accounts of a department are written from. What is not stated is null or empty,
/// never guessed.
/// </summary>
/// <param name="Bureau">部门.</param>
/// <param name="FiscalYear">预算年度.</param>
public sealed record FinalAccounts(string Bureau, int FiscalYear)
{
    /// <summary>收、支决算总计.</summary>
    public YearPair Total { get; init; }

    /// <summary>本年收入, by source.</summary>
    public ImmutableArray<AccountLine> Income { get; init; } = [];

    /// <summary>本年支出, by 基本支出, 项目支出 ….</summary>
    public ImmutableArray<AccountLine> Expenditure { get; init; } = [];

    /// <summary>财政拨款收、支决算总计.</summary>
    public YearPair FiscalTotal { get; init; }

    /// <summary>一般公共预算财政拨款支出.</summary>
    public YearPair GeneralBudget { get; init; }

    /// <summary>一般公共预算财政拨款支出, by 功能分类.</summary>
    public ImmutableArray<FunctionLine> Functions { get; init; } = [];

    /// <summary>人员经费, by economic item.</summary>
    public ImmutableArray<AccountLine> PersonnelCost { get; init; } = [];

    /// <summary>公用经费, by economic item.</summary>
    public ImmutableArray<AccountLine> PublicCost { get; init; } = [];

    /// <summary>“三公”经费财政拨款支出; null where the accounts do not say.</summary>
    public ThreePublic? ThreePublic { get; init; }

    /// <summary>政府性基金预算财政拨款支出, by item.</summary>
    public ImmutableArray<AccountLine> GovernmentFund { get; init; } = [];

    /// <summary>国有资本经营预算财政拨款支出, by item.</summary>
    public ImmutableArray<AccountLine> StateCapital { get; init; } = [];

    /// <summary>机关运行经费.</summary>
    public YearPair AgencyOperatingCost { get; init; }

    /// <summary>政府采购支出总额.</summary>
    public Money? Procurement { get; init; }

    /// <summary>年末车辆, in number.</summary>
    public int? Vehicles { get; init; }
}

/// <summary>An amount of the year and of the year before.</summary>
public readonly record struct YearPair(Money? Now, Money? Before)
{
    /// <summary>增减; null where one of the years is not stated.</summary>
    public Money? Change => Now is { } now && Before is { } before ? now - before : null;

    /// <summary>增减 in percent of the year before, without its sign; null where that was nothing.</summary>
    public decimal? ChangeRate =>
        Change is { } change && Before is { Yuan: not 0m } before
            ? decimal.Abs(change.Yuan / before.Yuan) * 100m
            : null;
}

/// <summary>A line of the accounts.</summary>
public sealed record AccountLine(string Name, Money Amount);

/// <summary>功能分类: a line of the expenditure by function.</summary>
/// <param name="Class">类, for example 卫生健康支出.</param>
/// <param name="Item">款 and 项, for example 医疗保障管理事务 行政运行.</param>
/// <param name="Budget">全年预算数; null where not stated.</param>
public sealed record FunctionLine(string Class, string Item, Money Amount, Money? Budget);

/// <summary>“三公”经费.</summary>
/// <param name="Abroad">因公出国（境）费.</param>
/// <param name="VehiclePurchase">公务用车购置费.</param>
/// <param name="VehicleRunning">公务用车运行维护费.</param>
/// <param name="Reception">公务接待费.</param>
public sealed record ThreePublic(
    BudgetedAmount Abroad,
    BudgetedAmount VehiclePurchase,
    BudgetedAmount VehicleRunning,
    BudgetedAmount Reception
)
{
    /// <summary>All four, in the order of the official table.</summary>
    public ImmutableArray<BudgetedAmount> All => [Abroad, VehiclePurchase, VehicleRunning, Reception];

    /// <summary>合计; its budget is null where one is not stated.</summary>
    public BudgetedAmount Total =>
        new(
            All.Aggregate(Money.Zero, (sum, item) => sum + item.Spent),
            All.All(item => item.Budget is not null)
                ? All.Aggregate(Money.Zero, (sum, item) => sum + item.Budget!.Value)
                : null
        );
}

/// <summary>An amount spent, and what was planned for it.</summary>
public readonly record struct BudgetedAmount(Money Spent, Money? Budget)
{
    /// <summary>完成预算 in percent; null where nothing was planned: 0 ÷ 0 is “—”.</summary>
    public decimal? Completion => Budget is { Yuan: not 0m } budget ? Spent.Yuan / budget.Yuan * 100m : null;
}
