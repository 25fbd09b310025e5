using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Quantities;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;

namespace MedInsPerf.Domain.Rules;

/// <summary>分级结余: what the text says is left of a level's money is what the form's rows leave.</summary>
public static partial class SourceSurplusRules
{
    /// <summary>县级资金结余 s = 全年预算数 − 全年执行数 of the row 县级资金.</summary>
    public static readonly Rule SurplusOfASourceFollows = new("DIFF-004")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Documents.SelectMany(document => In(filed, document.Source.Document)),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [SurplusOfASourceFollows];

    private static IEnumerable<Verdict> In(FiledTogether filed, string document)
    {
        var parts = filed.Parts.Where(part => part.Document.Source.Document == document).ToList();
        var rows = (
            from part in parts
            from row in part
                .Facts.Facts.Where(fact =>
                    fact.Passage.Head is not null && fact.Figure.Kind is FigureKind.Money or FigureKind.Bare
                )
                .GroupBy(fact => (fact.Passage.Block, fact.Passage.Head!.Row))
            let level = Level().Match(row.Key.Row)
            where level.Success
            let budget = row.FirstOrDefault(fact => Budget().IsMatch(fact.Passage.Head!.Column))
            let spent = row.FirstOrDefault(fact => Spent().IsMatch(fact.Passage.Head!.Column))
            where budget is not null && spent is not null
            select (Level: level.Groups["level"].Value, Budget: budget, Spent: spent)
        ).ToLookup(row => row.Level, StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (
                var left in part.Facts.Facts.Where(fact =>
                    fact is { Passage.Cell: null, Figure: { Kind: FigureKind.Money, Approximation: null } }
                )
            )
            {
                if (Left().Match(left.Lead) is not { Success: true } match)
                    continue;
                var of = rows[match.Groups["level"].Value].ToList();
                if (of.Count == 0)
                    continue;
                var (_, budget, spent) = of.Find(row => Difference(row.Budget, row.Spent, left) == left.Figure.Amount)
                    is { Budget: not null } fits
                    ? fits
                    : of.Find(row => Difference(row.Budget, row.Spent, left) != 0m);
                if (budget is null)
                    continue;
                var due = Difference(budget, spent, left);
                var holds = Rounding.HalfUp(due / left.Figure.Scale, left.Figure.Decimals) == left.Figure.Value;
                yield return new Verdict(
                    holds,
                    Quotes.Of([left, budget, spent]),
                    left.Figure.Place.Quote,
                    Printing.Like(left.Figure, due),
                    holds ? null : Printing.Like(left.Figure, left.Figure.Amount - due),
                    $"表中{budget.Passage.Head!.Row.TrimStart('其', '中', '：')}全年预算 {budget.Figure.Place.Quote}、执行 {spent.Figure.Place.Quote}，结余 {Printing.Like(left.Figure, due)}"
                        + (holds ? "，与正文相符。" : $"，正文写的是 {left.Figure.Place.Quote}。")
                )
                {
                    Scope = part.Record.Title,
                    Cause = left.Figure.Place.Quote,
                    Operands = [left.Figure, budget.Figure, spent.Figure],
                };
            }
        }
    }

    /// <summary>A form names its unit once at the top; its bare cells are in the unit of the text.</summary>
    private static decimal Difference(Fact budget, Fact spent, Fact left) =>
        budget.Figure.Kind == FigureKind.Bare
            ? (budget.Figure.Value - spent.Figure.Value) * left.Figure.Scale
            : budget.Figure.Amount - spent.Figure.Amount;

    [GeneratedRegex(
        "^(?:其中[：:]?)?(?<level>中央|省级|市级|州级|县级|区级)(?:财政)?(?:补助|资金|补助资金|配套|配套资金)?$",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Level();

    [GeneratedRegex("^(?:全年|调整后)(?:的)?预算数?", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Budget();

    [GeneratedRegex("^(?:全年)?执行数", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Spent();

    [GeneratedRegex(
        "^[，、；和]*(?:其中[：:，]?)?(?<level>中央|省级|市级|州级|县级|区级)(?:财政)?(?:补助|资金|补助资金|配套|配套资金)(?:年末|年底)?(?:结余|结转|剩余|节余|结转结余)(?:了|为|是)?$",
        RegexOptions.ExplicitCapture,
        Patterns.Patience
    )]
    private static partial Regex Left();
}
