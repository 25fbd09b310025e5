using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.Wording;

namespace MedInsPerf.Domain.Rules;

/// <summary>控制支出: what is said of spending in words is what the figures beside it show.</summary>
public static partial class BudgetWordRules
{
    /// <summary>均未超出预算 is said of spending that stays within it.</summary>
    public static readonly Rule WithinBudgetIsWithin = new("TARGET-008")
    {
        Family = Family.Judgement,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => In(filed, Within(), OverBudget),
    };

    /// <summary>只减不增 is said of spending that did not rise.</summary>
    public static readonly Rule NeverRisingDoesNotRise = new("TARGET-009")
    {
        Family = Family.Judgement,
        Severity = Severity.Warning,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => In(filed, NeverRising(), Risen),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [WithinBudgetIsWithin, NeverRisingDoesNotRise];

    private static IEnumerable<Verdict> In(FiledTogether filed, Regex said, Func<List<Fact>, Fact[]> against) =>
        from part in filed.Parts
        from passage in part.Facts.Passages
        where passage.Cell is null
        from match in said.Matches(passage.Value)
        where !Planned().IsMatch(passage.Value[Math.Max(0, match.Index - 10)..match.Index])
        where !Topic.IsUnderPlans(part, passage)
        let facts = against([
            .. part.Facts.Facts.Where(fact =>
                fact.Passage == passage
                && fact.Start < match.Index
                && (fact.Figure.Kind == FigureKind.Money || Words.IsChange(fact))
            ),
        ])
        where facts.Length > 0
        select new Verdict(
            Holds: false,
            Quoted.Few([.. Quoted.Clause(passage, match.Index, match.Length), .. Quotes.Of(facts)]),
            match.Value,
            facts[^1].Figure.Place.Quote,
            Difference: null,
            $"写明“{match.Value}”，同一段里却是“{facts[^1].Clause.Trim()}”。"
        )
        {
            Scope = part.Record.Title,
            Cause = match.Value,
            Operands = [.. facts.Select(fact => fact.Figure)],
        };

    /// <summary>预算 a，支出 b right beside it, and b is more.</summary>
    private static Fact[] OverBudget(List<Fact> facts) =>
        facts
            .Zip(facts.Skip(1), (budget, spent) => new[] { budget, spent })
            .FirstOrDefault(pair =>
                Budget().IsMatch(pair[0].Lead)
                && Spent().IsMatch(pair[1].Lead)
                && pair[0].Sentence == pair[1].Sentence
                && pair[1].Figure.Amount > pair[0].Figure.Amount
            )
        ?? [];

    /// <summary>The first change against the year before, if it is a rise: what follows are its items.</summary>
    private static Fact[] Risen(List<Fact> facts) =>
        facts.Find(Words.IsChange) is { } change
        && Words.Rises(change) == true
        && change.Figure.Amount > 0m
        && !AgainstBudget().IsMatch(change.Clause)
            ? [change]
            : [];

    [GeneratedRegex(
        "(?:均|都)?(?:未|没有|没|不)(?:有)?(?:超出|超过|突破|超)(?:了)?(?:各自的?|年初|全年|年度|核定|批复|调整)*(?:预算|安排数|安排|控制数|计划数)|(?:均|都)?(?:严格)?控制在(?:年初|全年|年度|核定)*预算(?:范围)?(?:以内|之内|内)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Within();

    [GeneratedRegex(
        "只减不增|只降不增|只降不升|零增长|稳中有降|(?:持续|保持|继续|呈现?)(?:保持)?[^，。；]{0,2}(?:压减|压缩|下降|降低)(?!到|至|为|\\d)|逐年(?:压减|压缩|下降|递减|减少)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex NeverRising();

    [GeneratedRegex(
        "确保|力争|要求|要做|要实|应|须|将|争取|努力|目标|今后|下一步",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Planned();

    [GeneratedRegex("(?:预算|年初安排|计划安排|核定)(?:数|安排|额)?(?:为|是)?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Budget();

    [GeneratedRegex(
        "^[，、]?(?:实际|全年|当年|决算)?(?:支出|使用|列支|开支|执行|决算)(?:决算)?(?:数|额)?(?:为|是|了)?$",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Spent();

    [GeneratedRegex("预算", RegexOptions.None, Patterns.Patience)]
    private static partial Regex AgainstBudget();
}
