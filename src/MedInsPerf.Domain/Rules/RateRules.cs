using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;

namespace MedInsPerf.Domain.Rules;

/// <summary>预算执行率: rates that follow from amounts.</summary>
public static partial class RateRules
{
    /// <summary>执行率 = 全年执行数 ÷ 全年预算数.</summary>
    public static readonly Rule RateFollowsFromAmounts = new("RATE-001")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Shelf.EvaluationMeasures.Article("附件：项目支出绩效自评表·项目资金（执行率 = B/A）"),
        InForce = new(2020),
        Check = filed => filed.Verdicts(ClaimKind.Rate),
    };

    /// <summary>覆盖率 that a text draws from two amounts follows from them.</summary>
    public static readonly Rule CoverageFollowsFromAmounts = new("RATE-002")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Warning,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Coverage, ClaimKind.Ratio),
    };

    /// <summary>占比 = 部分 ÷ 总数.</summary>
    public static readonly Rule ShareFollowsFromAmounts = new("RATE-003")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Share),
    };

    /// <summary>增减额 = 本年 − 上年；增减幅度 = 增减额 ÷ 上年.</summary>
    public static readonly Rule ChangeFollowsFromAmounts = new("RATE-004")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Change),
    };

    /// <summary>完成率 = 完成数 ÷ 预算数（任务数）.</summary>
    public static readonly Rule CompletionFollowsFromAmounts = new("RATE-005")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Completion),
    };

    /// <summary>人均 = 总额 ÷ 人数.</summary>
    public static readonly Rule AverageFollowsFromTotal = new("RATE-006")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Warning,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Verdicts(ClaimKind.Average),
    };

    /// <summary>A part is no more than its whole: 覆盖率, 满意度 … up to 100%.</summary>
    public static readonly Rule RateUpToTheWhole = new("RATE-007")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed =>
            from part in filed.Parts
            from fact in part.Facts.Facts
            where fact.Figure is { Kind: FigureKind.Percent, Unit: "%" } && PartOfAWhole().IsMatch(fact.Lead)
            let holds = fact.Figure.Value <= 100m
            select new Verdict(
                holds,
                Quotes.Of([fact]),
                fact.Figure.Place.Quote,
                holds ? null : "不超过100%",
                holds ? null : Printing.Like(fact.Figure, fact.Figure.Value - 100m),
                holds
                    ? $"{fact.Figure.Place.Quote} 不超过 100%。"
                    : $"“{fact.Label}”是部分占全体的比例，不会超过 100%，材料写的是 {fact.Figure.Place.Quote}。"
            )
            {
                Scope = part.Record.Title,
                Cause = $"{fact.Label}|{fact.Figure.Place.Quote}",
                Operands = [fact.Figure],
            },
    };

    /// <summary>减少 d，下降 p%: amount and rate go the same way.</summary>
    public static readonly Rule DirectionsAgree = new("RATE-008")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Directions),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All =
    [
        RateFollowsFromAmounts,
        CoverageFollowsFromAmounts,
        ShareFollowsFromAmounts,
        ChangeFollowsFromAmounts,
        CompletionFollowsFromAmounts,
        AverageFollowsFromTotal,
        RateUpToTheWhole,
        DirectionsAgree,
    ];

    private static IEnumerable<Verdict> Directions(FiledPart part)
    {
        for (var at = 1; at < part.Facts.Facts.Length; at++)
        {
            var (amount, rate) = (part.Facts.Facts[at - 1], part.Facts.Facts[at]);
            if (
                amount.Sentence != rate.Sentence
                || !Dimensions.IsAmount(amount)
                || rate.Figure.Kind != FigureKind.Percent
                || !Onward().IsMatch(rate.Lead)
                || Words.Rises(amount) is not { } up
                || Words.Rises(rate) is not { } rises
            )
                continue;
            var holds = up == rises;
            yield return new Verdict(
                holds,
                Quotes.Of([rate, amount]),
                rate.Figure.Place.Quote,
                Computed: null,
                Difference: null,
                holds
                    ? "增减额与增减幅度方向一致。"
                    : $"金额写的是“{Verb(amount)}”，幅度写的是“{Verb(rate)}”，一增一减，方向相反。"
            )
            {
                Scope = part.Record.Title,
                Cause = $"{amount.Figure.Place.Quote}|{rate.Figure.Place.Quote}",
                Operands = [amount.Figure, rate.Figure],
            };
        }
    }

    private static string Verb(Fact fact) => ChangeVerb().Matches(fact.Lead).LastOrDefault()?.Value ?? "";

    [GeneratedRegex(
        "^[，,、（(]?(?:同比|较上年|比上年|环比|即|相应)?(?:增加|增长|上升|提高|上浮|扩大|回升|减少|下降|降低|回落|下浮|压降|压减|增幅|升幅|降幅|减幅)(?:了|约|为|达|到)*$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Onward();

    [GeneratedRegex(
        "增加|增长|上升|提高|减少|下降|降低|增幅|升幅|降幅|减幅|压减|压降|压下|调增|调减|回落|回升|上浮|下浮|扩大|增支|减支|增收|减收|多支|少支|多收|少收|多花|少花|多出|少出|多掏|多开支|少开支",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex ChangeVerb();

    [GeneratedRegex(
        "(?:覆盖率|满意度|满意率|参保率|资助率|救助率|救助比率|知晓率|合格率|达标率|及时率|到位率|使用率|执行率|支出率|报销比例|占比|占|办结率|公开率|激活率|结算率|准确率)(?:约|为|达到|达|是|：)*$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex PartOfAWhole();
}
