using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.SelfEvaluations;

namespace MedInsPerf.Domain.Relations;

/// <summary>资金投入: how budget, adjustment, execution, rate and surplus of a project hang together.</summary>
internal static partial class FundingClaims
{
    /// <summary>Accounts of a department have balances of their own: there nothing is joined by concept.</summary>
    public static IEnumerable<Claim> In(PartFacts part, DocumentKind kind)
    {
        if (kind is DocumentKind.FinalAccounts or DocumentKind.DepartmentSelfEvaluation)
            yield break;
        foreach (var passage in part.Passages)
        {
            foreach (var claim in In(Funding.Of(part, passage)))
                yield return claim;
        }
    }

    private static IEnumerable<Claim> In(Funding funding)
    {
        if (funding is { Initial: { } initial, Adjustment: { } adjustment, Annual: { } annual })
        {
            yield return new Claim(
                ClaimKind.Adjustment,
                annual,
                ProjectReader.Signed(adjustment).Yuan > 0m
                    ? new Formula.Sum([new Formula.Of(initial), new Formula.Of(adjustment)])
                    : new Formula.Minus(new Formula.Of(initial), new Formula.Of(adjustment))
            );
        }

        if (funding.Executed is not { } executed)
            yield break;
        if (funding is { Budget: null, Rate: { Figure.Value: > 0m } used, Surplus: { } left })
        {
            // Where the budget is not said, what was spent and what is left make it up.
            var spent = new Formula.Of(executed);
            yield return new Claim(
                ClaimKind.Rate,
                used,
                new Formula.Percent(spent, new Formula.Sum([spent, new Formula.Of(left)]))
            )
            {
                IsExplicit = false,
                AllowsLastDigit = true,
            };
        }

        if (funding.Budget is not { } budget)
            yield break;
        if (funding.Rate is { } rate)
        {
            yield return new Claim(ClaimKind.Rate, rate, new Formula.Percent(new Formula.Of(executed), budget))
            {
                AllowsLastDigit = true,
            };
        }

        if (funding.Surplus is { } surplus)
            yield return new Claim(ClaimKind.Surplus, surplus, new Formula.Minus(budget, new Formula.Of(executed)));
    }

    /// <summary>The funding facts of a paragraph; what it leaves unsaid and the part says only once is taken from there.</summary>
    private sealed partial record Funding(
        Fact? Initial,
        Fact? Adjustment,
        Fact? Annual,
        Fact? Executed,
        Fact? Rate,
        Fact? Surplus
    )
    {
        private static readonly ImmutableArray<Concept> Told =
        [
            Concepts.InitialBudget,
            Concepts.BudgetAdjustment,
            Concepts.AnnualBudget,
            Concepts.Executed,
            Concepts.ExecutionRate,
            Concepts.Surplus,
        ];

        /// <summary>全年预算数: stated, or the initial one less the adjustment.</summary>
        public Formula? Budget =>
            (Annual, Initial, Adjustment) switch
            {
                ({ } annual, _, _) => new Formula.Of(annual),
                (null, { } initial, null) => new Formula.Of(initial),
                (null, { } initial, { } adjustment) when ProjectReader.Signed(adjustment).Yuan < 0m =>
                    new Formula.Minus(new Formula.Of(initial), new Formula.Of(adjustment)),
                (null, { } initial, { } adjustment) => new Formula.Sum([
                    new Formula.Of(initial),
                    new Formula.Of(adjustment),
                ]),
                _ => null,
            };

        public static Funding Of(PartFacts part, Passage passage)
        {
            var here = part.Facts.Where(fact => fact.Passage == passage).ToList();
            var own = new Funding(
                First(Concepts.InitialBudget),
                First(Concepts.BudgetAdjustment),
                First(Concepts.AnnualBudget),
                First(Concepts.Executed),
                First(Concepts.ExecutionRate),
                First(Concepts.Surplus)
            );
            // 甲追加 a、乙压减 b: what is left is not the initial budget and one of them.
            if (
                here.Where(fact => fact.Concept == Concepts.BudgetAdjustment)
                    .Select(fact => fact.Figure.Amount)
                    .Distinct()
                    .Count() > 1
            )
                own = own with { Initial = null, Adjustment = null };
            // 基金当年收入、支出、结余 is the fund's year, not a project's money.
            if (
                own.Surplus is { } kept
                && part.Facts.Any(fact => fact.Sentence == kept.Sentence && OfAFund().IsMatch(fact.Lead))
            )
                return own with { Executed = null, Surplus = null, Rate = null };
            if (own.Rate is null && own.Surplus is null || passage.Cell is not null)
                return own;
            if (
                own.Initial is null
                && own.Annual is null
                && part.Facts.Any(fact => BroughtForward().IsMatch(fact.Lead))
            )
                return own with { Annual = Only(part, Concepts.AnnualBudget) };
            if (own.Surplus is { } left && Subjects.IsNamed(left) || own.Rate is { } rate && Subjects.IsNamed(rate))
                return own;
            return own.Initial is null && own.Annual is null
                ? own with
                {
                    Annual = Only(part, Concepts.AnnualBudget),
                    Initial = Only(part, Concepts.InitialBudget),
                    Adjustment = Only(part, Concepts.BudgetAdjustment),
                    Executed = own.Executed ?? Only(part, Concepts.Executed),
                }
                : own with
                {
                    Executed = own.Executed ?? Only(part, Concepts.Executed),
                };

            // What a paragraph tells first is of one project; what names another one is not joined to it.
            Fact? First(Concept concept)
            {
                var lead = here.Find(fact => fact.Concept is { } told && Told.Contains(told));
                return here.Find(fact => fact.Concept == concept && Subjects.AreOne(fact, lead!));
            }
        }

        /// <summary>加上上年结转的 x: what was granted is not all that was at hand.</summary>
        [GeneratedRegex(
            "(?:加上|连同|另加|另有|加之|外加|动用|使用|消化)[^，。；]{0,12}(?:结转|结余)",
            RegexOptions.None,
            Patterns.Patience
        )]
        private static partial Regex BroughtForward();

        [GeneratedRegex("基金.{0,12}收入$|(?:当年|当期|本期)收入$", RegexOptions.None, Patterns.Patience)]
        private static partial Regex OfAFund();

        [GeneratedRegex("合计|总计|共计|[两三四五六七八九十\\d]个项目", RegexOptions.None, Patterns.Patience)]
        private static partial Regex OfSeveral();

        /// <summary>The fact of a concept, where the part states one value of it only.</summary>
        private static Fact? Only(PartFacts part, Concept concept)
        {
            var facts = part.Of(concept)
                .Where(fact => fact.Passage.Cell is null && !OfSeveral().IsMatch(fact.Lead))
                .ToList();
            return facts.Select(fact => fact.Figure.Amount).Distinct().Count() == 1 ? facts[0] : null;
        }
    }
}
