using MedInsPerf.Domain.Quantities;

namespace MedInsPerf.Domain.Scoring;

/// <summary>核定得分: what a reviewer may approve beside 自评得分 and 核算得分.</summary>
public static class Approval
{
    /// <summary>What stands in the way of a score with its reason; null where nothing does.</summary>
    /// <param name="computed">核算得分, or 自评得分 where none could be computed: to approve another takes a reason.</param>
    public static ApprovalFault? Judge(decimal score, string reason, decimal? computed) =>
        score is < 0m or > 100m ? ApprovalFault.OutOfRange
        : Rounding.HalfUp(score, 2) != score ? ApprovalFault.TooFine
        : score != computed && string.IsNullOrWhiteSpace(reason) ? ApprovalFault.ReasonMissing
        : null;
}

/// <summary>What is wrong with an approved score.</summary>
public enum ApprovalFault
{
    /// <summary>Below 0 or above 100.</summary>
    OutOfRange,

    /// <summary>More than two decimals.</summary>
    TooFine,

    /// <summary>It differs from the computed score, and nobody says why.</summary>
    ReasonMissing,
}
