using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>按 a:b 负担，即 x 和 y: a whole shared out in a ratio.</summary>
internal static class SplitClaims
{
    private static bool IsAbout(Fact ratio) =>
        ratio.Figure.Approximation is not null
        || ratio.Lead.EndsWith('约')
        || ratio.Lead.EndsWith("约为", StringComparison.Ordinal);

    public static IEnumerable<Claim> In(PartFacts part)
    {
        for (var at = 0; at < part.Facts.Length; at++)
        {
            var ratio = part.Facts[at];
            if (ratio.Figure is not { Kind: FigureKind.Ratio, Value: > 0m, RatioTo: { } to } || to == 0m)
                continue;
            if (IsAbout(ratio) || ratio.Passage.Value.AsSpan(ratio.End) is [':' or '：', >= '0' and <= '9', ..])
                continue;
            var behind = part
                .Facts.Skip(at + 1)
                .TakeWhile(fact => fact.Statement == ratio.Statement)
                .Where(Dimensions.IsAmount)
                .Take(2)
                .ToList();
            if (behind is not [var first, var second] || !Dimensions.Same(first, second))
                continue;
            var whole = part
                .Facts.Take(at)
                .LastOrDefault(fact => fact.Statement == ratio.Statement && Dimensions.IsAmount(fact));
            if (whole is null || !Dimensions.Same(whole, first))
                continue;
            foreach (var (share, weight) in new[] { (first, ratio.Figure.Value), (second, to) })
            {
                yield return new Claim(
                    ClaimKind.Split,
                    share,
                    new Formula.Times(new Formula.Of(whole), new Formula.Quotient(weight, ratio.Figure.Value + to))
                )
                {
                    AllowsLastDigit = true,
                    Beside = [ratio],
                };
            }
        }
    }
}
