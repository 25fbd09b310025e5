using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>数量级: amounts that are ten thousand times too large or too small, because 元 and 万元 were mistaken.</summary>
/// <remarks>万元 and 元 in one paragraph are sound: a small fine stands in 元 beside a large sum in 万元.</remarks>
public static partial class ScaleRules
{
    private const decimal TenThousand = 10_000m;

    /// <summary>Fewer amounts have no common unit.</summary>
    private const int FewestAmounts = 5;

    /// <summary>Money on its way does not change by ten thousand.</summary>
    public static readonly Rule OneFlowOneScale = new("SCALE-001")
    {
        Family = Family.Unit,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Flows),
    };

    /// <summary>What one head gets is no more than what all get together.</summary>
    public static readonly Rule SharesWithinTotals = new("SCALE-002")
    {
        Family = Family.Unit,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Shares),
    };

    /// <summary>No single amount stands ten thousand times above all others.</summary>
    public static readonly Rule NoAmountOffScale = new("SCALE-003")
    {
        Family = Family.Unit,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(OffScale),
    };

    /// <summary>A relation that holds in another unit names the unit that was mistaken.</summary>
    public static readonly Rule UnitsFitTheRelation = new("SCALE-004")
    {
        Family = Family.Unit,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Unit),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All =
    [
        OneFlowOneScale,
        SharesWithinTotals,
        NoAmountOffScale,
        UnitsFitTheRelation,
    ];

    private static IEnumerable<Verdict> Flows(FiledPart part) =>
        from sentence in part.Facts.Facts.Where(MoneyFlow.IsIn).GroupBy(fact => fact.Sentence)
        let facts = sentence.ToList()
        from at in Enumerable.Range(1, facts.Count - 1)
        let before = facts[at - 1]
        let fact = facts[at]
        where before.Figure.Scale != fact.Figure.Scale
        let verdict = Flow(part, before, fact, facts)
        where verdict is not null
        select verdict;

    private static Verdict? Flow(FiledPart part, Fact before, Fact fact, List<Fact> facts)
    {
        if (
            (before.Figure.Scale, fact.Figure.Scale) is not ((TenThousand, 1m) or (1m, TenThousand))
            || before.Figure.Value == 0m
            || fact.Figure.Value == 0m
        )
            return null;
        var ratio = fact.Figure.Value / before.Figure.Value;
        var holds = ratio is < 0.5m or > 1m;
        // The one that stands apart from its neighbours is the wrong one; of two, the one in 元.
        var common = facts.GroupBy(other => other.Figure.Scale).OrderByDescending(same => same.Count()).First();
        var wrong =
            common.Count() * 2 > facts.Count ? (common.Key == fact.Figure.Scale ? before : fact)
            : fact.Figure.Scale == 1m ? fact
            : before;
        var other = wrong == fact ? before : fact;
        var right = wrong.Figure.Place.Quote.Replace(wrong.Figure.Unit, other.Figure.Unit, StringComparison.Ordinal);
        return new Verdict(
            holds,
            Quotes.Of([wrong, other]),
            wrong.Figure.Place.Quote,
            right,
            Difference: null,
            holds
                ? $"{before.Figure.Place.Quote} 与 {fact.Figure.Place.Quote} 各有单位。"
                : $"同一笔资金前后是 {before.Figure.Place.Quote} 和 {fact.Figure.Place.Quote}，相差一万倍，应为 {right}。"
        )
        {
            Scope = part.Record.Title,
            Cause = wrong.Figure.Place.Quote,
            Correction = holds ? null : right,
            CorrectionPlaces = holds ? [] : [wrong.Figure.Place],
            Operands = [wrong.Figure, other.Figure],
        };
    }

    private static IEnumerable<Verdict> Shares(FiledPart part)
    {
        foreach (var share in part.Facts.Facts.Where(MoneyFlow.IsShare))
        {
            // 人均补助标准 is what each is due, not what all got by their number.
            if (
                share.Lead.Contains("标准", StringComparison.Ordinal)
                || FromTo().IsMatch(share.Passage.Value.AsSpan(share.Start))
            )
                continue;
            var totals = part
                .Facts.Facts.Where(fact =>
                    fact.Statement == share.Statement
                    && fact.Figure.Kind == FigureKind.Money
                    && !MoneyFlow.IsShare(fact)
                    && !Words.IsChange(fact)
                )
                .ToList();
            // 人均640元，中央384元，其余256元: what each level gives to one head is no total.
            if (totals.Exists(fact => IsOfOneHead(fact, share)))
                totals.RemoveAll(fact => fact.Figure.Scale == share.Figure.Scale);
            if (totals.MaxBy(fact => fact.Figure.Amount) is not { } most)
                continue;
            var holds = share.Figure.Amount <= most.Figure.Amount;
            yield return WrongScale(
                part,
                holds,
                share,
                most,
                holds
                    ? $"{share.Figure.Place.Quote} 不大于 {most.Figure.Place.Quote}。"
                    : $"平均数 {share.Figure.Place.Quote} 比同一段里最大的金额 {most.Figure.Place.Quote} 还大，单位像是写错了。"
            );
        }
    }

    /// <summary>中央384元 beside 人均640元: what a level gives, in the same unit.</summary>
    private static bool IsOfOneHead(Fact fact, Fact share) =>
        fact.Figure.Scale == share.Figure.Scale && GivenByALevel().IsMatch(fact.Lead);

    /// <summary>The only amount in 万元 among amounts in 元, and larger than any of them.</summary>
    private static IEnumerable<Verdict> OffScale(FiledPart part)
    {
        var amounts = part
            .Facts.Facts.Where(fact =>
                fact.Figure is { Kind: FigureKind.Money, Value: > 0m } && fact.Passage.Cell is null
            )
            .ToList();
        var inYuan = amounts.Where(fact => fact.Figure.Scale == 1m).ToList();
        if (inYuan.Count < FewestAmounts || inYuan.Count * 5 < amounts.Count * 4)
            yield break;
        var most = inYuan.MaxBy(fact => fact.Figure.Amount)!;
        foreach (var fact in amounts.Where(fact => fact.Figure.Scale == TenThousand))
        {
            if (
                fact.Figure.Value < TenThousand
                || fact.Figure.Amount <= most.Figure.Amount
                || fact.Figure.Value > most.Figure.Amount
            )
                continue;
            yield return WrongScale(
                part,
                holds: false,
                fact,
                most,
                $"全文的金额都以元为单位，最大的是 {most.Figure.Place.Quote}；{fact.Figure.Place.Quote} 比它还大，单位像是写错了。"
            );
        }
    }

    private static Verdict WrongScale(FiledPart part, bool holds, Fact wrong, Fact beside, string explanation)
    {
        var right = wrong.Figure.Place.Quote.Replace("万元", "元", StringComparison.Ordinal);
        return new Verdict(
            holds,
            Quotes.Of([wrong, beside]),
            wrong.Figure.Place.Quote,
            holds ? null : right,
            Difference: null,
            explanation
        )
        {
            Scope = part.Record.Title,
            Cause = wrong.Figure.Place.Quote,
            Correction = holds ? null : right,
            CorrectionPlaces = holds ? [] : [wrong.Figure.Place],
            Operands = [wrong.Figure, beside.Figure],
        };
    }

    [GeneratedRegex(
        "(?:中央|[省市州县区旗盟](?:级|本级|财政)|自治区|地方|个人|各级|上级|财政)(?:财政|级|本级|政府|缴费)*(?:按比例)?(?:负担|承担|分担|补助|出资|配套|安排|筹集|匹配|缴纳)?(?:[^，。；\\d]{0,6}?(?:即|计|合))?(?:为|是|约)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex GivenByALevel();

    /// <summary>次均药费由 a 降至 b is a course of prices, not a part of a sum.</summary>
    [GeneratedRegex(
        "^[^，。；]{0,14}(?:降|升|提高|增加|减少|下降|上升)(?:到|至|为)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex FromTo();
}
