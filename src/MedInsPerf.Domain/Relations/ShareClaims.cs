using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>A x，占 B 的 p%: a share of a whole that is named.</summary>
internal static partial class ShareClaims
{
    public static IEnumerable<Claim> In(PartFacts part)
    {
        foreach (var claim in InOrder(part))
            yield return claim;
        for (var at = 0; at < part.Facts.Length; at++)
        {
            var share = part.Facts[at];
            if (share.Figure.Kind != FigureKind.Percent || Words.IsCompletionOfBudget(share))
                continue;
            var named = Words.Share(share);
            if (!named.Success || NameOf(named.Groups["whole"].Value) is not { Length: >= 2 } whole)
                continue;
            if (AreInOrder(share))
                continue;
            var (amount, of) = AmountAndWhole(part, at, share, whole);
            if (amount is null || of is null || Words.IsChange(amount))
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

    /// <summary>分别占, 占比分别为.</summary>
    internal static bool AreInOrder(Fact share) => Respective().IsMatch(share.Clause);

    [GeneratedRegex("分别占|占比(?:例)?分别", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Respective();

    /// <summary>A a、B b，分别占 p% 和 q%: each share has an amount of its own, in order.</summary>
    private static IEnumerable<Claim> InOrder(PartFacts part)
    {
        foreach (
            var clause in part
                .Facts.Where(fact => fact.Passage.Cell is null && AreInOrder(fact))
                .GroupBy(fact => (fact.Passage, fact.ClauseStart))
        )
        {
            var shares = clause.Where(fact => fact.Figure is { Kind: FigureKind.Percent, Unit: "%" }).ToList();
            var before = part
                .Facts.Where(fact =>
                    fact.Statement == clause.First().Statement
                    && fact.Start < clause.First().Start
                    && Dimensions.IsAmount(fact)
                    && !Words.IsChange(fact)
                )
                .ToList();
            if (shares.Count < 2 || before.Count < shares.Count)
                continue;
            var amounts = before[^shares.Count..];
            if (!amounts.TrueForAll(fact => Dimensions.Same(fact, amounts[0])))
                continue;
            var sum = new Formula.Sum([.. amounts.Select(fact => new Formula.Of(fact))]);
            var head = before[..^shares.Count].FindLast(fact => Dimensions.Same(fact, amounts[0]));
            Formula whole = head is not null && head.Figure.Amount >= sum.Value ? new Formula.Of(head) : sum;
            foreach (var (share, amount) in shares.Zip(amounts))
            {
                yield return new Claim(ClaimKind.Share, share, new Formula.Percent(new Formula.Of(amount), whole))
                {
                    AllowsLastDigit = true,
                };
            }
        }
    }

    /// <summary>The nearest amount of the statement of which a whole by this name is told.</summary>
    private static (Fact? Amount, Fact? Whole) AmountAndWhole(PartFacts part, int at, Fact share, string name)
    {
        var seen = new List<Fact>();
        foreach (var fact in part.Facts.Take(at).Reverse().TakeWhile(fact => fact.Statement == share.Statement))
        {
            if (!Dimensions.IsAmount(fact) || seen.Exists(other => Dimensions.Same(other, fact)))
                continue;
            seen.Add(fact);
            if (Whole(part, at, fact, name) is { } whole)
                return (fact, whole);
        }

        return (null, null);
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
            && Core(fact.Lead) is { } words
            && (
                words.EndsWith(name, StringComparison.Ordinal)
                || (words.Length >= 3 && name.EndsWith(words, StringComparison.Ordinal))
            );
        // 项目总数: 项目 n 个, not those of one sort.
        if (name.Length < 3)
            return part.Facts.Where(IsNamed).MaxBy(fact => fact.Figure.Amount);
        return part.Facts.Take(at).LastOrDefault(IsNamed) ?? part.Facts.Skip(at + 1).FirstOrDefault(IsNamed);
    }

    /// <summary>项目总数 is what 项目 n 个 counts; two characters alone name too much.</summary>
    private static string? NameOf(string whole)
    {
        var name = Core(whole);
        return CountOf().Match(name) is { Success: true } counted ? counted.Groups["name"].Value
            : name.Length >= 3 ? name
            : null;
    }

    [GeneratedRegex(
        "^(?<name>[^，。；]{2,10})(?:总数|总个数|总量)(?:比例|比重)?$",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex CountOf();

    /// <summary>本年支出合计 and 支出合计为 are one name.</summary>
    internal static string Core(string words) => Frills().Replace(words, "");

    [GeneratedRegex(
        @"20\d{2}年度?|财政拨款|本年度?|当年|全年|年度|上述|[“”""《》\s、：:]|(?:决算|数额|金额|总额)?(?:为|是|共计|共|达到|达|约|的)+$|^(?:其中|我局|我县|全县|全市|我市)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Frills();
}
