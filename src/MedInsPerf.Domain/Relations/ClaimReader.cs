using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Relations;

/// <summary>Reads what a part asserts about its facts.</summary>
internal static class ClaimReader
{
    /// <summary>Every claim, in the order of the matchers.</summary>
    public static IEnumerable<Claim> Read(PartFacts part, DocumentKind kind) =>
        [
            .. FundingClaims.In(part, kind),
            .. ProductClaims.In(part),
            .. TotalClaims.In(part),
            .. RestatedClaims.In(part),
            .. PartsClaims.In(part),
            .. ShareClaims.In(part),
            .. ChangeClaims.In(part),
            .. ComparisonClaims.In(part),
            .. ScoringClaims.In(part),
            .. BalanceClaims.In(part),
            .. CompletionClaims.In(part),
            .. AverageClaims.In(part),
            .. SplitClaims.In(part),
            .. RatioClaims.In(part),
            .. TableClaims.In(part, kind),
            .. CodeClaims.In(part),
        ];
}
