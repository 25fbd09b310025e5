using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>a 万元，即 b 亿元; a 人，折合 b 万人: one amount said twice over in two units.</summary>
internal static partial class RestatedClaims
{
    public static IEnumerable<Claim> In(PartFacts part)
    {
        for (var at = 1; at < part.Facts.Length; at++)
        {
            var (first, again) = (part.Facts[at - 1], part.Facts[at]);
            if (
                first.Statement == again.Statement
                && first.Passage.Cell is null
                && Dimensions.IsAmount(first)
                && Dimensions.Same(first, again)
                && first.Figure.Scale != again.Figure.Scale
                && !Precision.IsBound(first.Figure)
                && !Precision.IsBound(again.Figure)
                && Restated().IsMatch(first.Passage.Value.AsSpan(first.End, again.Start - first.End))
            )
            {
                // The coarser of the two follows from the finer.
                var (stated, exact) = Digit(again) >= Digit(first) ? (again, first) : (first, again);
                yield return new Claim(ClaimKind.Restated, stated, new Formula.Of(exact)) { AllowsLastDigit = true };
            }
        }
    }

    private static decimal Digit(Fact fact) => Interval.LastDigit(fact.Figure.Decimals) * fact.Figure.Scale;

    /// <summary>Nothing but the words that say that it is the same.</summary>
    [GeneratedRegex(
        "^(?:[\\p{IsCJKUnifiedIdeographs}]{0,2}?)[，,、（(]?(?:也?即|也就是|就是|亦即|等于|相当于|合计为|折合|约?合|换算(?:成|为)|折算(?:成|为)?|折成|大写为|四舍五入为)(?:人民币|约|大约|为|成|是)*$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Restated();
}
