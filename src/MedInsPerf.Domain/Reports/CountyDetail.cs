using System.Collections.Immutable;
using MedInsPerf.Domain.Quantities;

namespace MedInsPerf.Domain.Reports;

/// <summary>分县情况: one county's pages in the compiled report.</summary>
/// <param name="Standing">How far it is, in Chinese, for example 已通过.</param>
/// <param name="FiledOn">When it was filed last; null where it was not.</param>
/// <param name="Late">Whether anything came after it was due.</param>
/// <param name="Projects">In the order of its filing.</param>
/// <param name="Points">What it names as problems and recommends.</param>
public sealed record CountyDetail(
    string Name,
    string Prefecture,
    string Standing,
    DateOnly? FiledOn,
    bool Late,
    ImmutableArray<CountyProject> Projects,
    ImmutableArray<CountyPoint> Points
)
{
    /// <summary>What was returned to it; also of materials that are not counted now.</summary>
    public ImmutableArray<CountyReturn> Returns { get; init; } = [];
}

/// <summary>A project in a county's pages.</summary>
/// <param name="Executed">What is counted as executed; null where nothing is stated.</param>
public sealed record CountyProject(
    string Name,
    Money? AnnualBudget,
    Money? Executed,
    decimal? ClaimedScore,
    bool PassThrough
);

/// <summary>存在问题 or 改进建议 of a project, in the county's own words.</summary>
public sealed record CountyPoint(string Project, bool IsProblem, string Text);

/// <summary>退回: a material that was returned, why, and what became of it.</summary>
/// <param name="Answer">答复 with which it was filed again; null where it was not.</param>
public sealed record CountyReturn(string Material, DateOnly On, string Reason, string? Answer);
