using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>由 a 提高到 b，提高 d; 比 a 少 d; 比年初增加 d: a difference between two figures that the text names.</summary>
internal static partial class ComparisonClaims
{
    public static IEnumerable<Claim> In(PartFacts part)
    {
        foreach (var statement in part.Facts.Where(fact => fact.Passage.Cell is null).GroupBy(fact => fact.Statement))
        {
            var facts = statement.ToList();
            for (var at = 1; at < facts.Count; at++)
            {
                if ((FromTo(facts, at) ?? AgainstFigure(facts, at) ?? AgainstName(part, facts, at)) is { } claim)
                    yield return claim;
            }
        }
    }

    /// <summary>由 a 降至 b，降低 d (个百分点) or d%.</summary>
    private static Claim? FromTo(List<Fact> facts, int at)
    {
        var difference = facts[at];
        if (at < 2 || Direction(difference.Lead) is not { } rises || !Onward().IsMatch(difference.Lead))
            return null;
        var (from, to) = (facts[at - 2], facts[at - 1]);
        if (!From().IsMatch(from.Lead) || !To().IsMatch(to.Lead) || !Comparable(from, to))
            return null;
        return Between(difference, to, from, rises);
    }

    /// <summary>A b，比(…的) a 少 d.</summary>
    private static Claim? AgainstFigure(List<Fact> facts, int at)
    {
        var (difference, other) = (facts[at], facts[at - 1]);
        if (
            at < 2
            || Direction(difference.Lead) is not { } rises
            || !Bare().IsMatch(difference.Lead)
            || !Than().IsMatch(other.Lead)
            || Words.IsChange(other)
        )
            return null;
        var states = facts
            .Take(at - 1)
            .Where(fact => Comparable(fact, other) && !Words.IsChange(fact) && Direction(fact.Lead) is null)
            .ToList();
        if (states is not [.., var last] || last.Sentence != other.Sentence)
            return null;
        // After a list the comparison may be of its total: whichever bears it out is meant.
        return states.Select(state => Between(difference, state, other, rises)).LastOrDefault(Holds)
            ?? Between(difference, last, other, rises);
    }

    private static bool Holds(Claim? claim) =>
        claim?.Computed.Range is { } range && Precision.Of(claim.Stated.Figure).Meets(range);

    /// <summary>年初结转 a，年末结转 b，比年初增加 d.</summary>
    private static Claim? AgainstName(PartFacts part, List<Fact> facts, int at)
    {
        var difference = facts[at];
        if (
            !Dimensions.IsAmount(difference)
            || Direction(difference.Lead) is not { } rises
            || Named().Match(difference.Lead) is not { Success: true } named
        )
            return null;
        var name = named.Groups["name"].Value;
        var state = facts
            .Take(at)
            .LastOrDefault(fact =>
                Dimensions.Same(fact, difference) && !Words.IsChange(fact) && !Words.IsEarlier(fact)
            );
        if (state is null)
            return null;
        var other = facts
            .Take(at)
            .Where(fact => fact != state && Dimensions.Same(fact, difference) && Names(fact, name))
            .ToList();
        return other is [var only] && part.Facts.Contains(only) ? Between(difference, state, only, rises) : null;
    }

    /// <summary>年初预算 is 年初批复预算: it begins and ends alike.</summary>
    private static bool Names(Fact fact, string name) =>
        !Words.IsChange(fact)
        && fact.Lead.IndexOf(name[..2], StringComparison.Ordinal) is var at and >= 0
        && fact.Lead.IndexOf(name[^2..], at, StringComparison.Ordinal) >= 0;

    /// <summary>The difference as an amount, or in percent of what it is held against.</summary>
    private static Claim? Between(Fact difference, Fact state, Fact other, bool rises)
    {
        Formula how = rises
            ? new Formula.Minus(new Formula.Of(state), new Formula.Of(other))
            : new Formula.Minus(new Formula.Of(other), new Formula.Of(state));
        var isRate =
            difference.Figure is { Kind: FigureKind.Percent, Unit: "%" } && state.Figure.Kind != FigureKind.Percent;
        if (isRate)
            how = new Formula.Percent(how, new Formula.Of(other));
        else if (!IsInUnitOf(difference, state))
            return null;
        return
            Precision.IsBound(difference.Figure) || Precision.IsBound(state.Figure) || Precision.IsBound(other.Figure)
            ? null
            : new Claim(ClaimKind.Change, difference, how) { AllowsLastDigit = isRate };
    }

    private static bool IsInUnitOf(Fact difference, Fact state) =>
        state.Figure.Kind == FigureKind.Percent
            ? difference.Figure.Unit.EndsWith("百分点", StringComparison.Ordinal)
            : Dimensions.Same(difference, state);

    /// <summary>Two amounts of one sort, or two rates.</summary>
    private static bool Comparable(Fact one, Fact other) =>
        Dimensions.Same(one, other)
        && (
            Dimensions.IsAmount(one)
            || one.Figure is { Kind: FigureKind.Percent, Unit: "%" } && other.Figure.Unit == "%"
        );

    private static bool? Direction(string lead) =>
        Verb().Match(lead) is { Success: true } verb ? verb.Groups["up"].Success : null;

    private const string Up = "提高|上升|增加|增长|增多|多支|超支|高出|高于|多出|高|多";
    private const string Down = "降低|下降|减少|缩短|压减|节约|节省|少支|低于|回落|少|低|降";

    [GeneratedRegex(
        "(?:(?<up>" + Up + ")|(?<down>" + Down + "))(?:了|约|为|达)?$",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Verb();

    /// <summary>Nothing but the verb stands between.</summary>
    [GeneratedRegex(
        "^[，,]?(?:同比|共|累计|净|实际|相应)?(?:" + Up + "|" + Down + ")(?:了|约|为|达)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Onward();

    [GeneratedRegex(
        "^(?:的|数)?(?:[，,]?(?:同比|共|净|实际|相应))?(?:" + Up + "|" + Down + ")(?:了|约|为|达)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Bare();

    [GeneratedRegex("(?:由|从|自)[^，。；由从自]{0,20}$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex From();

    [GeneratedRegex(
        "^[^，。；]{0,4}(?:提高|上升|增加|增长|下降|降低|降|减少|缩短|压缩|调整|提升|扩大|回落|变)?(?:到|至|为|成)$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex To();

    [GeneratedRegex("(?:比|较)(?<name>[^，。；比较]{0,16})$", RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Than();

    /// <summary>上年 has rules of its own.</summary>
    [GeneratedRegex(
        "(?:比|较)(?<name>(?!上年|去年|同期|上一年|前一年|目标|20)[^，。；比较\\d]{2,10}?)(?:数|的)?(?:同比|共|净|实际)?(?:"
            + Up
            + "|"
            + Down
            + ")(?:了|约|为|达)?$",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Named();
}
