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
    public Breakdown Income { get; init; } = Breakdown.Unstated;

    /// <summary>本年支出, by 基本支出, 项目支出 ….</summary>
    public Breakdown Expenditure { get; init; } = Breakdown.Unstated;

    /// <summary>年初结转和结余.</summary>
    public Money? Opening { get; init; }

    /// <summary>年末结转和结余.</summary>
    public Money? Closing { get; init; }

    /// <summary>财政拨款收、支决算总计.</summary>
    public YearPair FiscalTotal { get; init; }

    /// <summary>一般公共预算财政拨款支出.</summary>
    public YearPair GeneralBudget { get; init; }

    /// <summary>一般公共预算财政拨款支出, by 类.</summary>
    public Breakdown Classes { get; init; } = Breakdown.Unstated;

    /// <summary>一般公共预算财政拨款支出, by 类, 款 and 项.</summary>
    public ImmutableArray<FunctionLine> Functions { get; init; } = [];

    /// <summary>一般公共预算财政拨款基本支出 as stated.</summary>
    public Money? BasicTotal { get; init; }

    /// <summary>一般公共预算财政拨款基本支出: as stated, or else the sum of its two parts.</summary>
    public Money? Basic =>
        BasicTotal
        ?? (this is { PersonnelCost.Total: { } personnel, PublicCost.Total: { } office } ? personnel + office : null);

    /// <summary>人员经费, by economic item.</summary>
    public Breakdown PersonnelCost { get; init; } = Breakdown.Unstated;

    /// <summary>公用经费, by economic item.</summary>
    public Breakdown PublicCost { get; init; } = Breakdown.Unstated;

    /// <summary>“三公”经费财政拨款支出; null where the accounts do not say.</summary>
    public ThreePublic? ThreePublic { get; init; }

    /// <summary>政府性基金预算财政拨款支出, by item.</summary>
    public Breakdown GovernmentFund { get; init; } = Breakdown.Unstated;

    /// <summary>国有资本经营预算财政拨款支出, by item.</summary>
    public Breakdown StateCapital { get; init; } = Breakdown.Unstated;

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

/// <summary>构成: an amount and the lines that make it up.</summary>
/// <param name="Stated">The whole as stated; null where only its lines are.</param>
/// <param name="Lines">Its lines as stated; they may be fewer than all (…等), or none.</param>
public sealed record Breakdown(Money? Stated, ImmutableArray<AccountLine> Lines)
{
    /// <summary>Neither the whole nor a line is stated.</summary>
    public static readonly Breakdown Unstated = new(null, []);

    /// <summary>The whole: as stated, or else the sum of the lines; null where nothing is stated.</summary>
    public Money? Total => Stated ?? (Lines.IsEmpty ? null : Sum);

    /// <summary>Whether the lines make up the whole.</summary>
    public bool IsWhole => !Lines.IsEmpty && Total == Sum;

    private Money Sum => Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);

    /// <summary>Lines that are all there is.</summary>
    public static Breakdown Of(params ImmutableArray<AccountLine> lines) => new(null, lines);
}

/// <summary>A line of the accounts.</summary>
public sealed record AccountLine(string Name, Money Amount);

/// <summary>功能分类: a line of the expenditure by function.</summary>
/// <param name="Class">类, for example 卫生健康支出; empty where not stated.</param>
/// <param name="Item">款 and 项, for example 医疗保障管理事务 行政运行.</param>
/// <param name="Budget">年初预算数; null where not stated.</param>
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
    /// <summary>公务用车购置及运行维护费 as stated; both null where only its two parts are.</summary>
    public BudgetedAmount StatedVehicles { get; init; }

    /// <summary>合计 as stated; both null where only the items are.</summary>
    public BudgetedAmount StatedTotal { get; init; }

    /// <summary>All four, in the order of the official table.</summary>
    public ImmutableArray<BudgetedAmount> All => [Abroad, VehiclePurchase, VehicleRunning, Reception];

    /// <summary>公务用车购置及运行维护费: as stated, or else the sum of its two parts.</summary>
    public BudgetedAmount Vehicles =>
        new(
            StatedVehicles.Spent ?? Sum([VehiclePurchase.Spent, VehicleRunning.Spent]),
            StatedVehicles.Budget ?? Sum([VehiclePurchase.Budget, VehicleRunning.Budget])
        );

    /// <summary>合计: as stated, or else the sum of the items; null where one of them is not stated.</summary>
    public BudgetedAmount Total =>
        new(
            StatedTotal.Spent ?? Sum([Abroad.Spent, Vehicles.Spent, Reception.Spent]),
            StatedTotal.Budget ?? Sum([Abroad.Budget, Vehicles.Budget, Reception.Budget])
        );

    private static Money? Sum(ImmutableArray<Money?> amounts) =>
        amounts.All(amount => amount is not null)
            ? amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount!.Value)
            : null;
}

/// <summary>An amount spent, and what was planned for it; null where not stated.</summary>
public readonly record struct BudgetedAmount(Money? Spent, Money? Budget)
{
    /// <summary>完成预算 in percent; null where nothing was planned: 0 ÷ 0 is “—”.</summary>
    public decimal? Completion =>
        Spent is { } spent && Budget is { Yuan: not 0m } budget ? spent.Yuan / budget.Yuan * 100m : null;
}
