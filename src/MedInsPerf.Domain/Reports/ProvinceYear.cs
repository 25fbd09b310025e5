using System.Collections.Immutable;
using MedInsPerf.Domain.RollUps;

namespace MedInsPerf.Domain.Reports;

/// <summary>全省汇总: what the compiled report of a province says, taken from its roll-up.</summary>
/// <param name="Province">澜江省.</param>
/// <param name="FiscalYear">预算年度.</param>
/// <param name="AsOf">The day of the roll-up.</param>
/// <param name="Own">本级资金: of all counted projects but those of <paramref name="PassThrough"/>.</param>
/// <param name="PassThrough">直达资金: money that only passes through the counties.</param>
/// <param name="MeanClaimedScore">Mean 自评得分 of all counted projects; null where none states one.</param>
/// <param name="Prefectures">One row a 市, in the order of their codes.</param>
/// <param name="Counties">One row a counted county, in the order of their codes.</param>
/// <param name="Excluded">The counties that are not counted, and why.</param>
public sealed record ProvinceYear(
    string Province,
    int FiscalYear,
    DateOnly AsOf,
    Funds Own,
    Funds PassThrough,
    decimal? MeanClaimedScore,
    ImmutableArray<AreaTotals> Prefectures,
    ImmutableArray<AreaTotals> Counties,
    ImmutableArray<ExcludedCounty> Excluded
)
{
    /// <summary>The counties one by one; empty for a report of totals only.</summary>
    public ImmutableArray<CountyDetail> Details { get; init; } = [];
}

/// <summary>A 市 or a county in the compiled report.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Prefecture">The 市 of a county; null for a 市.</param>
/// <param name="Counties">How many counties are counted in it.</param>
/// <param name="MeanClaimedScore">Mean 自评得分; null where no project states one.</param>
public sealed record AreaTotals(
    string Name,
    string? Prefecture,
    int Counties,
    Funds Own,
    Funds PassThrough,
    decimal? MeanClaimedScore
);

/// <summary>未纳入汇总的县.</summary>
/// <param name="Reason">Why, in Chinese, for example 未报满.</param>
public sealed record ExcludedCounty(string Name, string Prefecture, string Reason);
