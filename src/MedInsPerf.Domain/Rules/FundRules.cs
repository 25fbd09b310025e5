using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Rules;

/// <summary>资金来源: money of one level of government is not called another's.</summary>
public static partial class FundRules
{
    /// <summary>The project's own budget is not named after another level than the project itself.</summary>
    public static readonly Rule LevelOfTheProject = new("FUND-001")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(Levels),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [LevelOfTheProject];

    private static IEnumerable<Verdict> Levels(FiledPart part)
    {
        if (part.Record.Project is not { InitialBudget: { } budget } project || LevelsIn(project.Name) is not [var own])
            yield break;
        foreach (
            var fact in part.Facts.Facts.Where(fact =>
                fact.Figure.Money == budget || fact.Concept == Concepts.InitialBudget
            )
        )
        {
            if (
                NamedLevel().Match(fact.Lead) is not { Success: true } named
                || LevelsIn(named.Value) is not [var level]
            )
                continue;
            var holds = level == own;
            yield return new Verdict(
                holds,
                Quotes.Of([fact]),
                named.Value,
                Computed: Chinese(own),
                Difference: null,
                holds
                    ? $"项目名称和正文都称{Chinese(own)}资金。"
                    : $"项目名称是“{project.Name}”，正文却把同一笔 {fact.Figure.Place.Quote} 称为“{named.Value}”。"
            )
            {
                Scope = part.Record.Title,
                Cause = $"{own}|{level}|{fact.Figure.Place.Quote}",
                Operands = [fact.Figure],
            };
        }
    }

    private static List<FundSource> LevelsIn(string words) =>
        [
            .. Level()
                .Matches(words)
                .Select(match =>
                    match.Value[0] switch
                    {
                        '中' => FundSource.Central,
                        '省' => FundSource.Provincial,
                        '市' => FundSource.Prefectural,
                        _ => FundSource.County,
                    }
                )
                .Distinct(),
        ];

    private static string Chinese(FundSource level) =>
        level switch
        {
            FundSource.Central => "中央",
            FundSource.Provincial => "省级",
            FundSource.Prefectural => "市级",
            _ => "县级",
        };

    [GeneratedRegex(
        "中央(?=财政|配套|补助|资金|下达|拨付)|[省市县](?=级|财政|配套|补助资金|本级)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex Level();

    [GeneratedRegex(
        "(?:中央|[省市县]级?)(?:财政)?(?:配套|匹配|补助|专项|转移支付)?资金(?=[^，。；资]{0,10}$)",
        RegexOptions.None,
        Patterns.Patience
    )]
    private static partial Regex NamedLevel();
}
