using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;

namespace MedInsPerf.Domain.Relations;

/// <summary>括注: 84家定点机构（医院23家、药店61家）: a bracket that holds the parts of the count before it and nothing else.</summary>
internal static partial class BracketClaims
{
    /// <summary>Further off, the bracket is of something else.</summary>
    private const decimal NearTotal = 0.2m;

    /// <summary>Every such claim of a sentence.</summary>
    public static IEnumerable<Claim> In(List<Fact> sentence)
    {
        var text = sentence[0].Passage.Value;
        foreach (Match bracket in Bracket().Matches(text))
        {
            var (from, to) = (bracket.Index, bracket.Index + bracket.Length);
            var inside = sentence.FindAll(fact => fact.Start > from && fact.End < to);
            var total = sentence.FindLast(fact => fact.End <= from);
            if (
                inside.Count < 2
                || total is null
                || !(total.Figure.Kind is FigureKind.Count or FigureKind.Money)
                || !Noun().IsMatch(text[total.End..from])
                || total.Figure.Approximation is not null
                || Words.IsChange(total)
                || !inside.TrueForAll(fact => IsPart(fact, total))
                || bracket.Groups["item"].Captures.Count != inside.Count
            )
                continue;
            var sum = inside.Sum(fact => fact.Figure.Amount);
            if (Math.Abs(sum - total.Figure.Amount) > total.Figure.Amount * NearTotal)
                continue;
            yield return new Claim(
                ClaimKind.Parts,
                total,
                new Formula.Sum([.. inside.Select(fact => new Formula.Of(fact))])
            )
            {
                IsExplicit = false,
            };
        }
    }

    private static bool IsPart(Fact fact, Fact total) =>
        Dimensions.Same(fact, total)
        && fact.Figure.Approximation is null
        && fact.Figure.Amount < total.Figure.Amount
        && !Words.IsChange(fact)
        && !Words.IsEarlier(fact)
        && !Words.IsPlan(fact)
        && !Other().IsMatch(fact.Lead);

    /// <summary>（甲23家、乙61家）: a name and a count each, or a count and a name, and nothing else.</summary>
    [GeneratedRegex(
        @"[（(](?:(?<item>[\p{IsCJKUnifiedIdeographs}“”]{1,14}?\d[\d,]*(?:\.\d+)?(?:[万亿千]?元|万?(?:人次|人|名|户|家|个|所|件|例|批次|次|期|场|份|项|台|辆|宗|起)))[、，和及；]?){2,8}[）)]",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Bracket();

    /// <summary>What stands between the count and the bracket: the noun that is counted, or nothing.</summary>
    [GeneratedRegex(
        "^(?:(?!其中|含|包括)[\\p{IsCJKUnifiedIdeographs}“”]){0,12}$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Noun();

    /// <summary>What is taken away, left over, meant, or of another year.</summary>
    [GeneratedRegex(
        "其中|含|减|扣|退|结[余转]|剩|年初|预算|目标|计划|应|原|拟|另|比|较|追加|占|满分|每|人均|次均|累计|年",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Other();
}
