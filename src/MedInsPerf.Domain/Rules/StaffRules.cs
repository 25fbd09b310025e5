using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MedInsPerf.Domain.Facts;
using MedInsPerf.Domain.Reading;
using MedInsPerf.Domain.Regulations;
using MedInsPerf.Domain.Relations;

namespace MedInsPerf.Domain.Rules;

/// <summary>人员: staff against the posts that were allowed.</summary>
public static partial class StaffRules
{
    /// <summary>在职人数 ≤ 编制数, unit by unit.</summary>
    public static readonly Rule StaffWithinPosts = new("STAFF-001")
    {
        Family = Family.Arithmetic,
        Severity = Severity.Warning,
        Basis = Citation.RuleOfThumb,
        InForce = new(2000),
        Check = filed =>
            from part in filed.Parts
            from statement in part.Facts.Facts.GroupBy(fact => fact.Statement)
            let posts = statement.Where(fact => fact.Concept == Concepts.Posts).ToList()
            let staff = statement.Where(fact => fact.Concept == Concepts.StaffInPost).ToList()
            where posts.Count == 1 && staff.Count == 1
            let claim = new Claim(ClaimKind.Order, staff[0], new Formula.Of(posts[0]))
            {
                Comparison = Comparison.AtMost,
            }
            let verdict = Evaluation.Of(claim, part)
            where verdict is not null
            select verdict,
    };

    /// <summary>在职人员控制率 = 在职人数 ÷ 编制数, wherever the two are told.</summary>
    public static readonly Rule ControlRateFollows = new("STAFF-002")
    {
        Family = Family.Consistency,
        Severity = Severity.Error,
        Basis = Citation.Identity,
        InForce = new(2000),
        Check = filed => filed.Parts.SelectMany(ControlRates),
    };

    /// <summary>Every rule of the block.</summary>
    public static readonly ImmutableArray<Rule> All = [StaffWithinPosts, ControlRateFollows];

    private static IEnumerable<Verdict> ControlRates(FiledPart part)
    {
        if (Only(part, Concepts.Posts) is not { } posts || Only(part, Concepts.StaffInPost) is not { } staff)
            return [];
        return from rate in part.Facts.Facts
            where rate.Figure is { Kind: FigureKind.Percent, Approximation: null }
            where rate.Lead.EndsWith("人员控制率", StringComparison.Ordinal) || NamesRate().IsMatch(rate.Lead)
            let verdict = Evaluation.Of(
                new Claim(ClaimKind.Rate, rate, new Formula.Percent(new Formula.Of(staff), new Formula.Of(posts)))
                {
                    AllowsLastDigit = true,
                },
                part
            )
            where verdict is not null
            select verdict;
    }

    /// <summary>The number that the part tells once, or always alike.</summary>
    private static Fact? Only(FiledPart part, Concept concept)
    {
        var told = part.Facts.Of(concept).ToList();
        return told.Select(fact => fact.Figure.Amount).Distinct().Count() == 1 && told[0].Figure.Amount > 0m
            ? told[0]
            : null;
    }

    [GeneratedRegex("在职人员控制率(?:为|是|达到|达|：)?$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex NamesRate();
}
