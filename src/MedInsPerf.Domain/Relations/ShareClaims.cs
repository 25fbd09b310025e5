using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>A x，占 B 的 p%: a share of a whole that is named.</summary>
internal static partial class ShareClaims
{
    public static IEnumerable<Claim> In(PartFacts part)
    {
        for (var at = 0; at < part.Facts.Length; at++)
        {
            var share = part.Facts[at];
            if (share.Figure.Kind != FigureKind.Percent || Words.IsCompletionOfBudget(share))
                continue;
            var named = Words.Share(share);
            if (!named.Success || Core(named.Groups["whole"].Value) is not { Length: >= 3 } whole)
                continue;
            var amount = part
                .Facts.Take(at)
                .LastOrDefault(fact => fact.Statement == share.Statement && Dimensions.IsAmount(fact));
            if (amount is null || Words.IsChange(amount) || Whole(part, at, amount, whole) is not { } of)
                continue;
            yield return new Claim(
                ClaimKind.Share,
                share,
                new Formula.Percent(new Formula.Of(amount), new Formula.Of(of))
            )
            {
                AllowsLastDigit = true,
            };
        }
    }

    /// <summary>The nearest figure before, else behind, whose words end with the name.</summary>
    private static Fact? Whole(PartFacts part, int at, Fact amount, string name)
    {
        bool IsNamed(Fact fact) =>
            fact != amount
            && Dimensions.Same(fact, amount)
            && !Words.IsChange(fact)
            && !Words.IsEarlier(fact)
            && !Words.IsPlan(fact)
            && fact.Passage.Cell is null
            && Core(fact.Lead) is { Length: >= 3 } words
            && (words.EndsWith(name, StringComparison.Ordinal) || name.EndsWith(words, StringComparison.Ordinal));
        return part.Facts.Take(at).LastOrDefault(IsNamed) ?? part.Facts.Skip(at + 1).FirstOrDefault(IsNamed);
    }

    /// <summary>本年支出合计 and 支出合计为 are one name.</summary>
    internal static string Core(string words) => Frills().Replace(words, "");

    [GeneratedRegex(
        @"20\d{2}年度?|财政拨款|本年度?|当年|全年|年度|上述|[“”""《》\s、：:]|(?:决算|数额|金额|总额)?(?:为|是|共计|共|达到|达|约|的)+$|^(?:其中|我局|我县|全县|全市|我市)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Frills();
}
