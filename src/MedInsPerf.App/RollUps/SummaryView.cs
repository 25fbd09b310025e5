using System.Collections.Immutable;
using MedInsPerf.App.Filings;

namespace MedInsPerf.App.RollUps;

/// <summary>全省一个年度: progress, own funds and pass-through apart. Amounts in 元, rates in percent.</summary>
/// <param name="AsOf">When the summary was last computed; null before the first.</param>
/// <param name="MeanClaimedScore">Over the projects that are counted, two decimals.</param>
/// <param name="Counties">Every county, lowest own rate first, those not counted last.</param>
/// <param name="Excluded">Counties that are not in the totals, and why.</param>
/// <param name="Rules">What does not hold, by rule and county.</param>
public sealed record SummaryView(
    int FiscalYear,
    BureauView Province,
    DateTimeOffset? AsOf,
    ProgressView Progress,
    FundsView Own,
    FundsView PassThrough,
    FundsView All,
    string? MeanClaimedScore,
    int Errors,
    int Warnings,
    ImmutableArray<PrefectureView> Prefectures,
    ImmutableArray<CountyView> Counties,
    ImmutableArray<ExcludedView> Excluded,
    ImmutableArray<RuleCountView> Rules,
    ImmutableArray<PointView> Points,
    ImmutableArray<int> Years
);

/// <summary>报送进度: counties by how far they are. A county counts as accepted when everything that it submitted is.</summary>
public sealed record ProgressView(int Counties, int Submitted, int Accepted, int Late);

/// <summary>Sums over the projects that are counted; the rate is null for 0 ÷ 0.</summary>
public sealed record FundsView(string Budget, string Executed, string? Rate, int Projects, int Counties);

/// <summary>A prefecture's row.</summary>
public sealed record PrefectureView(
    string Code,
    string Name,
    ProgressView Progress,
    FundsView Own,
    FundsView PassThrough
);

/// <summary>A county's row. State is none, incomplete, returned, submitted or accepted.</summary>
public sealed record CountyView(
    string Code,
    string Name,
    string Prefecture,
    string State,
    bool Late,
    FundsView Own,
    FundsView PassThrough,
    string? MeanClaimedScore,
    int Errors,
    int Warnings,
    string? FilingId
);

/// <summary>A county that is not counted, and why.</summary>
public sealed record ExcludedView(string Code, string Name, string Why);

/// <summary>How often a rule does not hold, by county code.</summary>
public sealed record RuleCountView(
    string Rule,
    string Title,
    string Severity,
    int Total,
    ImmutableDictionary<string, int> ByCounty
);

/// <summary>One project for 执行率与自评分: rate and score in percent and points, and the ceiling that the rate leaves.</summary>
public sealed record PointView(string County, string Project, string Rate, string Score, bool AboveCeiling);
