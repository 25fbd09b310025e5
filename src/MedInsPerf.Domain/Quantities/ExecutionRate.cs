namespace MedInsPerf.Domain.Quantities;

/// <summary>预算执行率: 全年执行数（B）÷ 全年预算数（A）, in percent.</summary>
public static class ExecutionRate
{
    /// <summary>
    /// B ÷ A in percent, unrounded; <c>null</c> where A is zero: 0 ÷ 0 is printed “—”, never 0 % nor 100 %.
    /// </summary>
    public static decimal? Of(Money executed, Money annualBudget) =>
        annualBudget.Yuan == 0m ? null : executed.Yuan / annualBudget.Yuan * 100m;
}
